using System.Text;

namespace VoNhai.Commerce.Sheets;

/// <summary>
/// Keeps a text from becoming a formula where a spreadsheet opens it: an apostrophe goes before what begins like one, and goes away when the
/// sheet is read. Whatever was written comes back to the letter.
/// </summary>
/// <remarks>
/// Guarded is the beginning of the cell, and every place behind a mark at which another spreadsheet would cut the cell in two: whoever opens
/// semicolons as commas gets another first letter. See https://owasp.org/www-community/attacks/CSV_Injection.
/// </remarks>
internal static class FormulaGuard
{
    private const char Apostrophe = '\'';

    /// <summary>The cell as it is written.</summary>
    public static string Guard(string text)
    {
        var guarded = new StringBuilder(text.Length + 1);
        for (var at = 0; at < text.Length; at++)
        {
            if (CanBegin(text, at) && IsFormula(text, at))
            {
                guarded.Append(Apostrophe);
            }

            guarded.Append(text[at]);
        }

        return guarded.ToString();
    }

    /// <summary>The text that was meant.</summary>
    public static string Strip(string cell)
    {
        var text = new StringBuilder(cell.Length);
        for (var at = 0; at < cell.Length; at++)
        {
            if (cell[at] != Apostrophe || !CanBegin(cell, at) || !IsFormula(cell, at + 1))
            {
                text.Append(cell[at]);
            }
        }

        return text.ToString();
    }

    private static bool CanBegin(string text, int at) => at == 0 || text[at - 1] is ';' or ',' or '|' or '\t' or '\r' or '\n';

    /// <summary>Whether a formula stands here, behind blanks, quotation marks and apostrophes. Full-width signs count in some countries.</summary>
    private static bool IsFormula(string text, int at)
    {
        while (at < text.Length && text[at] is Apostrophe or '"' or ' ' or '\u00A0' or '\u3000')
        {
            at++;
        }

        return at < text.Length && text[at] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
    }
}
