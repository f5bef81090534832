using System.Text;

namespace VoNhai.Commerce.Money;

/// <summary>An amount in Vietnamese words, for receipts and for reading aloud.</summary>
/// <remarks>
/// The words are those of the North and of schoolbooks: <i>nghìn</i> and <i>linh</i> (the South says ngàn and lẻ).
/// <list type="bullet">
/// <item>1 after twenty and more is <i>mốt</i>: hai mươi mốt; but mười một, linh một.</item>
/// <item>4 after twenty and more is <i>tư</i>: hai mươi tư; but mười bốn, linh bốn.</item>
/// <item>5 after a ten is <i>lăm</i>: mười lăm, hai mươi lăm; but linh năm.</item>
/// <item>An empty ten between a hundred and a unit is <i>linh</i>: một trăm linh năm.</item>
/// <item>An empty hundred below a larger group is said: 1.050.000 is một triệu không trăm năm mươi nghìn.
/// A group of three zeros is not.</item>
/// <item>Above the billion the count of billions is itself a number: một nghìn tỷ.</item>
/// </list>
/// </remarks>
public static class VndWords
{
    private const ulong Billion = 1_000_000_000;

    private static readonly string[] Digits =
        ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>"hai trăm năm mươi nghìn đồng"; a negative amount begins with "âm".</summary>
    public static string Of(Vnd amount)
    {
        var words = new StringBuilder(96);
        if (amount.Dong < 0)
        {
            words.Append("âm ");
        }

        // The magnitude of long.MinValue fits only an unsigned number.
        var magnitude = amount.Dong < 0 ? unchecked(0UL - (ulong)amount.Dong) : (ulong)amount.Dong;
        if (magnitude == 0)
        {
            words.Append(Digits[0]).Append(' ');
        }

        AppendNumber(words, magnitude, isContinuation: false);
        return words.Append("đồng").ToString();
    }

    // Every word brings its own space behind it. A continuation follows a larger group: its hundreds are said even when empty.
    private static void AppendNumber(StringBuilder words, ulong number, bool isContinuation)
    {
        if (number >= Billion)
        {
            AppendNumber(words, number / Billion, isContinuation);
            words.Append("tỷ ");
            isContinuation = true;
        }

        var rest = (int)(number % Billion);
        isContinuation |= AppendGroup(words, rest / 1_000_000, "triệu ", isContinuation);
        isContinuation |= AppendGroup(words, rest / 1_000 % 1_000, "nghìn ", isContinuation);
        AppendGroup(words, rest % 1_000, "", isContinuation);
    }

    private static bool AppendGroup(StringBuilder words, int group, string unit, bool isContinuation)
    {
        if (group == 0)
        {
            return false;
        }

        var (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        var saysHundreds = hundreds > 0 || isContinuation;
        if (saysHundreds)
        {
            words.Append(Digits[hundreds]).Append(" trăm ");
        }

        AppendTens(words, tens, saysHundreds && ones > 0);
        AppendOnes(words, tens, ones);
        words.Append(unit);
        return true;
    }

    private static void AppendTens(StringBuilder words, int tens, bool bridgesEmptyTen)
    {
        switch (tens)
        {
            case 0 when bridgesEmptyTen:
                words.Append("linh ");
                break;
            case 0:
                break;
            case 1:
                words.Append("mười ");
                break;
            default:
                words.Append(Digits[tens]).Append(" mươi ");
                break;
        }
    }

    private static void AppendOnes(StringBuilder words, int tens, int ones)
    {
        if (ones == 0)
        {
            return;
        }

        var word = (tens, ones) switch
        {
            (> 1, 1) => "mốt",
            (> 1, 4) => "tư",
            (> 0, 5) => "lăm",
            _ => Digits[ones],
        };
        words.Append(word).Append(' ');
    }
}
