namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>What a picture announces before anything of it is decoded.</summary>
/// <param name="Width">In pixels, before it is turned upright.</param>
/// <param name="Height">In pixels.</param>
/// <param name="HeldBytesPerPixel">
/// What decoding takes for each pixel where the whole picture must be held; 0 where it is read line by line. Measured with libvips 8.18 and
/// rounded up.
/// </param>
/// <param name="IsAnimated">Whether it holds more than one picture.</param>
internal sealed record PhotoHeader(int Width, int Height, int HeldBytesPerPixel, bool IsAnimated = false)
{
    /// <summary>How many pixels.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>The shorter side, in pixels.</summary>
    public int ShortSide => Math.Min(Width, Height);

    /// <summary>The longer side, in pixels.</summary>
    public int LongSide => Math.Max(Width, Height);

    /// <summary>What decoding holds, in bytes.</summary>
    public long HeldBytes => Pixels * HeldBytesPerPixel;

    /// <summary>Reads a header; <c>null</c> when it has none that can be trusted.</summary>
    public static PhotoHeader? Read(PhotoKind kind, ReadOnlySpan<byte> file) => kind switch
    {
        PhotoKind.Jpeg => JpegHeader.Read(file),
        PhotoKind.Png => PngHeader.Read(file),
        PhotoKind.WebP => WebPHeader.Read(file),
        _ => null,
    };
}
