namespace VoNhai.Commerce.QrImages;

/// <summary>
/// The words on every practice picture, drawn dot by dot: a picture has no font, and these words must never depend on one.
/// </summary>
internal static class PracticeLettering
{
    /// <summary>What the dots say.</summary>
    public const string Words = "TẬP, KHÔNG CHUYỂN TIỀN";

    /// <summary>Dots from the top of a tone mark to the foot of a dot below.</summary>
    public const int Height = 22;

    // The same words, every mark a sign of its own behind its letter. Written out: decomposing by String.Normalize
    // does nothing where the host runs without ICU.
    private const string Signs = "TA\u0302\u0323P, KHO\u0302NG CHUYE\u0302\u0309N TIE\u0302\u0300N";

    // Rows from the top: tone 0-3, circumflex 5-7, letter 9-18, below 20-21.
    private const int ToneRow = 0;
    private const int CircumflexRow = 5;
    private const int LetterRow = 9;
    private const int BelowRow = 20;
    private const int Gap = 2;
    private const int Space = 4;

    private static readonly bool[,] Ink = Draw();

    /// <summary>Dots from the first letter to the last.</summary>
    public static int Width { get; } = Ink.GetLength(1);

    public static bool IsInk(int row, int column) => Ink[row, column];

    private static bool[,] Draw()
    {
        var ink = new bool[Height, Measure()];
        var left = 0;
        var letterWidth = 0;
        foreach (var sign in Signs)
        {
            if (sign is >= '\u0300' and <= '\u036F')
            {
                // The pen already stands behind the letter: step back over it.
                Stamp(ink, PracticeGlyphs.Of(sign), RowOf(sign), left - Gap - letterWidth);
                continue;
            }

            letterWidth = WidthOf(sign);
            if (sign != ' ')
            {
                Stamp(ink, PracticeGlyphs.Of(sign), LetterRow, left);
            }

            left += letterWidth + Gap;
        }

        return ink;
    }

    private static int Measure()
    {
        var width = -Gap;
        foreach (var sign in Signs)
        {
            width += sign is >= '\u0300' and <= '\u036F' ? 0 : WidthOf(sign) + Gap;
        }

        return width;
    }

    private static int WidthOf(char sign) => sign == ' ' ? Space : PracticeGlyphs.Of(sign)[0].Length;

    private static int RowOf(char mark) => mark switch
    {
        '\u0302' => CircumflexRow,
        '\u0323' => BelowRow,
        _ => ToneRow,
    };

    private static void Stamp(bool[,] ink, string[] glyph, int top, int left)
    {
        for (var row = 0; row < glyph.Length; row++)
        {
            for (var column = 0; column < glyph[row].Length; column++)
            {
                ink[top + row, left + column] |= glyph[row][column] == '#';
            }
        }
    }
}
