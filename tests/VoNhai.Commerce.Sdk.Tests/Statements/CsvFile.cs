using System.Globalization;
using System.Text;

namespace VoNhai.Commerce.Sdk.Tests.Statements;

/// <summary>Writes a delimited file by hand, quoting only where it must.</summary>
internal static class CsvFile
{
    public static byte[] Write(IEnumerable<object?[]> rows, char delimiter = ',', Encoding? encoding = null)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(delimiter, row.Select(cell => Cell(cell, delimiter))).Append("\r\n");
        }

        var form = encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return [.. form.Preamble, .. form.GetBytes(text.ToString())];
    }

    private static string Cell(object? cell, char delimiter)
    {
        var text = cell switch
        {
            null => "",
            DateTime moment => moment.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
            _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
        };
        return text.Contains(delimiter) || text.Contains('\n') || text.Contains('"') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
