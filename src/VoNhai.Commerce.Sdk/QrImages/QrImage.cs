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

    /// <summary>The code as SVG: one path, no font, no script, black on white unless the options say otherwise.</summary>
    /// <param name="text">At most what a QR code holds: about 2,300 bytes at the medium level.</param>
    /// <param name="options">Default when left out.</param>
    /// <exception cref="ArgumentException">The text is empty, too long, or names the practice bank beside another; or the scale makes the picture too wide.</exception>
    public static string Svg(string text, QrImageOptions? options = null)
    {
        options ??= new();
        var sheet = QrSheet.Of(text, options);
        var width = options.Scale is { } scale ? sheet.Width * PixelsPerDot(sheet, scale) : options.Width ?? SvgWidth;
        return SvgWriter.Write(sheet, width, options.Label ?? "Mã QR", options.Colours);
    }

    /// <summary>The code as PNG, one bit a pixel.</summary>
    /// <param name="text">At most what a QR code holds: about 2,300 bytes at the medium level.</param>
    /// <param name="options">Default when left out.</param>
    /// <exception cref="ArgumentException">The text is empty, too long, or names the practice bank beside another; or the scale makes the picture too wide.</exception>
    public static byte[] Png(string text, QrImageOptions? options = null)
    {
        options ??= new();
        var sheet = QrSheet.Of(text, options);
        var width = options.Width ?? PngWidth;
        var pixelsPerDot = options.Scale is { } scale ? PixelsPerDot(sheet, scale) : (width + sheet.Width - 1) / sheet.Width;
        return PngWriter.Write(sheet, pixelsPerDot, options.Colours);
    }

    private static int PixelsPerDot(QrSheet sheet, int scale)
    {
        var pixelsPerDot = (scale + sheet.DotsPerModule - 1) / sheet.DotsPerModule;
        return sheet.Width * pixelsPerDot <= QrImageOptions.GreatestWidth
            ? pixelsPerDot
            : throw new ArgumentException($"With {scale} pixels a module this picture is wider than {QrImageOptions.GreatestWidth} pixels.", nameof(scale));
    }
}
