using System.Net;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Pages.Don;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>"Tôi đã chuyển" on the buyer's page: noted, shown to the household, and worth nothing.</summary>
public sealed class ClaimTests
{
    private const string Noted = "Đã ghi lại. Nhà bán sẽ xem. Đừng chuyển lần nữa.";

    [Theory, BothDatabases]
    public async Task A_claim_is_noted_and_changes_no_state(DatabaseKind kind)
    {
        await using var desk = await OrderDesk.OpenAsync(kind);
        var before = await desk.Buyer.ReadAsync(desk.BuyerPage);
        Assert.DoesNotContain(Noted, before, StringComparison.Ordinal);
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = Browser.TokenOf(before) };

        using var once = await desk.Buyer.PostAsync($"{desk.BuyerPage}&handler=DaChuyen", form);
        using var twice = await desk.Buyer.PostAsync($"{desk.BuyerPage}&handler=DaChuyen", form);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (once.StatusCode, twice.StatusCode));

        var page = await desk.ReadBuyerAsync();
        Assert.Contains(Noted, page, StringComparison.Ordinal);
        Assert.Contains("Chưa thấy tiền về.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhờ nhà bán xem lại", page, StringComparison.Ordinal);
        Assert.Equal(("open/none", 0L), (await desk.StateAsync(), await desk.MoneyAsync("received")));
        Assert.Contains("Người mua báo đã chuyển lúc", await desk.ReadAsync(), StringComparison.Ordinal);
        Assert.Contains("Lời báo không phải là tiền.", await desk.ReadAsync(), StringComparison.Ordinal);
    }

    /// <summary>Nor beside "please send the deposit".</summary>
    [Fact]
    public async Task A_claimed_deposit_is_not_asked_for_again()
    {
        await using var desk = await OrderDesk.OpenAsync();
        await desk.DoAsync("XinCoc", ("Amount", "10k"));
        Assert.Contains("Xin chuyển tiền cọc trước.", await desk.ReadBuyerAsync(), StringComparison.Ordinal);

        await ClaimAsync(desk);

        var page = await desk.ReadBuyerAsync();
        Assert.Contains(Noted, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Xin chuyển tiền cọc trước.", page, StringComparison.Ordinal);
    }

    /// <summary>"Do not pay again" must not stand beside a demand for the rest.</summary>
    [Fact]
    public async Task After_a_part_came_the_rest_is_asked_for_again()
    {
        await using var desk = await OrderDesk.OpenAsync();
        await ClaimAsync(desk);
        await desk.PaidAsync(40_000);

        var page = await desk.ReadBuyerAsync();

        Assert.DoesNotContain(Noted, page, StringComparison.Ordinal);
        Assert.Contains("còn thiếu 2.000", page, StringComparison.Ordinal);
        Assert.Contains("Tôi đã chuyển", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_claimed_of_a_paid_order_or_by_a_stranger_or_from_elsewhere()
    {
        await using var desk = await OrderDesk.OpenAsync();
        using var stranger = await desk.Buyer.SubmitAsync(desk.BuyerPage, new Dictionary<string, string>(), $"/don-hang/{desk.Code}?k=AAAAAAAAAAAAAAAAAAAAAA&handler=DaChuyen");
        using var withoutToken = await desk.Buyer.PostAsync($"{desk.BuyerPage}&handler=DaChuyen", new Dictionary<string, string>());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (stranger.StatusCode, withoutToken.StatusCode));
        Assert.DoesNotContain("Người mua báo", await desk.ReadAsync(), StringComparison.Ordinal);

        var token = await desk.Buyer.ReadAsync(desk.BuyerPage);
        await desk.PaidAsync(OrderDesk.Total);
        Assert.DoesNotContain("handler=DaChuyen", await desk.Buyer.ReadAsync(desk.BuyerPage), StringComparison.Ordinal);
        Assert.Contains("handler=DaChuyen", token, StringComparison.Ordinal);
    }

    /// <summary>The page that watches notices what it would show differently, also where the amount stays the same.</summary>
    [Fact]
    public async Task The_watching_page_notices_claims_deposits_and_allowances()
    {
        await using var desk = await OrderDesk.OpenAsync();
        var versions = new List<string> { await VersionAsync(desk), await VersionAsync(desk) };
        Assert.Equal(versions[0], versions[1]);

        await ClaimAsync(desk);
        versions.Add(await VersionAsync(desk));
        await desk.DoAsync("XinCoc", ("Amount", "10k"));
        versions.Add(await VersionAsync(desk));
        await desk.DoAsync("BotTien", ("Amount", "1k"), ("Reason", "bớt"));
        versions.Add(await VersionAsync(desk));
        await desk.DoAsync("GhiNo", ("Amount", "1k"), ("Terms", "Debt"));
        versions.Add(await VersionAsync(desk));

        Assert.Equal(5, versions.Distinct().Count());
    }

    private static Task<string> VersionAsync(OrderDesk desk) => desk.Buyer.ReadAsync($"{desk.BuyerPage}&handler=TrangThai");

    private static async Task<HttpStatusCode> ClaimAsync(OrderDesk desk)
    {
        using var answer = await desk.Buyer.SubmitAsync(desk.BuyerPage, new Dictionary<string, string>(), $"{desk.BuyerPage}&handler=DaChuyen");
        return answer.StatusCode;
    }
}
