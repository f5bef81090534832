namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// The door for Casso's webhooks (Webhook V2, docs: developer.casso.vn, read 11/2026). The test ping of the dashboard is genuine and
/// says nothing.
/// </summary>
public sealed class CassoFeed : IBankFeed
{
    private readonly FeedSecrets secrets;

    /// <summary>Opens the door.</summary>
    /// <exception cref="ArgumentException">There is no signing secret: Webhook V2 always signs.</exception>
    public CassoFeed(FeedSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        this.secrets = secrets.HmacSecrets.Count > 0 ? secrets : throw new ArgumentException("Casso proves itself with a signature only.", nameof(secrets));
    }

    /// <inheritdoc />
    public FeedVerdict Accept(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> rawBody, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return CassoSignature.Refusal(headers, rawBody, secrets.HmacSecrets, now) is { } refusal
            ? new FeedVerdict.NotGenuine(refusal)
            : CassoBody.Reader.Read(rawBody);
    }
}
