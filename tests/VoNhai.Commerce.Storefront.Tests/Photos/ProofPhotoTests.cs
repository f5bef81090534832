using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Pages.Don;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Photos;

/// <summary>Less is asked for spoiled goods, with a reason and a photo that only two sides see. Without a script.</summary>
public sealed partial class ProofPhotoTests
{
    [Theory, BothDatabases]
    public async Task The_household_and_the_buyer_see_it_and_nobody_else(DatabaseKind kind)
    {
        await using var desk = await OrderDesk.OpenAsync(kind);
        await desk.PaidAsync(OrderDesk.Total);
        var (status, _) = await AllowAsync(desk, Pictures.FromPhone(800, 600, 6), ("Amount", "10.000"), ("Reason", "Hai gói bị ẩm"));
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.Equal(OrderDesk.Total - 10_000, await desk.MoneyAsync("received") - 10_000);

        var own = Assert.Single(Sources(await desk.Seller.ReadAsync(desk.Page)).Distinct());
        var bought = Assert.Single(Sources(await desk.Buyer.ReadAsync(desk.BuyerPage)).Distinct());
        Assert.Contains("Ảnh hàng hỏng", await desk.ReadBuyerAsync(), StringComparison.Ordinal);
        foreach (var (browser, address) in new[] { (desk.Seller, own), (desk.Buyer, bought) })
        {
            using var answer = await browser.GetAsync(address);
            Assert.Equal("no-store", answer.EnsureSuccessStatusCode().Headers.CacheControl?.ToString());
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            using var picture = Pictures.Read(bytes);
            Assert.Equal((320, 427), (picture.Width, picture.Height));
            Assert.False(DarkroomTests.Holds(bytes, "EXIF"));
        }

        // A stranger with half of what is needed, and the public door with the picture's own name.
        await RefusedAsync(desk.Buyer, own, HttpStatusCode.Redirect);
        await RefusedAsync(desk.Buyer, bought[..bought.IndexOf('?', StringComparison.Ordinal)]);
        await RefusedAsync(desk.Buyer, bought[..^1] + (bought[^1] == 'A' ? 'Q' : 'A'));
        await RefusedAsync(desk.Buyer, bought.Replace("-320.", "-321.", StringComparison.Ordinal));
        await RefusedAsync(desk.Buyer, bought.Replace("-320.", "-9999999999.", StringComparison.Ordinal));
        var hash = await desk.Server.Database.ScalarAsync("SELECT hash FROM commerce_photos") as string;
        await RefusedAsync(desk.Buyer, $"/anh/{hash}-320.webp");
    }

    [Theory, BothDatabases]
    public async Task Another_orders_secret_and_another_household_open_nothing(DatabaseKind kind)
    {
        await using var desk = await OrderDesk.OpenAsync(kind);
        await AllowAsync(desk, Pictures.Jpeg(600, 400), ("Amount", "5000"), ("Reason", "Bao rách"));
        var bought = Sources(await desk.Buyer.ReadAsync(desk.BuyerPage))[0];
        var own = Sources(await desk.Seller.ReadAsync(desk.Page))[0];
        var (_, other) = await desk.Outsider.OrderAsync(await desk.Outsider.ProductAsync("bot-ngo-xay-men-men"), 1.5m);
        var (otherCode, otherSecret) = (other.GetProperty("code").GetString()!, other.GetProperty("secret").GetString()!);

        await RefusedAsync(desk.Buyer, $"{bought[..bought.IndexOf('?', StringComparison.Ordinal)]}?k={otherSecret}");
        await RefusedAsync(desk.Buyer, $"{bought[..bought.IndexOf('?', StringComparison.Ordinal)].Replace(desk.Code, otherCode, StringComparison.Ordinal)}?k={otherSecret}");
        Assert.Empty(Sources(await desk.Buyer.ReadAsync($"/don-hang/{otherCode}?k={otherSecret}")));

        using var neighbour = desk.Server.NewBrowser();
        using var entered = await neighbour.LogInAsync("0900000001", "tap ban hang 1");
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        await RefusedAsync(neighbour, own);
    }

    /// <summary>No secret and no picture's address is written into the log.</summary>
    [Fact]
    public async Task The_log_does_not_hold_the_secret()
    {
        await using var desk = await OrderDesk.OpenAsync();
        await AllowAsync(desk, Pictures.Jpeg(600, 400), ("Amount", "5000"), ("Reason", "Bao rách"));
        using var seen = await desk.Buyer.GetAsync(Sources(await desk.Buyer.ReadAsync(desk.BuyerPage))[0]);

        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.DoesNotContain(desk.Order.GetProperty("secret").GetString()!, string.Join('\n', desk.Server.Log.Lines.Select(line => line.Message)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_picture_and_a_missing_reason_are_told_together_and_nothing_is_written()
    {
        await using var desk = await OrderDesk.OpenAsync();

        var (status, html) = await AllowAsync(desk, "<svg/>"u8.ToArray(), ("Amount", "10.000"), ("Reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        var text = WebUtility.HtmlDecode(html);
        Assert.Contains("Chỉ nhận ảnh JPEG, PNG hoặc WebP.", text, StringComparison.Ordinal);
        Assert.Contains("Xin ghi vì sao bớt tiền.", text, StringComparison.Ordinal);
        Assert.Contains("value=\"10.000\"", text, StringComparison.Ordinal);

        // A browser forgets a chosen file: what was good must be chosen again, and the page says so.
        (status, html) = await AllowAsync(desk, Pictures.Jpeg(600, 400), ("Amount", "10.000"), ("Reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Xin chọn lại ảnh.", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Equal(0L, await desk.Server.Database.ScalarAsync("SELECT count(*) FROM commerce_photos"));

        // Without a picture it is as before.
        (status, _) = await AllowAsync(desk, null, ("Amount", "10.000"), ("Reason", "Hai gói bị ẩm"));
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.Empty(Sources(await desk.Seller.ReadAsync(desk.Page)));
    }

    private static async Task<(HttpStatusCode Status, string Html)> AllowAsync(OrderDesk desk, byte[]? file, params (string Field, string Value)[] fields)
    {
        using var form = PhotoSeller.Form(Browser.TokenOf(await desk.Seller.ReadAsync(desk.Page)), file, "anh.jpg", "image/jpeg", "Form.Photo");
        form.Add(new StringContent(Guid.NewGuid().ToString("N")), "Form.Key");
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), $"Form.{field}");
        }

        using var answer = await desk.Seller.Http.PostAsync(new Uri($"{desk.Page}?handler=BotTien", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task RefusedAsync(Browser browser, string address, HttpStatusCode status = HttpStatusCode.NotFound)
    {
        using var answer = await browser.GetAsync(address);
        Assert.True(answer.StatusCode == status, $"{address}: {answer.StatusCode}");
        Assert.True(answer.Headers.CacheControl?.NoStore, address);
    }

    private static List<string> Sources(string html) => [.. Source().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    [GeneratedRegex("<img[^>]* src=\"([^\"]*/anh/[^\"]+)\"")]
    private static partial Regex Source();
}
