namespace VoNhai.Commerce.Emv;

/// <summary>A number as objects 54, 56 and 57 write it: digits and at most one dot. Exact, and made without a decimal until one is asked for.</summary>
internal readonly struct EmvFigure
{
    /// <summary>EMVCo MPM: amounts have at most 13 characters.</summary>
    public const int MostCharacters = 13;

    private static readonly long[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000];

    private readonly long _units;
    private readonly byte _decimals;

    private EmvFigure(long units, int decimals)
    {
        _units = units;
        _decimals = (byte)decimals;
    }

    public bool IsZero => _units == 0;

    public bool IsWhole => _units % PowersOfTen[_decimals] == 0;

    /// <summary>What stands before the dot.</summary>
    public long Whole => _units / PowersOfTen[_decimals];

    public decimal Value => new(unchecked((int)_units), (int)(_units >> 32), 0, isNegative: false, _decimals);

    /// <summary>"50000." is well written, ".5" and "5 000" are not.</summary>
    /// <param name="text">What the object holds.</param>
    /// <param name="mostCharacters">At most <see cref="MostCharacters"/>.</param>
    /// <param name="figure">The number.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int mostCharacters, out EmvFigure figure)
    {
        figure = default;
        if (text.Length == 0 || text.Length > mostCharacters || text[0] == '.')
        {
            return false;
        }

        var (units, dot) = (0L, text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                units = units * 10 + (c - '0');
            }
            else if (c == '.' && dot == text.Length)
            {
                dot = i;
            }
            else
            {
                return false;
            }
        }

        figure = new(units, Math.Max(text.Length - dot - 1, 0));
        return true;
    }
}
