using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Checkout;

/// <summary>A buyer without a script who has put products of the village into the cart and stands at the form.</summary>
internal sealed partial class CheckoutPage(StorefrontServer server, Browser browser) : IDisposable
{
    public const string Page = "/dat-hang";

    public Browser Browser { get; } = browser;

    /// <summary>Opens a window with one of each product in the cart.</summary>
    public static async Task<CheckoutPage> WithAsync(StorefrontServer server, params string[] slugs)
    {
        var page = new CheckoutPage(server, server.NewBrowser());
        foreach (var slug in slugs)
        {
            var product = await new Outsider(page.Browser.Http).ProductAsync(slug);
            using var put = await page.Browser.PostAsync("/gio-hang?handler=Them", new Dictionary<string, string> { ["mon"] = product.GetProperty("id").GetString()!, ["soLuong"] = "" });
            Assert.Equal(HttpStatusCode.Redirect, put.StatusCode);
        }

        return page;
    }

    /// <summary>The form as it stands, filled in; every hidden field is sent as the page gave it.</summary>
    public async Task<Dictionary<string, string>> FormAsync(params (string Field, string Value)[] changes)
    {
        var html = await Browser.ReadAsync(Page);
        return Filled(html, changes);
    }

    public static Dictionary<string, string> Filled(string html, params (string Field, string Value)[] changes)
    {
        var form = Hidden().Matches(html).ToDictionary(field => WebUtility.HtmlDecode(field.Groups[1].Value), field => WebUtility.HtmlDecode(field.Groups[2].Value));
        form["__RequestVerificationToken"] = Browser.TokenOf(html);
        form["Form.Name"] = "Lường Thị Én";
        form["Form.Phone"] = "0912 345 678";
        form["Form.Delivery"] = "Pickup";
        form["Form.Payment"] = "Transfer";
        foreach (var (field, value) in changes)
        {
            form[field] = value;
        }

        return form;
    }

    public async Task<(HttpStatusCode Status, string Html, string? To)> SendAsync(IReadOnlyDictionary<string, string> form)
    {
        using var answer = await Browser.PostAsync(Page, form);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), answer.Headers.Location?.OriginalString);
    }

    public Task<long> CountAsync(string query) => CountAsync(server, query);

    public static async Task<long> CountAsync(StorefrontServer server, string query) =>
        Convert.ToInt64(await server.Database.ScalarAsync(query), CultureInfo.InvariantCulture);

    /// <summary>The addresses of the orders on the page of what was ordered.</summary>
    public static IReadOnlyList<string> OrdersOn(string html) => [.. Order().Matches(html).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Distinct()];

    /// <summary>The same order by the API.</summary>
    public static async Task<JsonElement> ReadAsync(Browser browser, string link) =>
        await new Outsider(browser.Http).GetAsync(link.Replace("/don-hang/", "/api/v1/orders/", StringComparison.Ordinal));

    public void Dispose() => Browser.Dispose();

    [GeneratedRegex("""<input type="hidden"[^>]* name="((?:Form\.|ho)[^"]*)" value="([^"]*)""")]
    private static partial Regex Hidden();

    [GeneratedRegex("""href="(/don-hang/[^"]+)""")]
    private static partial Regex Order();
}
