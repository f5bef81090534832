using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Failures;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting;

public sealed class PlainHttpTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Theory]
    [InlineData("http://localhost:5080", false)]
    [InlineData("http://127.0.0.1:5080", false)]
    [InlineData("http://127.8.0.1", false)]
    [InlineData("http://[::1]:5080", false)]
    [InlineData("https://*:443", false)]
    [InlineData("https://192.168.1.5", false)]
    [InlineData("http://*:80", true)]
    [InlineData("http://+:80", true)]
    [InlineData("http://0.0.0.0:80", true)]
    [InlineData("http://[::]:80", true)]
    [InlineData("http://192.168.1.5:5080", true)]
    [InlineData("HTTP://cho.vonhai.example", true)]
    public void Is_open_where_others_reach_it(string address, bool open) => Assert.Equal(open, PlainHttp.IsOpenAndPlain(address));

    /// <summary>The control is the same request where it is allowed: from this machine, by https, at an https site behind its proxy, in practice.</summary>
    [Theory]
    [InlineData("192.168.1.9", "http", false, false, "/dang-nhap", false)]
    [InlineData("192.168.1.9", "http", false, false, "/api/v1/products", false)]
    [InlineData("127.0.0.1", "http", false, false, "/dang-nhap", true)]
    [InlineData("::1", "http", false, false, "/dang-nhap", true)]
    [InlineData("192.168.1.9", "https", false, false, "/dang-nhap", true)]
    [InlineData("192.168.1.9", "http", true, false, "/dang-nhap", true)]
    [InlineData("192.168.1.9", "http", false, true, "/dang-nhap", true)]
    [InlineData("192.168.1.9", "http", false, false, "/healthz", true)]
    public async Task Is_refused_to_others_outside_practice(string from, string scheme, bool httpsSite, bool practice, string path, bool passes)
    {
        var server = await storefronts.On();
        var site = new Site(Options.Create(new SiteSettings { Https = httpsSite }), new ConfigurationBuilder().Build());
        var passed = false;
        var guard = new PlainHttpGuard(_ =>
        {
            passed = true;
            return Task.CompletedTask;
        }, site, Options.Create(new PracticeSettings { Enabled = practice }));
        var context = new DefaultHttpContext { RequestServices = server.Services, Response = { Body = new MemoryStream() } };
        (context.Connection.RemoteIpAddress, context.Request.Scheme, context.Request.Path) = (IPAddress.Parse(from), scheme, path);

        await guard.InvokeAsync(context, server.Services.GetRequiredService<FailureAnswer>(), server.Services.GetRequiredService<IStringLocalizer<AccountTexts>>());

        Assert.Equal(passes, passed);
        Assert.Equal(passes ? 200 : 403, context.Response.StatusCode);
    }

    [Fact]
    public async Task Is_no_way_into_a_class_on_a_database_with_a_real_household()
    {
        await using var server = await StorefrontServer.StartAsync();
        await server.WithAsync<ShopDbContext, int>(db =>
        {
            db.Add(new Household(Guid.CreateVersion7(), "nha-that", "Nhà thật", "05740", ""));
            return db.SaveChangesAsync();
        });
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => StorefrontServer.StartOnAsync(
            server.Database, new StorefrontOptions { Settings = new Dictionary<string, string>(server.Database.Settings) { ["urls"] = "http://0.0.0.0:0" } }));

        Assert.Contains("holds a real household", failure.ToString(), StringComparison.Ordinal);
    }
}
