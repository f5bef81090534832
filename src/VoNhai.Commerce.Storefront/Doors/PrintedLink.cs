using VoNhai.Commerce.QrImages;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>A code to print that leads to a page of ours, with the address below it. Nobody is paid by it.</summary>
internal static class PrintedLink
{
    /// <summary>Draws it.</summary>
    /// <param name="link">Where it leads.</param>
    /// <param name="form"><c>svg</c>, else PNG.</param>
    /// <param name="width">How wide the PNG is, in pixels.</param>
    public static IResult Draw(string link, string form, int width)
    {
        var options = new QrImageOptions { Use = QrUse.Print, Label = link };
        return form == "svg" ? Results.Text(QrImage.Svg(link, options), "image/svg+xml") : Results.Bytes(QrImage.Png(link, options with { Width = width }), "image/png");
    }
}
