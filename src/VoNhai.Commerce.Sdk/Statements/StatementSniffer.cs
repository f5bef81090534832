using System.Text;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Statements;

/// <summary>Says what a file is by its bytes. A name or a type that a browser sends is never looked at.</summary>
internal static class StatementSniffer
{
    /// <summary>The format, or the reason why the file is none of ours.</summary>
    public static (StatementFormat? Format, StatementReason? Refusal) Sniff(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
        {
            return (null, StatementReasons.EmptyFile);
        }

        if (file.Length > StatementLimits.MaxBytes)
        {
            return (null, StatementReasons.FileTooLarge);
        }

        if (file.StartsWith("PK\x03\x04"u8))
        {
            return (StatementFormat.Xlsx, null);
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return (StatementFormat.Xls, null);
        }

        if (file.StartsWith("%PDF"u8))
        {
            return (null, StatementReasons.Pdf);
        }

        return SniffText(file);
    }

    private static (StatementFormat? Format, StatementReason? Refusal) SniffText(ReadOnlySpan<byte> file)
    {
        if (FileEncoding.Detect(file) is not { } encoding)
        {
            return (null, StatementReasons.NotAStatement);
        }

        var beginning = encoding.GetString(file[..Math.Min(file.Length, 1024)]).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        string[] marks = ["<!doctype", "<html", "<?xml", "<table", "<head", "<style", "<meta", "mime-version:"];
        if (Array.Exists(marks, mark => beginning.StartsWith(mark, StringComparison.OrdinalIgnoreCase)))
        {
            return (null, StatementReasons.WebPage);
        }

        return beginning.Length == 0 && file.Length < 1024 ? (null, StatementReasons.EmptyFile) : (StatementFormat.Csv, null);
    }
}
