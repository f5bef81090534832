namespace VoNhai.Commerce.Notices;

/// <summary>How long a notice that cannot be sent is tried again: after one minute, then twice as long each time up to a quarter of an hour, for a day.</summary>
internal static class NoticePatience
{
    /// <summary>After a day news of an order is none any more, and its household should know that nobody was told.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(1);

    /// <summary>When a server comes back, everything that waited is on its way within this time.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    /// <summary>When to try again, or <c>null</c>: give up.</summary>
    /// <param name="createdAt">When it was written.</param>
    /// <param name="tries">How often it was tried, at least once.</param>
    /// <param name="now">Now.</param>
    public static DateTimeOffset? Next(DateTimeOffset createdAt, int tries, DateTimeOffset now)
    {
        var pause = ShortestPause * (1 << Math.Clamp(tries - 1, 0, 4));
        var next = now + (pause < LongestPause ? pause : LongestPause);
        return next - createdAt <= Longest ? next : null;
    }

    /// <summary>Whether it is too late: an instance that dies in the middle of every try must not try for ever. One try is always made.</summary>
    public static bool IsOver(DateTimeOffset createdAt, int tries, DateTimeOffset now) => tries > 0 && now - createdAt > Longest;
}
