using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>A household connects, renews and gives up its feeds; its secrets are seen once or never.</summary>
public sealed partial class KenhBaoTienTests
{
    private const string Typed = "typed-secret-of-sixteen-or-more";

    [Theory, BothDatabases]
    public async Task A_feed_is_connected_renewed_and_given_up(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        await seller.LoseFeedsAsync();
        var order = await seller.OrderAsync();

        var (_, connected) = await seller.FeedAsync("Noi", ("AccountId", await AccountIdAsync(server)), ("Choice", "sepay-hmac"), ("MakesSecret", "true"));
        var first = Secret().Match(connected).Groups[1].Value;
        var feedId = Door().Match(connected).Groups[1].Value;
        Assert.Equal(64, first.Length);
        Assert.Contains("Chưa nghe tin nào", WebUtility.HtmlDecode(connected), StringComparison.Ordinal);
        Assert.DoesNotContain(first, await seller.Browser.ReadAsync(MoneySeller.Feeds), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(seller, order, feedId, first));
        Assert.Equal("paid/none", Outsider.StateOf(await seller.Outsider.TrackAsync(order)));
        Assert.Contains("Kênh đang báo tốt", WebUtility.HtmlDecode(await seller.Browser.ReadAsync(MoneySeller.Feeds)), StringComparison.Ordinal);

        var (_, rotated) = await seller.FeedAsync("Doi", ("FeedId", feedId), ("Choice", "sepay-hmac"), ("MakesSecret", "true"));
        var second = Secret().Match(rotated).Groups[1].Value;
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(seller, order, feedId, first));
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(seller, order, feedId, second));

        await seller.FeedAsync("Het", ("FeedId", feedId));
        Assert.Equal(HttpStatusCode.Unauthorized, await DeliverAsync(seller, order, feedId, first));
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(seller, order, feedId, second));

        await seller.FeedAsync("Thoi", ("FeedId", feedId));
        Assert.Equal(HttpStatusCode.Unauthorized, await DeliverAsync(seller, order, feedId, second));
        Assert.DoesNotContain(server.Log.Lines, line => line.Message.Contains(first, StringComparison.Ordinal) || line.Message.Contains(second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_household_without_a_feed_reads_that_this_is_normal()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        Assert.DoesNotContain("data-no-feed", await seller.Browser.ReadAsync(MoneySeller.Feeds), StringComparison.Ordinal);

        await seller.LoseFeedsAsync();
        var html = WebUtility.HtmlDecode(await seller.Browser.ReadAsync(MoneySeller.Feeds));

        Assert.Contains("data-no-feed", html, StringComparison.Ordinal);
        Assert.Contains("Tôi đã thấy tiền", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/nha-ban/sao-ke\"", html, StringComparison.Ordinal);
        Assert.Contains("tag-tap", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_was_typed_is_never_shown_again()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        var account = await AccountIdAsync(server);

        var (status, html) = await seller.FeedAsync("Noi", ("AccountId", account), ("Choice", "payos"), ("Secret", "short"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("ít nhất 16 ký tự", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"short\"", html, StringComparison.Ordinal);

        var (_, connected) = await seller.FeedAsync("Noi", ("AccountId", account), ("Choice", "payos"), ("Secret", Typed));
        Assert.Contains("/webhooks/payos/", connected, StringComparison.Ordinal);
        Assert.DoesNotContain(Typed, connected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Choice", "nobody")]
    [InlineData("AccountId", "00000000-0000-0000-0000-000000000001")]
    [InlineData("AccountId", "not-an-id")]
    [InlineData("ListName", "casso")]
    [InlineData("Secret", "mã có dấu và khoảng trắng")]
    [InlineData("Secret", "")]
    public async Task What_does_not_fit_is_said_beside_its_field(string field, string value)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        var fields = new Dictionary<string, string> { ["AccountId"] = await AccountIdAsync(server), ["Choice"] = "sepay-hmac", ["Secret"] = Typed, [field] = value };

        var (status, html) = await seller.FeedAsync("Noi", [.. fields.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Matches("<p class=\"error\" id=\"[A-Za-z-]+-loi\" role=\"alert\">", html);
    }

    [Fact]
    public async Task A_neighbours_feed_is_as_good_as_missing()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        using var neighbour = await MoneySeller.EnterAsync(server, "0900000002", "tap ban hang 2");
        var feedId = Door().Match(await seller.Browser.ReadAsync(MoneySeller.Feeds)).Groups[1].Value;

        Assert.DoesNotContain(feedId, await neighbour.Browser.ReadAsync(MoneySeller.Feeds), StringComparison.Ordinal);
        foreach (var handler in new[] { "Doi", "Het", "Thoi" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await neighbour.FeedAsync(handler, ("FeedId", feedId), ("Choice", "sepay-hmac"), ("Secret", Typed))).Status);
        }

        using var withoutToken = await seller.Browser.PostAsync($"{MoneySeller.Feeds}?handler=Thoi", new Dictionary<string, string> { ["Form.FeedId"] = feedId });
        Assert.Equal(HttpStatusCode.BadRequest, withoutToken.StatusCode);
        Assert.Contains(feedId, await seller.Browser.ReadAsync(MoneySeller.Feeds), StringComparison.Ordinal);
    }

    private static Task<HttpStatusCode> DeliverAsync(MoneySeller seller, System.Text.Json.JsonElement order, string feedId, string secret) =>
        seller.Outsider.DeliverAsync(feedId, SePayDelivery.WithSignature(Outsider.TransferFor(order), secret, DateTimeOffset.UtcNow));

    private static async Task<string> AccountIdAsync(StorefrontServer server) => (await server.WithAsync<ShopDbContext, Guid>(db =>
        Task.FromResult(db.Set<VoNhai.Commerce.Payments.ReceivingAccount>().Single(account => account.Number == MoneySeller.Account).Id))).ToString();

    [GeneratedRegex("data-secret>([0-9a-f]{64})<")]
    private static partial Regex Secret();

    [GeneratedRegex("/webhooks/[a-z-]+/([0-9a-f-]{36})")]
    private static partial Regex Door();
}
