using System.Net;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Baskets;

/// <summary>The cart is the visitor's own cookie: whatever somebody writes into it, a page comes back.</summary>
public sealed class ForgedCartTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("92233720368547758")]
    [InlineData("100000000")]
    [InlineData("-1")]
    public async Task An_amount_that_overflows_breaks_no_page(string thousandths)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        var items = (await new Outsider(browser.Http).GetAsync("/api/v1/products")).GetProperty("items").EnumerateArray().Take(30).ToList();
        var id = items[0].GetProperty("id").GetGuid();
        var cart = string.Join('.', items.Select(item => $"{item.GetProperty("id").GetGuid():N}*{thousandths}"));
        browser.Cookies.Add(server.Address, new Cookie("vonhai-cart", cart));

        using var shown = await browser.GetAsync("/gio-hang");
        using var form = await browser.GetAsync("/dat-hang");
        using var added = await browser.PostAsync("/gio-hang?handler=Them", new Dictionary<string, string> { ["mon"] = id.ToString(), ["soLuong"] = "999999999999,999" });

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.True(form.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{form.StatusCode}");

        // What cannot be ordered goes back to its field.
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains("Chỉ còn", await browser.ReadAsync(added.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }
}
