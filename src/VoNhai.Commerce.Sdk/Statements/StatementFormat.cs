namespace VoNhai.Commerce.Statements;

/// <summary>What a statement file really is, judged by its bytes and never by its name.</summary>
public enum StatementFormat
{
    /// <summary>Text with a delimiter.</summary>
    Csv,

    /// <summary>Excel 97–2003.</summary>
    Xls,

    /// <summary>Excel 2007 and later.</summary>
    Xlsx,
}
