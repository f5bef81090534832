using System.Collections.Frozen;

namespace VoNhai.Commerce.Places;

/// <summary>The embedded lists, read once when the first place is asked for.</summary>
internal static class PlaceTable
{
    private static readonly Lazy<Tables> Loaded = new(Load);

    public static IReadOnlyList<Province> Provinces => Loaded.Value.Provinces;

    /// <summary>By the bare form of the name.</summary>
    public static FrozenDictionary<string, Province> ProvincesByName => Loaded.Value.ProvincesByName;

    public static IReadOnlyList<IndexedCommune> Communes => Loaded.Value.Communes;

    /// <summary>By the bare form of each of its names; a name may belong to many.</summary>
    public static ILookup<string, IndexedCommune> CommunesByName => Loaded.Value.CommunesByName;

    public static FrozenDictionary<string, Commune> CommunesByCode => Loaded.Value.CommunesByCode;

    private static Tables Load()
    {
        var formerNames = Rows("former-names.txt").ToLookup(row => row[0], row => row[1]);
        var provinces = new Dictionary<string, Province>(StringComparer.Ordinal);
        var communes = new List<IndexedCommune>();
        foreach (var row in Rows("units.txt"))
        {
            if (row.Length == 3)
            {
                provinces.Add(row[0], new Province(row[0], row[1], row[2]));
            }
            else
            {
                communes.Add(IndexedCommune.Of(new Commune(row[0], row[1], row[2], provinces[row[3]], [.. formerNames[row[0]]])));
            }
        }

        var byName = provinces.Values.ToFrozenDictionary(province => PlaceName.Of(province.Name).Bare, StringComparer.Ordinal);
        return new Tables(
            [.. byName.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)],
            byName,
            communes,
            communes.SelectMany(entry => entry.Names, (entry, name) => (Entry: entry, Name: name)).ToLookup(named => named.Name.Bare, named => named.Entry),
            communes.ToFrozenDictionary(entry => entry.Commune.Code, entry => entry.Commune, StringComparer.Ordinal));
    }

    private static IEnumerable<string[]> Rows(string file)
    {
        var name = $"{typeof(PlaceTable).Namespace}.{file}";
        using var stream = typeof(PlaceTable).Assembly.GetManifestResourceStream(name)
            ?? throw new CommerceException($"The list of places {name} is not in this build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line.Split('|');
            }
        }
    }

    private sealed record Tables(
        IReadOnlyList<Province> Provinces,
        FrozenDictionary<string, Province> ProvincesByName,
        IReadOnlyList<IndexedCommune> Communes,
        ILookup<string, IndexedCommune> CommunesByName,
        FrozenDictionary<string, Commune> CommunesByCode);
}
