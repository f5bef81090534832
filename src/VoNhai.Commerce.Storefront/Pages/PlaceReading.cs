using System.Diagnostics.CodeAnalysis;
using VoNhai.Commerce.Places;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>Reads the commune of a form with three fields: province chosen, commune typed, hamlet typed.</summary>
internal static class PlaceReading
{
    /// <summary>The province whose communes are suggested before one is chosen: most buyers live where the produce grows.</summary>
    public const string SuggestedProvince = "19";

    /// <summary>
    /// The commune that is meant, when it is certain. What the buyer typed in full ("La Hiên, Thái Nguyên") speaks for itself; a bare name is one
    /// of the chosen province. A name that only another province has is asked back, because goods travel on the answer.
    /// </summary>
    public static bool TryResolve(string? provinceCode, string typed, [NotNullWhen(true)] out Commune? commune, out IReadOnlyList<Commune> candidates)
    {
        var isCertain = Communes.TryResolve(typed, out commune, out candidates);
        if (!Provinces.TryFind(provinceCode, out var province) || (isCertain && (typed.Contains(',', StringComparison.Ordinal) || commune!.Province == province)))
        {
            return isCertain;
        }

        if (Communes.TryResolve($"{typed}, {province.FullName}", out commune, out var within))
        {
            candidates = within;
            return true;
        }

        candidates = [.. within.Concat(candidates).Distinct()];
        return false;
    }
}
