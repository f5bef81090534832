namespace VoNhai.Commerce.Places;

/// <summary>A commune with the names under which it is found: its own first, then former ones.</summary>
internal sealed record IndexedCommune(Commune Commune, IReadOnlyList<PlaceName> Names)
{
    public static IndexedCommune Of(Commune commune) =>
        new(commune, [PlaceName.Of(commune.Name), .. commune.FormerNames.Select(former => TypedPlace.Of(former).Names[^1])]);

    /// <summary>The best fit of any typed form with any name.</summary>
    public PlaceFit FitOf(TypedPlace typed)
    {
        var best = PlaceFit.None;
        foreach (var form in typed.Names)
        {
            foreach (var name in Names)
            {
                var fit = name.FitOf(form);
                best = fit < best ? fit : best;
            }
        }

        return best;
    }
}
