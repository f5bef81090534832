using System.Buffers.Binary;

namespace VoNhai.Commerce.QrImages;

/// <summary>The check value of a PNG chunk: CRC-32 (polynomial EDB88320, reflected) over type and data, four bytes at a time.</summary>
internal static class PngCrc
{
    private const int Slices = 4;

    // Slice n: what a byte does to the check value n bytes later.
    private static readonly uint[][] Tables = MakeTables();

    public static uint Of(ReadOnlySpan<byte> typeAndData)
    {
        var (now, one, two, three) = (Tables[0], Tables[1], Tables[2], Tables[3]);
        var crc = uint.MaxValue;
        for (; typeAndData.Length >= Slices; typeAndData = typeAndData[Slices..])
        {
            crc ^= BinaryPrimitives.ReadUInt32LittleEndian(typeAndData);
            crc = three[crc & 0xFF] ^ two[(crc >> 8) & 0xFF] ^ one[(crc >> 16) & 0xFF] ^ now[crc >> 24];
        }

        foreach (var b in typeAndData)
        {
            crc = now[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[Slices][];
        tables[0] = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }

            tables[0][i] = crc;
        }

        for (var slice = 1; slice < Slices; slice++)
        {
            var before = tables[slice - 1];
            tables[slice] = [.. before.Select(crc => tables[0][crc & 0xFF] ^ (crc >> 8))];
        }

        return tables;
    }
}
