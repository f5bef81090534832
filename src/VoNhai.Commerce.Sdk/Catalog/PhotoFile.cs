using System.Security.Cryptography;

namespace VoNhai.Commerce.Catalog;

/// <summary>
/// A photo with its bytes, ready to be kept. Making it is the host's business (the storefront uses libvips): the SDK decodes no picture, so
/// that no embedder carries a decoder.
/// </summary>
public sealed class PhotoFile
{
    /// <summary>The most bytes of one picture. A busy one of 1280 × 5120 pixels has less.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private PhotoFile(Photo photo, IReadOnlyList<PhotoSize> sizes) => (Photo, Sizes) = (photo, sizes);

    /// <summary>What it is called and how large it is.</summary>
    public Photo Photo { get; }

    /// <summary>Its pictures, ascending: one for each of <see cref="Photo.Widths"/>.</summary>
    public IReadOnlyList<PhotoSize> Sizes { get; }

    /// <summary>Takes pictures that a host made: stripped of metadata and upright.</summary>
    /// <param name="width">Width of the largest, 1…1280 pixels.</param>
    /// <param name="height">Height of the largest.</param>
    /// <param name="pictures">One WebP for each of <see cref="Photo.WidthsOf"/>, ascending.</param>
    /// <exception cref="ArgumentException">A picture is missing, is no WebP, or has more than <see cref="MostBytes"/> bytes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A side lies out of its range.</exception>
    public static PhotoFile Of(int width, int height, IReadOnlyList<ReadOnlyMemory<byte>> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var widths = Photo.WidthsOf(width);
        if (pictures.Count != widths.Count || pictures.Any(picture => picture.Length > MostBytes || !IsWebP(picture.Span)))
        {
            throw new ArgumentException($"A photo of {width} pixels needs {widths.Count} WebP pictures of at most {MostBytes} bytes.", nameof(pictures));
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var picture in pictures)
        {
            hash.AppendData(picture.Span);
        }

        var photo = Photo.Of(Convert.ToHexStringLower(hash.GetHashAndReset())[..Photo.HashLength], width, height);
        return new PhotoFile(photo, [.. widths.Zip(pictures, (size, picture) => new PhotoSize(size, picture))]);
    }

    // RIFF container, https://developers.google.com/speed/webp/docs/riff_container
    private static bool IsWebP(ReadOnlySpan<byte> bytes) => bytes.Length > 12 && bytes[..4].SequenceEqual("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8);
}
