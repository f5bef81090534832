namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// The door for SePay's webhooks (docs: my.sepay.vn, read 11/2026), as <c>application/json</c> with an API key or an HMAC-SHA256 signature.
/// The multipart form that the dashboard offers, too, cannot be read here.
/// </summary>
public sealed class SePayFeed : IBankFeed
{
    /// <summary>
    /// The most bytes that a body may have: 64 KB. A real one has about one; a larger one is never parsed, and a host may cut it off at its own door.
    /// </summary>
    public const int MostBodyBytes = 64 * 1024;

    private readonly FeedSecrets secrets;

    /// <summary>Opens the door.</summary>
    public SePayFeed(FeedSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        this.secrets = secrets;
    }

    /// <summary>
    /// Verifies and reads a delivery. A request with a signature header, even an incomplete one, is judged by its signature alone; a
    /// right API key beside it proves nothing.
    /// </summary>
    /// <inheritdoc />
    public FeedVerdict Accept(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> rawBody, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var proof = SePaySignature.IsClaimedBy(headers)
            ? SePaySignature.Refusal(headers, rawBody.Span, secrets.HmacSecrets, now)
            : SePayApiKey.Refusal(headers, secrets.ApiKeys);

        return proof is { } refusal ? new FeedVerdict.NotGenuine(refusal)
            : rawBody.Length > MostBodyBytes ? new FeedVerdict.Unreadable($"body: more than {MostBodyBytes} bytes")
            : SePayBody.TryRead(rawBody, out var transfer, out var problem) ? new FeedVerdict.Genuine([transfer])
            : new FeedVerdict.Unreadable(problem);
    }
}
