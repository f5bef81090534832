using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Practice;

/// <summary>Where money is real, nothing plays with it: no toy bank, no printed log-in, no order of a practice household.</summary>
public sealed class WithoutPracticeTests
{
    private static readonly StorefrontOptions Real = new() { Environment = "Production" };

    [Fact]
    public async Task The_practice_bank_and_its_feeds_do_not_exist()
    {
        await using var server = await StorefrontServer.StartAsync(options: Real);
        using var browser = server.NewBrowser();

        foreach (var path in new[] { "/thuc-hanh/ngan-hang", "/thuc-hanh/sao-ke", "/thuc-hanh/sao-ke?handler=Tai&tai-khoan=TAP0007", "/thuc-hanh/bien-lai-gia", "/api/v1/practice/feeds" })
        {
            using var answer = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_sample_is_shown_and_cannot_be_ordered()
    {
        await using var server = await StorefrontServer.StartAsync(options: Real);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var items = (await outsider.GetAsync("/api/v1/products")).GetProperty("items").EnumerateArray().ToList();

        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.False(item.GetProperty("orderable").GetBoolean()));
        Assert.Equal(HttpStatusCode.BadRequest, (await outsider.OrderAsync(items[0])).Status);
    }

    [Fact]
    public async Task A_practice_log_in_that_the_database_still_had_opens_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using (var practice = await StorefrontServer.StartOnAsync(database, Outsider.Options))
        {
            using var seller = practice.NewBrowser();
            using var inside = await seller.LogInAsync("0900000001", "tap ban hang 1");
            Assert.Equal(HttpStatusCode.Redirect, inside.StatusCode);
        }

        await using var real = await StorefrontServer.StartOnAsync(database, Real);
        using var browser = real.NewBrowser();
        using var answer = await browser.LogInAsync("0900000001", "tap ban hang 1");

        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
        await using var scope = real.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<UserManager<ShopUser>>().FindByNameAsync("0900000001"));
    }
}
