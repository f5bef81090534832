using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>What grows, flies and is made in Võ Nhai, to be suggested while a name is typed; and which category a name belongs to.</summary>
internal static class CommonProduce
{
    /// <summary>Names as people write them, with their categories (<see cref="Categories.Keys"/>).</summary>
    public static readonly IReadOnlyList<(string Name, string Category)> All =
    [
        ("Na dai", "fruit"), ("Bưởi Diễn", "fruit"), ("Bưởi da xanh", "fruit"), ("Cam sành", "fruit"), ("Ổi lê", "fruit"), ("Chuối tây", "fruit"),
        ("Trám đen", "fruit"), ("Nhãn", "fruit"), ("Vải", "fruit"), ("Hồng", "fruit"), ("Mận", "fruit"), ("Đu đủ", "fruit"),
        ("Chè búp khô", "tea"), ("Chè tôm nõn", "tea"), ("Chè tươi", "tea"),
        ("Gạo bao thai", "grain"), ("Gạo nếp", "grain"), ("Bột ngô", "grain"), ("Lạc đỏ", "grain"), ("Đỗ xanh", "grain"),
        ("Ngô nếp", "vegetable"), ("Măng tươi", "vegetable"), ("Rau bò khai", "vegetable"), ("Rau dớn", "vegetable"), ("Rau cải", "vegetable"), ("Bí thơm", "vegetable"), ("Bí đỏ", "vegetable"), ("Khoai lang", "vegetable"), ("Sắn", "vegetable"), ("Gừng", "vegetable"),
        ("Măng khô", "dried"), ("Mộc nhĩ khô", "dried"), ("Nấm hương khô", "dried"),
        ("Gà đồi", "poultry"), ("Vịt bầu", "poultry"), ("Trứng gà", "poultry"), ("Trứng vịt", "poultry"),
        ("Thịt lợn gác bếp", "meat"), ("Thịt trâu gác bếp", "meat"), ("Lạp xưởng", "meat"),
        ("Mật ong rừng", "honey"), ("Mật ong", "honey"),
        ("Miến dong", "noodle"), ("Bún khô", "noodle"),
        ("Bánh chưng", "ready_food"), ("Bánh gai", "ready_food"), ("Xôi ngũ sắc", "ready_food"),
        ("Tinh bột nghệ", "processed"),
        ("Chổi chít", "craft"), ("Giỏ mây", "craft"), ("Túi thổ cẩm", "craft"),
    ];

    private static readonly (string Key, string Category)[] Keys = [.. All.Select(produce => (VietnameseText.SearchKey(produce.Name), produce.Category)).OrderByDescending(produce => produce.Item1.Length)];

    /// <summary>The category of what a name begins with, with or without marks: "na dai la hien" is fruit; empty when nothing is known of it.</summary>
    public static string CategoryOf(string? name)
    {
        var key = VietnameseText.SearchKey(name ?? "");
        return Keys.FirstOrDefault(produce => key == produce.Key || key.StartsWith(produce.Key + " ", StringComparison.Ordinal)).Category ?? "";
    }
}
