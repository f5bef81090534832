using System.Globalization;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>Where a photo of goods is fetched: <c>/anh/{hash}-{width}.webp</c>.</summary>
internal static class PhotoAddress
{
    public const string Folder = "/anh/";
    private const string Ending = ".webp";

    public static string Of(Photo photo, int width) => Folder + photo.NameAt(width);

    /// <summary>Reads a name as <see cref="Photo.NameAt"/> writes it, and no other spelling of it.</summary>
    public static bool TryRead(string name, out string hash, out int width)
    {
        (hash, width) = ("", 0);
        if (name.Length <= Photo.HashLength + 1 + Ending.Length || !name.EndsWith(Ending, StringComparison.Ordinal) || name[Photo.HashLength] != '-')
        {
            return false;
        }

        var digits = name.AsSpan()[(Photo.HashLength + 1)..^Ending.Length];
        hash = name[..Photo.HashLength];
        return Photo.IsHash(hash) && TryReadWidth(digits, out width);
    }

    /// <summary>A width that can be there: 1…1280, without leading zeros.</summary>
    public static bool TryReadWidth(ReadOnlySpan<char> digits, out int width) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out width) && digits[0] != '0' && width <= Photo.Steps[^1];
}
