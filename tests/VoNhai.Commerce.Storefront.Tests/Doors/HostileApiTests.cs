using System.Net;
using System.Text;
using System.Text.Json;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using Xunit;

namespace VoNhai.Commerce.Storefront.Tests.Doors;

public sealed class HostileApiTests
{
    [Fact]
    public async Task Hostile_orders_are_refused_and_never_break_the_door()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = await Outsider.CheckedAsync(browser.Http);
        var product = await outsider.ProductAsync();
        var good = Outsider.OrderBody(product);
        var id = product.GetProperty("id").GetString();
        string[] quantities = ["0", "-1", "1e9", "1e400", "0.0001", "\"1\"", "null", "true", "[1]", "{}", "9223372036854775807", "79228162514264337593543950335", "1.23456789", "NaN"];
        var hostile = quantities.Select(quantity => good.Replace("\"quantity\":1", $"\"quantity\":{quantity}", StringComparison.Ordinal))
            .Concat([
                "", "{", "[]", "null", "\"x\"", "{}", "{\"lines\":null}", "{\"lines\":[null]}", "{\"lines\":[]}",
                good.Replace("\"payment\":\"transfer\"", "\"payment\":\"transfer\",\"total\":1", StringComparison.Ordinal),
                good.Replace("\"payment\":\"transfer\"", "\"payment\":\"transfer\",\"payment\":\"transfer\"", StringComparison.Ordinal),
                good.Replace("\"payment\":\"transfer\"", "\"payment\":\"gold\"", StringComparison.Ordinal),
                good.Replace("pickup", "teleport", StringComparison.Ordinal),
                good.Replace("\"pickup\"", "1", StringComparison.Ordinal),
                good.Replace(id!, Guid.NewGuid().ToString(), StringComparison.Ordinal),
                good.Replace(id!, "x", StringComparison.Ordinal),
                good.Replace("0912345678", "1", StringComparison.Ordinal),
                good.Replace("0912345678", "\\u0660912345678", StringComparison.Ordinal),
                good.Replace("0912345678", "\\ud800", StringComparison.Ordinal),
                good.Replace("0912345678", "\\u0000", StringComparison.Ordinal),
                new string('[', 5_000),
                "{\"lines\":" + new string('[', 5_000) + new string(']', 5_000) + "}",
                JsonSerializer.Serialize(new { lines = Enumerable.Range(0, 60).Select(_ => new { productId = Guid.NewGuid(), quantity = 1 }) }),
            ]).ToList();

        foreach (var body in hostile)
        {
            var (status, _) = await outsider.PostAsync("/api/v1/orders", body, Guid.NewGuid().ToString("N"));
            Assert.True((int)status is >= 400 and < 500, $"{(int)status} to {body[..Math.Min(200, body.Length)]}");
        }

        Assert.Equal(HttpStatusCode.Created, (await outsider.PostAsync("/api/v1/orders", good, "a-good-one-at-last")).Status);
    }

    [Theory]
    [InlineData("buyer.phone", "notAPhone")]
    [InlineData("buyer.name", "required")]
    public async Task A_mistake_is_told_in_vietnamese_beside_its_field(string field, string code)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = await Outsider.CheckedAsync(browser.Http);
        var body = Outsider.OrderBody(await outsider.ProductAsync()).Replace("0912345678", "12", StringComparison.Ordinal);
        body = System.Text.RegularExpressions.Regex.Replace(body, "\"name\":\"[^\"]*\"", "\"name\":\" \"");

        var (status, problem) = await outsider.PostAsync("/api/v1/orders", body, "key-of-a-mistake");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var error = problem.GetProperty("errors").EnumerateArray().Single(found => found.GetProperty("field").GetString() == field);
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.EndsWith(".", error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Invalid_utf8_is_a_400()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        using var content = new ByteArrayContent([.. Encoding.ASCII.GetBytes("{\"payload\":\""), 0xFF, 0xFE, (byte)'"', (byte)'}']);
        content.Headers.ContentType = new("application/json");

        using var response = await browser.Http.PostAsync(new Uri("/api/v1/vietqr/read", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"bank":"970405","account":"0000000000","amount":50000,"memo":"QZ4K7M2P97G"}""", HttpStatusCode.OK)]
    [InlineData("""{"bank":"970405","account":"0000000000"}""", HttpStatusCode.OK)]
    [InlineData("""{"bank":"97040","account":"0000000000"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"bank":"970405","account":"00000000000000000000"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"bank":"970405","account":"0000000000","amount":0}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"bank":"970405","account":"0000000000","amount":-5}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"bank":"970405","account":"0000000000","amount":1.5}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"bank":"970405","account":"0000000000","amount":10000000000000}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"bank":"970405","account":"0000000000","memo":"một nội dung dài hơn hai mươi lăm ký tự"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{}""", HttpStatusCode.BadRequest)]
    public async Task A_code_is_built_or_its_field_is_named(string body, HttpStatusCode expected)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = await Outsider.CheckedAsync(browser.Http);

        var (status, answer) = await outsider.PostAsync("/api/v1/vietqr", body);

        Assert.Equal(expected, status);
        Assert.True(answer.TryGetProperty(expected == HttpStatusCode.OK ? "payload" : "errors", out _));
    }

    [Fact]
    public async Task A_code_is_read_with_its_problems()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = await Outsider.CheckedAsync(browser.Http);
        var (_, built) = await outsider.PostAsync("/api/v1/vietqr", """{"bank":"970405","account":"0000000000","amount":50000,"memo":"QZ4K7M2P97G"}""");
        var payload = built.GetProperty("payload").GetString()!;

        var (_, good) = await outsider.PostAsync("/api/v1/vietqr/read", JsonSerializer.Serialize(new { payload }));
        Assert.Equal(("vietQrAccount", true, "970405", 50_000), (good.GetProperty("scheme").GetString(), good.GetProperty("valid").GetBoolean(), good.GetProperty("bin").GetString(), good.GetProperty("amount").GetInt32()));

        var (status, bad) = await outsider.PostAsync("/api/v1/vietqr/read", JsonSerializer.Serialize(new { payload = payload[..^1] + "?" }));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.False(bad.GetProperty("valid").GetBoolean());
        var problem = bad.GetProperty("problems").EnumerateArray().First(found => found.GetProperty("severity").GetString() == "error");
        Assert.NotEmpty(problem.GetProperty("message").GetString()!);
    }

    [Fact]
    public async Task The_card_gateway_says_that_it_is_not_configured()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();

        var (status, problem) = await new Outsider(browser.Http).PostAsync("/webhooks/stripe", "{}");

        Assert.Equal((HttpStatusCode.NotFound, "notConfigured"), (status, problem.GetProperty("code").GetString()));
    }
}
