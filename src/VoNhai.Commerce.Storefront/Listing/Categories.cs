namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>The categories that the storefront names to people, in the order of its menu. Their names are texts <c>Category.{key}</c>.</summary>
internal static class Categories
{
    public static readonly IReadOnlyList<string> Keys =
        ["fruit", "tea", "grain", "vegetable", "dried", "meat", "poultry", "honey", "noodle", "ready_food", "gift", "processed", "craft"];
}
