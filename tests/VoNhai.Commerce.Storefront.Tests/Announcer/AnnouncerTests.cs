using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Announcer;

/// <summary>The telephone on the stall says what came, once, soon, and nothing that is not so.</summary>
public sealed class AnnouncerTests(Chromium chromium, Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Fact]
    public async Task Money_is_spoken_within_three_seconds_and_never_again()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var phone = await StallPhone.OpenAsync(chromium, server, stall);
        var delays = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            var order = await stall.OrderAsync();
            var sent = StallPhone.Now;
            await stall.PayAsync(order, 250_000 + (i * 250_000));
            delays.Add(await phone.HearAsync(i == 0 ? "Đã nhận hai trăm năm mươi nghìn đồng." : "Thừa") - sent);
            await Expect(phone.Picture).ToContainTextAsync(order.GetProperty("code").GetString()!);
            await phone.Page.EvaluateAsync("() => { window.before = (window.before || []).concat(heard); heard.length = 0; }");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"webhook to voice: {string.Join(", ", delays)} ms");
        Assert.All(delays, delay => Assert.InRange(delay, 0, 3_000));

        await phone.ReloadAsync();
        await phone.TurnOnAsync();
        await phone.WaitForSilenceAsync();

        Assert.Empty(await phone.SaidAsync());
        await Expect(phone.List.Locator("li")).ToHaveCountAsync(5);
        // The control: a telephone that has forgotten what it said says it again.
        await phone.Page.EvaluateAsync("() => localStorage.clear()");
        await phone.ReloadAsync();
        await phone.TurnOnAsync();
        await phone.HearAsync("Đã nhận hai trăm năm mươi nghìn đồng.");
    }

    [Fact]
    public async Task What_is_missing_too_much_or_for_no_order_is_said()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var phone = await StallPhone.OpenAsync(chromium, server, stall);

        await stall.PayAsync(await stall.OrderAsync(), 200_000);
        await phone.HearAsync("Đã nhận hai trăm nghìn đồng. Còn thiếu năm mươi nghìn đồng.");
        await Expect(phone.Picture).ToContainTextAsync("còn thiếu");
        await Expect(phone.Picture).ToContainTextAsync("50.000");

        await stall.PayAsync(await stall.OrderAsync(), 271_000);
        await phone.HearAsync("Đã nhận hai trăm bảy mươi mốt nghìn đồng. Thừa hai mươi mốt nghìn đồng.");

        await stall.PayWithoutCodeAsync(35_000);
        await phone.HearAsync("Có tiền chưa rõ đơn ba mươi lăm nghìn đồng.");
        await Expect(phone.Page.Locator("[data-aloud]")).ToHaveTextAsync("Có tiền chưa rõ đơn ba mươi lăm nghìn đồng.");
    }

    [Fact]
    public async Task Play_money_is_never_heard_or_seen_as_real()
    {
        var server = await storefronts.On();
        var (real, play) = (await TrialStall.OpenAsync(server), await TrialStall.OpenAsync(server, isPractice: true));
        var (realPhone, playPhone) = (await StallPhone.OpenAsync(chromium, server, real), await StallPhone.OpenAsync(chromium, server, play));

        await play.PayAsync(await play.OrderAsync());
        await real.PayAsync(await real.OrderAsync());
        await playPhone.HearAsync("Tập: Đã nhận hai trăm năm mươi nghìn đồng. Đây là tiền tập.");
        await realPhone.HearAsync("Đã nhận hai trăm năm mươi nghìn đồng.");

        Assert.All(await playPhone.SaidAsync(), say => Assert.StartsWith("Tập: ", say, StringComparison.Ordinal));
        Assert.DoesNotContain(await realPhone.SaidAsync(), say => say.Contains("tập", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["square"], (await playPhone.Page.EvaluateAsync<string[]>("() => chimes")).Distinct());
        Assert.Equal(["sine"], (await realPhone.Page.EvaluateAsync<string[]>("() => chimes")).Distinct());
        await Expect(playPhone.Page.Locator(".practice-bar")).ToBeVisibleAsync();
        await Expect(playPhone.Picture.Locator(".loa-tag")).ToBeVisibleAsync();
        await Expect(realPhone.Picture.Locator(".loa-tag")).ToBeHiddenAsync();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await realPhone.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await playPhone.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Contains("repeating-linear-gradient", await ColourAsync(playPhone), StringComparison.Ordinal);
            Assert.DoesNotContain("gradient", await ColourAsync(realPhone), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Money_older_than_a_minute_is_listed_and_not_spoken()
    {
        var clock = new Clock();
        clock.Advance(DateTimeOffset.UtcNow - clock.GetUtcNow());
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions { Services = services => services.AddSingleton<TimeProvider>(clock) });
        var stall = await TrialStall.OpenAsync(server);
        var phone = await StallPhone.OpenAsync(chromium, server, stall, turnsOn: false);
        await phone.Page.Context.SetOfflineAsync(true);
        await stall.PayAsync(await stall.OrderAsync());
        clock.Advance(TimeSpan.FromSeconds(61));
        var young = await stall.OrderAsync();
        await stall.PayAsync(young, 100_000);
        await phone.Page.Context.SetOfflineAsync(false);
        await phone.TurnOnAsync();

        // The control: what is younger is spoken.
        await phone.HearAsync("Đã nhận một trăm nghìn đồng. Còn thiếu");
        await phone.WaitForSilenceAsync();

        Assert.Single(await phone.SaidAsync());
        await Expect(phone.List.Locator("li")).ToHaveCountAsync(2);
        await Expect(phone.List.Locator("li", new() { HasText = "250.000" }).First).ToContainTextAsync("Chưa báo bằng loa");
    }

    [Fact]
    public async Task What_the_bank_tells_half_an_hour_late_is_listed_and_not_spoken()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var phone = await StallPhone.OpenAsync(chromium, server, stall);

        await stall.PayAsync(await stall.OrderAsync(), change: transfer => transfer with { OccurredAt = DateTimeOffset.UtcNow.AddMinutes(-30) });

        await Expect(phone.List.Locator("li")).ToContainTextAsync("Ngân hàng báo muộn");
        await phone.WaitForSilenceAsync();
        Assert.Empty(await phone.SaidAsync());
    }

    [Fact]
    public async Task After_the_network_is_back_what_came_meanwhile_is_said_once()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var phone = await StallPhone.OpenAsync(chromium, server, stall);
        await phone.Page.Context.SetOfflineAsync(true);
        await Expect(phone.Page.GetByText("Mất mạng, chưa biết tiền có về hay không.").First).ToBeVisibleAsync();
        await stall.PayAsync(await stall.OrderAsync());
        await phone.WaitForSilenceAsync();
        Assert.Empty(await phone.SaidAsync());

        await phone.Page.Context.SetOfflineAsync(false);
        await phone.HearAsync("Đã nhận hai trăm năm mươi nghìn đồng.");
        await Expect(phone.Page.GetByText("Mất mạng").First).ToBeHiddenAsync();
        await phone.Page.Context.SetOfflineAsync(true);
        await phone.Page.WaitForTimeoutAsync(500);
        await phone.Page.Context.SetOfflineAsync(false);
        await phone.WaitForSilenceAsync();

        Assert.Single(await phone.SaidAsync());
    }

    [Theory]
    [InlineData("en-US", false)]
    [InlineData("", false)]
    [InlineData("vi-VN", true)]
    public async Task Without_a_voice_that_works_the_clips_are_played_in_order(string voices, bool isDumb)
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var phone = await StallPhone.OpenAsync(chromium, server, stall, voices, isDumb: isDumb);
        await phone.Page.WaitForFunctionAsync("() => clips.length > 0");
        await phone.Page.WaitForTimeoutAsync(1_500);
        await phone.Page.EvaluateAsync("() => { clips.length = 0; }");

        var sent = StallPhone.Now;
        await stall.PayAsync(await stall.OrderAsync(), 215_000);
        await phone.Page.WaitForFunctionAsync("() => clips.length > 0");
        var delay = (long)await phone.Page.EvaluateAsync<double>("() => clips[0].wall") - sent;

        Assert.Equal("đã nhận hai trăm mười lăm nghìn đồng còn thiếu ba mươi lăm nghìn đồng", await phone.PlayedAsync());
        Assert.InRange(delay, 0, 3_000);
        Assert.Empty(await phone.SaidAsync());
    }

    [Fact]
    public async Task Another_households_money_is_never_heard()
    {
        var server = await storefronts.On();
        var (stall, neighbour) = (await TrialStall.OpenAsync(server), await TrialStall.OpenAsync(server));
        var (phone, neighbours) = (await StallPhone.OpenAsync(chromium, server, stall), await StallPhone.OpenAsync(chromium, server, neighbour));

        await neighbour.PayAsync(await neighbour.OrderAsync());

        await neighbours.HearAsync("Đã nhận");
        await phone.WaitForSilenceAsync();
        Assert.Empty(await phone.SaidAsync());
        await Expect(phone.List.Locator("li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_tabs_of_one_telephone_say_it_once_and_two_telephones_each()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var first = await StallPhone.OpenAsync(chromium, server, stall);
        var second = new StallPhone(await first.Page.Context.NewPageAsync());
        await second.Page.GotoAsync("/nha-ban/loa");
        await second.WaitUntilListeningAsync();
        await second.TurnOnAsync();
        var other = await StallPhone.OpenAsync(chromium, server, stall);

        await stall.PayAsync(await stall.OrderAsync());
        await other.HearAsync("Đã nhận");
        await first.WaitForSilenceAsync();

        Assert.Single((await first.SaidAsync()).Concat(await second.SaidAsync()));
    }

    [Fact]
    public async Task While_the_sound_is_off_the_page_says_so_and_shows_the_money()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var phone = await StallPhone.OpenAsync(chromium, server, stall, turnsOn: false);
        await Expect(phone.Page.GetByText("Loa đang tắt.")).ToBeVisibleAsync();

        await stall.PayAsync(await stall.OrderAsync());
        await Expect(phone.Picture).ToContainTextAsync("250.000");
        Assert.Empty(await phone.SaidAsync());

        await phone.TurnOnAsync();
        await phone.HearAsync("Đã nhận hai trăm năm mươi nghìn đồng.");
        await Expect(phone.Page.GetByText("Loa đang tắt.")).ToBeHiddenAsync();

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Tắt loa" }).ClickAsync();
        await Expect(phone.Page.GetByText("Loa đang tắt.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_household_without_a_feed_is_told_that_silence_means_nothing()
    {
        var server = await storefronts.On();
        var without = await StallPhone.OpenAsync(chromium, server, await TrialStall.OpenAsync(server, hasFeed: false));
        await Expect(without.Page.GetByText("Tài khoản này chưa có kênh báo tiền: loa không thể báo.")).ToBeVisibleAsync();

        var stall = await TrialStall.OpenAsync(server);
        var phone = await StallPhone.OpenAsync(chromium, server, stall);
        await Expect(phone.Page.GetByText("Kênh báo tiền chưa báo lần nào.")).ToBeVisibleAsync();
        await stall.PayAsync(await stall.OrderAsync());
        await Expect(phone.Page.GetByText("Kênh báo tiền báo lần cuối lúc")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_session_that_ended_is_told_and_leads_to_the_log_in()
    {
        var server = await storefronts.On();
        var phone = await StallPhone.OpenAsync(chromium, server, await TrialStall.OpenAsync(server));

        await phone.Page.Context.ClearCookiesAsync();
        await phone.Page.Context.SetOfflineAsync(true);
        await phone.Page.Context.SetOfflineAsync(false);

        await Expect(phone.Page.GetByText("Đã hết phiên").First).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập lại" }).ClickAsync();
        Assert.Contains("/dang-nhap?ve=", phone.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_script_the_page_lists_the_money_and_looks_again_by_itself()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        await stall.PayAsync(await stall.OrderAsync());
        var page = await chromium.NewPageAsync(server.Address, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync("/nha-ban/loa");
        await page.GetByLabel("Số điện thoại").FillAsync(stall.Phone);
        await page.GetByLabel("Mật khẩu").FillAsync(TrialStall.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();

        await Expect(page.Locator(".loa-list")).ToContainTextAsync("250.000");
        await Expect(page.GetByText("Máy này không chạy được loa.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bật loa" })).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(390, 844)]
    [InlineData(1280, 800)]
    [InlineData(740, 360)]
    public async Task The_largest_sum_fits_every_screen(int width, int height)
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var phone = await StallPhone.OpenAsync(chromium, server, stall, turnsOn: false);
        await phone.Page.SetViewportSizeAsync(width, height);
        await stall.PayWithoutCodeAsync(499_999_999);
        await Expect(phone.Picture).ToContainTextAsync("499.999.999");

        var overhang = await phone.Page.EvaluateAsync<double[]>("""
            () => [...document.querySelectorAll('.loa-money')].filter(box => box.offsetParent).map(box => {
              const text = document.createRange();
              text.selectNodeContents(box.querySelector('.loa-amount'));
              return Math.max(text.getBoundingClientRect().right - box.getBoundingClientRect().right, box.getBoundingClientRect().right - innerWidth);
            })
            """);

        Assert.Equal(2, overhang.Length);
        Assert.All(overhang, pixels => Assert.InRange(pixels, -2_000, 0));
    }

    [Theory]
    [InlineData(ColorScheme.Light, false)]
    [InlineData(ColorScheme.Dark, false)]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Dark, true)]
    public async Task Axe_finds_nothing_and_the_content_policy_stops_nothing(ColorScheme scheme, bool isPractice)
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server, isPractice);
        var phone = await StallPhone.OpenAsync(chromium, server, stall, turnsOn: false);
        var complaints = new List<string>();
        phone.Page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        await phone.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await phone.ReloadAsync();
        await ExpectNothingAsync(phone.Page, "listening");
        await stall.PayAsync(await stall.OrderAsync());
        await Expect(phone.Picture).ToContainTextAsync("250.000");
        await ExpectNothingAsync(phone.Page, "whole");
        await stall.PayAsync(await stall.OrderAsync(), 200_000);
        await Expect(phone.Picture).ToContainTextAsync("còn thiếu");
        await phone.TurnOnAsync();
        await ExpectNothingAsync(phone.Page, "underpaid");
        Assert.Empty(complaints);
        await phone.Page.Context.SetOfflineAsync(true);
        await Expect(phone.Page.GetByText("Mất mạng").Last).ToBeVisibleAsync();
        await ExpectNothingAsync(phone.Page, "away");
    }

    private static async Task ExpectNothingAsync(IPage page, string when)
    {
        await PageLook.AxeFindsNothingAsync(page, when);
    }

    private static Task<string> ColourAsync(StallPhone phone) =>
        phone.Picture.EvaluateAsync<string>("row => getComputedStyle(row).backgroundColor + getComputedStyle(row).backgroundImage");
}
