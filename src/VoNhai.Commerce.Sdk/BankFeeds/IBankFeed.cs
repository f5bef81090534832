namespace VoNhai.Commerce.BankFeeds;

/// <summary>One provider's door for one account: verifies the raw bytes of a delivery, then reads them.</summary>
public interface IBankFeed
{
    /// <summary>Verifies and reads a delivery. Never throws, whatever the bytes are.</summary>
    /// <param name="headers">The request's headers; looked up without regard to case.</param>
    /// <param name="rawBody">The body exactly as it came, before any parsing.</param>
    /// <param name="now">The time of the server, in UTC.</param>
    FeedVerdict Accept(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> rawBody, DateTimeOffset now);
}
