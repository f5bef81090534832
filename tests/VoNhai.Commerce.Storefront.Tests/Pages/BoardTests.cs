using System.Net;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

public sealed class BoardTests
{
    /// <summary>A code may be typed with spaces and marks; the step is taken, so the answer must not break.</summary>
    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\n")]
    [InlineData("\u0301")]
    [InlineData("😀")]
    public async Task A_step_is_answered_however_the_code_is_spelled(string odd)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var product = await outsider.ProductAsync();
        var (_, order) = await outsider.OrderAsync(product);
        await outsider.PayAsync(order);
        await server.AddUserAsync("0912345641", "mua mật ong rừng", product.GetProperty("household").GetProperty("id").GetGuid());
        using var entered = await browser.LogInAsync("0912345641", "mua mật ong rừng");
        var code = order.GetProperty("code").GetString();

        using var answer = await browser.SubmitAsync("/nha-ban", new Dictionary<string, string> { ["code"] = code + odd }, "/nha-ban?handler=Nhan");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/nha-ban#{code}", answer.Headers.Location?.OriginalString);
        Assert.Equal("accepted", (await outsider.TrackAsync(order)).GetProperty("step").GetString());
    }
}
