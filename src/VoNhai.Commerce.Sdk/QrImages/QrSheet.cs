using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.QrImages;

/// <summary>
/// The finished picture in dots, dark and light: quiet zone, code, and on a practice code the words above and below.
/// Every writer draws from here, so no format can lose them.
/// </summary>
internal sealed class QrSheet
{
    // Lettering needs finer dots than modules: four dots a module at least, more when a small code is narrower than the words.
    private const int FewestDotsPerModule = 4;
    private const int BandPadding = 3;
    private const int BandHeight = PracticeLettering.Height + 2 * BandPadding;

    private readonly bool[] _dark;

    private QrSheet(int width, int height, int dotsPerModule, bool isPractice)
    {
        Width = width;
        Height = height;
        DotsPerModule = dotsPerModule;
        IsPractice = isPractice;
        _dark = new bool[width * height];
    }

    public int Width { get; }

    public int Height { get; }

    public int DotsPerModule { get; }

    public bool IsPractice { get; }

    public ReadOnlySpan<bool> Row(int row) => _dark.AsSpan(row * Width, Width);

    /// <summary>Whether a row looks like the one above it; the first row does not.</summary>
    public bool IsAsAbove(int row) => row > 0 && Row(row).SequenceEqual(Row(row - 1));

    public static QrSheet Of(string text, QrImageOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var matrix = QrMatrix.Of(text, options.LevelFor(text));
        var moreQuiet = options.QuietZone - QrMatrix.QuietZone;
        return VietQrReader.Read(text, VietQrStrictness.Lenient).PracticeNaming switch
        {
            PracticeNaming.None => Plain(matrix, moreQuiet),
            PracticeNaming.Alone => Practice(matrix, moreQuiet),

            // With the words it could move real money in spite of them; without them it would be a practice code that hides it.
            _ => throw new ArgumentException("The text names the practice bank and another bank.", nameof(text)),
        };
    }

    private static QrSheet Plain(QrMatrix matrix, int moreQuiet)
    {
        var side = matrix.Side + 2 * moreQuiet;
        var sheet = new QrSheet(side, side, dotsPerModule: 1, isPractice: false);
        for (var row = 0; row < matrix.Side; row++)
        {
            matrix.CopyRow(row, sheet._dark, (row + moreQuiet) * side + moreQuiet);
        }

        return sheet;
    }

    private static QrSheet Practice(QrMatrix matrix, int moreQuiet)
    {
        var modules = matrix.Side + 2 * moreQuiet;
        var neededWidth = PracticeLettering.Width + 2 * BandPadding;
        var dotsPerModule = Math.Max(FewestDotsPerModule, (neededWidth + modules - 1) / modules);
        var side = modules * dotsPerModule;
        var sheet = new QrSheet(side, side + 2 * BandHeight, dotsPerModule, isPractice: true);
        sheet.DrawBand(top: 0);
        sheet.DrawCode(matrix, top: BandHeight + moreQuiet * dotsPerModule, left: moreQuiet * dotsPerModule);
        sheet.DrawBand(top: BandHeight + side);
        return sheet;
    }

    private void DrawCode(QrMatrix matrix, int top, int left)
    {
        var modules = new bool[matrix.Side];
        for (var row = 0; row < matrix.Side; row++)
        {
            matrix.CopyRow(row, modules, 0);
            var first = _dark.AsSpan((top + row * DotsPerModule) * Width, Width);
            for (var column = 0; column < modules.Length; column++)
            {
                first.Slice(left + column * DotsPerModule, DotsPerModule).Fill(modules[column]);
            }

            for (var copy = 1; copy < DotsPerModule; copy++)
            {
                first.CopyTo(_dark.AsSpan((top + row * DotsPerModule + copy) * Width, Width));
            }
        }
    }

    // Light words on a dark band: seen even when the picture is a thumbnail.
    private void DrawBand(int top)
    {
        _dark.AsSpan(top * Width, BandHeight * Width).Fill(true);
        var left = (Width - PracticeLettering.Width) / 2;
        for (var row = 0; row < PracticeLettering.Height; row++)
        {
            for (var column = 0; column < PracticeLettering.Width; column++)
            {
                if (PracticeLettering.IsInk(row, column))
                {
                    _dark[(top + BandPadding + row) * Width + left + column] = false;
                }
            }
        }
    }
}
