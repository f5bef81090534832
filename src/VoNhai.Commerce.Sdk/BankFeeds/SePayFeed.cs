namespace VoNhai.Commerce.BankFeeds;

/// <summary>The door for SePay's webhooks (docs: my.sepay.vn, read 11/2026).</summary>
public sealed class SePayFeed : IBankFeed
{
    private readonly FeedSecrets secrets;

    /// <summary>Opens the door.</summary>
    public SePayFeed(FeedSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        this.secrets = secrets;
    }

    /// <inheritdoc />
    public FeedVerdict Accept(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> rawBody, DateTimeOffset now) =>
        new FeedVerdict.NotGenuine($"{secrets}");
}
