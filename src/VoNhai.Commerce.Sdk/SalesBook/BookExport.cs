namespace VoNhai.Commerce.SalesBook;

/// <summary>What is exported.</summary>
/// <param name="From">The first month.</param>
/// <param name="Until">The last month, at most eleven later.</param>
/// <param name="Format">As which kind of file.</param>
/// <param name="EachDay">One row a day with its sum; else one row a line. Both are ways in which such a list is kept.</param>
public sealed record BookExport(BookMonth From, BookMonth Until, BookFormat Format, bool EachDay);

/// <summary>A kind of file.</summary>
public enum BookFormat
{
    /// <summary>UTF-8 with a byte-order mark, commas, CRLF: the sales book in three columns.</summary>
    Csv,

    /// <summary>A workbook: the sales book in the same three columns, and both books in full.</summary>
    Xlsx,
}
