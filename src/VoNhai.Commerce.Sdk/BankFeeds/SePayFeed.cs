namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// The door for SePay's webhooks (docs: my.sepay.vn, read 11/2026), with an API key or an HMAC-SHA256 signature over the raw bytes, as
/// <c>application/json</c>, <c>multipart/form-data</c> or <c>application/x-www-form-urlencoded</c>: the dashboard offers all three.
/// </summary>
public sealed class SePayFeed : IBankFeed
{
    /// <summary>
    /// The most bytes that a body may have: 64 KB. A real one has about one; a larger one is never parsed, and a host may cut it off at its own door.
    /// </summary>
    public const int MostBodyBytes = FeedJson.MostBytes;

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
        var refusal = SePaySignature.IsClaimedBy(headers)
            ? SePaySignature.Refusal(headers, rawBody.Span, secrets.HmacSecrets, now)
            : SePayApiKey.Refusal(headers, secrets.ApiKeys);

        return refusal is not null ? new FeedVerdict.NotGenuine(refusal)
            : !FeedForm.IsClaimedBy(headers) || rawBody.Length > MostBodyBytes ? SePayBody.Reader.Read(rawBody)
            : FeedForm.ToJson(headers, rawBody) is { } json ? SePayBody.Reader.Read(json)
            : new FeedVerdict.Unreadable("body: not a whole form of texts, each under its own name") { Copy = FeedPrivacy.CopyOf(rawBody.Span) };
    }
}
