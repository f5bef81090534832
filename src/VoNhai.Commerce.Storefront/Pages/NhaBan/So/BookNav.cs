namespace VoNhai.Commerce.Storefront.Pages.NhaBan.So;

/// <summary>The four books, as they lead to each other.</summary>
internal static class BookNav
{
    /// <summary>Address, text and picture of each.</summary>
    public static readonly IReadOnlyList<(string Path, string Text, string Icon)> Books =
    [
        ("/nha-ban/so-ban", "Sales", "gio"),
        ("/nha-ban/so-tien", "Money", "tien"),
        ("/nha-ban/so-no", "Debts", "lich"),
        ("/nha-ban/dem-tien", "Count", "can"),
    ];
}
