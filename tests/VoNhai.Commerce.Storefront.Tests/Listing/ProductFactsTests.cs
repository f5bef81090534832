using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Listing;

/// <summary>What search engines are told: true, whole, and nothing that ends its own element.</summary>
public sealed partial class ProductFactsTests(Chromium chromium, Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Slug = "bot-ngo-xay-men-men";
    private const string Evil = "</script><script>alert(1)</script><!-- \"Na\" & 'bở' 🍈";

    private static readonly Uri Site = new("https://cho.example/");

    [Fact]
    public void A_name_cannot_end_the_element_and_comes_through_whole()
    {
        var json = ProductFacts.Of(Product(Evil), Site);

        Assert.DoesNotContain('<', json);
        Assert.DoesNotContain('>', json);
        Assert.Contains("Chè búp", json, StringComparison.Ordinal);
        var facts = JsonDocument.Parse(json).RootElement;
        Assert.Equal(Evil, facts.GetProperty("name").GetString());
        Assert.Contains("</script>", JsonSerializer.Serialize(Evil, Naive), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Orderability.Orderable, "InStock")]
    [InlineData(Orderability.PreOrder, "PreOrder")]
    [InlineData(Orderability.SoldOut, "OutOfStock")]
    [InlineData(Orderability.OutOfSeason, "OutOfStock")]
    [InlineData(Orderability.NotOffered, "OutOfStock")]
    public void An_offer_says_price_seller_and_whether_there_is_any(Orderability orderability, string availability)
    {
        var facts = JsonDocument.Parse(ProductFacts.Of(Product("Na") with { Orderability = orderability }, Site)).RootElement;
        var offer = facts.GetProperty("offers");

        Assert.Equal(("https://schema.org", "Product", "https://cho.example/san-pham/na"), (Text(facts, "@context"), Text(facts, "@type"), Text(facts, "url")));
        Assert.Equal(("50000", "VND", $"https://schema.org/{availability}"), (Text(offer, "price"), Text(offer, "priceCurrency"), Text(offer, "availability")));
        Assert.Equal(("Nhà bà Mùi", "https://cho.example/ho/nha-ba-mui"), (Text(offer.GetProperty("seller"), "name"), Text(offer.GetProperty("seller"), "url")));
        Assert.Equal($"https://cho.example/anh/{new string('a', 32)}-1280.webp", facts.GetProperty("image")[0].GetString());
        Assert.Equal(orderability == Orderability.PreOrder, offer.TryGetProperty("availabilityStarts", out _));
        Assert.DoesNotContain("eview", facts.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ating", facts.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The policy forbids inline scripts; data is none. Control: a script beside it is reported.</summary>
    [Fact]
    public async Task Chromium_reports_nothing_about_the_data_and_much_about_a_script()
    {
        var page = await chromium.NewPageAsync((await storefronts.On()).Address);
        var reported = new List<string>();
        page.Console += (_, message) => reported.Add(message.Text);
        await page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.log('violation ' + e.violatedDirective))");
        foreach (var path in new[] { $"/san-pham/{Slug}", "/ho/nha-ba-dinh" })
        {
            await page.GotoAsync(path);
            var json = await page.EvaluateAsync<string>("document.querySelector('script[type=\"application/ld+json\"]').textContent");
            Assert.StartsWith(new Uri((await storefronts.On()).Address, path).AbsoluteUri, Text(JsonDocument.Parse(json).RootElement, "url"), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(reported, text => text.Contains("violation", StringComparison.OrdinalIgnoreCase) || text.Contains("Content Security", StringComparison.Ordinal));
        await page.EvaluateAsync("document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))");
        await page.WaitForFunctionAsync("true");
        Assert.Contains(reported, text => text.StartsWith("violation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_address_is_the_sites_own_where_it_is_set()
    {
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions { Settings = new Dictionary<string, string> { ["Site:Address"] = "https://cho.vonhai.example" } });
        using var browser = server.NewBrowser();

        Assert.Contains("\"url\":\"https://cho.vonhai.example/san-pham/", WebUtility.HtmlDecode(await browser.ReadAsync($"/san-pham/{Slug}")), StringComparison.Ordinal);
        var feed = await browser.ReadAsync("/san-pham.xml");
        Assert.DoesNotContain("127.0.0.1", feed, StringComparison.Ordinal);
        Assert.Matches(Link(), feed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Host: a_b:1\r\n")]
    public async Task A_request_that_names_no_site_is_answered(string host)
    {
        var address = (await storefronts.On()).Address;
        foreach (var path in new[] { $"/san-pham/{Slug}", "/san-pham.xml" })
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
            await using var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.0\r\n{host}\r\n"), TestContext.Current.CancellationToken);
            using var reader = new StreamReader(stream);
            Assert.Matches("^HTTP/1.1 [24]", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
    }

    private static readonly JsonSerializerOptions Naive = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static ProductView Product(string name) => new()
    {
        Id = Guid.NewGuid(),
        Slug = "na",
        Name = name,
        Description = "Chè búp",
        Category = "fruit",
        Picture = "na",
        Photos = [Photo.Of(new string('a', 32), 1280, 960)],
        Household = new HouseholdView(Guid.NewGuid(), "nha-ba-mui", "Nhà bà Mùi", "05740", "Xóm Mỏ Gà", "", "", false),
        Price = Vnd.Of(50_000),
        Unit = "kg",
        Stock = Quantity.One,
        Minimum = Quantity.One,
        Step = Quantity.One,
        Season = Season.AllYear,
        Processing = Processing.Raw,
        HarvestOn = new DateOnly(2026, 12, 20),
        Orderability = Orderability.Orderable,
    };

    [GeneratedRegex("<g:link>https://cho\\.vonhai\\.example/san-pham/[a-z0-9-]+</g:link>")]
    private static partial Regex Link();
}
