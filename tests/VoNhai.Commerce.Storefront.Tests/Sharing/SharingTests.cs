using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NetVips;
using VoNhai.Commerce.Sdk.Tests.QrImages;
using VoNhai.Commerce.Storefront.Drawing;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Sharing;

/// <summary>What others see of our pages: Zalo, Facebook, search engines, and whoever scans the code on a jar.</summary>
public sealed partial class SharingTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Product = "/san-pham/buoi-da-xanh-trang-xa";

    [Fact]
    public async Task A_product_shows_its_picture_price_and_one_address()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        var tags = TagsOf(await browser.ReadAsync(Product + "?fbclid=x"));

        Assert.Equal($"{server.Address}{Product[1..]}", tags["og:url"]);
        Assert.Equal(tags["og:url"], tags["canonical"]);
        Assert.Matches(@"^Bưởi da xanh Tràng Xá: 40\.000\s₫ / quả$", tags["og:title"]);
        Assert.Equal("summary_large_image", tags["twitter:card"]);

        using var answer = await browser.GetAsync(new Uri(tags["og:image"]).PathAndQuery);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var picture = Image.JpegloadBuffer(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.Equal((tags["og:image:width"], tags["og:image:height"]), ("1200", "630"));
    }

    /// <summary>Facebook keeps a picture for weeks: another price is another address.</summary>
    [Fact]
    public async Task Another_price_is_another_picture()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        var before = TagsOf(await browser.ReadAsync("/san-pham/bun-gao-kho"))["og:image"];

        await server.Database.ScalarAsync("UPDATE commerce_products SET price = 23000 WHERE slug = 'bun-gao-kho'");

        Assert.NotEqual(before, TagsOf(await browser.ReadAsync("/san-pham/bun-gao-kho"))["og:image"]);
        using var old = await browser.GetAsync(new Uri(before).PathAndQuery);
        Assert.Equal("public, no-cache", old.Headers.CacheControl?.ToString());
    }

    /// <summary>Every letter of the alphabet with every tone: each is drawn, each differs from its bare letter, and none is the box for an unknown one.</summary>
    [Fact]
    public void Every_stacked_mark_is_drawn()
    {
        Assert.True(Lettering.IsReady, "This machine has no font with Vietnamese letters (Debian: fonts-dejavu-core).");
        var bare = "aeiouyAEIOUY".ToDictionary(letter => letter, letter => Drawn(letter.ToString()));
        var box = Drawn("\uE000");
        var seen = new HashSet<string>();
        foreach (var letter in "ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựỷỹỵẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỶỸỴđĐ")
        {
            var drawn = Drawn(letter.ToString());
            Assert.True(seen.Add(drawn), $"{letter} looks like another letter");
            Assert.DoesNotContain(drawn, bare.Values);
            Assert.NotEqual(box, drawn);
        }
    }

    [Fact]
    public async Task The_code_of_a_product_leads_to_its_page()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();

        var png = await browser.Http.GetByteArrayAsync(new Uri(Product + ".png", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal($"{server.Address}{Product[1..]}", Zbar.Decode(png));
        Assert.StartsWith("<svg", await browser.ReadAsync(Product + ".svg"), StringComparison.Ordinal);
        using var missing = await browser.GetAsync("/san-pham/khong-co.png");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    /// <summary>Behind a proxy the address is the one that is set, whatever a request says.</summary>
    [Fact]
    public async Task The_set_address_is_the_one_that_is_told()
    {
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions { Settings = new Dictionary<string, string> { ["Site:Address"] = "https://cho.vonhai.example/" } });
        using var browser = server.NewBrowser();

        Assert.Equal("https://cho.vonhai.example" + Product, TagsOf(await browser.ReadAsync(Product))["canonical"]);
        Assert.Contains("Sitemap: https://cho.vonhai.example/sitemap.xml", await browser.ReadAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Equal("https://cho.vonhai.example" + Product, Zbar.Decode(await browser.Http.GetByteArrayAsync(new Uri(Product + ".png", UriKind.Relative), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_map_names_every_page_and_every_page_is_there()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        var map = XDocument.Parse(await browser.ReadAsync("/sitemap.xml"));
        var addresses = map.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToList();

        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.Contains($"{server.Address}{Product[1..]}", addresses);
        Assert.Contains($"{server.Address}ho/nha-ba-dinh", addresses);
        Assert.Equal(Convert.ToInt64(await server.Database.ScalarAsync("SELECT count(*) FROM commerce_products WHERE is_published"), System.Globalization.CultureInfo.InvariantCulture), addresses.Count(address => address.Contains("/san-pham/", StringComparison.Ordinal)));
        foreach (var address in addresses.Where((_, index) => index % 9 == 0))
        {
            using var answer = await browser.GetAsync(new Uri(address).AbsolutePath);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    /// <summary>A list that somebody searched for is no page of the site; one category is.</summary>
    [Theory]
    [InlineData("/", false, "/")]
    [InlineData("/?loai=tea", false, "/?loai=tea")]
    [InlineData("/?q=che", true, "/?q=che")]
    public async Task Search_engines_keep_what_is_worth_keeping(string path, bool hidden, string canonical)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        var html = await browser.ReadAsync(path);

        Assert.Equal(hidden, html.Contains("name=\"robots\" content=\"noindex\"", StringComparison.Ordinal));
        Assert.Equal(new Uri(server.Address, canonical).AbsoluteUri, TagsOf(html)["canonical"]);
    }

    private static string Drawn(string letter)
    {
        using var drawn = Image.Text(letter, font: "sans 60px", dpi: 72);
        return $"{drawn.Width}×{drawn.Height} " + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(drawn.WriteToMemory<byte>().ToArray()));
    }

    private static Dictionary<string, string> TagsOf(string html)
    {
        var tags = Tag().Matches(html).ToDictionary(found => found.Groups[1].Value, found => WebUtility.HtmlDecode(found.Groups[2].Value));
        tags["canonical"] = WebUtility.HtmlDecode(Canonical().Match(html).Groups[1].Value);
        return tags;
    }

    [GeneratedRegex("""<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)" />""")]
    private static partial Regex Tag();

    [GeneratedRegex("""<link rel="canonical" href="([^"]+)" />""")]
    private static partial Regex Canonical();
}
