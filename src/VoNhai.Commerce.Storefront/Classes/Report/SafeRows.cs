namespace VoNhai.Commerce.Storefront.Classes.Report;

/// <summary>
/// Puts answers of fewer than five people together until nobody can work out how few gave one. Rows that are put together stand in the order of
/// the question, never of their size, and are told apart only where at least two numbers of people would give the same table: the tests try
/// every table.
/// </summary>
public static class SafeRows
{
    /// <summary>The fewest people of a row.</summary>
    public const int Fewest = 5;

    /// <summary>The rows of a question; none when fewer than <see cref="Fewest"/> people answered at all.</summary>
    /// <param name="counts">How many gave which answer.</param>
    /// <param name="answers">Every answer there is, in the order of the question; empty where only those are known that came up.</param>
    public static IReadOnlyList<ReportRow> Of(IReadOnlyDictionary<string, int> counts, IReadOnlyList<string> answers)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(answers);
        return answers.Count > 0 ? OfKnown([.. answers.Select(answer => (answer, counts.GetValueOrDefault(answer)))]) : OfCameUp(counts);
    }

    /// <summary>A known answer that nobody gave looks like one that few gave.</summary>
    private static ReportRow[] OfKnown(IReadOnlyList<(string Answer, int People)> cells)
    {
        var all = cells.Sum(cell => cell.People);
        var large = cells.Where(cell => cell.People >= Fewest).OrderByDescending(cell => cell.People).ToList();
        var (few, fewPeople) = (cells.Count - large.Count, all - large.Sum(cell => cell.People));
        if (all < Fewest)
        {
            return [];
        }

        if (few == 0 || (all >= 2 * Fewest && fewPeople >= Fewest && fewPeople < few * (Fewest - 1)))
        {
            return [.. large.Select(cell => new ReportRow([cell.Answer], cell.People)), .. Together(cells, large)];
        }

        if (all >= 2 * Fewest && large.Count == 1 && fewPeople < Fewest)
        {
            // Everybody, but for fewer than five: how many fewer is not told.
            return [new ReportRow([large[0].Answer], all - Fewest + 1, IsAtLeast: true)];
        }

        if (all >= 2 * Fewest && large.Count > 1 && fewPeople < Fewest)
        {
            // The smallest large answer hides the few, where another size of it would look the same.
            var (kept, together) = (large[..^1], large[^1].People + fewPeople);
            if (Math.Min(together, kept[^1].People) > Math.Max(Fewest, together - Fewest + 1))
            {
                return [.. kept.Select(cell => new ReportRow([cell.Answer], cell.People)), .. Together(cells, kept)];
            }
        }

        return Together(cells, []);
    }

    private static ReportRow[] Together(IReadOnlyList<(string Answer, int People)> cells, IReadOnlyCollection<(string Answer, int People)> apart)
    {
        var together = cells.Where(cell => !apart.Contains(cell)).ToList();
        return together.Count == 0 ? [] : [new ReportRow([.. together.Select(cell => cell.Answer)], together.Sum(cell => cell.People))];
    }

    /// <summary>What few said is not even named.</summary>
    private static List<ReportRow> OfCameUp(IReadOnlyDictionary<string, int> counts)
    {
        var cells = counts.Where(cell => cell.Value > 0).OrderByDescending(cell => cell.Value).ThenBy(cell => cell.Key, StringComparer.Ordinal).ToList();
        var all = cells.Sum(cell => cell.Value);
        if (all < Fewest)
        {
            return [];
        }

        var large = cells.Where(cell => cell.Value >= Fewest).ToList();
        var rest = cells.Where(cell => cell.Value < Fewest).ToList();
        if (large.Count == 1 && rest.Count > 0 && rest.Sum(cell => cell.Value) < Fewest)
        {
            return [new ReportRow([], all)];
        }

        while (rest.Count > 0 && rest.Sum(cell => cell.Value) < Fewest && large.Count > 0)
        {
            rest.Insert(0, large[^1]);
            large.RemoveAt(large.Count - 1);
        }

        var rows = large.Select(cell => new ReportRow([cell.Key], cell.Value)).ToList();
        if (rest.Count > 0)
        {
            rows.Add(new ReportRow([], rest.Sum(cell => cell.Value)));
        }

        return rows;
    }
}
