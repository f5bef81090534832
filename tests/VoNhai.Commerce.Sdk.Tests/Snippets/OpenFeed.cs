using VoNhai.Commerce.BankFeeds;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class OpenFeed
{
    public static void Run(FeedRegistration registration, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> rawBody, DateTimeOffset now)
    {
        // snippet
        if (!BankFeedProviders.TryOpen(registration, out var feed, out var obstacle)) throw new InvalidOperationException(obstacle);
        switch (feed.Accept(headers, rawBody, now))
        {
            case FeedVerdict.Genuine genuine: foreach (var transfer in genuine.Transfers) Console.WriteLine($"{transfer.Amount} {transfer.Memo}"); break;
            case FeedVerdict.NotGenuine refused: Console.WriteLine($"answer 401: {refused.Reason}"); break;
            case FeedVerdict.Unreadable unreadable: Console.WriteLine($"answer 400: {unreadable.Reason}"); break;
        }
        // end
    }
}
