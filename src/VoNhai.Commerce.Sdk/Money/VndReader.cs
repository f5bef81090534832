using System.Globalization;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Money;

/// <summary>Reads an amount the way people in Vietnam type it: "50k", "1tr2", "1,5 triệu", "1.234.567 ₫".</summary>
/// <remarks>
/// <para>The dot groups thousands, the comma is the decimal sign, marks and case do not matter.</para>
/// <para>Units: k, nghìn, ngàn (10³); tr, triệu (10⁶); tỷ, tỉ (10⁹). A smaller part may follow ("1 triệu 200 nghìn"),
/// so may <i>rưỡi</i> (half a unit) or bare digits, which are the decimals of the unit as in speech:
/// 1tr2 = 1.200.000, 1tr25 = 1.250.000, 1tr05 = 1.050.000.</para>
/// <para>Refused rather than guessed: a sign; "1.5", "12.34" and "50,000" (the dot and the comma of another country);
/// "1,500 triệu" (one and a half, or one thousand five hundred?); leading zeros, since a phone number is not an amount;
/// a part of a đồng; digits of other scripts; anything above <see cref="long.MaxValue"/>.</para>
/// </remarks>
public static partial class VndReader
{
    /// <summary>The longest text that is looked at; no way of writing an amount comes near it.</summary>
    public const int MaxLength = 64;

    private const int MostWholeDigits = 19;
    private const int MostDecimals = 9;

    /// <summary>Reads the whole text as one amount that is not negative. Never throws.</summary>
    /// <param name="text">What was typed; <c>null</c> is no amount.</param>
    /// <param name="amount">The amount, or <see cref="Vnd.Zero"/> when the answer is <c>false</c>.</param>
    public static bool TryRead(string? text, out Vnd amount)
    {
        amount = Vnd.Zero;
        if (text is null || text.Length > MaxLength || HasMarkedDigit(text))
        {
            return false;
        }

        var key = VietnameseText.SearchKey(text);
        if (TotalOf(key) is not { } total || total > long.MaxValue)
        {
            return false;
        }

        amount = Vnd.Of((long)total);
        return true;
    }

    // The sum of the parts, each with a smaller unit than the one before; null when the text is no clear amount.
    private static decimal? TotalOf(string key)
    {
        decimal total = 0;
        decimal lastUnit = 0;
        var at = 0;
        var more = true;
        while (more && Part().Match(key, at) is { Success: true } part)
        {
            if (ValueOf(part, lastUnit) is not { } value)
            {
                return null;
            }

            total += value;
            lastUnit = UnitOf(part);
            at += part.Length;
            more = lastUnit > 0 && !part.Groups["fraction"].Success && !part.Groups["half"].Success;
        }

        return at > 0 && Ending().IsMatch(key, at) && total == decimal.Truncate(total) ? total : null;
    }

    private static decimal? ValueOf(Match part, decimal lastUnit)
    {
        var whole = part.Groups["whole"].Value;
        var fraction = part.Groups["fraction"];
        var unit = UnitOf(part);
        if (lastUnit > 0 && unit == 0)
        {
            return TailOf(part, whole, lastUnit);
        }

        var leadingZero = whole.Length > 1 && whole[0] == '0';
        var couldBeThousands = fraction.Length == 3 && whole != "0";
        if (leadingZero || couldBeThousands || (fraction.Success && unit == 0) || fraction.Length > MostDecimals)
        {
            return null;
        }

        var digits = whole.Replace(".", "", StringComparison.Ordinal);
        if (digits.Length > MostWholeDigits)
        {
            return null;
        }

        var figure = decimal.Parse(fraction.Success ? $"{digits}.{fraction.Value}" : digits, CultureInfo.InvariantCulture);
        var value = figure * Math.Max(unit, 1) + (part.Groups["half"].Success ? unit / 2 : 0);
        return lastUnit == 0 || (unit < lastUnit && value < lastUnit) ? value : null;
    }

    // "2" in 1tr2: decimals of the unit before it. After a short unit they must touch it: "50k 2" may be two things at 50k.
    private static decimal? TailOf(Match part, string digits, decimal lastUnit)
    {
        if (digits.Length > 3 || part.Groups["fraction"].Success || part.Groups["half"].Success || part.Groups["gap"].Success)
        {
            return null;
        }

        var places = digits.Length switch { 1 => 10, 2 => 100, _ => 1000 };
        return decimal.Parse(digits, CultureInfo.InvariantCulture) * lastUnit / places;
    }

    private static decimal UnitOf(Match part) => part.Groups["unit"].Value switch
    {
        "k" or "nghin" or "ngan" => 1_000,
        "tr" or "trieu" => 1_000_000,
        "ty" or "ti" => 1_000_000_000,
        _ => 0,
    };

    // A combining mark on a digit would vanish in the key, and the amount with it.
    private static bool HasMarkedDigit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isMark = CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark;
            if (isMark && (i == 0 || !IsLetterOrMark(text[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetterOrMark(char c) =>
        char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    [GeneratedRegex(
        @"\G(?<gap>(?<=k|tr) )? ?(?<whole>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,(?<fraction>[0-9]+))?"
        + "(?: ?(?<unit>nghin|ngan|k|trieu|tr|ty|ti)(?<half> ?ruoi)?)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"\G ?(?:dong|d|vnd|₫)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
