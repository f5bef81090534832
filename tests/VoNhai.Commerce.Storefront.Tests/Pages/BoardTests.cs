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

    /// <summary>Each card says how the money stands, in the words of the new states, and leads to it.</summary>
    [Fact]
    public async Task An_order_tells_its_money_and_leads_to_it()
    {
        await using var server = await StorefrontServer.StartAsync();
        var scene = await MoneyScene.OpenAsync(server);
        var (marked, credit, deposit, waiting) = (await scene.OrderAsync(), await scene.OrderAsync(), await scene.Stall.OrderAsync(), await scene.OrderAsync());
        await scene.MarkAsync(marked);
        await scene.GiveCreditAsync(credit);
        await scene.AskDepositAsync(MoneyScene.CodeOf(deposit), 50_000);
        using var browser = await scene.EnterAsync();

        Assert.Contains("Cọc 50.000\u00A0₫: chưa thấy tiền", await CardAsync(browser, MoneyScene.CodeOf(deposit)), StringComparison.Ordinal);
        await scene.Stall.PayAsync(deposit, 50_000);

        Assert.Contains("Đã nhận (người bán xác nhận).", await CardAsync(browser, marked), StringComparison.Ordinal);
        Assert.Contains("Bán chịu, chưa thu tiền.", await CardAsync(browser, credit), StringComparison.Ordinal);
        Assert.Contains("Ghi nợ: 250.000\u00A0₫", await CardAsync(browser, credit), StringComparison.Ordinal);
        Assert.Contains("Cọc 50.000\u00A0₫: đã về", await CardAsync(browser, MoneyScene.CodeOf(deposit)), StringComparison.Ordinal);
        Assert.Contains("Còn thu 200.000\u00A0₫ trước khi giao.", await CardAsync(browser, MoneyScene.CodeOf(deposit)), StringComparison.Ordinal);
        Assert.Contains("Đừng giao hàng vội.", await CardAsync(browser, waiting), StringComparison.Ordinal);
        foreach (var code in new[] { marked, credit, MoneyScene.CodeOf(deposit), waiting })
        {
            Assert.Contains($"href=\"/nha-ban/don/{code}\"", await CardAsync(browser, code), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_waits_is_counted_first()
    {
        await using var server = await StorefrontServer.StartAsync();
        var scene = await MoneyScene.OpenAsync(server);
        using var browser = await scene.EnterAsync();
        Assert.Contains("Không có việc chờ xem", WebUtility.HtmlDecode(await browser.ReadAsync("/nha-ban")), StringComparison.Ordinal);
        await scene.UnmatchedAsync(35_000);
        await scene.LateAsync();

        var board = WebUtility.HtmlDecode(await browser.ReadAsync("/nha-ban"));

        Assert.Contains("2 việc cần xem", board, StringComparison.Ordinal);
        Assert.True(board.IndexOf("href=\"/nha-ban/can-xem\"", StringComparison.Ordinal) < board.IndexOf("href=\"/nha-ban/so-ban\"", StringComparison.Ordinal));
        foreach (var tool in new[] { "loa", "kenh-bao-tien", "sao-ke", "kiem-bien", "in/bien-qr", "in/the-gia" })
        {
            Assert.Contains($"href=\"/nha-ban/{tool}\"", board, StringComparison.Ordinal);
        }
    }

    private static async Task<string> CardAsync(Browser browser, string code)
    {
        var board = WebUtility.HtmlDecode(await browser.ReadAsync("/nha-ban"));
        var start = board.IndexOf($"id=\"{code}\"", StringComparison.Ordinal);
        var next = board.IndexOf("class=\"board-order\"", start, StringComparison.Ordinal);
        return board[start..(next < 0 ? board.Length : next)];
    }
}
