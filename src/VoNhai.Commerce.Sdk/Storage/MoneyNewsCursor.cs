using System.Globalization;
using System.Security.Cryptography;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// How far a listener has heard: an instant, and a digest of the transfers that were visible in the overlap before it. A transfer
/// that was recorded earlier but committed later changes the digest, so it is news although the instant has passed it.
/// </summary>
/// <param name="At">The newest transfer that was read, but never later than the reader's clock.</param>
/// <param name="Digest">16 hex digits.</param>
internal sealed record MoneyNewsCursor(DateTimeOffset At, string Digest)
{
    /// <summary>Thirty seconds for the slowest commit (the command time-out), the rest for clocks of instances that disagree.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    /// <summary>From when on the next reading looks again.</summary>
    public DateTimeOffset From => At - Overlap;

    /// <summary>Where a reader stands who saw these transfers.</summary>
    /// <param name="before">Where it stood: a cursor never goes back.</param>
    /// <param name="seen">Every transfer that it saw.</param>
    /// <param name="now">A transfer dated by a clock that runs ahead must not carry the cursor past others.</param>
    public static MoneyNewsCursor After(DateTimeOffset before, IReadOnlyCollection<(Guid Id, DateTimeOffset At)> seen, DateTimeOffset now)
    {
        var newest = seen.Select(transfer => transfer.At).Append(before).Max();
        var at = newest < now ? newest : now;
        return new MoneyNewsCursor(at, DigestOf(seen.Where(transfer => transfer.At >= at - Overlap).Select(transfer => transfer.Id)));
    }

    public static string DigestOf(IEnumerable<Guid> transfers)
    {
        var bytes = transfers.Order().SelectMany(id => id.ToByteArray()).ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; <c>null</c> for anything else.</summary>
    public static MoneyNewsCursor? Read(string? text)
    {
        var parts = text?.Split('.') ?? [];
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? new MoneyNewsCursor(DateTimeOffset.FromUnixTimeMilliseconds(at), parts[1])
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.ToUnixTimeMilliseconds()}.{Digest}");
}
