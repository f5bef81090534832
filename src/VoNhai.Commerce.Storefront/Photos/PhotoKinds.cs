namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>Tells what a file is by its first bytes.</summary>
internal static class PhotoKinds
{
    public static PhotoKind Of(ReadOnlySpan<byte> file) =>
        file.StartsWith(JpegHeader.Signature) ? PhotoKind.Jpeg
        : file.StartsWith(PngHeader.Signature) ? PhotoKind.Png
        : file.StartsWith("RIFF"u8) && file.Length >= 12 && file[8..].StartsWith("WEBP"u8) ? PhotoKind.WebP
        : file.Length >= 12 && file[4..].StartsWith("ftyp"u8) && IsHeif(file[8..12]) ? PhotoKind.Heif
        : PhotoKind.Other;

    // ISO/IEC 23008-12, brands of still pictures.
    private static bool IsHeif(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("heif"u8)
        || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) || brand.SequenceEqual("hevc"u8);
}
