using System.Net;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

public sealed class HelperTests
{
    private static readonly string[] Never = ["/nha-ban/no", "/nha-ban/can-xem", "/nha-ban/kenh-bao-tien", "/nha-ban/sao-ke", "/nha-ban/nguoi-phu", "/nha-ban/giu-hang", "/nha-ban/thu-bao", "/nha-ban/giao-hang", "/quan-tri/ho", "/lop-hoc/the", "/chuyen"];

    private static readonly string[] Granted = ["/nha-ban/loa", "/nha-ban", "/nha-ban/hang"];

    [Theory]
    [InlineData(HelperRights.Sell, "/nha-ban/loa")]
    [InlineData(HelperRights.Pack, "/nha-ban")]
    [InlineData(HelperRights.List, "/nha-ban/hang")]
    public async Task Enters_what_it_was_granted_and_nothing_else(HelperRights rights, string granted)
    {
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(new Clock()));
        var (_, helper) = await InviteAsync(server, rights, TimeSpan.FromDays(10));
        using var phone = await server.EnrolledAsync(helper);

        Assert.Equal(HttpStatusCode.OK, await phone.StatusAsync(granted));
        foreach (var path in Granted.Where(path => path != granted).Concat(Never))
        {
            // From the board the way leads to what is theirs.
            Assert.True((path == "/nha-ban" ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden) == await phone.StatusAsync(path), path);
        }
    }

    [Theory, BothDatabases]
    public async Task Is_out_at_the_next_request_once_its_time_is_over_or_ended(DatabaseKind kind)
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(clock));
        var (owner, ended) = await InviteAsync(server, HelperRights.All, TimeSpan.FromDays(10));
        var (_, expiring) = await InviteAsync(server, HelperRights.All, TimeSpan.FromMinutes(2));
        using var phone = await server.EnrolledAsync(ended);
        using var other = await server.EnrolledAsync(expiring);
        Assert.Equal(HttpStatusCode.OK, await phone.StatusAsync("/nha-ban"));
        Assert.Equal(HttpStatusCode.OK, await other.StatusAsync("/nha-ban"));

        clock.Advance(TimeSpan.FromMinutes(3));
        var household = await server.HouseholdOfAsync(owner);
        Assert.True(await server.WithAsync<Helpers, bool>(helpers => helpers.EndAsync(household, ended)));

        Assert.Equal(HttpStatusCode.Redirect, await phone.StatusAsync("/nha-ban/loa"));
        Assert.Equal(HttpStatusCode.Redirect, await other.StatusAsync("/nha-ban/loa"));
        using var tried = await other.PinAsync(expiring, AccountScene.GoodPin);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tried.StatusCode);
    }

    [Fact]
    public async Task Is_nobody_to_another_household()
    {
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(new Clock()));
        var (_, helper) = await InviteAsync(server, HelperRights.All, TimeSpan.FromDays(10));
        using var neighbour = await server.EnrolledAsync(await server.OwnerAsync());

        foreach (var handler in new[] { "Nghi", "Ma", "Sua" })
        {
            foreach (var id in new[] { helper, "khong-co" })
            {
                using var answer = await neighbour.SubmitAsync("/nha-ban/nguoi-phu", new Dictionary<string, string> { ["ai"] = id, ["viec"] = "Sell", ["den"] = Tomorrow() }, $"/nha-ban/nguoi-phu?handler={handler}");
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }
    }

    [Fact]
    public async Task Is_invited_by_a_page_that_shows_a_code_and_says_what_is_wrong_beside_the_field()
    {
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(new Clock()));
        using var owner = await server.EnrolledAsync(await server.OwnerAsync());

        using var refused = await owner.SubmitAsync("/nha-ban/nguoi-phu", new Dictionary<string, string> { ["ten"] = "", ["den"] = "31/02/2026" }, "/nha-ban/nguoi-phu?handler=Moi");
        using var invited = await owner.SubmitAsync("/nha-ban/nguoi-phu", new Dictionary<string, string> { ["ten"] = "Cháu Pả", ["viec"] = "Sell", ["den"] = Tomorrow() }, "/nha-ban/nguoi-phu?handler=Moi");
        using var helper = server.NewBrowser();
        using var entered = await helper.SubmitAsync("/vao-may", new Dictionary<string, string>
        {
            ["the"] = AccountScene.DigitsIn(await invited.Content.ReadAsStringAsync()), ["hinh"] = "na", ["pin"] = AccountScene.GoodPin, ["pin2"] = AccountScene.GoodPin,

            // Nobody makes an owner of itself by writing more fields.
            ["HelperRights"] = "7", ["HouseholdId"] = Guid.NewGuid().ToString(), ["Purpose"] = "Recover", ["matKhau"] = "một câu khác hẳn",
        }, "/vao-may?handler=Xong");

        var html = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Mời ghi tên người phụ.", html, StringComparison.Ordinal);
        Assert.Contains("Mời chọn ít nhất một việc.", html, StringComparison.Ordinal);
        Assert.Contains("Ngày chưa đúng", html, StringComparison.Ordinal);
        Assert.Equal("/nha-ban/cho", entered.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, await helper.StatusAsync("/nha-ban/hang"));
        Assert.Equal(HttpStatusCode.NotFound, await helper.StatusAsync("/tai-khoan/mat-khau"));
    }

    private static string Tomorrow() => new Clock().GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<(string Owner, string Helper)> InviteAsync(StorefrontServer server, HelperRights rights, TimeSpan time)
    {
        var owner = await server.OwnerAsync();
        var household = await server.HouseholdOfAsync(owner);
        var until = ((TimeProvider)server.Services.GetService(typeof(TimeProvider))!).GetUtcNow() + time;
        return (owner, await server.WithAsync<Helpers, string>(async helpers => (await helpers.InviteAsync(household, "Cháu Pả", rights, until))!));
    }
}
