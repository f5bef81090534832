using System.Net;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>The account that a household is paid into, and how it is changed.</summary>
public sealed class NhanTienTests
{
    private const string Page = "/nha-ban/nhan-tien";
    private const string Number = "TAP0099";

    [Fact]
    public async Task Read_from_the_bank_apps_code_it_waits_for_its_test_and_everybody_of_the_household_sees_it()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var owner = await EnterAsync(server, 3);
        var code = VietQrTransfer.To(Banks.Practice.Bin, Number).Payload;
        using var read = await owner.SubmitAsync(Page, new Dictionary<string, string> { ["ma"] = "\uFEFF " + code }, to: Page + "?handler=Doc");
        var confirm = await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Contains(Number, confirm, StringComparison.Ordinal);

        using var asked = await owner.SubmitAsync(Page, new Dictionary<string, string> { ["Form.Code"] = code, ["Form.Holder"] = "Bà Dính Tập" }, to: Page + "?handler=Xin");

        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var account = await FindAsync(server);
        Assert.Equal(("BA DINH TAP", AccountStanding.AwaitsTest), (account.HolderName, account.StandingAt(DateTimeOffset.UtcNow)));
        Assert.Equal(TimeSpan.FromHours(72), account.NotBefore - account.AskedAt);
        var page = await owner.ReadAsync(Page);
        Assert.Contains(account.TestMemo, page, StringComparison.Ordinal);
        using var other = await EnterAsync(server, 3);
        Assert.Contains("xin đổi tài khoản nhận tiền", WebUtility.HtmlDecode(await other.ReadAsync("/nha-ban")), StringComparison.Ordinal);

        using var stopped = await other.SubmitAsync(Page, new Dictionary<string, string> { ["id"] = account.Id.ToString() }, to: Page + "?handler=Chan");
        Assert.Equal(HttpStatusCode.Redirect, stopped.StatusCode);
        using var late = await owner.SubmitAsync(Page, Seen(account, account.TestAmount.Dong), to: Page + "?handler=Thay");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task Typed_by_hand_the_number_must_be_the_same_twice_and_nothing_typed_is_lost()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var owner = await EnterAsync(server, 3);
        var typed = new Dictionary<string, string> { ["Form.Bank"] = "ngân hàng tập", ["Form.Number"] = "tap 0099", ["Form.Again"] = "TAP0098", ["Form.Holder"] = "<b>Bà Dính</b>", ["Form.Prefix"] = "" };
        using var differs = await owner.SubmitAsync(Page, typed, to: Page + "?handler=Xin");
        var page = WebUtility.HtmlDecode(await differs.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, differs.StatusCode);
        Assert.Contains("Hai lần ghi số tài khoản chưa giống nhau", page, StringComparison.Ordinal);
        Assert.Contains("value=\"tap 0099\"", page, StringComparison.Ordinal);

        typed["Form.Again"] = "TAP0099";
        using var asked = await owner.SubmitAsync(Page, typed, to: Page + "?handler=Xin");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var account = await FindAsync(server);
        using var guessed = await owner.SubmitAsync(Page, Seen(account, account.TestAmount.Dong == 2_000 ? 1_000 : 2_000), to: Page + "?handler=Thay");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, guessed.StatusCode);
        using var seen = await owner.SubmitAsync(Page, Seen(account, account.TestAmount.Dong), to: Page + "?handler=Thay");
        Assert.Equal(HttpStatusCode.Redirect, seen.StatusCode);
        Assert.Equal(AccountStanding.AwaitsTime, (await FindAsync(server)).StandingAt(DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task A_code_that_pays_no_account_and_another_households_account_are_refused()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var owner = await EnterAsync(server, 3);
        foreach (var wrong in (string[])["", "https://qua-tang.example/nhan", new string('0', 5_000), VietQrTransfer.ToCard(Banks.Agribank, "9704050000000000").Payload])
        {
            using var refused = await owner.SubmitAsync(Page, new Dictionary<string, string> { ["ma"] = wrong }, to: Page + "?handler=Doc");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        // Play money and money never meet.
        using var real = await owner.SubmitAsync(Page, new Dictionary<string, string> { ["Form.Code"] = VietQrTransfer.To(Banks.Agribank, "0000000000").Payload, ["Form.Holder"] = "BA DINH" }, to: Page + "?handler=Xin");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, real.StatusCode);
        Assert.Contains("Gian hàng tập chỉ dùng Ngân hàng Tập", WebUtility.HtmlDecode(await real.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);

        using var asked = await owner.SubmitAsync(Page, new Dictionary<string, string> { ["Form.Code"] = VietQrTransfer.To(Banks.Practice.Bin, Number).Payload, ["Form.Holder"] = "BA DINH" }, to: Page + "?handler=Xin");
        var account = await FindAsync(server);
        using var neighbour = await EnterAsync(server, 4);
        using var stopped = await neighbour.SubmitAsync(Page, new Dictionary<string, string> { ["id"] = account.Id.ToString() }, to: Page + "?handler=Chan");
        using var missing = await neighbour.SubmitAsync(Page, new Dictionary<string, string> { ["id"] = Guid.NewGuid().ToString() }, to: Page + "?handler=Chan");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (stopped.StatusCode, missing.StatusCode));
        Assert.Null((await FindAsync(server)).StoppedAt);
    }

    private static async Task<Browser> EnterAsync(StorefrontServer server, int household)
    {
        var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync($"090000000{household}", $"tap ban hang {household}");
        return browser;
    }

    private static Dictionary<string, string> Seen(ReceivingAccount account, long dong) => new() { ["id"] = account.Id.ToString(), ["thay"] = dong.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    private static Task<ReceivingAccount> FindAsync(StorefrontServer server) =>
        server.WithAsync<ShopDbContext, ReceivingAccount>(db => db.Set<ReceivingAccount>().AsNoTracking().SingleAsync(account => account.Number == Number));
}
