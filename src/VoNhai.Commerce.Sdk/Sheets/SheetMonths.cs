using System.Globalization;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Sheets;

/// <summary>Months as people write them into a cell: "tháng 3–5, 9", "3-5;9", "11 đến 2", "quanh năm".</summary>
public static partial class SheetMonths
{
    /// <summary>Reads them; none means all year.</summary>
    /// <param name="text">What stands there.</param>
    /// <param name="months">The months 1…12, each once.</param>
    /// <returns>Whether they are months. "5-Mar" and "05/03/2026" are not: they are what Excel makes of "3-5".</returns>
    public static bool TryRead(string text, out IReadOnlyList<int> months)
    {
        ArgumentNullException.ThrowIfNull(text);
        months = [];
        var words = VietnameseText.SearchKey(text).Trim();
        if (words.Length == 0 || words is "quanh nam" or "ca nam")
        {
            return true;
        }

        var found = new SortedSet<int>();
        foreach (var part in Parts(text))
        {
            if (Run().Match(part) is not { Success: true } run)
            {
                return false;
            }

            var first = int.Parse(run.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            var last = run.Groups[2].Success ? int.Parse(run.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : first;
            if (first is < 1 or > 12 || last is < 1 or > 12)
            {
                return false;
            }

            for (var month = first; ; month = (month % 12) + 1)
            {
                found.Add(month);
                if (month == last)
                {
                    break;
                }
            }
        }

        months = [.. found];
        return found.Count > 0;
    }

    private static IEnumerable<string> Parts(string text) =>
        text.Split([',', ';', '+', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(VietnameseText.WithoutMarks);

    [GeneratedRegex(@"\A(?:thang |t|th)? *([0-9]{1,2})(?: *(?:-|–|—|den|toi) *(?:thang |t|th)? *([0-9]{1,2}))?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Run();
}
