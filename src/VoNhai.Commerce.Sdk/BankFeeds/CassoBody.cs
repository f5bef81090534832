using System.Globalization;
using System.Text.Json;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>Casso's body (Webhook V2): <c>{"error":0,"data":{…}}</c> with one transaction; an amount below zero is money that left.</summary>
internal static class CassoBody
{
    /// <summary>The reference of the ping that the dashboard sends to try a door.</summary>
    public const string TestReference = "MA_GIAO_DICH_THU_NGHIEM";

    private const int MostIdDigits = 19;

    /// <summary>Its balance is <c>runningBalance</c>, and it names the other side's account.</summary>
    public static readonly FeedReader Reader = new(
        new FeedPrivacy(Dropped: ["runningBalance"], Masked: ["counterAccountNumber"], Memos: ["description"]), Read);

    private static FeedReader.Reading Read(JsonElement body)
    {
        if (!FeedFields.TryRecord(body, "data", out var data))
        {
            return new FeedReader.Reading(null, "data: not one transaction (Webhook V2)");
        }

        var fields = new FeedFields(data);
        var id = fields.Number("id", MostIdDigits);
        var reference = fields.Text("reference");
        if (fields.Problem is null && (id == 0 || reference == TestReference))
        {
            return default;
        }

        var (amount, direction) = fields.SignedAmount("amount");
        var transfer = new IncomingTransfer
        {
            Provider = BankFeedProviders.Casso,
            ProviderTransactionId = id.ToString(CultureInfo.InvariantCulture),
            BankReference = reference,
            Account = fields.Account("accountNumber"),
            OccurredAt = fields.Moment("transactionDateTime", SePayTime.Format),
            VirtualAccount = fields.VirtualAccount("virtualAccountNumber"),
            Memos = [fields.Text("description")],
            Amount = amount,
            Direction = direction,
            CounterpartyAccount = fields.Counterparty("counterAccountNumber"),
            CounterpartyBin = fields.Bin("counterAccountBankId"),
            CounterpartyName = fields.Text("counterAccountName"),
        };
        return new FeedReader.Reading(transfer, fields.Problem);
    }
}
