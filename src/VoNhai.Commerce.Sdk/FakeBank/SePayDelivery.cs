using System.Buffers;
using System.Globalization;
using System.Text.Json;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.FakeBank;

/// <summary>
/// A webhook exactly as SePay sends it: post <see cref="Body"/> as <see cref="ContentType"/> with <see cref="Headers"/> to your own door.
/// </summary>
public sealed class SePayDelivery
{
    /// <summary>The media type of the body.</summary>
    public const string ContentType = "application/json";

    private SePayDelivery(IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        Headers = headers;
        Body = body;
    }

    /// <summary>The headers that prove where it comes from.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The bytes that were signed; post them as they are.</summary>
    public byte[] Body { get; }

    /// <summary>A delivery with a static key.</summary>
    public static SePayDelivery WithApiKey(FakeBankTransfer transfer, string apiKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(apiKey);
        return new SePayDelivery(
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [SePayApiKey.Header] = $"{SePayApiKey.Scheme} {apiKey}" },
            BodyOf(transfer));
    }

    /// <summary>A signed delivery.</summary>
    /// <param name="transfer">What it tells of.</param>
    /// <param name="hmacSecret">The feed's signing secret.</param>
    /// <param name="sentAt">When it is sent; a door refuses it 300 seconds earlier or later.</param>
    public static SePayDelivery WithSignature(FakeBankTransfer transfer, string hmacSecret, DateTimeOffset sentAt)
    {
        ArgumentException.ThrowIfNullOrEmpty(hmacSecret);
        var body = BodyOf(transfer);
        var timestamp = sentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new SePayDelivery(
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                [SePaySignature.TimestampHeader] = timestamp,
                [SePaySignature.SignatureHeader] = SePaySignature.Write(hmacSecret, timestamp, body),
            },
            body);
    }

    /// <summary>Takes it apart: <c>var (headers, body) = delivery;</c>.</summary>
    public void Deconstruct(out IReadOnlyDictionary<string, string> headers, out byte[] body)
    {
        headers = Headers;
        body = Body;
    }

    private static byte[] BodyOf(FakeBankTransfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonBytes.AsSent))
        {
            json.WriteStartObject();
            json.WriteNumber("id", transfer.Id);
            json.WriteString("gateway", transfer.Gateway);
            json.WriteString("transactionDate", transfer.OccurredAt.ToOffset(SePayTime.Offset).ToString(SePayTime.Format, CultureInfo.InvariantCulture));
            json.WriteString("accountNumber", transfer.Account);
            json.WriteString("subAccount", transfer.VirtualAccount.Length == 0 ? null : transfer.VirtualAccount);
            json.WriteString("code", transfer.Code);
            json.WriteString("content", transfer.Memo);
            json.WriteString("transferType", transfer.Direction == TransferDirection.In ? "in" : "out");
            json.WriteString("description", "BankAPINotify " + transfer.Memo);
            json.WriteNumber("transferAmount", transfer.Amount.Dong);
            json.WriteNumber("accumulated", transfer.BalanceAfter.Dong);
            json.WriteString("referenceCode", transfer.BankReference);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
