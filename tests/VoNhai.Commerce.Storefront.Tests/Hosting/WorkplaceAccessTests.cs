using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting;

/// <summary>Who may enter the parts that are not for everyone.</summary>
public sealed class WorkplaceAccessTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Fact]
    public async Task Every_route_of_the_workplace_asks_for_one_of_its_policies()
    {
        var server = await storefronts.On();
        var routes = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText?.TrimStart('/') is { } path && (path == "nha-ban" || path.StartsWith("nha-ban/", StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(routes);
        Assert.All(routes, route => Assert.Contains(route.Metadata.GetOrderedMetadata<IAuthorizeData>(), authorize => ShopRoles.Workplace.Contains(authorize.Policy)));
    }

    [Theory]
    [InlineData("tai-khoan", ShopRoles.Account)]
    [InlineData("chuyen", ShopRoles.RunKeeper)]
    [InlineData("lop-hoc", ShopRoles.Trainer)]
    [InlineData("quan-tri", ShopRoles.Operator)]
    public async Task Every_route_of_a_part_asks_for_its_policy(string part, string policy)
    {
        var server = await storefronts.On();
        var routes = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText?.TrimStart('/') is { } path && (path == part || path.StartsWith(part + "/", StringComparison.Ordinal)));

        // The first operator comes before there is anybody who could be asked for; learners tell their class what they finished.
        Assert.All(routes.Where(route => route.RoutePattern.RawText?.TrimStart('/') is not ("quan-tri/bat-dau" or "lop-hoc/tien-do")),
            route => Assert.Contains(route.Metadata.GetOrderedMetadata<IAuthorizeData>(), authorize => authorize.Policy == policy));
    }

    [Fact]
    public async Task A_stranger_is_sent_to_the_log_in_and_back()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();

        browser.Http.DefaultRequestHeaders.Host = "evil.example";
        using var answer = await browser.GetAsync("/nha-ban");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/dang-nhap?ve=%2Fnha-ban", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Somebody_without_a_household_is_refused()
    {
        var server = await storefronts.On();
        await server.AddUserAsync("0912345631", "mua mật ong rừng");
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0912345631", "mua mật ong rừng");

        using var answer = await browser.GetAsync("/nha-ban");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("0900000090", "tap giu chuyen", "/nha-ban/hang", "/chuyen")]
    [InlineData("0900000091", "tap dieu hanh", "/nha-ban/no", "/quan-tri")]
    [InlineData("0900000092", "tap day lop hoc", "/nha-ban/so-ban", "/lop-hoc")]
    [InlineData("0900000001", "tap ban hang 1", "/quan-tri/ho", "/nha-ban")]
    public async Task Whoever_comes_to_anothers_door_is_led_to_their_own(string phone, string passphrase, string wrong, string own)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync(phone, passphrase);

        using var answer = await browser.GetAsync(wrong);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Trang này của người khác", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{own}\"", html, StringComparison.Ordinal);
        using var door = await browser.GetAsync(own);
        Assert.Equal(HttpStatusCode.OK, door.StatusCode);
    }

    /// <summary>Every page has the link for households at its foot, for whoever is logged in.</summary>
    [Theory]
    [InlineData("0900000090", "tap giu chuyen", "/chuyen")]
    [InlineData("0900000091", "tap dieu hanh", "/quan-tri")]
    [InlineData("0900000092", "tap day lop hoc", "/lop-hoc")]
    public async Task Whoever_works_elsewhere_is_led_there_from_the_board(string phone, string passphrase, string own)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync(phone, passphrase);

        using var answer = await browser.GetAsync("/nha-ban");

        Assert.Equal((HttpStatusCode.Redirect, own), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task A_household_enters_its_own()
    {
        var server = await storefronts.On();
        await server.AddUserAsync("0912345632", "mua mật ong rừng", Guid.CreateVersion7());
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0912345632", "mua mật ong rừng");

        using var answer = await browser.GetAsync("/nha-ban");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }
}
