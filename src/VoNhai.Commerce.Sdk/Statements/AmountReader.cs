using System.Globalization;

namespace VoNhai.Commerce.Statements;

/// <summary>What stands in an amount cell.</summary>
internal enum AmountReading
{
    /// <summary>Nothing, or a lone dash.</summary>
    Empty,

    /// <summary>A whole number of đồng.</summary>
    Amount,

    /// <summary>Something that is no clear amount.</summary>
    Unreadable,
}

/// <summary>
/// Reads an amount as banks write it: 1.234.567, 1,234,567.00, "+ 1,000", 1000-, (1,000), in quotes, with VND. The đồng has no parts:
/// decimals are read only when they are zeros. Whatever could be two amounts is none.
/// </summary>
internal static class AmountReader
{
    private const int MostCharacters = 40;
    private const int MostDigits = 15;

    public static AmountReading Read(StatementCell cell, out long amount)
    {
        amount = 0;
        if (cell.Number is { } number)
        {
            // A double holds whole numbers exactly up to 2^53, about 9 × 10^15.
            var isWhole = Math.Abs(number) < 1e15 && Math.Truncate(number) == number;
            amount = isWhole ? (long)number : 0;
            return isWhole ? AmountReading.Amount : AmountReading.Unreadable;
        }

        return cell.Moment is not null ? AmountReading.Unreadable : Read(cell.Text, out amount);
    }

    public static AmountReading Read(ReadOnlySpan<char> text, out long amount)
    {
        amount = 0;
        var body = WithoutQuotes(text);
        if (body.Length == 0 || body is "-" or "–" or "—")
        {
            return AmountReading.Empty;
        }

        if (body.Length > MostCharacters)
        {
            return AmountReading.Unreadable;
        }

        // VND may stand before the sign or after the number.
        body = WithoutCurrency(body);
        var isNegative = false;
        if (!TakeSign(ref body, ref isNegative) || !TryReadDigits(WithoutCurrency(body), out amount))
        {
            amount = 0;
            return AmountReading.Unreadable;
        }

        amount = isNegative ? -amount : amount;
        return AmountReading.Amount;
    }

    private static ReadOnlySpan<char> WithoutQuotes(ReadOnlySpan<char> text) => text.Trim().Trim("\"'’“”").Trim();

    private static ReadOnlySpan<char> WithoutCurrency(ReadOnlySpan<char> body)
    {
        foreach (var sign in (ReadOnlySpan<string>)["VND", "VNĐ", "₫", "đ"])
        {
            if (body.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return body[..^sign.Length].TrimEnd();
            }

            if (body.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return body[sign.Length..].TrimStart();
            }
        }

        return body;
    }

    /// <summary>At most one sign: before, after, or brackets around.</summary>
    private static bool TakeSign(ref ReadOnlySpan<char> body, ref bool isNegative)
    {
        if (body is ['(', .. var inner, ')'])
        {
            body = inner.Trim();
            isNegative = true;
        }
        else if (body is ['+' or '-' or '−' or '–', .. var after])
        {
            isNegative = body[0] != '+';
            body = after.TrimStart();
        }
        else if (body is [.. var before, '+' or '-' or '−' or '–'])
        {
            isNegative = body[^1] != '+';
            body = before.TrimEnd();
        }

        return body.Length > 0;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> body, out long amount)
    {
        amount = 0;
        Span<char> digits = stackalloc char[MostCharacters];
        var count = 0;
        var separator = '\0';
        var sinceSeparator = 0;
        var groups = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var c = body[i];
            if (char.IsAsciiDigit(c))
            {
                digits[count++] = c;
                sinceSeparator++;
                continue;
            }

            var isGroup = c is '.' or ',' or ' ' or '\u00A0' or '\u202F';
            if (!isGroup || count == 0)
            {
                return false;
            }

            // The last separator, with one or two zeros behind it, is a decimal sign: 1,234,567.00 and 1000,0.
            if (c is '.' or ',' && body.Length - i is 2 or 3 && c != separator && body[(i + 1)..].IndexOfAnyExcept('0') < 0)
            {
                return GroupsFit(groups, sinceSeparator) && TryParse(digits[..count], groups, out amount);
            }

            var first = groups == 0;
            if (first ? sinceSeparator > 3 : c != separator || sinceSeparator != 3)
            {
                return false;
            }

            separator = c;
            groups++;
            sinceSeparator = 0;
        }

        return GroupsFit(groups, sinceSeparator) && TryParse(digits[..count], groups, out amount);
    }

    private static bool GroupsFit(int groups, int sinceSeparator) => groups == 0 || sinceSeparator == 3;

    private static bool TryParse(ReadOnlySpan<char> digits, int groups, out long amount)
    {
        amount = 0;

        // 0.500 is half of something somewhere, never five hundred đồng.
        return digits.Length is > 0 and <= MostDigits && !(groups > 0 && digits[0] == '0')
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out amount);
    }
}
