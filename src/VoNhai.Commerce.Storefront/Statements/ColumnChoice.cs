using VoNhai.Commerce.Statements;

namespace VoNhai.Commerce.Storefront.Statements;

/// <summary>One column of a file, for a person who says what it tells.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Samples">What stands in it: heading first, where there is one.</param>
/// <param name="Chosen">What it is taken for: a key of <see cref="Keys"/>.</param>
public sealed record ColumnChoice(int Number, IReadOnlyList<string> Samples, string Chosen)
{
    /// <summary>Vietcombank writes day and reference into one cell.</summary>
    public const string DateAndReference = "DateReference";

    private const int MostSamples = 4;

    /// <summary>What a column can be, in the order in which people look for it; the empty key passes it over.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "",
        nameof(StatementField.Date), nameof(StatementField.Credit), nameof(StatementField.Debit), nameof(StatementField.SignedAmount), nameof(StatementField.Memo),
        nameof(StatementField.Balance), nameof(StatementField.Reference), DateAndReference, nameof(StatementField.ValueDate), nameof(StatementField.Counterparty),
        nameof(StatementField.CounterAccount),
    ];

    /// <summary>The columns of a file with what they are taken for.</summary>
    public static IReadOnlyList<ColumnChoice> Of(StatementPreview preview, StatementMapping? mapping)
    {
        ArgumentNullException.ThrowIfNull(preview);
        var fullest = preview.Rows.Select(Filled).DefaultIfEmpty(0).Max();
        var table = preview.Rows.Where(row => Filled(row) * 2 > fullest).Take(MostSamples).ToList();
        var width = Math.Min(table.Select(row => row.Count).DefaultIfEmpty(0).Max(), StatementLimits.MaxColumns);
        return [.. Enumerable.Range(0, width).Select(number => new ColumnChoice(number, [.. table.Select(row => number < row.Count ? row[number] : "")], KeyOf(mapping, number)))];
    }

    /// <summary>What a person chose, as columns by field; <c>null</c> when one field has two columns, or a choice is none of ours.</summary>
    public static IReadOnlyDictionary<StatementField, int>? Read(IReadOnlyList<string?> chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var columns = new Dictionary<StatementField, int>();
        foreach (var (number, key) in chosen.Index())
        {
            var fields = key switch
            {
                null or "" => [],
                DateAndReference => [StatementField.Date, StatementField.Reference],
                _ when Keys.Contains(key) => [Enum.Parse<StatementField>(key)],
                _ => (StatementField[]?)null,
            };
            if (fields is null || !Array.TrueForAll(fields, field => columns.TryAdd(field, number)))
            {
                return null;
            }
        }

        return columns;
    }

    private static string KeyOf(StatementMapping? mapping, int number)
    {
        var fields = mapping?.Columns.Where(pair => pair.Value == number).Select(pair => pair.Key).ToList() ?? [];
        return fields.Count switch { 0 => "", 1 => fields[0].ToString(), _ => DateAndReference };
    }

    private static int Filled(IReadOnlyList<string> row) => row.Count(cell => cell.Length > 0);
}
