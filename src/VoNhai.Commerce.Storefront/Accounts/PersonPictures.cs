namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>The pictures to choose from: twelve things that nobody takes for each other, in colours that differ.</summary>
public static class PersonPictures
{
    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<PersonPicture> All { get; } =
    [
        new("na", "Quả na"), new("ga-doi", "Con gà"), new("mat-ong", "Mật ong"), new("che-bup", "Chè"), new("ngo-nep", "Bắp ngô"), new("cam-sanh", "Quả cam"),
        new("vit-bau", "Con vịt"), new("trung-ga", "Quả trứng"), new("chuoi-tay", "Nải chuối"), new("nam-huong", "Cây nấm"), new("tui-tho-cam", "Túi thổ cẩm"), new("choi-chit", "Cái chổi"),
    ];

    /// <summary>The picture of this name; the first when there is none.</summary>
    public static PersonPicture Of(string? name) => All.FirstOrDefault(picture => picture.Name == name) ?? All[0];

    /// <summary>Whether there is one of this name.</summary>
    public static bool Has(string? name) => All.Any(picture => picture.Name == name);
}
