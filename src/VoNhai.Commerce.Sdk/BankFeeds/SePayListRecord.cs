using System.Text.Json;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// A record of SePay's lists, old and new: two columns for the amount, one of which is zero. The old list has numeric ids and amounts
/// such as <c>"277000.00"</c>, the new one UUIDs, whole numbers and a <c>transfer_type</c>.
/// </summary>
internal static class SePayListRecord
{
    public static readonly FeedReader Reader = new(
        new FeedPrivacy(Dropped: ["accumulated"], Masked: [], Memos: ["transaction_content"]), Read);

    private static FeedReader.Reading Read(JsonElement record)
    {
        var fields = new FeedFields(record);
        var id = fields.Id("id");
        var (amountIn, amountOut) = (fields.Column("amount_in"), fields.Column("amount_out"));
        var type = fields.Text("transfer_type");
        if (amountIn.IsPositive == amountOut.IsPositive)
        {
            fields.Blame("amount_in", "must be above zero, or else amount_out, and never both");
        }

        if (type.Length > 0 && type != (amountIn.IsPositive ? "in" : "out"))
        {
            fields.Blame("transfer_type", "does not fit the amount");
        }

        var transfer = new IncomingTransfer
        {
            Provider = BankFeedProviders.SePay,
            ProviderTransactionId = id,
            Account = fields.Account("account_number"),
            OccurredAt = fields.Moment("transaction_date", SePayTime.Format, "yyyy-MM-dd'T'HH:mm:ssK"),
            VirtualAccount = fields.VirtualAccount(record.TryGetProperty("va", out _) ? "va" : "sub_account"),
            BankReference = fields.Text("reference_number"),
            Memos = [fields.Text("transaction_content"), fields.Text("code")],
            Amount = amountIn.IsPositive ? amountIn : amountOut,
            Direction = amountIn.IsPositive ? TransferDirection.In : TransferDirection.Out,
        };
        return new FeedReader.Reading(transfer, fields.Problem);
    }
}
