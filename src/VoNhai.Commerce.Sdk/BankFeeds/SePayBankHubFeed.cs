namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// The door for notices of SePay Bank Hub (docs: developer.sepay.vn, read 11/2026): another body than SePay's webhooks, and a static key
/// in <c>X-Secret-Key</c> or <c>Authorization: Apikey</c>.
/// </summary>
public sealed class SePayBankHubFeed : IBankFeed
{
    internal const string Header = "X-Secret-Key";

    private readonly FeedSecrets secrets;

    /// <summary>Opens the door.</summary>
    /// <exception cref="ArgumentException">There is no static key: Bank Hub signs nothing.</exception>
    public SePayBankHubFeed(FeedSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        this.secrets = secrets.ApiKeys.Count > 0 ? secrets : throw new ArgumentException("Bank Hub proves itself with a static key only.", nameof(secrets));
    }

    /// <summary>Verifies and reads a delivery. A request with <c>X-Secret-Key</c> is judged by it alone.</summary>
    /// <inheritdoc />
    public FeedVerdict Accept(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> rawBody, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var refusal = FeedHeaders.Has(headers, Header)
            ? StaticKey.Refusal(headers, Header, scheme: "", secrets.ApiKeys)
            : SePayApiKey.Refusal(headers, secrets.ApiKeys);
        return refusal is null ? SePayBankHubBody.Reader.Read(rawBody) : new FeedVerdict.NotGenuine(refusal);
    }
}
