using System.Net;
using System.Text.Json;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Doors;

public sealed class PlacesApiTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Fact]
    public async Task Provinces_their_communes_and_typed_places_are_found()
    {
        using var browser = (await storefronts.On()).NewBrowser();
        var outsider = new Outsider(browser.Http);

        Assert.Equal(34, (await ItemsAsync(outsider, "")).Count);
        Assert.Equal(92, (await ItemsAsync(outsider, "?province=19")).Count);

        var laHien = (await ItemsAsync(outsider, "?q=cuc%20duong"))[0];
        Assert.Equal(("05740", "La Hiên", "xã", "xã La Hiên, tỉnh Thái Nguyên"), (Text(laHien, "code"), Text(laHien, "name"), Text(laHien, "kind"), Text(laHien, "fullName")));
        Assert.Equal("19", Text(laHien.GetProperty("province"), "code"));
        Assert.Equal("xã Cúc Đường", laHien.GetProperty("formerNames")[0].GetString());
    }

    [Theory]
    [InlineData("xóm Hiên Minh, xã La Hiên, huyện Võ Nhai, tỉnh Thái Nguyên", "05740")]
    [InlineData("xã Cúc Đường, huyện Võ Nhai", "05740")]
    [InlineData("Đình Cả", "05716")]
    [InlineData("bản Khuổi Mèo, Sảng Mộc, Thái Nguyên", "05719")]
    public async Task An_address_with_names_of_old_leads_to_todays_commune(string typed, string code)
    {
        using var browser = (await storefronts.On()).NewBrowser();

        Assert.Equal(code, Text((await ItemsAsync(new Outsider(browser.Http), "?q=" + Uri.EscapeDataString(typed)))[0], "code"));
    }

    [Fact]
    public async Task A_district_of_old_gives_its_communes()
    {
        using var browser = (await storefronts.On()).NewBrowser();
        var found = await ItemsAsync(new Outsider(browser.Http), "?q=" + Uri.EscapeDataString("huyện Võ Nhai"));

        Assert.Equal(["05716", "05719", "05722", "05725", "05740", "05746", "05755"], found.Take(7).Select(place => Text(place, "code")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("?province=99", HttpStatusCode.BadRequest)]
    [InlineData("?province=x", HttpStatusCode.BadRequest)]
    [InlineData("?q=zzzz", HttpStatusCode.OK)]
    public async Task What_is_unknown_is_said(string query, HttpStatusCode status)
    {
        using var browser = (await storefronts.On()).NewBrowser();
        using var answer = await browser.GetAsync("/api/v1/places" + query);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK, answer.Headers.CacheControl?.Public == true);
    }

    private static async Task<IReadOnlyList<JsonElement>> ItemsAsync(Outsider outsider, string query) =>
        [.. (await outsider.GetAsync("/api/v1/places" + query)).GetProperty("items").EnumerateArray()];

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
