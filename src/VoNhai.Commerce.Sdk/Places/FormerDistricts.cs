namespace VoNhai.Commerce.Places;

/// <summary>
/// Districts (huyện) that ended on 01/07/2025 and that people still name. Known for Võ Nhai only, whose seven communes of today it held
/// (resolution 1683/NQ-UBTVQH15).
/// </summary>
internal static class FormerDistricts
{
    private static readonly PlaceName VoNhai = PlaceName.Of("Võ Nhai");
    private static readonly string[] CommunesOfVoNhai = ["05716", "05719", "05722", "05725", "05740", "05746", "05755"];

    /// <summary>The communes of a part that names a district in so many words: "huyện Võ Nhai"; empty for any other.</summary>
    public static IReadOnlyList<Commune> CommunesOf(TypedPlace typed) =>
        typed.DistrictName is { } name && name.FitOf(VoNhai) <= PlaceFit.Exact ? [.. CommunesOfVoNhai.Select(code => PlaceTable.CommunesByCode[code])] : [];

    /// <summary>The district that a commune lay in; <c>null</c> where it is not known.</summary>
    public static string? NameFor(Commune commune) => CommunesOfVoNhai.Contains(commune.Code) ? "Võ Nhai" : null;
}
