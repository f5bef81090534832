namespace VoNhai.Commerce.Storefront.Classes.Report;

/// <summary>
/// Puts answers of fewer than five people together until no row is smaller. All rows of a question are people of their own and add up to all
/// people, so whatever is taken from whatever leaves nobody or five and more: there is no gap in a table that another row could fill.
/// </summary>
public static class SafeRows
{
    /// <summary>The fewest people of a row.</summary>
    public const int Fewest = 5;

    /// <summary>The rows of a question; none when fewer than <see cref="Fewest"/> people answered at all.</summary>
    /// <param name="counts">How many gave which answer.</param>
    /// <param name="answers">Every answer there is; empty where only those are known that came up.</param>
    public static IReadOnlyList<ReportRow> Of(IReadOnlyDictionary<string, int> counts, IReadOnlyList<string> answers)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(answers);
        var isNamed = answers.Count > 0;

        // A known answer that nobody gave looks like one that few gave.
        var cells = (isNamed ? answers.Select(answer => (Answer: answer, People: counts.GetValueOrDefault(answer))) : counts.Where(cell => cell.Value > 0).Select(cell => (Answer: cell.Key, People: cell.Value)))
            .OrderByDescending(cell => cell.People).ThenBy(cell => cell.Answer, StringComparer.Ordinal).ToList();
        var all = cells.Sum(cell => cell.People);
        if (all < Fewest)
        {
            return [];
        }

        var large = cells.Where(cell => cell.People >= Fewest).ToList();
        var rest = cells.Where(cell => cell.People < Fewest).ToList();
        if (large.Count == 1 && rest.Count > 0 && rest.Sum(cell => cell.People) < Fewest)
        {
            // Everybody, but for fewer than five: how many fewer is not told.
            return isNamed ? [new ReportRow([large[0].Answer], Math.Max(Fewest, all - Fewest + 1), IsAtLeast: true)] : [new ReportRow([], all)];
        }

        while (rest.Count > 0 && rest.Sum(cell => cell.People) < Fewest && large.Count > 0)
        {
            rest.Insert(0, large[^1]);
            large.RemoveAt(large.Count - 1);
        }

        var rows = large.Select(cell => new ReportRow([cell.Answer], cell.People)).ToList();
        if (rest.Count > 0)
        {
            rows.Add(new ReportRow(isNamed ? [.. rest.Select(cell => cell.Answer)] : [], rest.Sum(cell => cell.People)));
        }

        return rows;
    }
}
