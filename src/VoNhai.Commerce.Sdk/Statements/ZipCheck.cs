using System.IO.Compression;
using System.Text;

namespace VoNhai.Commerce.Statements;

/// <summary>
/// Unpacks an .xlsx once into nothing and refuses what would fill the memory of whoever reads it in earnest: bombs, endless strings,
/// millions of shared strings. The sizes that the archive claims are not believed.
/// </summary>
internal static class ZipCheck
{
    private const int MostEntries = 500;

    // A cell's text and a tag with its attributes both end within this many bytes: XML of 32,767 characters, each escaped or of 3 bytes.
    private const int MostBetweenTags = 256 * 1024;

    // Merged cells, column widths and the like are kept as objects; rows, cells and values are not.
    private const int MostOtherTags = 400_000;

    public static void Check(Stream file)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MostEntries)
        {
            throw new RefusedFileException(StatementReasons.UnpacksTooLarge);
        }

        // xlsb is another format inside the same shell.
        var isWorkbook = archive.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase));
        var isBinary = archive.Entries.Any(entry => entry.FullName.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
            && !entry.FullName.Contains("printerSettings", StringComparison.OrdinalIgnoreCase));
        if (!isWorkbook || isBinary)
        {
            throw new RefusedFileException(StatementReasons.NotAStatement);
        }

        var budget = StatementLimits.MaxUnpacked;
        var strings = StatementLimits.MaxSharedStringCount;
        var others = MostOtherTags;
        var buffer = new byte[64 * 1024];
        foreach (var entry in archive.Entries)
        {
            // Pictures and drawings are never opened by the reader.
            if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                CheckPart(entry, buffer, ref budget, ref strings, ref others);
            }
        }
    }

    private static void CheckPart(ZipArchiveEntry entry, byte[] buffer, ref long budget, ref int strings, ref int others)
    {
        var isSheet = entry.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase);
        var isStrings = entry.FullName.Contains("sharedStrings", StringComparison.OrdinalIgnoreCase);
        var most = isSheet ? StatementLimits.MaxUnpacked : isStrings ? StatementLimits.MaxSharedStrings : StatementLimits.MaxOtherPart;
        using var part = entry.Open();
        long size = 0;
        var sinceTag = 0;
        var kept = 0;
        while (part.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            if (size == 0)
            {
                CheckEncoding(buffer.AsSpan(0, read));
            }

            size += read;
            budget -= read;
            if (size > most || budget < 0)
            {
                throw new RefusedFileException(StatementReasons.UnpacksTooLarge);
            }

            kept = CheckTags(buffer, kept + read, ref sinceTag, ref strings, ref others);
        }
    }

    /// <summary>Walks from tag to tag. The last bytes are kept for the next turn, because a name may be cut in two.</summary>
    private static int CheckTags(byte[] buffer, int length, ref int sinceTag, ref int strings, ref int others)
    {
        const int longestName = 16;
        var left = buffer.AsSpan(0, length);
        while (true)
        {
            var at = left.IndexOf((byte)'<');
            if (at < 0)
            {
                sinceTag += left.Length;
                CheckLength(sinceTag);
                return 0;
            }

            CheckLength(sinceTag + at);
            if (left.Length - at < longestName)
            {
                // Counted again next turn, from the tag on.
                sinceTag = 0;
                left[at..].CopyTo(buffer);
                return left.Length - at;
            }

            Count(left[(at + 1)..], ref strings, ref others);
            left = left[(at + 1)..];
            sinceTag = 0;
        }
    }

    private static void Count(ReadOnlySpan<byte> tag, ref int strings, ref int others)
    {
        // Excel writes no document type (entities!), no CDATA and no comments into its parts.
        if (tag[0] == (byte)'!')
        {
            throw new RefusedFileException(StatementReasons.NotAStatement);
        }

        if (tag[0] is (byte)'/' or (byte)'?')
        {
            return;
        }

        var end = tag.IndexOfAny((byte)'>', (byte)' ', (byte)'/');
        var name = end < 0 ? tag : tag[..end];
        name = name[(name.IndexOf((byte)':') + 1)..];
        if (name.SequenceEqual("si"u8))
        {
            strings--;
        }
        else if (!name.SequenceEqual("c"u8) && !name.SequenceEqual("v"u8) && !name.SequenceEqual("row"u8) && !name.SequenceEqual("t"u8)
            && !name.SequenceEqual("is"u8) && !name.SequenceEqual("f"u8) && !name.SequenceEqual("r"u8))
        {
            others--;
        }

        if (strings < 0 || others < 0)
        {
            throw new RefusedFileException(StatementReasons.UnpacksTooLarge);
        }
    }

    private static void CheckLength(int bytes)
    {
        if (bytes > MostBetweenTags)
        {
            throw new RefusedFileException(StatementReasons.CellTooLong);
        }
    }

    /// <summary>The walk reads ASCII: a part in another encoding could hide its tags from it.</summary>
    private static void CheckEncoding(ReadOnlySpan<byte> beginning)
    {
        var declaration = Encoding.Latin1.GetString(beginning[..Math.Min(beginning.Length, 200)]);
        var at = declaration.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
        if (beginning.Contains((byte)0) || (at >= 0 && !declaration[at..].Contains("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new RefusedFileException(StatementReasons.NotAStatement);
        }
    }
}
