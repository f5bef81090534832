namespace VoNhai.Commerce.Places;

/// <summary>Finds out which commune an address means, and whether that is certain: goods travel on the answer.</summary>
internal static class CommuneResolver
{
    private const int MostGuesses = 10;

    /// <summary>The communes that the address may mean, best first; certain only when there is one and no part of the text speaks against it.</summary>
    public static (bool IsCertain, IReadOnlyList<Commune> Candidates) Resolve(TypedAddress address)
    {
        var named = PartsThatName(address, address.Province);
        if (named is [{ Communes: [var only] } part] && EndIsClear(address, part.Typed))
        {
            return (true, [only]);
        }

        if (named.Count == 0)
        {
            named = PartsThatName(address, province: null);
        }

        return (false, named.Count > 0 ? [.. named.SelectMany(part => part.Communes).Distinct()] : Similar(address));
    }

    /// <summary>The parts that name communes exactly. Parts that say "xã" or "phường" speak for the others.</summary>
    private static List<NamingPart> PartsThatName(TypedAddress address, Province? province)
    {
        var named = address.Parts
            .Select(part => new NamingPart(part, Exact(part, province)))
            .Where(part => part.Communes.Count > 0)
            .ToList();
        var outspoken = named.FindAll(part => part.Typed.Kind is not null);
        return outspoken.Count > 0 ? outspoken : named;
    }

    /// <summary>Those that bear the name; only those with the same marks, if there are any. The kind decides between several, and nothing else.</summary>
    private static List<Commune> Exact(TypedPlace typed, Province? province)
    {
        var marked = CommuneRanking.Of(typed, province, PlaceFit.ExactWithMarks).ToList();
        var exact = marked.Count > 0 ? marked : CommuneRanking.Of(typed, province, PlaceFit.Exact).ToList();
        var ofKind = exact.FindAll(commune => commune.Kind == typed.Kind);
        return ofKind.Count > 0 ? ofKind : exact;
    }

    /// <summary>Whether the address ends in a province, a former district, or the commune itself. Any other end may be a province of old.</summary>
    private static bool EndIsClear(TypedAddress address, TypedPlace commune) =>
        address.Province is not null || address.Parts[^1] == commune || address.Parts[^1].IsDistrict;

    private static List<Commune> Similar(TypedAddress address) =>
        address.Parts.Count == 0 ? [] : [.. CommuneRanking.Of(address.Parts[0], address.Province, PlaceFit.Part).Take(MostGuesses)];

    private sealed record NamingPart(TypedPlace Typed, IReadOnlyList<Commune> Communes);
}
