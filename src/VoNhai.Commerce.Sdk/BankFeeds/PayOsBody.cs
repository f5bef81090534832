using System.Text.Json;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>payOS's body: <c>{"code":"00",…,"data":{…},"signature":"…"}</c> with one transfer that came for a payment link.</summary>
internal static class PayOsBody
{
    // The body that payOS sends when a door is registered; it tells of no money.
    private const long SampleOrder = 123;
    private const string SampleMemo = "VQRIO123";
    private const int MostOrderDigits = 16;

    /// <summary>It names no balance, but the other side's account.</summary>
    public static readonly FeedReader Reader = new(
        new FeedPrivacy(Dropped: [], Masked: ["counterAccountNumber"], Memos: ["description"]), Read);

    private static FeedReader.Reading Read(JsonElement body)
    {
        if (!FeedFields.TryRecord(body, "data", out var data))
        {
            return new FeedReader.Reading(null, "data: not an object");
        }

        var fields = new FeedFields(data);
        var order = fields.Number("orderCode", MostOrderDigits);
        var memo = fields.Text("description");
        if (fields.Problem is null && order == SampleOrder && memo == SampleMemo)
        {
            return default;
        }

        if (fields.Text("code") != "00")
        {
            fields.Blame("code", "not 00");
        }

        if (fields.Text("currency") is not ("" or "VND"))
        {
            fields.Blame("currency", "not VND");
        }

        var link = fields.Id("paymentLinkId");
        var reference = fields.Id("reference");
        var transfer = new IncomingTransfer
        {
            Provider = BankFeedProviders.PayOs,
            // Several transfers can come for one link; the bank's reference alone is unique only within it.
            ProviderTransactionId = $"{link}/{reference}",
            BankReference = reference,
            Account = fields.Account("accountNumber"),
            OccurredAt = fields.Moment("transactionDateTime", SePayTime.Format),
            VirtualAccount = fields.VirtualAccount("virtualAccountNumber"),
            Memos = [memo],
            Amount = fields.Amount("amount"),
            Direction = TransferDirection.In,
            CounterpartyAccount = fields.Counterparty("counterAccountNumber"),
            CounterpartyBin = fields.Bin("counterAccountBankId"),
            CounterpartyName = fields.Text("counterAccountName"),
        };
        return new FeedReader.Reading(transfer, fields.Problem);
    }
}
