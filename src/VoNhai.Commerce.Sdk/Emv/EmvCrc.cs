using System.Text;

namespace VoNhai.Commerce.Emv;

/// <summary>
/// The check value of a code: CRC-16/CCITT-FALSE (polynomial 1021, start FFFF, not reflected, no final xor)
/// over the UTF-8 bytes of everything up to and including "6304".
/// </summary>
public static class EmvCrc
{
    private const ushort Polynomial = 0x1021;
    private const ushort Start = 0xFFFF;

    private static readonly ushort[] Table = MakeTable();

    /// <summary>The check value of a text in UTF-8; a lone surrogate counts as U+FFFD, as every .NET encoder writes it.</summary>
    /// <param name="text">The payload including "6304", without the four digits.</param>
    public static ushort Of(ReadOnlySpan<char> text)
    {
        var table = Table;
        var crc = Start;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= 0x80)
            {
                return OfRest(text[i..], crc);
            }

            crc = unchecked((ushort)((crc << 8) ^ table[(crc >> 8) ^ c]));
        }

        return crc;
    }

    /// <summary>The check value of bytes.</summary>
    public static ushort Of(ReadOnlySpan<byte> bytes) => Of(bytes, Start);

    private static ushort Of(ReadOnlySpan<byte> bytes, ushort crc)
    {
        var table = Table;
        foreach (var b in bytes)
        {
            crc = unchecked((ushort)((crc << 8) ^ table[(crc >> 8) ^ b]));
        }

        return crc;
    }

    private static ushort OfRest(ReadOnlySpan<char> text, ushort crc)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            crc = Of(utf8[..rune.EncodeToUtf8(utf8)], crc);
        }

        return crc;
    }

    // One entry for each value of the leading byte: what eight bit-by-bit steps would do to it.
    private static ushort[] MakeTable()
    {
        var table = new ushort[256];
        for (var lead = 0; lead < table.Length; lead++)
        {
            var crc = lead << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ Polynomial;
            }

            table[lead] = (ushort)(crc & 0xFFFF);
        }

        return table;
    }
}
