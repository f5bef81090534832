using System.Globalization;
using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.Tests.Classes;

/// <summary>A class board as it stands on the wall: the sums above, and the rows below.</summary>
internal sealed partial record ClassBoardRead(IReadOnlyDictionary<string, int> Sums, IReadOnlyDictionary<int, IReadOnlyList<int>> Rows)
{
    public static readonly IReadOnlyList<string> Columns = ["Listed", "Orders", "Paid", "Given", "Bought", "Refused", "Fell", "Served", "SentAway", "Lessons", "Drills"];

    public static ClassBoardRead Of(string html) => new(
        Sum().Matches(html).ToDictionary(sum => sum.Groups[1].Value, sum => int.Parse(sum.Groups[2].Value, CultureInfo.InvariantCulture)),
        Row().Matches(html).ToDictionary(
            row => int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture),
            row => (IReadOnlyList<int>)[.. Cell().Matches(row.Groups[2].Value).Select(cell => int.Parse(cell.Groups[1].Value, CultureInfo.InvariantCulture))]));

    public int Of(int number, string column) => Rows[number][Columns.ToList().IndexOf(column)];

    [GeneratedRegex("""data-sum="(\w+)">(\d+)<""")]
    private static partial Regex Sum();

    [GeneratedRegex("""<tr data-number="(\d+)"(.*?)</tr>""", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("""<td[^>]*>(\d+)</td>""")]
    private static partial Regex Cell();
}
