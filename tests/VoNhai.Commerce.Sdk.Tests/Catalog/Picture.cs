using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Sdk.Tests.Catalog;

/// <summary>Photos for tests: the SDK looks at the container and never at the picture.</summary>
internal static class Picture
{
    public static PhotoFile Of(int width, byte mark = 1) =>
        PhotoFile.Of(width, width * 3 / 4, [.. Photo.WidthsOf(width).Select((_, index) => (ReadOnlyMemory<byte>)WebP((byte)(mark * 10 + index)))]);

    /// <summary>A container around one byte.</summary>
    public static byte[] WebP(byte mark) => [.. "RIFF"u8, 5, 0, 0, 0, .. "WEBP"u8, mark];
}
