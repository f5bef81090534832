namespace VoNhai.Commerce.Places;

/// <summary>A typed address in its parts: "xã La Hiên, huyện Võ Nhai, Thái Nguyên" has three, the last of which is a province.</summary>
/// <param name="Parts">What was typed before the province; the last six at most, may be empty.</param>
/// <param name="Province">The province that the last part names, if it does.</param>
internal sealed record TypedAddress(IReadOnlyList<TypedPlace> Parts, Province? Province)
{
    private const int MostCharacters = 200;
    private const int MostParts = 6;

    private static readonly char[] Separators = [',', ';', '\n', '/'];

    public static TypedAddress Of(string? typed)
    {
        var text = typed ?? "";
        var parts = (text.Length <= MostCharacters ? text : text[..MostCharacters])
            .Split(Separators)
            .SelectMany(Dashed)
            .Select(TypedPlace.Of)
            .Where(part => part.Names[0].Bare.Length > 0)
            .TakeLast(MostParts)
            .ToList();

        if (parts.Count > 1 && parts[^1].AsProvince() is { } province)
        {
            return new TypedAddress(parts[..^1], province);
        }

        return parts is [var only] && only.SplitProvince() is { } split && !CommuneRanking.Knows(only)
            ? new TypedAddress([split.Before], split.Province)
            : new TypedAddress(parts, null);
    }

    /// <summary>A dash parts an address as a comma does, unless it belongs to a name: Cam Ly - Đà Lạt.</summary>
    private static string[] Dashed(string part) =>
        part.Contains(" - ", StringComparison.Ordinal) && !CommuneRanking.Knows(TypedPlace.Of(part)) ? part.Split(" - ") : [part];
}
