using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using VoNhai.Commerce.BankFeeds;

namespace VoNhai.Commerce.FakeBank;

/// <summary>A webhook as payOS sends it: post <see cref="Body"/> as JSON to your own door. It proves itself inside the body; no header is needed.</summary>
public sealed class PayOsDelivery
{
    private PayOsDelivery(byte[] body) => Body = body;

    /// <summary>The bytes to post.</summary>
    public byte[] Body { get; }

    /// <summary>A signed delivery about money that came: payOS tells of no other.</summary>
    /// <param name="transfer">What it tells of; its id becomes the order code and the payment link.</param>
    /// <param name="checksumKey">The feed's signing secret.</param>
    public static PayOsDelivery Of(FakeBankTransfer transfer, string checksumKey)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentException.ThrowIfNullOrEmpty(checksumKey);
        var data = new JsonObject
        {
            ["orderCode"] = transfer.Id,
            ["amount"] = transfer.Amount.Dong,
            ["description"] = transfer.Memo,
            ["accountNumber"] = transfer.Account,
            ["reference"] = transfer.BankReference,
            ["transactionDateTime"] = transfer.OccurredAt.ToOffset(SePayTime.Offset).ToString(SePayTime.Format, CultureInfo.InvariantCulture),
            ["currency"] = "VND",
            ["paymentLinkId"] = transfer.Id.ToString("x32", CultureInfo.InvariantCulture),
            ["code"] = "00",
            ["desc"] = "Thành công",
            ["counterAccountBankId"] = transfer.CounterpartyBin,
            ["counterAccountBankName"] = null,
            ["counterAccountName"] = transfer.CounterpartyName,
            ["counterAccountNumber"] = transfer.CounterpartyAccount,
            ["virtualAccountName"] = null,
            ["virtualAccountNumber"] = transfer.VirtualAccount,
        };
        using var sent = JsonDocument.Parse(JsonBytes.Of(data));
        return new PayOsDelivery(JsonBytes.Of(new JsonObject
        {
            ["code"] = "00",
            ["desc"] = "success",
            ["success"] = true,
            ["data"] = data,
            ["signature"] = PayOsSignature.Write(checksumKey, sent.RootElement),
        }));
    }
}
