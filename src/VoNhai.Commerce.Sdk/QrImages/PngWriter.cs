using System.Buffers.Binary;

namespace VoNhai.Commerce.QrImages;

/// <summary>A sheet as PNG of one bit a pixel, a whole number of pixels a dot: grey for black on white, otherwise with a palette of two.</summary>
internal static class PngWriter
{
    private const byte Greyscale = 0;
    private const byte Palette = 3;
    private const int ChunkFrame = 12;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Write(QrSheet sheet, int pixelsPerDot, QrColours colours)
    {
        var isGrey = colours.Dark == QrColour.Black && colours.Light == QrColour.White;
        Span<byte> header = stackalloc byte[13];
        WriteHeader(header, sheet.Width * pixelsPerDot, sheet.Height * pixelsPerDot, isGrey ? Greyscale : Palette);
        ReadOnlySpan<byte> palette = isGrey ? [] : [colours.Dark.Red, colours.Dark.Green, colours.Dark.Blue, colours.Light.Red, colours.Light.Green, colours.Light.Blue];
        var pixels = Pack(sheet, pixelsPerDot);

        var png = new byte[Signature.Length + ChunkFrame + header.Length + (isGrey ? 0 : ChunkFrame + palette.Length) + ChunkFrame + pixels.Length + ChunkFrame];
        Signature.CopyTo(png);
        var rest = WriteChunk(png.AsSpan(Signature.Length), "IHDR"u8, header);
        rest = isGrey ? rest : WriteChunk(rest, "PLTE"u8, palette);
        rest = WriteChunk(rest, "IDAT"u8, pixels);
        WriteChunk(rest, "IEND"u8, []);
        return png;
    }

    private static void WriteHeader(Span<byte> header, int width, int height, byte colourType)
    {
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);

        // One bit a sample; deflate, standard filters, not interlaced.
        header[8] = 1;
        header[9] = colourType;
        header[10..].Clear();
    }

    // Every line begins with its filter: none.
    private static ReadOnlySpan<byte> Pack(QrSheet sheet, int pixelsPerDot)
    {
        var line = new byte[1 + (sheet.Width * pixelsPerDot + 7) / 8];
        var rows = new RowDeflate(line.Length);
        for (var row = 0; row < sheet.Height;)
        {
            var next = row + 1;
            while (next < sheet.Height && sheet.IsAsAbove(next))
            {
                next++;
            }

            PackLine(sheet.Row(row), pixelsPerDot, line.AsSpan(1));
            rows.Add(line, (next - row) * pixelsPerDot);
            row = next;
        }

        return rows.Finish();
    }

    // Light is 1.
    private static void PackLine(ReadOnlySpan<bool> dots, int pixelsPerDot, Span<byte> line)
    {
        line.Fill(0xFF);
        for (var column = 0; column < dots.Length; column++)
        {
            if (dots[column])
            {
                var first = column;
                while (column < dots.Length && dots[column])
                {
                    column++;
                }

                Darken(line, first * pixelsPerDot, column * pixelsPerDot);
            }
        }
    }

    private static void Darken(Span<byte> line, int from, int to)
    {
        var (first, last) = (from >> 3, to >> 3);
        var head = (byte)(0xFF ^ (0xFF >> (from & 7)));
        var tail = (byte)(0xFF >> (to & 7));
        if (first == last)
        {
            line[first] &= (byte)(head | tail);
            return;
        }

        line[first] &= head;
        line[(first + 1)..last].Clear();
        if (last < line.Length)
        {
            line[last] &= tail;
        }
    }

    /// <returns>The room behind the chunk.</returns>
    private static Span<byte> WriteChunk(Span<byte> room, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        BinaryPrimitives.WriteInt32BigEndian(room, data.Length);
        type.CopyTo(room[4..]);
        data.CopyTo(room[8..]);
        BinaryPrimitives.WriteUInt32BigEndian(room[(8 + data.Length)..], PngCrc.Of(room.Slice(4, 4 + data.Length)));
        return room[(ChunkFrame + data.Length)..];
    }
}
