namespace VoNhai.Commerce.Notices;

/// <summary>How long a webhook that is not answered is tried again: soon at first, because most failures are a restart; then over a night, because others are noticed in the morning.</summary>
internal static class WebhookPatience
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10),
    ];

    /// <summary>How often a message is tried before it is a dead letter.</summary>
    public static int MostTries => Pauses.Length + 1;

    /// <summary>When to try again, or <c>null</c>: give up.</summary>
    /// <param name="tries">How often it was tried, at least once.</param>
    /// <param name="now">Now.</param>
    public static DateTimeOffset? Next(int tries, DateTimeOffset now) => tries >= MostTries ? null : now + Pauses[tries - 1];
}
