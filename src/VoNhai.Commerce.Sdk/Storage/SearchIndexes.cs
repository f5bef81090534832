namespace VoNhai.Commerce.Storage;

/// <summary>What lists without words are read by: everything, a category, a household, a commune, a province, each in the order of names.</summary>
internal static class SearchIndexes
{
    public static IEnumerable<string> Of(string table) =>
        ((string[])["", "category, ", "household_id, ", "commune, ", "province, "]).Select(by =>
            $"CREATE INDEX ix_{table}_{(by.Length == 0 ? "name" : by[..^2])} ON {table} ({by}name_key, seq)");
}
