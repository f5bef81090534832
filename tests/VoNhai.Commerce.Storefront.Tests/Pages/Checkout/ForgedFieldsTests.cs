using System.Net;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Checkout;

/// <summary>
/// Names of fields that no page of ours writes. The framework reads <c>name[0].Key</c> into a dictionary and breaks at an empty or a
/// repeated key, and its reading for jQuery breaks at an open bracket on every page: each was an error of ours (the control is the
/// version before, where all of these answered 500).
/// </summary>
public sealed class ForgedFieldsTests
{
    private const string Maize = "bot-ngo-xay-men-men";

    [Theory]
    [InlineData("Form.Ways[0].Key", "", "Form.Ways[0].Value", "x")]
    [InlineData("Form.Ways[0].Key", "a", "Form.Ways[1].Key", "a")]
    [InlineData("Form.Shown[0].Key", "", "Form.Shown[0].Value", "1")]
    [InlineData("Form.Ways.index", "a", "Form.Ways[a].Key", "")]
    [InlineData("Form.Shown[", "1", "Form.Ways[[]]", "1")]
    [InlineData("Form.Shown[nha-ba-dinh", "1", "Form.Shown]", "1")]
    public async Task Beside_the_good_ones_they_are_as_good_as_not_sent(string one, string value, string other, string otherValue)
    {
        await using var server = await StorefrontServer.StartAsync();
        using var buyer = await CheckoutPage.WithAsync(server, Maize);

        var (status, _, to) = await buyer.SendAsync(await buyer.FormAsync((one, value), (other, otherValue)));

        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.StartsWith("/don-hang/", to, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task A_total_that_no_page_showed_orders_nothing(string shown)
    {
        await using var server = await StorefrontServer.StartAsync();
        using var buyer = await CheckoutPage.WithAsync(server, Maize);

        var (status, _, _) = await buyer.SendAsync(await buyer.FormAsync(("Form.Shown[nha-ba-dinh]", shown)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(0, await buyer.CountAsync("SELECT count(*) FROM commerce_orders"));
    }

    [Theory]
    [InlineData("/theo-doi")]
    [InlineData("/dang-nhap")]
    [InlineData("/cong-cu/ma-qr")]
    public async Task An_open_bracket_breaks_no_page(string page)
    {
        await using var server = await StorefrontServer.StartAsync();
        using var visitor = server.NewBrowser();
        var token = Browser.TokenOf(await visitor.ReadAsync("/theo-doi"));

        using var answer = await visitor.PostAsync(page, new Dictionary<string, string> { ["a["] = "1", ["__RequestVerificationToken"] = token });

        Assert.InRange((int)answer.StatusCode, 200, 499);
    }
}
