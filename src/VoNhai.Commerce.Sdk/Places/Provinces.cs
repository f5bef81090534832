using System.Diagnostics.CodeAnalysis;

namespace VoNhai.Commerce.Places;

/// <summary>The provinces of Vietnam.</summary>
public static class Provinces
{
    /// <summary>All of them, in the order of the alphabet without marks.</summary>
    public static IReadOnlyList<Province> All => PlaceTable.Provinces;

    /// <summary>Finds a province by its two digits.</summary>
    public static bool TryFind([NotNullWhen(true)] string? code, [NotNullWhen(true)] out Province? province)
    {
        province = All.FirstOrDefault(candidate => candidate.Code == code);
        return province is not null;
    }
}
