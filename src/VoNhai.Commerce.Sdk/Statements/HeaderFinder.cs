namespace VoNhai.Commerce.Statements;

/// <summary>
/// Finds the header among the first rows by its words, never by its place: banks put an account block of any height above it. The
/// heading may stand in two rows (MB: Vietnamese above English; others: "Số tiền" above "Nợ" and "Có").
/// </summary>
internal static class HeaderFinder
{
    // Fewer known headings are a sentence with a word in it, not a header.
    private const int FewestFields = 3;

    /// <summary>The header with the most known columns, or <c>null</c>.</summary>
    public static Header? Find(IReadOnlyList<StatementRow> rows)
    {
        Header? best = null;
        var most = FewestFields - 1;
        for (var i = 0; i < rows.Count && i < StatementLimits.HeaderRows; i++)
        {
            var one = KeysOf(rows[i]);
            var known = FieldsIn(one);
            if (known.Count == 0)
            {
                continue;
            }

            Consider(one, known, rows[i].Number);
            if (i + 1 < rows.Count)
            {
                var two = KeysOf(rows[i + 1]);
                var both = Together(one, two);
                var fields = FieldsIn(both);

                // A second row is part of the header when it names columns itself; the first line of money never does.
                if (FieldsIn(two).Count >= Math.Min(2, known.Count))
                {
                    Consider(both, fields, rows[i + 1].Number);
                }
            }
        }

        return best;

        void Consider(string[] keys, Dictionary<StatementField, (int Column, int Weight)> fields, int lastRow)
        {
            // The later of two equals wins only when it is the same header's second row: then its lines begin below it.
            if (fields.Count > most || (fields.Count == most && best is not null && best.LastRow == lastRow - 1 && keys.Length >= best.Width))
            {
                most = fields.Count;
                best = Make(keys, fields, lastRow);
            }
        }
    }

    private static Header Make(string[] keys, Dictionary<StatementField, (int Column, int Weight)> fields, int lastRow)
    {
        var headings = string.Join('|', keys.Select(key => key.Trim()));
        headings = headings.Length > 1000 ? headings[..1000] : headings;
        StatementMapping.TryMake(fields.ToDictionary(pair => pair.Key, pair => pair.Value.Column), headings, out var mapping, out _);
        return new Header(lastRow, keys.Length, headings, mapping);
    }

    private static string[] KeysOf(StatementRow row)
    {
        var last = Array.FindLastIndex(row.Cells, cell => !cell.IsEmpty);
        return [.. row.Cells.Take(last + 1).Select(cell => cell.Moment is null && cell.Number is null ? HeaderWords.KeyOf(cell.Text) : "")];
    }

    private static string[] Together(string[] upper, string[] lower) =>
    [
        .. Enumerable.Range(0, Math.Max(upper.Length, lower.Length)).Select(i =>
        {
            var above = i < upper.Length ? upper[i] : "";
            var below = i < lower.Length ? lower[i] : "";
            return above.Length == 0 ? below : below.Length == 0 ? above : above + below[1..];
        }),
    ];

    private static Dictionary<StatementField, (int Column, int Weight)> FieldsIn(string[] keys)
    {
        var found = new Dictionary<StatementField, (int Column, int Weight)>();
        for (var column = 0; column < keys.Length && column < StatementLimits.MaxColumns; column++)
        {
            if (keys[column].Length == 0 || HeaderWords.FieldOf(keys[column]) is not ({ } field, var weight))
            {
                continue;
            }

            if (!found.TryGetValue(field, out var before) || weight > before.Weight)
            {
                found[field] = (column, weight);
            }
        }

        if (found.TryGetValue(StatementField.Date, out var date) && !found.ContainsKey(StatementField.Reference) && HeaderWords.NamesReferenceToo(keys[date.Column]))
        {
            found[StatementField.Reference] = (date.Column, 0);
        }

        // A single amount beside debit and credit is a repetition without a sign; the two columns say more.
        if (found.ContainsKey(StatementField.Debit) && found.ContainsKey(StatementField.Credit))
        {
            found.Remove(StatementField.SignedAmount);
        }
        else if (found.ContainsKey(StatementField.SignedAmount))
        {
            found.Remove(StatementField.Debit);
            found.Remove(StatementField.Credit);
        }

        return found;
    }
}
