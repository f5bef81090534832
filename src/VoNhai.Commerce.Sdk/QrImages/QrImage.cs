namespace VoNhai.Commerce.QrImages;

/// <summary>Draws any text as a QR code: a link, a lot's trace page, a payload from elsewhere.</summary>
/// <remarks>
/// The quiet zone of four modules is part of the picture. A text that names the practice bank gets the words
/// "TẬP, KHÔNG CHUYỂN TIỀN" above and below the code, whichever way it comes here; there is no way to leave them out.
/// A text that names the practice bank and another one is not drawn at all.
/// </remarks>
public static class QrImage
{
    private const int SvgWidth = 320;
    private const int PngWidth = 600;

    /// <summary>The code as SVG: one path, no font, no script, black on white.</summary>
    /// <param name="text">At most what a QR code holds: about 2,300 bytes at the medium level.</param>
    /// <param name="options">Default when left out.</param>
    /// <exception cref="ArgumentException">The text is empty, too long, or names the practice bank beside another.</exception>
    public static string Svg(string text, QrImageOptions? options = null)
    {
        options ??= new();
        var sheet = QrSheet.Of(text, options.Level);
        return SvgWriter.Write(sheet, options.Width ?? SvgWidth, options.Label ?? "Mã QR");
    }

    /// <summary>The code as PNG, one bit a pixel.</summary>
    /// <param name="text">At most what a QR code holds: about 2,300 bytes at the medium level.</param>
    /// <param name="options">Default when left out.</param>
    /// <exception cref="ArgumentException">The text is empty, too long, or names the practice bank beside another.</exception>
    public static byte[] Png(string text, QrImageOptions? options = null)
    {
        options ??= new();
        var sheet = QrSheet.Of(text, options.Level);
        var width = options.Width ?? PngWidth;
        return PngWriter.Write(sheet, pixelsPerDot: (width + sheet.Width - 1) / sheet.Width);
    }
}
