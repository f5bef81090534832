using VoNhai.Commerce.Places;

namespace VoNhai.Commerce.Storage;

/// <summary>The communes as rows: under which words what comes from there is found.</summary>
internal static class SearchPlaces
{
    private const int RowsInStatement = 500;

    /// <summary>Its name and kind, its former names, its province.</summary>
    public static IEnumerable<string> Inserts => Communes.All.Chunk(RowsInStatement).Select(communes =>
        $"INSERT INTO commerce_search_places (code, province, words) VALUES {string.Join(", ", communes.Select(Row))}");

    private static string Row(Commune commune) =>
        $"('{commune.Code}', '{commune.Province.Code}', '{string.Join(' ', [commune.Name, .. commune.FormerNames, commune.Province.Name]).Replace("'", "''", StringComparison.Ordinal)}')";
}
