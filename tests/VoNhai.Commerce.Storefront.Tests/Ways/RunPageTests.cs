using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Ways;

/// <summary>Runs: the keeper's pages, and the household's share of them.</summary>
public sealed class RunPageTests
{
    [Theory, BothDatabases]
    public async Task A_run_goes_from_its_opening_to_the_households_book(DatabaseKind kind)
    {
        await using var scene = await WayScene.OpenAsync(kind);
        var keeper = await scene.KeeperAsync();
        var day = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)).AddDays(3);
        var (opened, _) = await WayScene.SendAsync(
            keeper, "/chuyen", "", ("Means", "Bus"), ("Place", "Bến xe Thái Nguyên"), ("Details", "xe 7 giờ"), ("Day", $"{day:yyyy-MM-dd}"), ("ClosesAt", $"{day:yyyy-MM-dd}T06:00"), ("Places", "2"), ("Fee", "15k"));
        Assert.Equal(HttpStatusCode.Redirect, opened);
        var run = Guid.Parse(Regex.Match(await keeper.ReadAsync("/chuyen"), "href=\"/chuyen/([0-9a-f-]{36})\"").Groups[1].Value);

        Assert.Equal(HttpStatusCode.Redirect, (await WayScene.SendAsync(scene.Seller, "/nha-ban/giao-hang", "Gui", ("Run", run.ToString()))).Status);
        var order = await scene.OrderAsync(run);
        await CreditAsync(scene, WayScene.CodeOf(order));
        await scene.PackAsync(WayScene.CodeOf(order));
        Assert.Equal(HttpStatusCode.Redirect, (await WayScene.SendAsync(scene.Seller, $"/nha-ban/duong-di/{WayScene.CodeOf(order)}", "LenChuyen")).Status);

        var sheet = await keeper.ReadAsync($"/chuyen/{run}");
        Assert.Contains("Lường Thị Én", sheet, StringComparison.Ordinal);
        Assert.Contains("0912 345 678", sheet, StringComparison.Ordinal);
        Assert.Contains("57.000", sheet, StringComparison.Ordinal);
        var parcel = Regex.Match(sheet, "name=\"Form.Parcel\" value=\"([0-9a-f-]{36})\"").Groups[1].Value;
        var code = await scene.PickupCodeAsync(order);
        var (wrong, html) = await WayScene.SendAsync(keeper, $"/chuyen/{run}", "Giao", ("Parcel", parcel), ("Code", code == "0000" ? "0001" : "0000"), ("Collected", "57k"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong);
        Assert.Contains("Mã không đúng.", html, StringComparison.Ordinal);
        Assert.Contains("value=\"57k\"", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await WayScene.SendAsync(keeper, $"/chuyen/{run}", "Giao", ("Parcel", parcel), ("Code", code), ("Collected", "57k"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await WayScene.SendAsync(keeper, $"/chuyen/{run}", "Giao", ("Parcel", parcel), ("Reason", "lần nữa"), ("Collected", "0"))).Status);

        Assert.Equal(HttpStatusCode.Conflict, (await WayScene.SendAsync(scene.Seller, "/nha-ban/giao-hang", "NhanTien", ("Run", run.ToString()), ("Shown", "1"))).Status);
        Assert.Contains("Đã nhận đủ 57.000 ₫ từ chuyến", WayScene.Text(await scene.Seller.ReadAsync("/nha-ban/giao-hang")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await WayScene.SendAsync(scene.Seller, "/nha-ban/giao-hang", "NhanTien", ("Run", run.ToString()), ("Shown", "57000"))).Status);
        var tracked = await scene.Outsider.TrackAsync(order);
        Assert.Equal(("delivered", 57_000), (tracked.GetProperty("step").GetString(), tracked.GetProperty("payment").GetProperty("cash").GetInt64()));
        Assert.Contains("nhà bán đã nhận", await keeper.ReadAsync($"/chuyen/{run}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keeper_sees_the_cash_to_collect_and_no_takings()
    {
        await using var scene = await WayScene.OpenAsync();
        var run = await scene.RunAsync();
        var paid = await scene.PackedAsync(run);
        await scene.PackedAsync();
        var keeper = await scene.KeeperAsync();

        var sheet = await keeper.ReadAsync($"/chuyen/{run}");

        Assert.Contains(WayScene.CodeOf(paid), sheet, StringComparison.Ordinal);
        foreach (var taking in new[] { "57.000", "42.000", "28.000", paid.GetProperty("payment").GetProperty("account").GetString()!, paid.GetProperty("secret").GetString()! })
        {
            Assert.DoesNotContain(taking, sheet, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await scene.PickupCodeAsync(paid) + "<", sheet, StringComparison.Ordinal);
        using var board = await keeper.GetAsync("/nha-ban");
        Assert.Equal((HttpStatusCode.Redirect, "/chuyen"), (board.StatusCode, board.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Nobody_but_a_keeper_sees_the_list()
    {
        await using var scene = await WayScene.OpenAsync();
        var run = await scene.RunAsync();
        var stranger = scene.NewBrowser();
        foreach (var path in new[] { "/chuyen", $"/chuyen/{run}" })
        {
            using var household = await scene.Seller.GetAsync(path);
            using var nobody = await stranger.GetAsync(path);
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Redirect), (household.StatusCode, nobody.StatusCode));
        }
    }

    [Theory]
    [InlineData("/chuyen/x")]
    [InlineData("/chuyen/00000000-0000-0000-0000-000000000001")]
    public async Task A_run_that_is_none_is_not_there(string path)
    {
        await using var scene = await WayScene.OpenAsync();
        using var answer = await (await scene.KeeperAsync()).GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("0001-01-01", "0001-01-01T00:00", "99999999999", "-5")]
    [InlineData("9999-12-31", "2020-01-01T00:00", "501", "3 triệu")]
    [InlineData("<b>", "'", "x", "")]
    public async Task Odd_days_and_numbers_are_told_beside_their_fields(string day, string closes, string places, string fee)
    {
        await using var scene = await WayScene.OpenAsync();

        var (status, html) = await WayScene.SendAsync(
            await scene.KeeperAsync(), "/chuyen", "", ("Means", "Market"), ("Place", "Chợ <i>"), ("Day", day), ("ClosesAt", closes), ("Places", places), ("Fee", fee));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("value=\"Chợ &lt;i&gt;\"", html, StringComparison.Ordinal);
        foreach (var sentence in new[] { "Xin ghi ngày đi", "Giờ chốt phải sau bây giờ", "Số chỗ từ 1 đến 500", "Tiền giao từ 0" })
        {
            Assert.Contains(sentence, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_run_that_is_called_off_keeps_its_list_and_tells_its_households()
    {
        await using var scene = await WayScene.OpenAsync();
        var run = await scene.RunAsync();
        var order = await scene.PackedAsync(run);
        var keeper = await scene.KeeperAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await WayScene.SendAsync(keeper, $"/chuyen/{run}", "Huy")).Status);

        Assert.Contains(WayScene.CodeOf(order), await keeper.ReadAsync($"/chuyen/{run}"), StringComparison.Ordinal);
        Assert.Contains("Chuyến này đã hủy. Xin gọi người mua.", await scene.Seller.ReadAsync("/nha-ban/giao-hang"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await WayScene.SendAsync(scene.Seller, "/nha-ban/giao-hang", "Gui", ("Run", Guid.NewGuid().ToString()))).Status);
    }

    private static async Task CreditAsync(WayScene scene, string code) =>
        Assert.Equal(HttpStatusCode.Redirect, (await WayScene.SendAsync(
            scene.Seller, $"/nha-ban/don/{code}", "GhiNo", ("Key", Guid.NewGuid().ToString("N")), ("Terms", "OnDelivery"), ("Amount", "57k"), ("Reason", "thu hộ"))).Status);
}
