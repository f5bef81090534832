using System.Text;

namespace VoNhai.Commerce.Emv;

/// <summary>
/// The check value of a code: CRC-16/CCITT-FALSE (polynomial 1021, start FFFF, not reflected, no final xor)
/// over the UTF-8 bytes of everything up to and including "6304".
/// </summary>
/// <remarks>
/// Sixteen bytes a step ("slicing"): the division is linear, so that the remainder of sixteen bytes is the xor of what each of
/// them leaves behind when only zeros follow it, and those remainders do not wait for one another.
/// </remarks>
public static class EmvCrc
{
    private const ushort Polynomial = 0x1021;
    private const ushort Start = 0xFFFF;
    private const int Half = 8;
    private const int Slice = 2 * Half;
    private const int Values = 256;

    // Characters are narrowed to bytes so many at a time: more than any code has.
    private const int Room = 256;

    // Row n: the remainder of each byte value with n zero bytes behind it.
    private static readonly ushort[] Table = MakeTable();

    /// <summary>The check value of a text in UTF-8; a lone surrogate counts as U+FFFD, as every .NET encoder writes it.</summary>
    /// <param name="text">The payload including "6304", without the four digits.</param>
    public static ushort Of(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[Room];
        var crc = Start;
        while (text.Length > 0)
        {
            var part = text[..Math.Min(text.Length, Room)];
            Ascii.FromUtf16(part, bytes, out var written);
            crc = Of(bytes[..written], crc);
            text = text[written..];
            if (written < part.Length)
            {
                return OfAnyText(text, crc);
            }
        }

        return crc;
    }

    /// <summary>The check value of bytes.</summary>
    public static ushort Of(ReadOnlySpan<byte> bytes) => Of(bytes, Start);

    private static ushort Of(ReadOnlySpan<byte> bytes, ushort start)
    {
        ReadOnlySpan<ushort> near = Table;
        var far = near[(Half * Values)..];
        uint crc = start;
        for (; bytes.Length >= Slice; bytes = bytes[Slice..])
        {
            crc = Remainder(far, bytes, crc) ^ Remainder(near, bytes[Half..], 0);
        }

        if (bytes.Length >= Half)
        {
            crc = Remainder(near, bytes, crc);
            bytes = bytes[Half..];
        }

        foreach (var b in bytes)
        {
            crc = unchecked(((crc << 8) & 0xFF00) ^ near[(int)((crc >> 8) ^ b)]);
        }

        return (ushort)crc;
    }

    private static ushort OfAnyText(ReadOnlySpan<char> text, ushort crc)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            crc = Of(utf8[..rune.EncodeToUtf8(utf8)], crc);
        }

        return crc;
    }

    // The two bytes of the remainder so far join the first two of eight; the other six stand alone.
    private static uint Remainder(ReadOnlySpan<ushort> rows, ReadOnlySpan<byte> eight, uint crc) => unchecked((uint)(
        rows[(int)(7 * Values + (eight[0] ^ (crc >> 8)))]
        ^ rows[(int)(6 * Values + (eight[1] ^ (crc & 0xFF)))]
        ^ rows[5 * Values + eight[2]]
        ^ rows[4 * Values + eight[3]]
        ^ rows[3 * Values + eight[4]]
        ^ rows[2 * Values + eight[5]]
        ^ rows[1 * Values + eight[6]]
        ^ rows[eight[7]]));

    private static ushort[] MakeTable()
    {
        var table = new ushort[Slice * Values];
        for (var value = 0; value < Values; value++)
        {
            var crc = value << 8;
            for (var zeros = 0; zeros < Slice; zeros++)
            {
                crc = DivideByte(crc);
                table[zeros * Values + value] = (ushort)crc;
            }
        }

        return table;
    }

    // Eight steps of the division, bit by bit.
    private static int DivideByte(int crc)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 0x8000) == 0 ? crc << 1 : ((crc << 1) ^ Polynomial) & 0xFFFF;
        }

        return crc;
    }
}
