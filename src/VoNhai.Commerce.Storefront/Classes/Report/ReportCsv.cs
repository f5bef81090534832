using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;

namespace VoNhai.Commerce.Storefront.Classes.Report;

/// <summary>A report as CSV, UTF-8 with its mark so that Excel reads the letters. No cell can begin a formula.</summary>
public static class ReportCsv
{
    /// <summary>Writes it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="texts">Words.</param>
    /// <param name="answers">A row's answers in words.</param>
    public static byte[] Write(ClassReport report, IStringLocalizer texts, Func<string, ReportRow, string> answers)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(answers);
        var csv = new StringBuilder();
        Line(csv, texts["Report.Period"], texts["Report.Question"], texts["Report.Answer"], texts["Report.People"], texts["Report.Least"]);
        if (report.People is { } people)
        {
            Line(csv, report.Period.ToString(), texts["Report.All"], "", people.ToString(CultureInfo.InvariantCulture), "");
        }

        foreach (var (question, rows) in report.Tables)
        {
            foreach (var row in rows)
            {
                Line(
                    csv, report.Period.ToString(), texts[$"Question.{question}"], answers(question, row), row.People.ToString(CultureInfo.InvariantCulture),
                    row.IsAtLeast ? texts["Report.OrMore"] : "");
            }
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static void Line(StringBuilder csv, params IEnumerable<string> cells) => csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>A cell that a spreadsheet takes for text: https://owasp.org/www-community/attacks/CSV_Injection.</summary>
    internal static string Cell(string text)
    {
        var safe = text.Length > 0 && text.TrimStart() is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
    }
}
