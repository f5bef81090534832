namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// How long the person of a session has been known on the device in front of it: what decides over money waits until both are old enough.
/// </summary>
/// <param name="RecoveredAt">When the account was last recovered by a printed card; <c>null</c>: never.</param>
/// <param name="DeviceEnrolledAt">When the person came onto this device; <c>null</c> when the session is on none (a computer, by passphrase): such a session is as new as can be.</param>
public sealed record PersonStanding(DateTimeOffset? RecoveredAt, DateTimeOffset? DeviceEnrolledAt)
{
    /// <summary>Whether account and device are both known for so long.</summary>
    /// <param name="now">Now.</param>
    /// <param name="hours">72 by the rule for receiving accounts.</param>
    public bool IsSettled(DateTimeOffset now, TimeSpan hours) => DeviceEnrolledAt <= now - hours && (RecoveredAt is null || RecoveredAt <= now - hours);
}
