using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>What is asked, by kind: frequent words, rare ones, slips, places, filters, later pages, and nothing at all.</summary>
internal static class SearchQueries
{
    public static readonly IReadOnlyList<(string Kind, string Name, CatalogQuery Query)> All =
    [
        .. Typed("frequent words", "bưởi", "buoi", "chè", "che kho", "mật ong", "mat ong rung", "khô", "gạo", "thơm", "xã", "thái nguyên", "nếp"),
        .. Typed("rare words", "miến dong", "chổi chít", "túi thổ cẩm", "lô 77123", "bưởi lô 500", "trám đen"),
        .. Typed("places", "bưởi tràng xá", "mật ong sảng mộc", "cúc đường", "chè la hiên", "nhà bà 512", "phú lương gạo"),
        .. Typed("slips and none", "buowi", "mat ong rungg", "chuooi", "sầu riêng", "gạo nếpp", "xyzw qqq"),
        .. Typed("other words", "trái cây", "mãng cầu", "bắp nếp", "trà", "thịt heo"),
        ("filters", "chè, category", new CatalogQuery { Text = "chè", Category = "tea" }),
        ("filters", "khô, rare category", new CatalogQuery { Text = "khô", Category = "rare" }),
        ("filters", "bưởi, in season", new CatalogQuery { Text = "bưởi", InSeason = true }),
        ("filters", "bưởi, near", new CatalogQuery { Text = "bưởi", NearCommune = "05746" }),
        ("filters", "mật ong, near, in season", new CatalogQuery { Text = "mật ong", NearCommune = "05719", InSeason = true }),
        ("filters", "thơm, near a place without any", new CatalogQuery { Text = "thơm", NearCommune = "00004" }),
        ("no words", "everything", new CatalogQuery()),
        ("no words", "category", new CatalogQuery { Category = "honey" }),
        ("no words", "in season, near", new CatalogQuery { InSeason = true, NearCommune = "05725" }),
        ("no words", "category, near", new CatalogQuery { Category = "fruit", NearCommune = "05746" }),
    ];

    private static IEnumerable<(string Kind, string Name, CatalogQuery Query)> Typed(string kind, params string[] texts) =>
        texts.Select(text => (kind, text, new CatalogQuery { Text = text }));
}
