using System.Net;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

public sealed class LockTests
{
    [Theory, BothDatabases]
    public async Task After_five_minutes_books_ask_for_the_PIN_and_the_announcer_stays_open(DatabaseKind kind)
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(kind, AccountScene.Quick(clock));
        var owner = await server.OwnerAsync();
        using var phone = await server.EnrolledAsync(owner);
        for (var i = 0; i < 4; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(4));
            Assert.Equal(HttpStatusCode.OK, await phone.StatusAsync("/nha-ban/so-no"));
        }

        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(HttpStatusCode.OK, await phone.StatusAsync("/nha-ban/loa"));
        clock.Advance(TimeSpan.FromMinutes(3));
        using var locked = await phone.GetAsync("/nha-ban/so-no?x=1");
        using var wrong = await phone.PinAsync(owner, "480673", "/nha-ban/so-no");
        var tillStaysOpen = await phone.StatusAsync("/nha-ban/loa");
        using var opened = await phone.PinAsync(owner, AccountScene.GoodPin, "/nha-ban/so-no");

        Assert.Equal(HttpStatusCode.Redirect, locked.StatusCode);
        Assert.Equal($"/dang-nhap/pin?ai={owner}&ve=%2Fnha-ban%2Fso-no%3Fx%3D1", locked.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.OK, tillStaysOpen);
        Assert.Equal("/nha-ban/so-no", opened.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, await phone.StatusAsync("/nha-ban/so-no"));
    }

    [Fact]
    public async Task What_was_typed_when_it_locked_is_sent_again_after_the_PIN()
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(clock));
        var owner = await server.OwnerAsync();
        using var phone = await server.EnrolledAsync(owner);
        var form = new Dictionary<string, string> { ["phanTram"] = "40", ["__RequestVerificationToken"] = Browser.TokenOf(await phone.ReadAsync("/nha-ban/giu-hang")) };
        clock.Advance(TimeSpan.FromMinutes(6));

        using var locked = await phone.PostAsync("/nha-ban/giu-hang", form);
        using var opened = await phone.PinAsync(owner, AccountScene.GoodPin);
        using var again = await phone.PostAsync("/nha-ban/giu-hang", form);

        Assert.Equal(HttpStatusCode.Forbidden, locked.StatusCode);
        Assert.Contains("Chữ đã gõ chưa mất.", await locked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task A_computer_by_passphrase_reads_its_books_but_settings_ask_again()
    {
        var clock = new Clock();
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(clock));
        await server.AddUserAsync("0912345671", "mua mật ong rừng", Guid.CreateVersion7());
        using var computer = server.NewBrowser();
        using var entered = await computer.LogInAsync("0912345671", "mua mật ong rừng");
        Assert.Equal(HttpStatusCode.OK, await computer.StatusAsync("/nha-ban/nguoi-phu"));
        clock.Advance(TimeSpan.FromMinutes(6));

        using var asked = await computer.GetAsync("/nha-ban/nguoi-phu");
        var form = await computer.ReadAsync("/dang-nhap?lai=true&ve=%2Fnha-ban%2Fnguoi-phu");

        Assert.Equal("/dang-nhap?lai=true&ve=%2Fnha-ban%2Fnguoi-phu", asked.Headers.Location?.ToString());
        Assert.Contains("Mời đăng nhập lại.", form, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await computer.StatusAsync("/nha-ban"));
    }

    [Fact]
    public async Task Is_closed_by_hand_at_once()
    {
        await using var server = await StorefrontServer.StartAsync(options: AccountScene.Quick(new Clock()));
        using var phone = await server.EnrolledAsync(await server.OwnerAsync());

        using var locked = await phone.SubmitAsync("/tai-khoan/thiet-bi", new Dictionary<string, string>(), "/tai-khoan/thiet-bi?handler=KhoaMay");

        Assert.Equal(HttpStatusCode.Redirect, locked.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await phone.StatusAsync("/nha-ban"));
        Assert.Equal(HttpStatusCode.OK, await phone.StatusAsync("/nha-ban/loa"));
    }
}
