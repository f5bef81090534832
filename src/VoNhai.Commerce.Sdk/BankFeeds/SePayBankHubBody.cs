using System.Text.Json;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>Bank Hub's body: one transaction as a flat JSON object in snake case.</summary>
internal static class SePayBankHubBody
{
    /// <summary>Its balance is <c>accumulated</c>; the other side's account stands only in the memo.</summary>
    public static readonly FeedReader Reader = new(new FeedPrivacy(Dropped: ["accumulated"], Masked: [], Memos: ["content"]), Read);

    private static FeedReader.Reading Read(JsonElement body)
    {
        var fields = new FeedFields(body);
        var id = fields.Id("transaction_id");
        var amount = fields.Amount("amount");
        var type = fields.Text("transfer_type");
        if (type is not ("credit" or "debit"))
        {
            fields.Blame("transfer_type", "neither credit nor debit");
        }

        var transfer = new IncomingTransfer
        {
            Provider = BankFeedProviders.SePayBankHub,
            ProviderTransactionId = id,
            Account = fields.Account("account_number"),
            OccurredAt = fields.Moment("transaction_date", SePayTime.Format, "yyyy-MM-dd'T'HH:mm:ssK"),
            VirtualAccount = fields.VirtualAccount("va"),
            BankReference = fields.Text("reference_code"),
            Memos = [fields.Text("content"), fields.Text("payment_code")],
            Amount = amount,
            Direction = type == "credit" ? TransferDirection.In : TransferDirection.Out,
        };
        return new FeedReader.Reading(transfer, fields.Problem);
    }
}
