using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// Reads SePay's body: one transaction as a flat JSON object. Names count exactly as documented, unknown ones are passed over, and a
/// name that stands twice makes the whole body unreadable: nobody can say which value the bank meant.
/// </summary>
internal static class SePayBody
{
    // An id is a 64-bit number on the wire; some samples quote it.
    private const int MostIdDigits = 19;

    // What a VietQR amount field can carry, and more than any transfer may be.
    private const int MostAmountDigits = 13;
    private const int MostAccountCharacters = 40;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>Reads a body; otherwise says which field is wrong and how, never its value.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out IncomingTransfer? transfer, [NotNullWhen(false)] out string? problem)
    {
        transfer = null;

        // The parser checks the bytes of a text only when somebody asks for it.
        if (!Utf8.IsValid(body.Span))
        {
            problem = "body: not UTF-8";
            return false;
        }

        using var document = Parse(body);
        problem = document is null ? "body: not JSON, nested too deep, or a field stands twice"
            : document.RootElement.ValueKind != JsonValueKind.Object ? "body: not a JSON object"
            : Judge(document.RootElement, out transfer);
        return transfer is not null;
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, Strict);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second kind comes from a name with half a character in it (\ud800). Their messages may quote the body: they go no further.
            return null;
        }
    }

    private static string? Judge(JsonElement body, out IncomingTransfer? transfer)
    {
        transfer = null;
        if (!TryReadNumber(body, "id", MostIdDigits, out var id))
        {
            return "id: not a whole number";
        }

        if (!TryReadNumber(body, "transferAmount", MostAmountDigits, out var amount) || amount == 0)
        {
            return "transferAmount: not a whole number of đồng above zero";
        }

        if (!TryReadText(body, "transferType", out var type) || type is not ("in" or "out"))
        {
            return "transferType: neither in nor out";
        }

        if (!TryReadText(body, "accountNumber", out var account) || account.Length == 0 || !IsAccount(account))
        {
            return "accountNumber: missing or not an account number";
        }

        if (!TryReadMoment(body, out var occurredAt))
        {
            return $"transactionDate: not {SePayTime.Format}";
        }

        if (!TryReadText(body, "subAccount", out var virtualAccount) || !IsAccount(virtualAccount))
        {
            return "subAccount: not an account number";
        }

        if (!TryReadText(body, "referenceCode", out var reference))
        {
            return "referenceCode: not a text";
        }

        var memos = new List<string>();
        foreach (var name in (ReadOnlySpan<string>)["content", "description", "code"])
        {
            if (!TryReadText(body, name, out var memo))
            {
                return $"{name}: not a text";
            }

            memos.Add(memo);
        }

        transfer = new IncomingTransfer
        {
            Provider = BankFeedProviders.SePay,
            ProviderTransactionId = id.ToString(CultureInfo.InvariantCulture),
            BankReference = reference,
            Account = account,
            VirtualAccount = virtualAccount,
            Amount = Vnd.Of(amount),
            Direction = type == "in" ? TransferDirection.In : TransferDirection.Out,
            Memos = memos,
            OccurredAt = occurredAt,
        };
        return null;
    }

    /// <summary>A whole number as JSON number or as text, digits only: no sign, no dot, no exponent, so that no money is guessed.</summary>
    private static bool TryReadNumber(JsonElement body, string name, int mostDigits, out long number)
    {
        number = 0;
        var digits = !body.TryGetProperty(name, out var value) ? ""
            : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
            : TextOf(value) ?? "";
        return digits.Length > 0 && digits.Length <= mostDigits && digits.All(char.IsAsciiDigit)
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>A text; missing and <c>null</c> count as empty.</summary>
    private static bool TryReadText(JsonElement body, string name, out string text)
    {
        text = "";
        if (body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
        {
            if (TextOf(value) is not { } read)
            {
                return false;
            }

            text = read;
        }

        return true;
    }

    private static bool TryReadMoment(JsonElement body, out DateTimeOffset moment)
    {
        moment = default;
        if (!TryReadText(body, "transactionDate", out var text)
            || !DateTime.TryParseExact(text, SePayTime.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || local.Year < 2000)
        {
            return false;
        }

        moment = new DateTimeOffset(local, SePayTime.Offset);
        return true;
    }

    private static bool IsAccount(string text) => text.Length <= MostAccountCharacters && text.All(c => c is > ' ' and < '\x7F');

    private static string? TextOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 stands for half a character; there is no way to ask beforehand.
            return null;
        }
    }
}
