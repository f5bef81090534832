using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Pages.Checkout;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Classes;

/// <summary>A learner buys from a stall of its class and pays with its own play money, all by pages and without a script.</summary>
internal static partial class Shopping
{
    /// <summary>Orders one of it; the order's address.</summary>
    public static async Task<string> BuyAsync(Browser buyer, string slugStart, bool pays)
    {
        var items = (await new Outsider(buyer.Http).GetAsync("/api/v1/products?q=" + Uri.EscapeDataString(slugStart.Replace('-', ' ')))).GetProperty("items").EnumerateArray();
        var product = items.First(item => item.GetProperty("slug").GetString()!.StartsWith(slugStart, StringComparison.Ordinal) && item.GetProperty("orderable").GetBoolean());
        using var put = await buyer.PostAsync("/gio-hang?handler=Them", new Dictionary<string, string> { ["mon"] = product.GetProperty("id").GetString()!, ["soLuong"] = "" });
        Assert.Equal(HttpStatusCode.Redirect, put.StatusCode);
        using var placed = await buyer.PostAsync(CheckoutPage.Page, CheckoutPage.Filled(await buyer.ReadAsync(CheckoutPage.Page)));
        Assert.True(placed.StatusCode == HttpStatusCode.Redirect, await placed.Content.ReadAsStringAsync());
        var link = placed.Headers.Location!.OriginalString;
        if (pays)
        {
            var receipt = await PayAsync(buyer, link);
            Assert.Contains("TẬP", WebUtility.HtmlDecode(await buyer.ReadAsync(receipt)), StringComparison.Ordinal);
        }

        return link;
    }

    /// <summary>Pays what the order's page asks for, by its button; the receipt's address.</summary>
    public static async Task<string> PayAsync(Browser buyer, string link)
    {
        var button = Button().Match(await buyer.ReadAsync(link)) is { Success: true } found ? WebUtility.HtmlDecode(found.Value) : throw new InvalidOperationException("The order's page has no way to pay.");
        using var sent = await buyer.GetAsync(button);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var form = Hidden(await buyer.ReadAsync(sent.Headers.Location!.OriginalString));
        form["buoc"] = "tra";
        using var paid = await buyer.PostAsync("/thuc-hanh/ngan-hang/tra", form);
        Assert.True(paid.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await paid.Content.ReadAsStringAsync()));
        return paid.Headers.Location!.OriginalString;
    }

    /// <summary>The hidden fields of the page's first form.</summary>
    public static Dictionary<string, string> Hidden(string html) => Field().Matches(html)
        .Select(field => (Name: field.Groups[1].Value + field.Groups[2].Value, Value: WebUtility.HtmlDecode(field.Groups[3].Value)))
        .DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => field.Value);

    [GeneratedRegex("""/thuc-hanh/ngan-hang\?qr=[^"]+""")]
    private static partial Regex Button();

    [GeneratedRegex("""<input (?:name="([^"]+)" )?type="hidden"(?: name="([^"]+)")? value="([^"]*)""")]
    private static partial Regex Field();
}
