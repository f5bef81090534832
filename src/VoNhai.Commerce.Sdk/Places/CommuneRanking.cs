namespace VoNhai.Commerce.Places;

/// <summary>Puts the communes that fit a typed name in order.</summary>
internal static class CommuneRanking
{
    // Of two that fit equally well, the one at home comes first.
    private const string ThaiNguyen = "19";

    /// <summary>Those that fit no worse than asked for, best first.</summary>
    public static IEnumerable<Commune> Of(TypedPlace typed, Province? province, PlaceFit worst) =>
        (worst <= PlaceFit.Exact ? Namesakes(typed) : PlaceTable.Communes)
            .Where(entry => province is null || entry.Commune.Province == province)
            .Select(entry => (Entry: entry, Fit: entry.FitOf(typed)))
            .Where(found => found.Fit <= worst)
            .OrderBy(found => found.Fit)
            .ThenBy(found => found.Entry.Commune.Province.Code == ThaiNguyen ? 0 : 1)
            .ThenBy(found => found.Entry.Names[0].Bare, StringComparer.Ordinal)
            .ThenBy(found => found.Entry.Commune.Code, StringComparer.Ordinal)
            .Select(found => found.Entry.Commune);

    /// <summary>Whether a commune bears exactly that name.</summary>
    public static bool Knows(TypedPlace typed) => Namesakes(typed).Any();

    private static IEnumerable<IndexedCommune> Namesakes(TypedPlace typed) => typed.Names.SelectMany(name => PlaceTable.CommunesByName[name.Bare]).Distinct();
}
