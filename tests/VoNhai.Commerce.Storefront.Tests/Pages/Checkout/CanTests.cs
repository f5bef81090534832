using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Checkout;

/// <summary>The scale at the household's, the question at the buyer's, and what the API says is due; without a script.</summary>
public sealed partial class CanTests
{
    private const string Maize = "bot-ngo-xay-men-men";

    [Theory, BothDatabases]
    public async Task Much_more_is_asked_and_agreed_to_by_the_link_and_then_due_everywhere(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        var order = await AcceptedAsync(seller, 2);
        var (code, link) = (order.GetProperty("code").GetString()!, LinkOf(order));

        Assert.Equal(HttpStatusCode.Redirect, (await WeighAsync(seller, code, "2,35")).Status);
        Assert.Contains("Đang chờ người mua đồng ý", WebUtility.HtmlDecode(await seller.Browser.ReadAsync($"/nha-ban/can/{code}")), StringComparison.Ordinal);
        using (var packed = await StepAsync(seller, code, "Goi"))
        {
            Assert.Equal(HttpStatusCode.Conflict, packed.StatusCode);
        }

        using var buyer = server.NewBrowser();
        var page = WebUtility.HtmlDecode(await buyer.ReadAsync(link));
        Assert.Contains("cân được 2,35 kg, đã đặt 2", page, StringComparison.Ordinal);
        var token = Browser.TokenOf(page);
        using (var foreign = await buyer.PostAsync(link.Replace("k=", "k=A", StringComparison.Ordinal) + "&handler=Can", Answer("1", "true", token)))
        {
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        }

        using (var yes = await buyer.PostAsync(link + "&handler=Can", Answer("1", "true", token)))
        {
            Assert.Equal(HttpStatusCode.Redirect, yes.StatusCode);
        }

        var read = await new Outsider(buyer.Http).TrackAsync(order);
        var payment = read.GetProperty("payment");
        Assert.Equal((56_000, 65_800, 9_800), (read.GetProperty("total").GetInt64(), payment.GetProperty("asked").GetInt64(), payment.GetProperty("due").GetInt64()));
        Assert.Equal("agreed", read.GetProperty("weighings")[0].GetProperty("state").GetString());
        Assert.Contains("54049800", read.GetProperty("payload").GetString(), StringComparison.Ordinal);
        Assert.Contains("9.800", await buyer.ReadAsync(link), StringComparison.Ordinal);

        await new Outsider(buyer.Http).PayAsync(read, 9_800);
        using var now = await StepAsync(seller, code, "Goi");
        Assert.Equal(HttpStatusCode.Redirect, now.StatusCode);
    }

    [Fact]
    public async Task The_answer_can_come_by_the_api_too()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        var order = await AcceptedAsync(seller, 2);
        await WeighAsync(seller, order.GetProperty("code").GetString()!, "2,35");
        using var buyer = server.NewBrowser();
        var outsider = new Outsider(buyer.Http);
        var door = LinkOf(order).Replace("/don-hang/", "/api/v1/orders/", StringComparison.Ordinal).Replace("?k=", "/weighing?k=", StringComparison.Ordinal);

        foreach (var wrong in new[] { "{}", """{"number":1}""", """{"number":"x","agrees":true}""", "[]", """{"number":99999999999,"agrees":true}""" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await outsider.PostAsync(door, wrong)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await outsider.PostAsync(door[..^1], """{"number":1,"agrees":true}""")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await outsider.PostAsync(door, """{"number":2,"agrees":true}""")).Status);
        var (status, body) = await outsider.PostAsync(door, """{"number":1,"agrees":false}""");
        Assert.Equal((HttpStatusCode.OK, 56_000, "declined"), (status, body.GetProperty("payment").GetProperty("asked").GetInt64(), body.GetProperty("weighings")[0].GetProperty("state").GetString()));
    }

    [Theory]
    [InlineData("can[1]", "0")]
    [InlineData("can[1]", "-2")]
    [InlineData("can[1]", "2.150")]
    [InlineData("can[1]", "999999999999,999")]
    [InlineData("can[1]", "hai cân")]
    [InlineData("can[1]", "")]
    [InlineData("can[2]", "2")]
    [InlineData("can[x]", "2")]
    [InlineData("khoa", "")]
    [InlineData("khoa", "có dấu cách")]
    public async Task What_no_scale_shows_is_told_and_changes_nothing(string field, string value)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        var order = await AcceptedAsync(seller, 2);

        var (status, html) = await WeighAsync(seller, order.GetProperty("code").GetString()!, field == "khoa" ? "2,1" : "", (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("class=\"", html, StringComparison.Ordinal);
        Assert.Equal(0, await CheckoutPage.CountAsync(server, "SELECT count(*) FROM commerce_weighings"));
    }

    [Fact]
    public async Task Another_households_order_is_as_good_as_missing()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        var code = (await AcceptedAsync(seller, 2)).GetProperty("code").GetString();
        using var other = await MoneySeller.EnterAsync(server, "0900000001", "tap ban hang 1");

        using var seen = await other.Browser.GetAsync($"/nha-ban/can/{code}");
        using var sent = await other.Browser.SubmitAsync("/nha-ban/giu-hang", new Dictionary<string, string> { ["khoa"] = "k", ["can[1]"] = "2" }, $"/nha-ban/can/{code}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (seen.StatusCode, sent.StatusCode));
    }

    [Theory, BothDatabases]
    public async Task A_household_sets_its_share_and_what_it_weighs(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        var foreign = await new Outsider(seller.Browser.Http).ProductAsync("bun-gao-kho");

        foreach (var wrong in new[] { "", "-1", "101", "x", "1e1", "99999999999" })
        {
            using var refused = await seller.Browser.SubmitAsync("/nha-ban/giu-hang", new Dictionary<string, string> { ["phanTram"] = wrong });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("Xin ghi một số từ 0 đến 100.", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        using var kept = await seller.Browser.SubmitAsync("/nha-ban/giu-hang", new Dictionary<string, string> { ["phanTram"] = "30", ["mon"] = foreign.GetProperty("id").GetString()! });
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Contains("value=\"30\"", await seller.Browser.ReadAsync("/nha-ban/giu-hang"), StringComparison.Ordinal);
        Assert.Equal(0, await CheckoutPage.CountAsync(server, "SELECT count(*) FROM commerce_products WHERE is_estimated AND slug = 'bun-gao-kho'"));
    }

    /// <summary>An order of so much maize flour, weighed at packing, paid and accepted.</summary>
    private static async Task<JsonElement> AcceptedAsync(MoneySeller seller, decimal quantity)
    {
        var product = await seller.Outsider.ProductAsync(Maize);
        using var rules = await seller.Browser.SubmitAsync("/nha-ban/giu-hang", new Dictionary<string, string> { ["phanTram"] = "50", ["mon"] = product.GetProperty("id").GetString()! });
        Assert.Equal(HttpStatusCode.Redirect, rules.StatusCode);
        Assert.True((await seller.Outsider.ProductAsync(Maize)).GetProperty("estimated").GetBoolean());
        var (_, order) = await seller.Outsider.OrderAsync(product, quantity);
        await seller.Outsider.PayAsync(order);
        using var accepted = await StepAsync(seller, order.GetProperty("code").GetString()!, "Nhan");
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        return order;
    }

    private static async Task<(HttpStatusCode Status, string Html)> WeighAsync(MoneySeller seller, string code, string weight, params (string Field, string Value)[] changes)
    {
        var page = $"/nha-ban/can/{code}";
        var html = await seller.Browser.ReadAsync(page);
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = Browser.TokenOf(html), ["khoa"] = Key().Match(html).Groups[1].Value, ["thu"] = "ngay" };
        foreach (var (field, value) in changes.Prepend(("can[1]", weight)).Where(change => change.Item2.Length > 0 || changes.Length > 0))
        {
            form[field] = value;
        }

        using var answer = await seller.Browser.PostAsync(page, form);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private static Task<HttpResponseMessage> StepAsync(MoneySeller seller, string code, string handler) =>
        seller.Browser.SubmitAsync("/nha-ban", new Dictionary<string, string> { ["code"] = code }, $"/nha-ban?handler={handler}");

    private static Dictionary<string, string> Answer(string number, string agrees, string token) =>
        new() { ["lan"] = number, ["dongY"] = agrees, ["__RequestVerificationToken"] = token };

    private static string LinkOf(JsonElement order) =>
        string.Create(CultureInfo.InvariantCulture, $"/don-hang/{order.GetProperty("code").GetString()}?k={order.GetProperty("secret").GetString()}");

    [GeneratedRegex("""name="khoa" value="([^"]+)""")]
    private static partial Regex Key();
}
