using System.Globalization;
using System.Text.Json;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// Reads the fields of one record, whose names count exactly as documented; unknown ones are passed over. The first field that is wrong
/// becomes the record's <see cref="Problem"/>, and nothing read after it counts.
/// </summary>
internal sealed class FeedFields(JsonElement record)
{
    // What a VietQR amount field can carry, and more than any transfer may be.
    private const int MostAmountDigits = 13;
    private const int MostIdCharacters = 48;
    private const int MostAccountCharacters = 40;

    /// <summary>Vietnam keeps UTC+7 all year; providers name no zone.</summary>
    public static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>Which field is wrong and how, never its value; <c>null</c> while all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>Says what is wrong, unless something was wrong before.</summary>
    public void Blame(string field, string how) => Problem ??= $"{field}: {how}";

    /// <summary>A whole number of 1…<paramref name="mostDigits"/> digits, as JSON number or as text.</summary>
    public long Number(string name, int mostDigits)
    {
        if (TryDigits(name, mostDigits, zeroDecimals: false, out var number, out var isNegative) && !isNegative)
        {
            return number;
        }

        Blame(name, "not a whole number");
        return 0;
    }

    /// <summary>The provider's id of the transfer: 1…48 printable characters, as text or as whole number.</summary>
    public string Id(string name)
    {
        var id = !record.TryGetProperty(name, out var value) ? ""
            : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
            : FeedJson.TextOf(value) ?? "";
        if (id.Length is 0 or > MostIdCharacters || !IsPrintable(id))
        {
            Blame(name, "missing or not an id");
        }

        return id;
    }

    /// <summary>An amount in đồng above zero.</summary>
    public Vnd Amount(string name)
    {
        if (TryDigits(name, MostAmountDigits, zeroDecimals: false, out var dong, out var isNegative) && dong > 0 && !isNegative)
        {
            return Vnd.Of(dong);
        }

        Blame(name, "not a whole number of đồng above zero");
        return Vnd.Zero;
    }

    /// <summary>An amount whose sign tells the direction: below zero the money went out.</summary>
    public (Vnd Amount, TransferDirection Direction) SignedAmount(string name)
    {
        if (TryDigits(name, MostAmountDigits, zeroDecimals: false, out var dong, out var isNegative) && dong > 0)
        {
            return (Vnd.Of(dong), isNegative ? TransferDirection.Out : TransferDirection.In);
        }

        Blame(name, "not a whole number of đồng other than zero");
        return (Vnd.Zero, TransferDirection.In);
    }

    /// <summary>One of two columns, of which the other is zero: <c>0</c>, <c>0.00</c>, <c>null</c>; lists write <c>277000.00</c>.</summary>
    public Vnd Column(string name)
    {
        if (!record.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return Vnd.Zero;
        }

        if (TryDigits(name, MostAmountDigits, zeroDecimals: true, out var dong, out var isNegative) && !isNegative)
        {
            return Vnd.Of(dong);
        }

        Blame(name, "not a whole number of đồng");
        return Vnd.Zero;
    }

    /// <summary>A text; missing and <c>null</c> count as empty.</summary>
    public string Text(string name)
    {
        if (!record.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return "";
        }

        if (FeedJson.TextOf(value) is { } text)
        {
            return text;
        }

        Blame(name, "not a text");
        return "";
    }

    /// <summary>The household's account, which must be there.</summary>
    public string Account(string name)
    {
        var account = Text(name);
        if (account.Length == 0 || !IsAccount(account))
        {
            Blame(name, "missing or not an account number");
        }

        return account;
    }

    /// <summary>A virtual account; empty for none.</summary>
    public string VirtualAccount(string name)
    {
        var account = Text(name);
        if (!IsAccount(account))
        {
            Blame(name, "not an account number");
        }

        return account;
    }

    /// <summary>The other side's account, when the provider names it whole: what a copy has masked, or what is no account, is not known.</summary>
    public string Counterparty(string name)
    {
        var account = Text(name);
        return IsAccount(account) && account.All(char.IsAsciiLetterOrDigit) ? account : "";
    }

    /// <summary>The other side's bank, when the provider names it by its six digits.</summary>
    public string Bin(string name) => Text(name) is { Length: 6 } bin && bin.All(char.IsAsciiDigit) ? bin : "";

    /// <summary>A moment in one of the formats; without a zone it is Vietnamese.</summary>
    public DateTimeOffset Moment(string name, params ReadOnlySpan<string> formats)
    {
        var text = Text(name);
        foreach (var format in formats)
        {
            if (DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                && moment.Year is >= 2000 and < 9999)
            {
                return HasZone(format) ? moment : new DateTimeOffset(moment.DateTime, Vietnam);
            }
        }

        Blame(name, $"not {formats[0]}");
        return default;
    }

    /// <summary>A record inside the record; missing is a problem.</summary>
    public static bool TryRecord(JsonElement parent, string name, out JsonElement child) =>
        parent.TryGetProperty(name, out child) && child.ValueKind == JsonValueKind.Object;

    private static bool HasZone(string format) => format.EndsWith('K') || format.EndsWith("zzz", StringComparison.Ordinal);

    private static bool IsAccount(string text) => text.Length <= MostAccountCharacters && IsPrintable(text);

    private static bool IsPrintable(string text) => text.All(c => c is > ' ' and < '\x7F');

    /// <summary>Digits only: no exponent and no dot but before zeros where a list writes them, so that no money is guessed.</summary>
    private bool TryDigits(string name, int mostDigits, bool zeroDecimals, out long number, out bool isNegative)
    {
        number = 0;
        isNegative = false;
        var digits = !record.TryGetProperty(name, out var value) ? ""
            : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
            : FeedJson.TextOf(value) ?? "";
        if (digits.StartsWith('-'))
        {
            isNegative = true;
            digits = digits[1..];
        }

        if (zeroDecimals && digits.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 && digits.AsSpan(dot + 1).TrimEnd('0').IsEmpty)
        {
            digits = digits[..dot];
        }

        return digits.Length > 0 && digits.Length <= mostDigits && digits.All(char.IsAsciiDigit)
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
