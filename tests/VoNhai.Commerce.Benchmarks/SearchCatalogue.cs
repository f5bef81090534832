using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Places;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>A province of households and what they sell: forty kinds of produce, so that each word fits thousands. Seeded.</summary>
internal static class SearchCatalogue
{
    public const int Households = 2_000;

    private static readonly (string Name, string Category)[] Kinds =
    [
        ("Na dai", "fruit"), ("Bưởi Diễn", "fruit"), ("Bưởi da xanh", "fruit"), ("Cam sành", "fruit"), ("Chuối tây", "fruit"), ("Ổi lê", "fruit"), ("Trám đen", "fruit"),
        ("Chè búp khô", "tea"), ("Chè trung du", "tea"), ("Chè tôm nõn", "tea"), ("Trà hoa vàng", "tea"), ("Gạo bao thai", "grain"), ("Gạo nếp vải", "grain"), ("Gạo nếp cái hoa vàng", "grain"),
        ("Ngô nếp", "vegetable"), ("Lạc đỏ", "grain"), ("Mật ong hoa rừng", "honey"), ("Mật ong bạc hà", "honey"), ("Gà đồi", "poultry"), ("Trứng gà ta", "poultry"), ("Vịt bầu", "poultry"),
        ("Thịt lợn gác bếp", "meat"), ("Thịt trâu khô gác bếp", "meat"), ("Miến dong", "noodle"), ("Bún gạo khô", "noodle"), ("Măng khô", "dried"), ("Măng vầu tươi", "vegetable"),
        ("Mộc nhĩ khô", "dried"), ("Nấm hương khô", "dried"), ("Rau bò khai", "vegetable"), ("Bí thơm", "vegetable"), ("Tinh bột nghệ", "processed"), ("Bánh chưng đen", "ready_food"),
        ("Chổi chít", "craft"), ("Giỏ mây tre đan", "craft"), ("Túi thổ cẩm thêu tay", "craft"), ("Khoai sọ", "vegetable"), ("Sắn dây", "processed"), ("Đậu đen", "grain"), ("Hạt dẻ", "rare"),
    ];

    private static readonly string[] Words =
        ["thơm", "ngọt", "dẻo", "giòn", "khô", "tươi", "sạch", "vườn", "đồi", "núi", "đá", "suối", "phơi", "nắng", "hái", "sớm", "muộn", "đóng", "hộp", "gói", "quà", "tết", "nhà", "làm", "giao", "theo", "hẹn", "chín", "mùa", "loại"];

    public static async Task FillAsync(ServiceProvider services, int count)
    {
        var random = new Random(20261124);
        var communes = Communes.In("19");
        var households = Enumerable.Range(0, Households)
            .Select(number => new Household(Guid.CreateVersion7(), $"ho-{number}", $"Nhà bà {number}", communes[random.Next(communes.Count)].Code, $"Xóm {random.Next(1, 20)}"))
            .ToList();
        await SaveAsync(services, households);
        await SaveAsync(services, households.Select((household, number) => new ReceivingAccount(Guid.CreateVersion7(), household.Id, "970405", $"{number:0000000000}", "TEN CHU")));
        foreach (var part in Enumerable.Range(0, count).Chunk(5_000))
        {
            await SaveAsync(services, part.Select(number => ProductOf(number, households[random.Next(Households)], random)));
        }
    }

    private static Product ProductOf(int number, Household household, Random random)
    {
        var (name, category) = Kinds[random.Next(random.Next(20) == 0 ? Kinds.Length : Kinds.Length - 1)];
        var stock = random.Next(5) == 0 ? Quantity.Zero : Quantity.Of(random.Next(1, 100));
        return new Product(Guid.CreateVersion7(), household.Id, $"sp-{number}", $"{name} {Words[random.Next(Words.Length)]} lô {number}", "kg", Vnd.Of(1_000 * random.Next(5, 300)))
        {
            Category = category,
            Description = string.Join(' ', random.GetItems(Words, 18)),
            Stock = stock,
            Season = random.Next(2) == 0 ? Season.AllYear : Season.Of(Enumerable.Range(0, 5).Select(month => 1 + ((random.Next(12) + month) % 12))),
        };
    }

    private static async Task SaveAsync(ServiceProvider services, IEnumerable<object> rows)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BenchDbContext>();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }
}
