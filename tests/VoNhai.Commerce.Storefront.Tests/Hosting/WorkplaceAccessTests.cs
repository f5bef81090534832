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
    [Theory]
    [InlineData("nha-ban", ShopRoles.Household)]
    [InlineData("chuyen", ShopRoles.RunKeeper)]
    [InlineData("lop-hoc", ShopRoles.Trainer)]
    [InlineData("quan-tri", ShopRoles.Operator)]
    public async Task Every_route_of_a_part_asks_for_its_policy(string part, string policy)
    {
        var server = await storefronts.On();
        var routes = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText?.TrimStart('/') is { } path && (path == part || path.StartsWith(part + "/", StringComparison.Ordinal)));

        Assert.All(routes, route => Assert.Contains(route.Metadata.GetOrderedMetadata<IAuthorizeData>(), authorize => authorize.Policy == policy));
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
