using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace VoNhai.Commerce.Statements;

/// <summary>
/// Which column of a bank's statement tells what. It is found by the headings; a person may correct it, and a corrected one is kept for
/// the household and the bank.
/// </summary>
/// <remarks>A mapping with one column for two fields is allowed for <see cref="StatementField.Date"/> and <see cref="StatementField.Reference"/> alone.</remarks>
public sealed class StatementMapping : IEquatable<StatementMapping>
{
    private readonly SortedDictionary<StatementField, int> columns;

    private StatementMapping(SortedDictionary<StatementField, int> columns, string headings)
    {
        this.columns = columns;
        Headings = headings;
    }

    /// <summary>Where each field stands, columns counted from 0.</summary>
    public IReadOnlyDictionary<StatementField, int> Columns => columns;

    /// <summary>The headings that it belongs to, folded; empty for a file without any. Another layout of the bank is mapped anew.</summary>
    public string Headings { get; }

    /// <summary>Makes a mapping that can be read with: it has a date, and an amount of some sort.</summary>
    /// <param name="columns">Columns counted from 0, below <see cref="StatementLimits.MaxColumns"/>.</param>
    /// <param name="headings">From <see cref="StatementPreview.Headings"/> or another mapping.</param>
    /// <param name="mapping">The mapping, or <c>null</c>.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryMake(
        IReadOnlyDictionary<StatementField, int> columns,
        string headings,
        [NotNullWhen(true)] out StatementMapping? mapping,
        [NotNullWhen(false)] out StatementReason? problem)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(headings);
        mapping = null;
        problem = StatementReasons.MappingIncomplete;
        var hasDate = columns.ContainsKey(StatementField.Date) || columns.ContainsKey(StatementField.ValueDate);
        var hasAmount = columns.ContainsKey(StatementField.SignedAmount) || columns.ContainsKey(StatementField.Credit);
        var areInside = columns.All(pair => Enum.IsDefined(pair.Key) && pair.Value is >= 0 and < StatementLimits.MaxColumns);
        var areApart = columns.Where(pair => pair.Key != StatementField.Reference).GroupBy(pair => pair.Value).All(group => group.Count() == 1)
            && (!columns.TryGetValue(StatementField.Reference, out var reference)
                || columns.All(pair => pair.Value != reference || pair.Key is StatementField.Reference or StatementField.Date));
        if (!hasDate || !hasAmount || !areInside || !areApart)
        {
            return false;
        }

        mapping = new StatementMapping(new SortedDictionary<StatementField, int>(columns.ToDictionary()), headings);
        problem = null;
        return true;
    }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out StatementMapping? mapping)
    {
        mapping = null;
        var parts = text?.Split('\n', 2) ?? [];
        if (parts.Length != 2)
        {
            return false;
        }

        var columns = new Dictionary<StatementField, int>();
        foreach (var pair in parts[0].Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at < 1 || !Enum.TryParse<StatementField>(pair[..at], out var field)
                || !int.TryParse(pair[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var column) || !columns.TryAdd(field, column))
            {
                return false;
            }
        }

        return TryMake(columns, parts[1], out mapping, out _);
    }

    /// <summary>The column of a field, or -1.</summary>
    public int ColumnOf(StatementField field) => columns.TryGetValue(field, out var column) ? column : -1;

    /// <summary>One text to keep it in.</summary>
    public string ToText() =>
        string.Join(';', columns.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value}"))) + "\n" + Headings;

    /// <inheritdoc />
    public bool Equals(StatementMapping? other) => other is not null && ToText() == other.ToText();

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as StatementMapping);

    /// <inheritdoc />
    public override int GetHashCode() => ToText().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", columns.Select(pair => $"{pair.Key} {pair.Value}"));
}
