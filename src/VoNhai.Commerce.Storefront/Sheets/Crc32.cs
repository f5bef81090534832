namespace VoNhai.Commerce.Storefront.Sheets;

/// <summary>The check sum of zip files (ISO 3309): who shortens a file or lies about its size does not get it right.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(OfByte)];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum = Table[(int)((sum ^ b) & 0xFF)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint OfByte(int value)
    {
        var sum = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial;
        }

        return sum;
    }
}
