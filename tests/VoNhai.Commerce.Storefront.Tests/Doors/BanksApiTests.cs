using System.Net;
using System.Text.Json;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Doors;

public sealed class BanksApiTests
{
    [Fact]
    public async Task Banks_are_found_by_any_name_and_say_where_that_is_from()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);

        var all = (await outsider.GetAsync("/api/v1/banks")).GetProperty("items");
        Assert.Equal(70, all.GetArrayLength());
        Assert.Equal(70, (await outsider.GetAsync("/api/v1/banks?q=")).GetProperty("items").GetArrayLength());
        Assert.All(all.EnumerateArray(), item => Assert.NotEqual("999999", Text(item, "bin")));

        var bank = await FirstAsync(outsider, "nông nghiệp");
        Assert.Equal(("970405", "VBA", "Agribank"), (Text(bank, "bin"), Text(bank, "code"), Text(bank, "shortName")));
        Assert.Equal(("Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam", "Vietnam Bank for Agriculture and Rural Development"), (Text(bank, "name"), Text(bank, "nameEn")));
        Assert.Equal(("vietqr.io", "2026-08-21", "yes"), (Text(bank, "source"), Text(bank, "asOf"), Text(bank, "transfers")));
        Assert.True(bank.GetProperty("canReceiveTransfers").GetBoolean());

        var renamed = await FirstAsync(outsider, "OceanBank");
        Assert.Equal("MBV", Text(renamed, "shortName"));
        Assert.Contains("OceanBank", renamed.GetProperty("formerNames").EnumerateArray().Select(name => name.GetString()));

        var disputed = await FirstAsync(outsider, "970459");
        Assert.Equal(("422589", "disputed"), (Text(disputed, "bin"), Text(disputed, "transfers")));
        Assert.Equal(["yes", "no"], disputed.GetProperty("sources").EnumerateArray().Take(2).Select(source => Text(source, "transfers")));
        Assert.Equal(0, (await outsider.GetAsync("/api/v1/banks?q=zzzz")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_answer_may_be_kept_but_not_a_refusal()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();

        using var kept = await browser.Http.GetAsync(new Uri("/api/v1/banks?q=mb", UriKind.Relative));
        Assert.Equal((true, TimeSpan.FromHours(1)), (kept.Headers.CacheControl?.Public, kept.Headers.CacheControl?.MaxAge));
        Assert.False(kept.Headers.Contains("Set-Cookie"));

        using var refused = await browser.Http.GetAsync(new Uri($"/api/v1/banks?q={new string('a', 101)}", UriKind.Relative));
        Assert.Equal((HttpStatusCode.BadRequest, true), (refused.StatusCode, refused.Headers.CacheControl?.NoStore));
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%FF%FE")]
    [InlineData("%ED%A0%80")]
    [InlineData("a&q=b")]
    [InlineData("%F0%9F%8D%AF")]
    [InlineData("%E2%80%AE")]
    [InlineData("'%20OR%201=1--")]
    [InlineData("%3Cscript%3E")]
    public async Task Hostile_names_never_break_the_door(string query)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();

        using var answer = await browser.Http.GetAsync(new Uri("/api/v1/banks?q=" + query, UriKind.Relative));

        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, answer.StatusCode.ToString());
    }

    private static async Task<JsonElement> FirstAsync(Outsider outsider, string query) =>
        (await outsider.GetAsync($"/api/v1/banks?q={Uri.EscapeDataString(query)}")).GetProperty("items")[0];

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
