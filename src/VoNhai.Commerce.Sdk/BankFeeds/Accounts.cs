using System.Text.Json;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>Keeps apart the accounts that one token may see.</summary>
internal static class Accounts
{
    /// <summary>
    /// Reads the records of one account. What is another account's is passed over, for it may be another household's; what cannot be
    /// read is kept, because nobody knows whose it is.
    /// </summary>
    public static IReadOnlyList<FeedVerdict> Only(string account, JsonElement records, FeedReader reader) =>
    [
        .. records.EnumerateArray().Select(reader.Read)
            .Where(verdict => verdict is not FeedVerdict.Genuine genuine || genuine.Transfers.Any(t => t.Account == account || t.VirtualAccount == account)),
    ];
}
