using System.Diagnostics.CodeAnalysis;

namespace VoNhai.Commerce.Places;

/// <summary>The communes, wards and special zones of Vietnam as of 25/07/2026, and how people find theirs.</summary>
public static class Communes
{
    /// <summary>The most communes that one search gives.</summary>
    public const int MostTaken = 100;

    /// <summary>All of them, by code.</summary>
    public static IEnumerable<Commune> All => PlaceTable.Communes.Select(entry => entry.Commune);

    /// <summary>Finds a commune by its five digits.</summary>
    public static bool TryFind([NotNullWhen(true)] string? code, [NotNullWhen(true)] out Commune? commune)
    {
        commune = code is null ? null : PlaceTable.CommunesByCode.GetValueOrDefault(code);
        return commune is not null;
    }

    /// <summary>The communes of a province in the order of the alphabet without marks; empty for an unknown code.</summary>
    public static IReadOnlyList<Commune> In(string provinceCode) =>
    [
        .. PlaceTable.Communes
            .Where(entry => entry.Commune.Province.Code == provinceCode)
            .OrderBy(entry => entry.Names[0].Bare, StringComparer.Ordinal)
            .Select(entry => entry.Commune),
    ];

    /// <summary>
    /// Suggests communes while somebody types: with or without marks, with or without "xã", "phường" and the province, under former
    /// names, too; "huyện Võ Nhai" gives its communes of today. Exact names come first, then beginnings, then parts; of equals, those in Thái Nguyên.
    /// </summary>
    /// <param name="text">What was typed; only the first 200 characters count, and of an address the first part.</param>
    /// <param name="take">How many, 1…<see cref="MostTaken"/>; what lies outside is brought inside.</param>
    public static IReadOnlyList<Commune> Search(string? text, int take)
    {
        var address = TypedAddress.Of(text);
        return address.Parts.Count == 0 ? []
            : FormerDistricts.CommunesOf(address.Parts[0]) is { Count: > 0 } ofDistrict ? [.. ofDistrict.Take(Math.Clamp(take, 1, MostTaken))]
            : [.. CommuneRanking.Of(address.Parts[0], address.Province, PlaceFit.Part).Take(Math.Clamp(take, 1, MostTaken))];
    }

    /// <summary>
    /// Finds the one commune that a free text names: "La Hiên", "xã La Hiên, Thái Nguyên", "xóm Hiên Bình, xã La Hiên, huyện Võ Nhai, tỉnh
    /// Thái Nguyên", "Cúc Đường". It is never guessed: when two fit, or a part of the text could mean another place, a person chooses.
    /// </summary>
    /// <param name="typed">What was typed; only the first 200 characters count.</param>
    /// <param name="commune">The commune, when it is certain.</param>
    /// <param name="candidates">The communes to choose from, best first: the one, several that fit, or at most ten that are similar; may be empty.</param>
    public static bool TryResolve(string? typed, [NotNullWhen(true)] out Commune? commune, out IReadOnlyList<Commune> candidates)
    {
        (var isCertain, candidates) = CommuneResolver.Resolve(TypedAddress.Of(typed));
        commune = isCertain ? candidates[0] : null;
        return isCertain;
    }
}
