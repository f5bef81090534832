namespace VoNhai.Commerce.BankFeeds;

/// <summary>How SePay writes a moment: on a Vietnamese clock, without naming the zone.</summary>
internal static class SePayTime
{
    public const string Format = "yyyy-MM-dd HH:mm:ss";

    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);
}
