using System.Globalization;

namespace VoNhai.Commerce.Statements;

/// <summary>
/// Reads a moment as banks write it, on a Vietnamese clock: 23/11/2026[ 09:05[:30]], 2026-11-23, 20261123, or Excel's day number.
/// The day always comes before the month: 11/23/2026 is unreadable, not November.
/// </summary>
internal static class DayReader
{
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    // Excel counts days from 1899-12-30.
    private static readonly DateTime SerialStart = new(1899, 12, 30);

    public static bool TryRead(StatementCell cell, out DateTime moment, out string rest)
    {
        rest = "";
        if (cell.Moment is { } stored)
        {
            moment = stored;
            return IsPlausible(stored.Year);
        }

        return cell.Number is { } number ? TryReadNumber(number, out moment) : TryRead(cell.Text, out moment, out rest);
    }

    /// <summary>Reads a moment at the beginning of a text.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="moment">The moment; midnight when no time is given.</param>
    /// <param name="rest">What follows, e.g. Vietcombank's document number in the same cell.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out DateTime moment, out string rest)
    {
        moment = default;
        rest = "";
        var left = text.Trim().Trim("\"'").Trim();
        if (!TryReadDate(ref left, out var day))
        {
            return false;
        }

        moment = day;
        if (left.Length == 0)
        {
            return true;
        }

        if (left[0] is not (' ' or '\n' or '\r' or '\t' or 'T' or ',' or '-'))
        {
            return false;
        }

        left = left[1..].TrimStart();
        if (TryReadTime(ref left, out var time))
        {
            moment = day + time;
        }

        rest = left.Trim().ToString();
        return true;
    }

    private static bool TryReadNumber(double number, out DateTime moment)
    {
        moment = default;
        if (number is >= 36_526 and < 73_051)
        {
            // Rounded to the second: 0.1 of a second is what a double leaves of a time.
            moment = SerialStart.AddSeconds(Math.Round(number * 86_400));
            return true;
        }

        var digits = (long)number;
        return digits == number && digits is >= 20000101 and <= 20991231
            && TryMake((int)(digits / 10_000), (int)(digits / 100 % 100), (int)(digits % 100), out moment);
    }

    private static bool TryReadDate(ref ReadOnlySpan<char> left, out DateTime day)
    {
        day = default;
        var start = left;
        if (!TakeNumber(ref left, out var one, out var width))
        {
            return false;
        }

        if (width == 8)
        {
            return TryMake(one / 10_000, one / 100 % 100, one % 100, out day);
        }

        if (width == 5)
        {
            return TryReadSerial(start, ref left, out day);
        }

        if (left.Length == 0 || left[0] is not ('/' or '-' or '.'))
        {
            return false;
        }

        var separator = left[0];
        left = left[1..];
        if (!TakeNumber(ref left, out var two, out var twoWidth) || twoWidth > 2 || left.Length == 0 || left[0] != separator)
        {
            return false;
        }

        left = left[1..];
        if (!TakeNumber(ref left, out var three, out var threeWidth))
        {
            return false;
        }

        return (width, threeWidth) switch
        {
            (4, <= 2) => TryMake(one, two, three, out day),
            ( <= 2, 4) => TryMake(three, two, one, out day),
            ( <= 2, 2) => TryMake(2000 + three, two, one, out day),
            _ => false,
        };
    }

    /// <summary>A CSV that was saved from Excel without a date format: 46349 or 46349.378.</summary>
    private static bool TryReadSerial(ReadOnlySpan<char> start, ref ReadOnlySpan<char> left, out DateTime moment)
    {
        moment = default;
        left = "";
        return double.TryParse(start, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && TryReadNumber(number, out moment);
    }

    private static bool TryReadTime(ref ReadOnlySpan<char> left, out TimeSpan time)
    {
        time = default;
        var at = left;
        if (!TakeNumber(ref at, out var hour, out var width) || width > 2 || at.Length == 0 || at[0] != ':')
        {
            return false;
        }

        at = at[1..];
        if (!TakeNumber(ref at, out var minute, out width) || width != 2)
        {
            return false;
        }

        var second = 0;
        if (at.Length > 0 && at[0] == ':')
        {
            at = at[1..];
            if (!TakeNumber(ref at, out second, out width) || width != 2)
            {
                return false;
            }

            if (at.Length > 1 && at[0] == '.' && char.IsAsciiDigit(at[1]))
            {
                at = at[1..];
                TakeNumber(ref at, out _, out _);
            }
        }

        var half = at.TrimStart();
        var isPm = half.StartsWith("PM", StringComparison.OrdinalIgnoreCase) || half.StartsWith("CH", StringComparison.OrdinalIgnoreCase);
        if (isPm || half.StartsWith("AM", StringComparison.OrdinalIgnoreCase) || half.StartsWith("SA", StringComparison.OrdinalIgnoreCase))
        {
            hour = (hour % 12) + (isPm ? 12 : 0);
            at = half[2..];
        }

        if (hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new TimeSpan(hour, minute, second);
        left = at;
        return true;
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> left, out int number, out int width)
    {
        number = 0;
        width = 0;
        while (width < left.Length && char.IsAsciiDigit(left[width]))
        {
            number = width < 9 ? (number * 10) + (left[width] - '0') : number;
            width++;
        }

        left = left[width..];
        return width > 0;
    }

    private static bool TryMake(int year, int month, int day, out DateTime date)
    {
        date = default;
        if (!IsPlausible(year) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day);
        return true;
    }

    private static bool IsPlausible(int year) => year is >= FirstYear and <= LastYear;
}
