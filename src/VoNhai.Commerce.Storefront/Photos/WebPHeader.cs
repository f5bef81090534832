using System.Buffers.Binary;

namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>Reads the first chunk of a WebP. // RFC 9649, 2.4 to 2.7 and 3.4</summary>
internal static class WebPHeader
{
    private const int LeastLength = 30;
    private const int Animation = 0x02;

    // The decoder gives the whole picture with four bytes a pixel; a lossless one works on as much again.
    private const int Held = 8;

    public static PhotoHeader? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < LeastLength)
        {
            return null;
        }

        var chunk = file[12..16];
        var body = file[20..];
        if (chunk.SequenceEqual("VP8X"u8))
        {
            return new PhotoHeader(1 + Int24(body[4..]), 1 + Int24(body[7..]), Held, (body[0] & Animation) != 0);
        }

        if (chunk.SequenceEqual("VP8L"u8) && body[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
            return new PhotoHeader(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF), Held);
        }

        if (chunk.SequenceEqual("VP8 "u8) && body[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            var (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF);
            return width == 0 || height == 0 ? null : new PhotoHeader(width, height, Held);
        }

        return null;
    }

    private static int Int24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
