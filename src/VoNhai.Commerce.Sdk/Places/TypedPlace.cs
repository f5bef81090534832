namespace VoNhai.Commerce.Places;

/// <summary>One part of a typed address: what it may name, and the word for a commune that it began with.</summary>
/// <param name="Names">As typed; and without the leading word, if there is one. Both are tried: there is a commune called Xa Dung.</param>
/// <param name="Kind">"xã", "phường", "đặc khu"; empty for a thị trấn, which no longer exists; <c>null</c> when no such word stands there.</param>
internal sealed record TypedPlace(IReadOnlyList<PlaceName> Names, string? Kind)
{
    private static readonly (string Word, string Kind)[] CommuneWords =
        [("xa", "xã"), ("phuong", "phường"), ("dac khu", "đặc khu"), ("thi tran", ""), ("x", "xã"), ("p", "phường"), ("tt", "")];

    private static readonly string[] DistrictWords = ["huyen", "quan", "thi xa", "thanh pho", "tp", "h", "q", "tx"];
    private static readonly string[] ProvinceWords = ["tinh", "thanh pho", "tp", "t"];

    /// <summary>Whether it names a level that no longer exists: huyện, quận, thị xã, thành phố within a province.</summary>
    public bool IsDistrict => DistrictName is not null;

    /// <summary>The name behind the word for such a level; <c>null</c> when no such word stands there.</summary>
    public PlaceName? DistrictName => DistrictWords.Select(word => Names[0].Without(word)).FirstOrDefault(name => name is not null);

    public static TypedPlace Of(string part)
    {
        var whole = PlaceName.Of(part);
        foreach (var (word, kind) in CommuneWords)
        {
            if (whole.Without(word) is { } rest)
            {
                return new TypedPlace([whole, rest], kind);
            }
        }

        return new TypedPlace([whole], null);
    }

    /// <summary>The province that the whole part names, if it does.</summary>
    public Province? AsProvince()
    {
        var names = ProvinceWords.Select(word => Names[0].Without(word)).OfType<PlaceName>().Prepend(Names[0]);
        return names.Select(name => PlaceTable.ProvincesByName.GetValueOrDefault(name.Bare)).FirstOrDefault(province => province is not null);
    }

    /// <summary>Takes a province off the end of "la hien thai nguyen"; <c>null</c> when none stands there.</summary>
    public (TypedPlace Before, Province Province)? SplitProvince()
    {
        var bare = Names[0].Bare;
        foreach (var (name, province) in PlaceTable.ProvincesByName)
        {
            if (bare.EndsWith(" " + name, StringComparison.Ordinal))
            {
                var words = bare[..^(name.Length + 1)].Split(' ').Length;
                return (Of(WithoutProvinceWord(string.Join(' ', Names[0].Marked.Split(' ').Take(words)))), province);
            }
        }

        return null;
    }

    private static string WithoutProvinceWord(string marked)
    {
        foreach (var word in (ReadOnlySpan<string>)["tỉnh", "thành phố"])
        {
            var tail = " " + PlaceName.Of(word).Marked;
            if (marked.EndsWith(tail, StringComparison.Ordinal))
            {
                return marked[..^tail.Length];
            }
        }

        return marked;
    }
}
