namespace VoNhai.Commerce.Sheets;

/// <summary>A household's list as a file holds it: lines of cells, not yet judged.</summary>
/// <param name="Lines">The lines below the headings that are not empty.</param>
/// <param name="Problems">What kept the file, or a line, from being read. A sheet with problems is never taken in.</param>
/// <param name="Notes">What a person should know, in Vietnamese: an old encoding, columns that are passed over.</param>
public sealed record Sheet(IReadOnlyList<SheetLine> Lines, IReadOnlyList<SheetProblem> Problems, IReadOnlyList<string> Notes)
{
    /// <summary>The largest file in bytes: 2,000 lines with long descriptions have about 3 MB.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>The most lines that a host may allow: as many as a stall has products.</summary>
    public const int GreatestLines = 2_000;

    /// <summary>Reads a file as Excel, LibreOffice or Google write it. Never throws over what stands in it.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="mostLines">How many lines may be in it, without the headings; 1…<see cref="GreatestLines"/>.</param>
    public static Sheet Read(ReadOnlyMemory<byte> file, int mostLines = GreatestLines)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostLines, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostLines, GreatestLines);
        return SheetReader.Read(file, mostLines);
    }

    /// <summary>Writes lines as a file that Excel in Vietnam opens: UTF-8 with its mark, semicolons, no cell that could be a formula.</summary>
    /// <param name="lines">What stands in each line; a column that is missing stays empty.</param>
    public static byte[] Write(IEnumerable<IReadOnlyDictionary<SheetColumn, string>> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return SheetWriter.Write(lines);
    }
}
