namespace VoNhai.Commerce.Orders;

/// <summary>
/// Numbers of postal items as posts of all countries write them: two letters, eight digits, a check digit, the country's two letters
/// (<c>RB123456785VN</c>). The check digit notices every single wrong digit.
/// </summary>
public static class S10
{
    // UPU standard S10: the weights of the eight digits from the left, modulo 11.
    private static readonly int[] Weights = [8, 6, 4, 2, 3, 5, 9, 7];

    /// <summary>Whether the text has the form, right or wrong: thirteen characters, letters and digits where they belong.</summary>
    public static bool HasForm(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 13
            && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1])
            && text.AsSpan(2, 9).IndexOfAnyExceptInRange('0', '9') < 0
            && char.IsAsciiLetterUpper(text[11]) && char.IsAsciiLetterUpper(text[12]);
    }

    /// <summary>Whether the text has the form and its check digit is right.</summary>
    public static bool IsRight(string text) => HasForm(text) && text[10] - '0' == CheckDigitOf(text.AsSpan(2, 8));

    /// <summary>The check digit of eight digits.</summary>
    private static int CheckDigitOf(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * (digits[i] - '0');
        }

        // S10: eleven less the rest; 10 is written as 0, 11 as 5.
        return (11 - (sum % 11)) switch { 10 => 0, 11 => 5, var digit => digit };
    }
}
