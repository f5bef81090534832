using VoNhai.Commerce.Places;

namespace VoNhai.Commerce.Storage;

/// <summary>The communes as rows: under which words what comes from there is found.</summary>
internal static class SearchPlaces
{
    private const int RowsInStatement = 500;

    public static IEnumerable<string> Inserts => Communes.All.Chunk(RowsInStatement).Select(communes =>
        $"INSERT INTO commerce_search_places (code, province, words) VALUES {string.Join(", ", communes.Select(Row))}");

    /// <summary>Its name, its former names, the district of old and the province.</summary>
    private static string Row(Commune commune) =>
        $"('{commune.Code}', '{commune.Province.Code}', '{string.Join(' ', Words(commune)).Replace("'", "''", StringComparison.Ordinal)}')";

    private static IEnumerable<string> Words(Commune commune) =>
        ((string?[])[commune.Name, .. commune.FormerNames, FormerDistricts.NameFor(commune), commune.Province.Name]).OfType<string>();
}
