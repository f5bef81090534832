using System.Text;

namespace VoNhai.Commerce.Emv;

/// <summary>
/// The check value of a code: CRC-16/CCITT-FALSE (polynomial 1021, start FFFF, not reflected, no final xor)
/// over the UTF-8 bytes of everything up to and including "6304".
/// </summary>
/// <remarks>
/// Eight bytes a step ("slicing by 8"): the division is linear, so that the remainder of eight bytes is the xor of what each of
/// them leaves behind when only zeros follow it, and those remainders do not wait for one another.
/// </remarks>
public static class EmvCrc
{
    private const ushort Polynomial = 0x1021;
    private const ushort Start = 0xFFFF;
    private const int Slice = 8;
    private const int Values = 256;

    // Row n: the remainder of each byte value with n zero bytes behind it.
    private static readonly ushort[] Table = MakeTable();

    /// <summary>The check value of a text in UTF-8; a lone surrogate counts as U+FFFD, as every .NET encoder writes it.</summary>
    /// <param name="text">The payload including "6304", without the four digits.</param>
    public static ushort Of(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<ushort> table = Table;
        uint crc = Start;
        while (text.Length >= Slice)
        {
            if ((text[0] | text[1] | text[2] | text[3] | text[4] | text[5] | text[6] | text[7]) >= 0x80)
            {
                return OfAnyText(text, (ushort)crc);
            }

            crc = Step(table, crc, text[0], text[1], text[2], text[3], text[4], text[5], text[6], text[7]);
            text = text[Slice..];
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80)
            {
                return OfAnyText(text[i..], (ushort)crc);
            }

            crc = Step(table, crc, text[i]);
        }

        return (ushort)crc;
    }

    /// <summary>The check value of bytes.</summary>
    public static ushort Of(ReadOnlySpan<byte> bytes) => Of(bytes, Start);

    private static ushort Of(ReadOnlySpan<byte> bytes, ushort start)
    {
        ReadOnlySpan<ushort> table = Table;
        uint crc = start;
        while (bytes.Length >= Slice)
        {
            crc = Step(table, crc, bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7]);
            bytes = bytes[Slice..];
        }

        foreach (var b in bytes)
        {
            crc = Step(table, crc, b);
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

    private static uint Step(ReadOnlySpan<ushort> table, uint crc, uint next) =>
        unchecked(((crc << 8) & 0xFF00) ^ table[(int)((crc >> 8) ^ next)]);

    // The two bytes of the remainder so far join the first two; the other six stand alone.
    private static uint Step(ReadOnlySpan<ushort> table, uint crc, uint a, uint b, uint c, uint d, uint e, uint f, uint g, uint h) => unchecked((uint)(
        table[(int)(7 * Values + (a ^ (crc >> 8)))]
        ^ table[(int)(6 * Values + (b ^ (crc & 0xFF)))]
        ^ table[(int)(5 * Values + c)]
        ^ table[(int)(4 * Values + d)]
        ^ table[(int)(3 * Values + e)]
        ^ table[(int)(2 * Values + f)]
        ^ table[(int)(1 * Values + g)]
        ^ table[(int)h]));

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
