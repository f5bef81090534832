namespace VoNhai.Commerce.Statements;

/// <summary>How much of a stranger's file is looked at. A file beyond any of these is refused whole, never read in part.</summary>
public static class StatementLimits
{
    /// <summary>20 MB: 100,000 lines take 6–15 MB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Rows with header, notes and empty ones. A busy stall has 100,000 transfers in years.</summary>
    public const int MaxRows = 200_000;

    /// <summary>Columns; the widest layout known has 12.</summary>
    public const int MaxColumns = 64;

    /// <summary>Characters in one cell: Excel's own limit.</summary>
    public const int MaxCell = 32_767;

    // 100,000 rows of ten columns are 60–100 MB of XML.
    internal const long MaxUnpacked = 300L * 1024 * 1024;

    // The shared strings are the one part that is held in memory, at twice its size or more.
    internal const long MaxSharedStrings = 40L * 1024 * 1024;

    // Each becomes an object, however short it is.
    internal const int MaxSharedStringCount = 800_000;

    // Styles, relations, properties.
    internal const long MaxOtherPart = 4L * 1024 * 1024;

    // Sheets that are searched for a header.
    internal const int MaxSheets = 12;

    // How far down a header is looked for: VietinBank's stands in row 24.
    internal const int HeaderRows = 40;
}
