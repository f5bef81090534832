using System.Buffers.Binary;

namespace VoNhai.Commerce.Storefront.Photos;

/// <summary>Reads IHDR, which is always first, and weighs the texts behind it. // W3C PNG, 11.2.1 and 11.3.3</summary>
internal static class PngHeader
{
    private const int Length = 8 + 8 + 13;

    // Compressed texts and profiles can be inflated a thousandfold. A camera's profile has a few KB.
    private const int MostTold = 64 * 1024;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static PhotoHeader? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Length || BinaryPrimitives.ReadUInt32BigEndian(file[8..]) != 13 || !file[12..].StartsWith("IHDR"u8) || CompressedTexts(file) > MostTold)
        {
            return null;
        }

        var header = file[16..];
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        int? channels = header[9] switch { 0 => 1, 2 => 3, 3 => 3, 4 => 2, 6 => 4, _ => null };
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || channels is not { } count || header[8] is not (1 or 2 or 4 or 8 or 16) || header[12] > 1)
        {
            return null;
        }

        // Interlaced, the last pass touches every line: decoded and converted, it is there about three times.
        return new PhotoHeader((int)width, (int)height, header[12] == 1 ? count * (header[8] == 16 ? 2 : 1) * 3 : 0);
    }

    private static long CompressedTexts(ReadOnlySpan<byte> file)
    {
        long sum = 0;
        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var name = file.Slice(at + 4, 4);
            sum += name.SequenceEqual("zTXt"u8) || name.SequenceEqual("iTXt"u8) || name.SequenceEqual("iCCP"u8) ? length : 0;
            if (length > file.Length - at - 12)
            {
                break;
            }

            at += 12 + (int)length;
        }

        return sum;
    }
}
