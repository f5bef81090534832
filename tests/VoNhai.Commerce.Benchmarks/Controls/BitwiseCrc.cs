using System.Text;

namespace VoNhai.Commerce.Benchmarks.Controls;

/// <summary>Control: the division as the standard describes it, bit by bit.</summary>
public static class BitwiseCrc
{
    public static ushort Of(string text)
    {
        var crc = 0xFFFF;
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            crc = Add(crc, b);
        }

        return (ushort)crc;
    }

    public static ushort Of(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFF;
        foreach (var b in bytes)
        {
            crc = Add(crc, b);
        }

        return (ushort)crc;
    }

    private static int Add(int crc, byte b)
    {
        crc ^= b << 8;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 0x8000) == 0 ? (crc << 1) & 0xFFFF : ((crc << 1) ^ 0x1021) & 0xFFFF;
        }

        return crc;
    }
}
