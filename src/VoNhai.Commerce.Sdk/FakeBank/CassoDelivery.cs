using System.Globalization;
using System.Text.Json.Nodes;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.FakeBank;

/// <summary>A webhook as Casso (Webhook V2) sends it: post <see cref="Body"/> as JSON with <see cref="Headers"/> to your own door.</summary>
public sealed class CassoDelivery
{
    private CassoDelivery(IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        Headers = headers;
        Body = body;
    }

    /// <summary>The header that proves where it comes from.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The bytes to post.</summary>
    public byte[] Body { get; }

    /// <summary>A signed delivery.</summary>
    /// <param name="transfer">What it tells of.</param>
    /// <param name="secret">The feed's signing secret.</param>
    /// <param name="sentAt">When it is sent; a door refuses it 300 seconds earlier or later.</param>
    public static CassoDelivery Of(FakeBankTransfer transfer, string secret, DateTimeOffset sentAt)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return Signed(
            new JsonObject
            {
                ["id"] = transfer.Id,
                ["reference"] = transfer.BankReference,
                ["description"] = transfer.Memo,
                ["amount"] = transfer.Direction == TransferDirection.In ? transfer.Amount.Dong : -transfer.Amount.Dong,
                ["runningBalance"] = transfer.BalanceAfter.Dong,
                ["transactionDateTime"] = transfer.OccurredAt.ToOffset(SePayTime.Offset).ToString(SePayTime.Format, CultureInfo.InvariantCulture),
                ["accountNumber"] = transfer.Account,
                ["bankName"] = transfer.Gateway,
                ["bankAbbreviation"] = transfer.Gateway,
                ["virtualAccountNumber"] = transfer.VirtualAccount,
                ["virtualAccountName"] = "",
                ["counterAccountName"] = transfer.CounterpartyName,
                ["counterAccountNumber"] = transfer.CounterpartyAccount,
                ["counterAccountBankId"] = transfer.CounterpartyBin,
                ["counterAccountBankName"] = "",
            },
            secret,
            sentAt);
    }

    /// <summary>The ping of the dashboard that tries a door: genuine, and tells of no money.</summary>
    /// <param name="secret">The feed's signing secret.</param>
    /// <param name="sentAt">When it is sent.</param>
    public static CassoDelivery TestPing(string secret, DateTimeOffset sentAt) => Signed(
        new JsonObject
        {
            ["id"] = 0,
            ["reference"] = CassoBody.TestReference,
            ["description"] = "giao dich thu nghiem",
            ["amount"] = 599_000,
            ["runningBalance"] = 25_000_000,
            ["transactionDateTime"] = sentAt.ToOffset(SePayTime.Offset).ToString(SePayTime.Format, CultureInfo.InvariantCulture),
            ["accountNumber"] = "88888888",
        },
        secret,
        sentAt);

    /// <summary>Takes it apart: <c>var (headers, body) = delivery;</c>.</summary>
    public void Deconstruct(out IReadOnlyDictionary<string, string> headers, out byte[] body)
    {
        headers = Headers;
        body = Body;
    }

    private static CassoDelivery Signed(JsonObject data, string secret, DateTimeOffset sentAt)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        var body = JsonBytes.Of(new JsonObject { ["error"] = 0, ["data"] = data });
        return new CassoDelivery(
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [CassoSignature.Header] = CassoSignature.Write(secret, sentAt, body) },
            body);
    }
}
