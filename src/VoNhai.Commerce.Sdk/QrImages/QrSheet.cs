using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.QrImages;

/// <summary>
/// The finished picture in dots, black and white: quiet zone, code, and on a practice code the words above and below.
/// Every writer draws from here, so no format can lose them.
/// </summary>
internal sealed class QrSheet
{
    // ISO/IEC 18004: four modules of white on every side.
    private const int QuietZone = 4;

    // Lettering needs finer dots than modules: four dots a module at least, more when a small code is narrower than the words.
    private const int FewestDotsPerModule = 4;
    private const int BandPadding = 3;
    private const int BandHeight = PracticeLettering.Height + 2 * BandPadding;

    private readonly bool[] _dark;

    private QrSheet(int width, int height, bool isPractice)
    {
        Width = width;
        Height = height;
        IsPractice = isPractice;
        _dark = new bool[width * height];
    }

    public int Width { get; }

    public int Height { get; }

    public bool IsPractice { get; }

    public bool this[int row, int column] => _dark[row * Width + column];

    public ReadOnlySpan<bool> Row(int row) => _dark.AsSpan(row * Width, Width);

    public static QrSheet Of(string text, QrLevel level)
    {
        var matrix = QrMatrix.Of(text, level);
        return VietQrReader.Read(text, VietQrStrictness.Lenient).PracticeNaming switch
        {
            PracticeNaming.None => Plain(matrix),
            PracticeNaming.Alone => Practice(matrix),

            // With the words it could move real money in spite of them; without them it would be a practice code that hides it.
            _ => throw new ArgumentException("The text names the practice bank and another bank.", nameof(text)),
        };
    }

    private static QrSheet Plain(QrMatrix matrix)
    {
        var side = matrix.Side + 2 * QuietZone;
        var sheet = new QrSheet(side, side, isPractice: false);
        sheet.DrawCode(matrix, top: 0, dotsPerModule: 1);
        return sheet;
    }

    private static QrSheet Practice(QrMatrix matrix)
    {
        var modules = matrix.Side + 2 * QuietZone;
        var neededWidth = PracticeLettering.Width + 2 * BandPadding;
        var dotsPerModule = Math.Max(FewestDotsPerModule, (neededWidth + modules - 1) / modules);
        var side = modules * dotsPerModule;
        var sheet = new QrSheet(side, side + 2 * BandHeight, isPractice: true);
        sheet.DrawBand(top: 0);
        sheet.DrawCode(matrix, top: BandHeight, dotsPerModule);
        sheet.DrawBand(top: BandHeight + side);
        return sheet;
    }

    private void DrawCode(QrMatrix matrix, int top, int dotsPerModule)
    {
        for (var row = 0; row < matrix.Side; row++)
        {
            for (var column = 0; column < matrix.Side; column++)
            {
                if (matrix[row, column])
                {
                    Fill(top + (row + QuietZone) * dotsPerModule, (column + QuietZone) * dotsPerModule, dotsPerModule);
                }
            }
        }
    }

    private void Fill(int top, int left, int side)
    {
        for (var row = top; row < top + side; row++)
        {
            _dark.AsSpan(row * Width + left, side).Fill(true);
        }
    }

    // White words on a dark band: seen even when the picture is a thumbnail.
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
