using VoNhai.Commerce.Counter;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>One table of queries for both engines: the first hit and how many there are.</summary>
public sealed class SearchHitTests
{
    /// <summary>What is typed; what comes first ("" for nothing); how many hits.</summary>
    private static readonly (string Typed, string First, int Hits)[] Queries =
    [
        // With and without marks, in any case and order.
        ("bưởi", "Bưởi da xanh", 3), ("buoi", "Bưởi da xanh", 3), ("BƯỞI DIỄN", "Bưởi Diễn Tràng Xá", 1), ("dien buoi", "Bưởi Diễn Tràng Xá", 1),
        ("mat ong", "Mật ong hoa rừng", 1), ("mật ong", "Mật ong hoa rừng", 1), ("ong mat rung", "Mật ong hoa rừng", 1), ("thit lon", "Thịt lợn gác bếp", 1),
        ("đậu", "Hoà lan đậu", 1), ("dau", "Hoà lan đậu", 1), ("chuoi", "Chuối tây", 1),

        // Marks that were typed decide the order.
        ("măng", "Măng khô", 2), ("mang", "Mang cá chép", 2), ("mang ca", "Mang cá chép", 1), ("ngô", "Ngô nếp", 4), ("ngò", "Rau ngò", 4), ("chè", "Chè trung du", 4),

        // Tone on either vowel; i for y and y for i.
        ("hòa lan", "Hoà lan đậu", 1), ("hoà lan", "Hoà lan đậu", 1), ("thủy tinh", "Mật ong hoa rừng", 1), ("thuỷ tinh", "Mật ong hoa rừng", 1),
        ("cô lí", "Gạo nếp cái hoa vàng", 7), ("co ly", "Gạo nếp cái hoa vàng", 7),

        // Other words for the same.
        ("mãng cầu", "Na dai La Hiên", 1), ("mang cau", "Na dai La Hiên", 1), ("bắp", "Ngô nếp", 1), ("trà", "Trà hoa vàng", 3), ("tra", "Trà hoa vàng", 3),
        ("thịt heo", "Thịt lợn gác bếp", 1), ("heo", "Thịt lợn gác bếp", 1), ("đậu phộng", "Lạc đỏ", 1), ("dau phong", "Lạc đỏ", 1),

        // Categories by their words.
        ("trái cây", "Chuối tây", 5), ("trai cay", "Chuối tây", 5), ("hoa quả", "Chuối tây", 5), ("trái cây tràng xá", "Bưởi Diễn Tràng Xá", 2),

        // Descriptions, households, hamlets, communes of today and of old.
        ("mắc khén", "Thịt lợn gác bếp", 1), ("ruột hồng", "Bưởi da xanh", 1), ("500 ml", "Mật ong hoa rừng", 1), ("anh páo", "Bánh đa", 5), ("khuoi meo", "Bánh đa", 5),
        ("bãi cam", "Cam sành", 7), ("sảng mộc", "Bánh đa", 5), ("sang moc mat ong", "Mật ong hoa rừng", 1), ("liên minh", "Chè búp khô", 3), ("cúc đường", "Chè trung du", 2),
        ("bình long", "Gạo nếp cái hoa vàng", 7), ("bưởi thái nguyên", "Bưởi da xanh", 3), ("hà nội", "Chuối tây", 2),

        // One slip in a word of four letters or more.
        ("buoui", "Bưởi da xanh", 3), ("buio", "Bưởi da xanh", 3), ("boi", "Bưởi da xanh", 3), ("chuooi", "Chuối tây", 1), ("bưởii", "Bưởi da xanh", 3), ("mat ong rungg", "Mật ong hoa rừng", 1),
        ("thịtt lợn", "Thịt lợn gác bếp", 1), ("trnag xa", "Bưởi Diễn Tràng Xá", 3), ("khuooi meo", "Bánh đa", 5), ("sầu riêng", "", 0), ("xyzw", "", 0),

        // A word that is only begun.
        ("buo", "Bưởi da xanh", 3), ("mật o", "", 0), ("mat on", "Mật ong hoa rừng", 1), ("gac", "Thịt lợn gác bếp", 1), ("tru", "Chè trung du", 1),

        // Punctuation parts words.
        ("bưởi, diễn!", "Bưởi Diễn Tràng Xá", 1), ("\"mật ong\"", "Mật ong hoa rừng", 1), ("lạc-đỏ", "Lạc đỏ", 1),
    ];

    [Theory, OnEachEngine]
    public async Task Both_engines_answer_alike(Engine engine)
    {
        await using var shop = await SearchScene.OpenAsync(engine);
        var wrong = new List<string>();
        foreach (var (typed, first, hits) in Queries)
        {
            var found = await shop.HitsAsync(typed);
            if (found.Count != hits || found.FirstOrDefault("") != first)
            {
                wrong.Add($"{typed}: {found.Count} {string.Join(" · ", found)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory, OnEachEngine]
    public async Task Without_the_index_most_of_them_miss(Engine engine)
    {
        await using var shop = await SearchScene.OpenAsync(engine);
        await shop.DropSearchAsync();
        var missed = 0;
        foreach (var (typed, first, hits) in Queries)
        {
            var found = await shop.HitsAsync(typed);
            missed += found.Count != hits || found.FirstOrDefault("") != first ? 1 : 0;
        }

        Assert.InRange(missed, Queries.Length / 2, Queries.Length - 1);
    }

    [Theory, OnEachEngine]
    public async Task The_whole_order_is_the_same_on_both(Engine engine)
    {
        await using var shop = await SearchScene.OpenAsync(engine);

        Assert.Equal(["Chè trung du", "Chè búp khô", "Trà hoa vàng", "Khoai sọ"], await shop.HitsAsync("chè"));
        Assert.Equal(["Trà hoa vàng", "Chè trung du", "Chè búp khô"], await shop.HitsAsync("trà"));
        Assert.Equal(["Măng khô", "Mang cá chép"], await shop.HitsAsync("măng"));
    }

    [Theory, OnEachEngine]
    public async Task The_nearest_come_first(Engine engine)
    {
        await using var shop = await SearchScene.OpenAsync(engine);

        Assert.Equal(["Chè búp khô", "Chè trung du", "Trà hoa vàng", "Khoai sọ"], await NamesAsync(shop, new CatalogQuery { Text = "chè", NearCommune = "05746" }));
        Assert.Equal("Chuối tây", (await NamesAsync(shop, new CatalogQuery { Category = "fruit", NearCommune = "00004" }))[0]);
        Assert.Equal("Cam sành", (await NamesAsync(shop, new CatalogQuery { Category = "fruit", NearCommune = "05755" }))[0]);
        Assert.Equal("Chuối tây", (await NamesAsync(shop, new CatalogQuery { Text = "trái cây", NearCommune = "05755" }))[^1]);
        Assert.Equal(4, (await NamesAsync(shop, new CatalogQuery { Text = "chè", NearCommune = "no such place" })).Count);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(TrialShop shop, CatalogQuery query) =>
        [.. (await shop.Catalog.ListAsync(query)).Items.Select(product => product.Name)];
}
