namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// The door for payOS's webhooks (docs: payos.vn, read 11/2026). The sample that payOS sends when a door is registered is genuine and
/// says nothing.
/// </summary>
public sealed class PayOsFeed : IBankFeed
{
    private readonly FeedSecrets secrets;

    /// <summary>Opens the door.</summary>
    /// <exception cref="ArgumentException">There is no signing secret (payOS calls it the checksum key).</exception>
    public PayOsFeed(FeedSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        this.secrets = secrets.HmacSecrets.Count > 0 ? secrets : throw new ArgumentException("payOS proves itself with a signature only.", nameof(secrets));
    }

    /// <inheritdoc />
    public FeedVerdict Accept(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> rawBody, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return PayOsSignature.Refusal(rawBody, secrets.HmacSecrets) is { } refusal
            ? new FeedVerdict.NotGenuine(refusal)
            : PayOsBody.Reader.Read(rawBody);
    }
}
