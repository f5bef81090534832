using System.Buffers.Binary;
using System.IO.Compression;

namespace VoNhai.Commerce.QrImages;

/// <summary>A sheet as PNG: greyscale of one bit, a whole number of pixels a dot.</summary>
internal static class PngWriter
{
    private const byte FilterNone = 0;

    // "As the row above": with a row of zeros behind it, the same row again. It costs next to nothing when compressed.
    private const byte FilterUp = 2;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Write(QrSheet sheet, int pixelsPerDot)
    {
        using var png = new MemoryStream(4096);
        png.Write(Signature);
        WriteHeader(png, sheet.Width * pixelsPerDot, sheet.Height * pixelsPerDot);
        WritePixels(png, sheet, pixelsPerDot);
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void WriteHeader(MemoryStream png, int width, int height)
    {
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);

        // One bit a sample, greyscale; deflate, standard filters, not interlaced.
        header[8] = 1;
        header[9..].Clear();
        WriteChunk(png, "IHDR"u8, header);
    }

    private static void WritePixels(MemoryStream png, QrSheet sheet, int pixelsPerDot)
    {
        using var packed = new MemoryStream(4096);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var line = new byte[1 + (sheet.Width * pixelsPerDot + 7) / 8];
            var same = new byte[line.Length];
            line[0] = FilterNone;
            same[0] = FilterUp;
            for (var row = 0; row < sheet.Height; row++)
            {
                var isSame = row > 0 && sheet.Row(row).SequenceEqual(sheet.Row(row - 1));
                if (!isSame)
                {
                    PackLine(sheet.Row(row), pixelsPerDot, line.AsSpan(1));
                }

                for (var copy = 0; copy < pixelsPerDot; copy++)
                {
                    zlib.Write(isSame || copy > 0 ? same : line);
                }
            }
        }

        WriteChunk(png, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    // White is 1.
    private static void PackLine(ReadOnlySpan<bool> dots, int pixelsPerDot, Span<byte> line)
    {
        line.Fill(0xFF);
        for (var column = 0; column < dots.Length; column++)
        {
            if (!dots[column])
            {
                continue;
            }

            for (var pixel = column * pixelsPerDot; pixel < (column + 1) * pixelsPerDot; pixel++)
            {
                line[pixel >> 3] &= unchecked((byte)~(0x80 >> (pixel & 7)));
            }
        }
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, PngCrc.Of(type, data));
        png.Write(number);
    }
}
