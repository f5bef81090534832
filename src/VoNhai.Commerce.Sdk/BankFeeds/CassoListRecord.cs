using System.Text.Json;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>A record of Casso's list: an amount below zero is money that left; some banks give a day without a time.</summary>
internal static class CassoListRecord
{
    public static readonly FeedReader Reader = new(
        new FeedPrivacy(Dropped: ["cusum_balance", "cusumBalance"], Masked: ["corresponsiveAccount"], Memos: ["description"]), Read);

    private static FeedReader.Reading Read(JsonElement record)
    {
        var fields = new FeedFields(record);
        var id = fields.Id("id");
        var (amount, direction) = fields.SignedAmount("amount");
        var transfer = new IncomingTransfer
        {
            Provider = BankFeedProviders.Casso,
            ProviderTransactionId = id,
            BankReference = fields.Text("tid"),
            Account = fields.Account("bankSubAccId"),
            OccurredAt = fields.Moment("when", SePayTime.Format, "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK"),
            VirtualAccount = fields.VirtualAccount("virtualAccount"),
            Memos = [fields.Text("description")],
            Amount = amount,
            Direction = direction,
            CounterpartyAccount = fields.Counterparty("corresponsiveAccount"),
            CounterpartyBin = fields.Bin("corresponsiveBankId"),
            CounterpartyName = fields.Text("corresponsiveName"),
        };
        return new FeedReader.Reading(transfer, fields.Problem);
    }
}
