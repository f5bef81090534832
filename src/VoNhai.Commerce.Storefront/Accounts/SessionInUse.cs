namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>The session of this request, beyond who it is: a feature of the request, set when its row was read.</summary>
/// <param name="Id">By which it is listed and ended.</param>
/// <param name="Way">How it began.</param>
/// <param name="DeviceId">The enrolled device that it began on.</param>
/// <param name="UnlockedUntil">UTC milliseconds.</param>
/// <param name="LastUsedAt">UTC milliseconds, not to the minute.</param>
internal sealed record SessionInUse(Guid Id, LogInWay Way, Guid? DeviceId, long UnlockedUntil, long LastUsedAt)
{
    /// <summary>Whether this page was refused only because nobody used the session for a while.</summary>
    public bool WasLocked { get; set; }

    /// <summary>Whether this request is a use that keeps the session unlocked. The till and the announcer are not: they stay open by themselves.</summary>
    public bool CountsAsUse { get; set; }

    /// <summary>Whether it has to be opened again for such a page.</summary>
    /// <param name="now">UTC milliseconds.</param>
    /// <param name="asksFresh">Pages that decide over money and access ask whoever comes; the others only on an enrolled device, which goes from hand to hand.</param>
    public bool IsLocked(long now, bool asksFresh) => UnlockedUntil <= now && (asksFresh || DeviceId is not null);
}
