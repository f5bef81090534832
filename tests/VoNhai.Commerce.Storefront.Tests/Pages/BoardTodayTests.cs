using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Accounts;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>The board "Hôm nay": what is to be done in its order, one touch for each step, a slip undone, and who sees which sums.</summary>
public sealed partial class BoardTodayTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Board = "/nha-ban";

    [Theory, BothDatabases]
    public async Task What_is_to_be_done_stands_in_its_part_and_is_counted(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        var scene = await MoneyScene.OpenAsync(server);
        var (fresh, taken, packed, waiting) = (await PaidAsync(scene), await PaidAsync(scene), await PaidAsync(scene), await scene.OrderAsync());
        using var browser = await scene.EnterAsync();
        await StepAsync(browser, "Nhan", taken);
        await StepAsync(browser, "Nhan", packed);
        await StepAsync(browser, "Goi", packed);

        var html = await ReadAsync(browser);

        Assert.Contains(fresh, PartOf(html, "nhan"), StringComparison.Ordinal);
        Assert.Contains(taken, PartOf(html, "goi"), StringComparison.Ordinal);
        Assert.Contains(packed, PartOf(html, "giao"), StringComparison.Ordinal);
        Assert.Contains($"href=\"/nha-ban/duong-di/{packed}\"", PartOf(html, "giao"), StringComparison.Ordinal);
        Assert.Contains(waiting, PartOf(html, "cho-tien"), StringComparison.Ordinal);
        Assert.Equal(["nhan 1", "goi 1", "giao 1", "cho-tien 1"], Chip().Matches(html).Select(chip => $"{chip.Groups[1].Value} {chip.Groups[2].Value}"));
    }

    [Theory, BothDatabases]
    public async Task A_slip_is_undone_by_one_touch_and_only_once(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        var scene = await MoneyScene.OpenAsync(server);
        var code = await PaidAsync(scene);
        using var browser = await scene.EnterAsync();
        await StepAsync(browser, "Nhan", code);
        Assert.Contains("Bấm nhầm? Lùi lại", PartOf(await ReadAsync(browser), "goi"), StringComparison.Ordinal);

        using var undone = await UndoAsync(browser, code, "Accepted");
        using var again = await UndoAsync(browser, code, "Accepted");

        Assert.Equal($"/nha-ban#{code}", undone.Headers.Location?.OriginalString);
        Assert.Equal(OrderStep.Placed, (await scene.SeeAsync(code)).Step);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains($"Đơn {code} đã sang bước khác, không lùi được.", WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.DoesNotContain("Bấm nhầm? Lùi lại", await ReadAsync(browser), StringComparison.Ordinal);

        // The buyer reads both: what was shown is not made unseen.
        var order = await scene.SeeAsync(code);
        var page = WebUtility.HtmlDecode(await browser.ReadAsync($"/don-hang/{code}?k={order.Secret.Reveal()}"));
        Assert.Contains("Nhà bán bấm nhầm, trở lại: Đã đặt hàng", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HandedOver")]
    [InlineData("Cancelled")]
    [InlineData("99")]
    [InlineData("<svg>")]
    public async Task Hostile_wishes_to_undo_are_refused(string step)
    {
        var server = await storefronts.On();
        var (scene, other) = (await MoneyScene.OpenAsync(server), await MoneyScene.OpenAsync(server));
        var code = await PaidAsync(scene);
        using var browser = await scene.EnterAsync();
        await StepAsync(browser, "Nhan", code);
        using var stranger = await other.EnterAsync();

        using var odd = await UndoAsync(browser, code, step);
        using var foreign = await UndoAsync(stranger, code, "Accepted");
        using var missing = await UndoAsync(stranger, "QZ\n😀", "Accepted");

        Assert.InRange((int)odd.StatusCode, 400, 499);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, missing.StatusCode));
        Assert.Equal(OrderStep.Accepted, (await scene.SeeAsync(code)).Step);
    }

    /// <summary>The same sums as in the books; a helper who packs sees neither them nor what an order costs.</summary>
    [Fact]
    public async Task Takings_are_the_owners_alone()
    {
        var server = await storefronts.On();
        var scene = await MoneyScene.OpenAsync(server);
        var code = await PaidAsync(scene);
        using var owner = await scene.EnterAsync();
        var helperId = await server.WithAsync<Helpers, string>(async helpers =>
            (await helpers.InviteAsync(scene.HouseholdId, "Cháu Pả", HelperRights.Pack, DateTimeOffset.UtcNow.AddDays(1)))!);
        using var helper = await server.EnrolledAsync(helperId);

        var (owners, helpers) = (await ReadAsync(owner), await ReadAsync(helper));

        Assert.Contains("250.000\u00A0₫", MoneyOf(owners), StringComparison.Ordinal);
        Assert.Contains("href=\"/nha-ban/so-tien\"", MoneyOf(owners), StringComparison.Ordinal);
        Assert.Contains("href=\"/nha-ban/kenh-bao-tien\"", owners, StringComparison.Ordinal);
        Assert.Contains("Kênh báo tiền đang nghe.", owners, StringComparison.Ordinal);
        Assert.Contains(code, PartOf(helpers, "nhan"), StringComparison.Ordinal);
        Assert.Contains("Đã nhận tiền", PartOf(helpers, "nhan"), StringComparison.Ordinal);
        Assert.Contains("Kênh báo tiền đang nghe.", helpers, StringComparison.Ordinal);
        Assert.DoesNotContain("₫", helpers, StringComparison.Ordinal);
        Assert.DoesNotContain("/nha-ban/so-", helpers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_household_without_a_feed_is_told_to_look_itself()
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On(), hasFeed: false);
        using var browser = await scene.EnterAsync();

        Assert.Contains("Chưa có kênh báo tiền.", await ReadAsync(browser), StringComparison.Ordinal);
    }

    private static async Task<string> PaidAsync(MoneyScene scene)
    {
        var order = await scene.Stall.OrderAsync();
        await scene.Stall.PayAsync(order);
        return MoneyScene.CodeOf(order);
    }

    private static async Task StepAsync(Browser browser, string handler, string code)
    {
        using var answer = await browser.SubmitAsync(Board, new Dictionary<string, string> { ["code"] = code }, $"{Board}?handler={handler}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> UndoAsync(Browser browser, string code, string step) =>
        browser.SubmitAsync("/dang-xuat", new Dictionary<string, string> { ["code"] = code, ["buoc"] = step }, Board + "?handler=Lui");

    private static async Task<string> ReadAsync(Browser browser) => WebUtility.HtmlDecode(await browser.ReadAsync(Board));

    private static string PartOf(string html, string anchor) => Regex.Match(html, $"<section class=\"board-part\" id=\"{anchor}\".*?</section>", RegexOptions.Singleline).Value;

    private static string MoneyOf(string html) => Regex.Match(html, "<section class=\"board-money\".*?</section>", RegexOptions.Singleline).Value;

    [GeneratedRegex("<a class=\"chip[^>]*href=\"#([a-z-]+)\".*?<b>(\\d+)</b></a>")]
    private static partial Regex Chip();
}
