namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>The categories that the storefront names to people, in the order of its menu. Their names are texts <c>Category.{key}</c>.</summary>
internal static class Categories
{
    public static readonly IReadOnlyList<string> Keys =
        ["fruit", "tea", "grain", "vegetable", "dried", "meat", "poultry", "honey", "noodle", "ready_food", "gift", "processed", "craft"];

    /// <summary>What buyers call them when they search. A word that names produce itself ("chè") needs no entry: the produce is found by it.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> SearchWords = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["fruit"] = ["trái cây", "hoa quả"],
        ["vegetable"] = ["rau củ"],
        ["dried"] = ["đồ khô", "hàng khô"],
        ["meat"] = ["đồ gác bếp"],
        ["poultry"] = ["gia cầm"],
        ["gift"] = ["quà", "quà biếu"],
        ["craft"] = ["đồ thủ công", "thủ công"],
    };
}
