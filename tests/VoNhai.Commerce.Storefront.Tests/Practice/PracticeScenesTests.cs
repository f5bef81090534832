using System.Net;
using System.Text;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Pages;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Practice;

/// <summary>The toy bank's tricks, each through the stall's real door.</summary>
public sealed class PracticeScenesTests(PracticeScenesTests.Village village) : IClassFixture<PracticeScenesTests.Village>
{
    public static TheoryData<string> Habits => [.. BankHabits.All.Select(habit => habit.Key)];

    [Theory, MemberData(nameof(Habits))]
    public async Task However_a_bank_mangles_the_memo_the_order_is_paid(string habit)
    {
        var (seller, order) = await OrderAsync();
        await PayAsync(seller, order, ("Bank", habit));
        Assert.Equal("paid/none", await StateAsync(seller, order));
    }

    [Theory]
    [InlineData("Code", "nua")]
    [InlineData("Code", "khong")]
    [InlineData("Bank", "own-words")]
    [InlineData("News", "mat")]
    [InlineData("Way", "ra")]
    public async Task What_names_no_order_tells_nothing_or_goes_out_pays_none(string field, string value)
    {
        var (seller, order) = await OrderAsync();
        await PayAsync(seller, order, (field, value));
        Assert.Equal("open/none", await StateAsync(seller, order));
    }

    [Theory]
    [InlineData("lap")]
    [InlineData("dao")]
    public async Task Repeated_and_reordered_news_comes_to_the_same_money(string news)
    {
        var (seller, order) = await OrderAsync();
        await PayAsync(seller, order, ("News", news));
        Assert.Equal("paid/none", await StateAsync(seller, order));
    }

    [Fact]
    public async Task Late_news_is_late_and_comes()
    {
        var (seller, order) = await OrderAsync();
        await PayAsync(seller, order, ("News", "cham"));
        Assert.Equal("open/none", await StateAsync(seller, order));

        var until = DateTime.UtcNow + VoNhai.Commerce.Storefront.Practice.PracticeCourier.Delay + TimeSpan.FromSeconds(20);
        while (await StateAsync(seller, order) == "open/none" && DateTime.UtcNow < until)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }

        Assert.Equal("paid/none", await StateAsync(seller, order));
    }

    [Fact]
    public async Task A_wrong_amount_is_a_wrong_amount()
    {
        var (seller, order) = await OrderAsync();
        await PayAsync(seller, order, ("Amount", "1000"));
        Assert.Equal("open/underpaid", await StateAsync(seller, order));
    }

    [Theory]
    [InlineData("Code", "x")]
    [InlineData("News", "x")]
    [InlineData("Bank", "x")]
    [InlineData("Amount", "-5")]
    public async Task A_scene_that_does_not_exist_is_refused(string field, string value)
    {
        var (seller, order) = await OrderAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await seller.PayAsync("1000", order.GetProperty("code").GetString()!, (field, value)));
    }

    [Fact]
    public async Task The_fake_receipt_changes_nothing_and_cannot_be_taken_home()
    {
        var (seller, order) = await OrderAsync();

        var html = await seller.Browser.ReadAsync("/thuc-hanh/bien-lai-gia?soTien=999&ten=x");
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];

        Assert.Equal("open/none", await StateAsync(seller, order));
        Assert.Contains("TẬP", WebUtility.HtmlDecode(main), StringComparison.Ordinal);
        foreach (var kit in new[] { "<img", "<input", "<form", "download", "999", "<canvas" })
        {
            Assert.DoesNotContain(kit, main, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task The_practice_statement_says_practice_in_every_line()
    {
        var (seller, order) = await OrderAsync();
        await PayAsync(seller, order, ("Memo", "=1+1\"\n" + order.GetProperty("code").GetString()));

        var lines = Encoding.UTF8.GetString(await seller.PracticeStatementAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains("KHÔNG PHẢI TIỀN THẬT", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Skip(3), line => Assert.Contains(",\"TẬP ", line, StringComparison.Ordinal));
        using var nobody = await seller.Browser.GetAsync("/thuc-hanh/sao-ke?handler=Tai&tai-khoan=0123456789");
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    private async Task<(MoneySeller Seller, System.Text.Json.JsonElement Order)> OrderAsync()
    {
        var seller = await village.SellerAsync();
        return (seller, await seller.OrderAsync());
    }

    private static async Task PayAsync(MoneySeller seller, System.Text.Json.JsonElement order, params (string, string)[] more)
    {
        var total = order.GetProperty("total").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.Redirect, await seller.PayAsync(total, order.GetProperty("code").GetString()!, more));
    }

    private static async Task<string> StateAsync(MoneySeller seller, System.Text.Json.JsonElement order) => Outsider.StateOf(await seller.Outsider.TrackAsync(order));

    /// <summary>One village for all scenes.</summary>
    public sealed class Village : IAsyncLifetime
    {
        private StorefrontServer? server;

        internal async Task<MoneySeller> SellerAsync() => await MoneySeller.EnterAsync(server!);

        public async ValueTask InitializeAsync() => server = await StorefrontServer.StartAsync(options: Outsider.Options);

        public async ValueTask DisposeAsync() => await server!.DisposeAsync();
    }
}
