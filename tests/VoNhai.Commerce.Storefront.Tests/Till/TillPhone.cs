using Microsoft.Playwright;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Tests.Announcer;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Till;

/// <summary>A phone at the market, in Chromium: it sells by touching what a person touches.</summary>
internal sealed class TillPhone(IPage page, StorefrontServer server, TrialStall stall)
{
    public IPage Page => page;

    /// <summary>What a shifted clock shows: <c>window.shift</c> milliseconds are added to it.</summary>
    private const string ShiftedClock = "(() => { const real = Date.now; window.shift = Number(sessionStorage.shift || 0); Date.now = () => real() + window.shift; })();";

    public static async Task<TillPhone> OpenAsync(Chromium chromium, StorefrontServer server, TrialStall stall, int width = 320, long shift = 0)
    {
        var page = await chromium.NewPageAsync(server.Address, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 640 : 800 } });
        await page.Context.AddInitScriptAsync($"if (!sessionStorage.shift) sessionStorage.shift = {shift};{ShiftedClock}");
        await page.GotoAsync("/nha-ban/cho/may");
        await page.GetByLabel("Số điện thoại").FillAsync(stall.Phone);
        await page.GetByLabel("Mật khẩu").FillAsync(TrialStall.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        var phone = new TillPhone(page, server, stall);
        await phone.WaitUntilReadyAsync();
        return phone;
    }

    public Task WaitUntilReadyAsync() => Expect(page.Locator("[data-man=ban]")).ToBeVisibleAsync();

    /// <summary>A phone of 2017: every script takes four times as long.</summary>
    public async Task SlowDownAsync() =>
        await (await page.Context.NewCDPSessionAsync(page)).SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });

    /// <summary>Until the page and its code are kept on the phone.</summary>
    public Task WaitUntilKeptAsync() => page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");

    public Task CutNetworkAsync() => page.Context.SetOfflineAsync(true);

    public async Task RestoreNetworkAsync()
    {
        await page.Context.SetOfflineAsync(false);
        await WaitUntilSentAsync();
    }

    public Task WaitUntilSentAsync() => Expect(page.Locator(".cho-net")).ToHaveAttributeAsync("data-mang-luoi", "net");

    public Task TapAsync(string goods) => page.Locator("[data-mon] button", new() { HasText = goods }).ClickAsync();

    public async Task TypeAsync(string amount)
    {
        await page.GetByLabel("Hoặc gõ số tiền").FillAsync(amount);
        await page.Locator("[data-go] button").ClickAsync();
    }

    public async Task CashAsync(string note = "Vừa đủ")
    {
        await ChooseAsync("Tiền mặt");
        await page.Locator("[data-to] button", new() { HasText = note }).First.ClickAsync();
        await Expect(page.Locator("#xong")).ToHaveTextAsync("Đã ghi tiền mặt.");
    }

    public async Task OweAsync(string name)
    {
        await ChooseAsync("Ghi nợ");
        await page.GetByLabel("Tên", new() { Exact = true }).FillAsync(name);
        await page.Locator("[data-ghi-no] button").ClickAsync();
        await Expect(page.Locator("#xong")).ToHaveTextAsync("Đã ghi nợ.");
    }

    /// <summary>Shows the code and waits.</summary>
    /// <returns>The code under the picture.</returns>
    public async Task<string> ShowCodeAsync()
    {
        await ChooseAsync("Chuyển khoản");
        await Expect(page.Locator("[data-man=cho]")).ToBeVisibleAsync();
        return await page.Locator("[data-man=cho] [data-f=ma]").InnerTextAsync();
    }

    public Task EndAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    public Task NextAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Bán tiếp" }).ClickAsync();

    public Task<int> UnsentAsync() => page.EvaluateAsync<int>(
        """
        household => new Promise(done => { const open = indexedDB.open('cho-' + household); open.onsuccess = () => {
          const asked = open.result.transaction('queue').objectStore('queue').count(); asked.onsuccess = () => done(asked.result); }; })
        """,
        stall.HouseholdId.ToString());

    /// <summary>What the storefront has of the household's sales at the till.</summary>
    public Task<List<Order>> SoldAsync() => new TillScene(server).SoldAsync(stall);

    private async Task ChooseAsync(string payment)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Tính tiền" }).ClickAsync();
        await page.Locator("[data-man=tra] .cho-big button", new() { HasText = payment }).ClickAsync();
    }
}
