using System.Globalization;
using System.Text.Json;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>SePay's body: one transaction as a flat JSON object.</summary>
internal static class SePayBody
{
    // An id is a 64-bit number on the wire; some samples quote it.
    private const int MostIdDigits = 19;

    /// <summary>Its balance is <c>accumulated</c>; the other side's account stands only in the memos.</summary>
    public static readonly FeedReader Reader = new(
        new FeedPrivacy(Dropped: ["accumulated"], Masked: [], Memos: ["content", "description"]), Read);

    private static FeedReader.Reading Read(JsonElement body)
    {
        var fields = new FeedFields(body);
        var id = fields.Number("id", MostIdDigits);
        var amount = fields.Amount("transferAmount");
        var type = fields.Text("transferType");
        if (type is not ("in" or "out"))
        {
            fields.Blame("transferType", "neither in nor out");
        }

        var transfer = new IncomingTransfer
        {
            Provider = BankFeedProviders.SePay,
            ProviderTransactionId = id.ToString(CultureInfo.InvariantCulture),
            Account = fields.Account("accountNumber"),
            OccurredAt = fields.Moment("transactionDate", SePayTime.Format),
            VirtualAccount = fields.VirtualAccount("subAccount"),
            BankReference = fields.Text("referenceCode"),
            Memos = [fields.Text("content"), fields.Text("description"), fields.Text("code")],
            Amount = amount,
            Direction = type == "in" ? TransferDirection.In : TransferDirection.Out,
        };
        return new FeedReader.Reading(transfer, fields.Problem);
    }
}
