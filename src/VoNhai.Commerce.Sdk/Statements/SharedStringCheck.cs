using System.Buffers.Binary;

namespace VoNhai.Commerce.Statements;

/// <summary>
/// Walks the records of an .xls ([MS-XLS] 2.1.4) inside its compound file and refuses more shared strings than a statement has: an empty
/// one takes three bytes in the file and a hundred in memory.
/// </summary>
internal static class SharedStringCheck
{
    private const int SharedStrings = 0x00FC;
    private const uint LastSector = 0xFFFFFFFA;
    private const int MostTables = 109;
    private const int DirectoryEntry = 128;
    private const int SmallStream = 4096;

    // The beginning of a workbook of any age: BOF of BIFF 8 and 5, 4, 3, 2.
    private static readonly int[] Beginnings = [0x0809, 0x0409, 0x0209, 0x0009];

    public static void Check(ReadOnlySpan<byte> file)
    {
        var sectorSize = 1 << BinaryPrimitives.ReadUInt16LittleEndian(file[30..]);
        var next = ReadTables(file, sectorSize);
        var directory = ChainOf(BinaryPrimitives.ReadUInt32LittleEndian(file[48..]), next);
        foreach (var sector in directory)
        {
            for (var at = SectorAt(sector, sectorSize); at + DirectoryEntry <= Math.Min(SectorAt(sector, sectorSize) + sectorSize, file.Length); at += DirectoryEntry)
            {
                var entry = file.Slice(at, DirectoryEntry);

                // 2 is a stream. Every one that begins like a workbook is walked, so that no spelling of its name escapes; one under 4,096
                // bytes lies elsewhere and is too small to hurt.
                if (entry[66] == 2 && BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]) >= SmallStream)
                {
                    CheckStream(file, ChainOf(BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), next), sectorSize);
                }
            }
        }
    }

    /// <summary>Which sector follows which. Tables beyond the header's 109 are in sectors that list them.</summary>
    private static uint[] ReadTables(ReadOnlySpan<byte> file, int sectorSize)
    {
        var tables = new List<uint>();
        for (var i = 0; i < MostTables; i++)
        {
            tables.Add(BinaryPrimitives.ReadUInt32LittleEndian(file[(76 + (i * 4))..]));
        }

        var list = BinaryPrimitives.ReadUInt32LittleEndian(file[68..]);
        for (var left = BinaryPrimitives.ReadUInt32LittleEndian(file[72..]); left > 0 && IsInside(list, file, sectorSize); left--)
        {
            var words = file.Slice(SectorAt(list, sectorSize), sectorSize);
            for (var i = 0; i < sectorSize - 4; i += 4)
            {
                tables.Add(BinaryPrimitives.ReadUInt32LittleEndian(words[i..]));
            }

            list = BinaryPrimitives.ReadUInt32LittleEndian(words[^4..]);
        }

        var next = new List<uint>();
        foreach (var table in tables.Where(table => table < LastSector))
        {
            if (!IsInside(table, file, sectorSize))
            {
                throw new RefusedFileException(StatementReasons.Damaged);
            }

            var words = file.Slice(SectorAt(table, sectorSize), sectorSize);
            for (var i = 0; i < sectorSize; i += 4)
            {
                next.Add(BinaryPrimitives.ReadUInt32LittleEndian(words[i..]));
            }
        }

        return [.. next];
    }

    private static List<uint> ChainOf(uint first, uint[] next)
    {
        var chain = new List<uint>();
        for (var sector = first; sector < next.Length && sector < LastSector; sector = next[sector])
        {
            chain.Add(sector);
            if (chain.Count > next.Length)
            {
                throw new RefusedFileException(StatementReasons.Damaged);
            }
        }

        return chain;
    }

    private static void CheckStream(ReadOnlySpan<byte> file, List<uint> chain, int sectorSize)
    {
        var size = (long)chain.Count * sectorSize;
        for (long at = 0; at + 4 <= size;)
        {
            if (!TryReadWord(file, chain, sectorSize, at, out var id) || !TryReadWord(file, chain, sectorSize, at + 2, out var length))
            {
                return;
            }

            if (at == 0 && !Beginnings.Contains(id))
            {
                return;
            }

            if (id == SharedStrings && length > 8)
            {
                TryReadWord(file, chain, sectorSize, at + 8, out var low);
                TryReadWord(file, chain, sectorSize, at + 10, out var high);
                Demand(low | ((uint)high << 16));
            }

            at += 4 + length;
        }
    }

    /// <summary>The reader takes as many strings as the table says; a count of zero would be no end to it.</summary>
    private static void Demand(uint strings)
    {
        if (strings is 0 or > StatementLimits.MaxSharedStringCount)
        {
            throw new RefusedFileException(StatementReasons.UnpacksTooLarge);
        }
    }

    private static bool TryReadWord(ReadOnlySpan<byte> file, List<uint> chain, int sectorSize, long at, out ushort word)
    {
        word = 0;
        var sector = (int)(at / sectorSize);
        var inside = (int)(at % sectorSize);
        var place = sector < chain.Count ? SectorAt(chain[sector], sectorSize) + inside : int.MaxValue;
        if (inside + 2 > sectorSize || place > file.Length - 2 || place < 0)
        {
            // A word across two sectors: its halves are read one by one.
            return inside + 2 > sectorSize && TryReadSplit(file, chain, sectorSize, at, out word);
        }

        word = BinaryPrimitives.ReadUInt16LittleEndian(file[place..]);
        return true;
    }

    private static bool TryReadSplit(ReadOnlySpan<byte> file, List<uint> chain, int sectorSize, long at, out ushort word)
    {
        word = 0;
        var sector = (int)(at / sectorSize);
        if (sector + 1 >= chain.Count)
        {
            return false;
        }

        var low = SectorAt(chain[sector], sectorSize) + sectorSize - 1;
        var high = SectorAt(chain[sector + 1], sectorSize);
        if (low >= file.Length || high >= file.Length)
        {
            return false;
        }

        word = (ushort)(file[low] | (file[high] << 8));
        return true;
    }

    private static int SectorAt(uint sector, int sectorSize) => (int)Math.Min(int.MaxValue - sectorSize, 512 + ((long)sector * sectorSize));

    private static bool IsInside(uint sector, ReadOnlySpan<byte> file, int sectorSize) => sector < LastSector && SectorAt(sector, sectorSize) + (long)sectorSize <= file.Length;
}
