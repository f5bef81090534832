using System.Net;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Doors;

/// <summary><c>/san-pham.xml</c>: what can be ordered today, and asked for again only when it changed.</summary>
public sealed class ProductFeedTests
{
    private static readonly XNamespace G = "http://base.google.com/ns/1.0";

    [Theory, BothDatabases]
    public async Task It_holds_exactly_what_can_be_ordered(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        await AddAsync(server, 230);
        using var robot = server.NewBrowser();
        using var answer = await robot.GetAsync("/san-pham.xml");
        Assert.Equal("application/rss+xml; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var items = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Descendants("item").ToList();

        var orderable = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await new Outsider(robot.Http).GetAsync($"/api/v1/products?after={Uri.EscapeDataString(after)}");
            orderable.AddRange(page.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("orderable").GetBoolean()).Select(item => item.GetProperty("id").GetString()!));
            after = page.GetProperty("next").GetString();
        }

        Assert.True(orderable.Count > 230);
        Assert.Equal(orderable.Order(), items.Select(item => item.Element(G + "id")!.Value).Order());
        Assert.All(items, item =>
        {
            Assert.StartsWith($"{server.Address}san-pham/", item.Element(G + "link")!.Value, StringComparison.Ordinal);
            Assert.Matches("^[1-9][0-9]* VND$", item.Element(G + "price")!.Value);
            Assert.True(item.Element(G + "availability")!.Value is "in_stock" or "preorder");
            Assert.Equal(item.Element(G + "availability")!.Value == "preorder", item.Element(G + "availability_date") is not null);
        });
        Assert.Contains(items, item => item.Element(G + "title")!.Value == "Na <&> 1 (kg)" && item.Element(G + "unit_pricing_measure")!.Value == "1000 g");
    }

    [Theory, BothDatabases]
    public async Task It_is_sent_again_only_when_something_changed(DatabaseKind kind)
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(kind, new StorefrontOptions { Settings = Outsider.Options.Settings, Services = services => services.AddSingleton<TimeProvider>(clock) });
        using var robot = server.NewBrowser();
        var product = await new Outsider(robot.Http).ProductAsync();
        var tag = await TagAsync(robot);

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(robot, tag));
        var id = product.GetProperty("id").GetGuid();
        var household = product.GetProperty("household").GetProperty("id").GetGuid();
        await server.WithAsync<IListingDesk, ListingOutcome>(desk => desk.AdjustStockAsync(
            household, id, new StockChange { Key = Guid.NewGuid(), Amount = "1", Reason = StockReason.Harvested }, "mui"));
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(robot, tag));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(robot, tag));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(robot, "\"x\""));
    }

    private static async Task<string> TagAsync(Browser robot)
    {
        using var answer = await robot.GetAsync("/san-pham.xml");
        return answer.Headers.ETag!.ToString();
    }

    private static async Task<HttpStatusCode> AskAsync(Browser robot, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/san-pham.xml");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await robot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static Task<int> AddAsync(StorefrontServer server, int count) => server.WithAsync<ShopDbContext, int>(async db =>
    {
        var household = db.Set<Household>().First(known => known.Slug == "nha-ba-dinh").Id;
        db.AddRange(Enumerable.Range(1, count).Select(i => new Product(Guid.CreateVersion7(), household, $"na-thu-{i}", $"Na <&> {i}", "kg", Vnd.Of(50_000)) { Stock = Quantity.Of(i % 50 == 0 ? 0 : 9), Picture = "na" }));
        return await db.SaveChangesAsync();
    });
}
