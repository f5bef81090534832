using System.Buffers.Binary;

namespace VoNhai.Commerce.Statements;

/// <summary>
/// Looks at the header of an .xls (a compound file, [MS-CFB] 2.2) and refuses tables that are greater than the file itself: the reader
/// believes their lengths.
/// </summary>
internal static class CompoundFileCheck
{
    private const int HeaderBytes = 512;

    // 20 MB are 40,960 sectors, their table is 320 sectors, 109 of them stand in the header and 127 in each sector beyond.
    private const int MostExtraTables = 2;

    public static void Check(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderBytes * 3)
        {
            throw new RefusedFileException(StatementReasons.Damaged);
        }

        // An .xlsx with a password is a compound file with this stream.
        if (file.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0)
        {
            throw new RefusedFileException(StatementReasons.Locked);
        }

        var sectorBits = BinaryPrimitives.ReadUInt16LittleEndian(file[30..]);
        var miniBits = BinaryPrimitives.ReadUInt16LittleEndian(file[32..]);
        var extraTables = BinaryPrimitives.ReadUInt32LittleEndian(file[72..]);
        var mostExtra = sectorBits == 9 ? MostExtraTables : 0;
        if (sectorBits is not (9 or 12) || miniBits != 6 || extraTables > mostExtra)
        {
            throw new RefusedFileException(StatementReasons.Damaged);
        }

        SharedStringCheck.Check(file);
    }
}
