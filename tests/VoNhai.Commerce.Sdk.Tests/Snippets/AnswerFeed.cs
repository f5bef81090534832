using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class AnswerFeed
{
    public static Task<int> RunAsync(IPaymentInbox inbox, string provider, Guid feedId, IReadOnlyDictionary<string, string> headers, byte[] rawBody) =>
        AnswerAsync(inbox, provider, feedId, headers, rawBody);

    // snippet
    // POST /webhooks/{provider}/{feedId} of your web server: read the raw bytes, at most 64 KB, and answer with this status
    private static async Task<int> AnswerAsync(IPaymentInbox inbox, string provider, Guid feedId, IReadOnlyDictionary<string, string> headers, byte[] rawBody) =>
        await inbox.ReceiveAsync(provider, feedId, headers, rawBody) switch
        {
            InboxReceipt.Acknowledged => 200,   // it is on disk, whatever it says
            InboxReceipt.NotGenuine => 401,
            _ => 400,                           // genuine and unreadable: kept for a person
        };
    // end
}
