using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Classes;

/// <summary>
/// A workshop in a browser as forty telephones meet it: plain http at a private address that is not this machine's loopback, without a flag that
/// would make it secure. So there is no service worker, no clipboard, no <c>crypto.randomUUID</c> and no camera to look through, and everything
/// works: by card, by photograph, by tapping.
/// </summary>
public sealed class HotspotTests(Chromium chromium) : IDisposable
{
    private const string Added = "10.77.8.1";

    private bool isAdded;

    [Fact]
    public async Task A_class_is_held_by_plain_http_at_a_private_address()
    {
        await using var server = await StorefrontServer.StartAsync(options: Options());
        Assert.Equal(Uri.UriSchemeHttp, server.Address.Scheme);
        Assert.False(IPAddress.IsLoopback(IPAddress.Parse(server.Address.Host)));

        // Begun in the browser: by the clock from the log-in to the cards it takes well under a minute.
        var began = Stopwatch.GetTimestamp();
        var trainer = await chromium.NewPageAsync(server.Address);
        await trainer.GotoAsync("/dang-nhap");
        Assert.False(await trainer.EvaluateAsync<bool>("isSecureContext"));
        Assert.False(await trainer.EvaluateAsync<bool>("Boolean(navigator.serviceWorker ?? navigator.clipboard ?? navigator.mediaDevices ?? crypto.randomUUID)"));
        await trainer.GetByLabel("Số điện thoại").FillAsync("0900000092");
        await trainer.GetByLabel("Mật khẩu").FillAsync("tap day lop hoc");
        await trainer.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await trainer.GetByLabel("Số nhà tập").FillAsync("1");
        await trainer.GetByLabel("Số người mua").FillAsync("1");
        await trainer.GetByRole(AriaRole.Button, new() { Name = "Mở lớp" }).ClickAsync();
        await trainer.GetByRole(AriaRole.Button, new() { Name = "In thẻ của lớp" }).ClickAsync();
        await Expect(trainer.Locator(".class-card")).ToHaveCountAsync(2);
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1));

        // The card's own QR code leads there.
        var seller = await EnterAsync(server, await CardAsync(trainer, 0));
        await seller.GetByRole(AriaRole.Link, new() { Name = "Bày hàng" }).ClickAsync();
        await seller.GetByLabel("2. Tên món hàng").FillAsync("Măng bát độ");
        await seller.GetByLabel("3. Giá").FillAsync("30k");
        await seller.Locator("label.chip", new() { HasText = "kg" }).First.ClickAsync();
        await seller.GetByLabel("4. Có bao nhiêu").FillAsync("20");
        await seller.GetByRole(AriaRole.Button, new() { Name = "Bày bán" }).ClickAsync();
        await Expect(seller.GetByText("Măng bát độ").First).ToBeVisibleAsync();

        var buyer = await EnterAsync(server, await CardAsync(trainer, 1));
        await buyer.GetByRole(AriaRole.Link, new() { Name = "Nhà Tập 1" }).ClickAsync();
        await buyer.GetByRole(AriaRole.Link, new() { Name = "Măng bát độ" }).First.ClickAsync();
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();
        await buyer.GetByRole(AriaRole.Link, new() { NameRegex = new("^Đặt hàng") }).First.ClickAsync();
        await buyer.GetByLabel("Họ và tên").FillAsync("Người mua 2");
        await buyer.GetByLabel("Số điện thoại").FillAsync("0912 345 678");
        await buyer.GetByRole(AriaRole.Button, new() { NameRegex = new("^Đặt hàng") }).ClickAsync();
        await Expect(buyer.Locator("img.qr")).ToBeVisibleAsync();
        var order = buyer.Url;

        // By a photograph: the camera of a telephone gives a file, and our own reader finds the code in it.
        using var folder = new TempFolder();
        await buyer.Locator("img.qr").EvaluateAsync("picture => picture.decode()");
        await File.WriteAllBytesAsync(folder.Path("ma.png"), await buyer.Locator("img.qr").ScreenshotAsync(), TestContext.Current.CancellationToken);
        await buyer.GotoAsync("/thuc-hanh/ngan-hang/quet");
        await Expect(buyer.Locator("#may-anh")).ToBeHiddenAsync();
        await Expect(buyer.Locator(".pictures")).ToBeVisibleAsync();
        Assert.Equal("environment", await buyer.Locator("#chup").GetAttributeAsync("capture"));
        await buyer.Locator("#chup").SetInputFilesAsync(folder.Path("ma.png"));
        await Expect(buyer.GetByText("NHA TAP 1 LOP")).ToBeVisibleAsync();
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Đúng tên, trả" }).ClickAsync();
        await Expect(buyer.Locator(".tap-slip")).ToBeVisibleAsync();
        Assert.True(await buyer.Locator(".tap-slip").EvaluateAsync<bool>("picture => picture.decode().then(() => picture.naturalWidth > 0)"));
        await buyer.GotoAsync(order);
        await Expect(buyer.Locator(".state-paid").First).ToBeVisibleAsync();

        // What the course says is finished, the learner's own page has allowed to be told to the class.
        await seller.GotoAsync("/hoc/bai/bai-06");
        await seller.RunAndWaitForResponseAsync(() => seller.Locator("[data-finish]").ClickAsync(), answer => answer.Url.EndsWith("/lop-hoc/tien-do", StringComparison.Ordinal) && answer.Status == 204);

        await trainer.GotoAsync(trainer.Url.Split('?')[0] + "/bang");
        await Expect(trainer.Locator("[data-sum=Lessons]")).ToHaveTextAsync("1");
        await Expect(trainer.Locator("[data-sum=Paid]")).ToHaveTextAsync("1");
        await Expect(trainer.Locator("[data-sum=Bought]")).ToHaveTextAsync("1");
    }

    /// <summary>The control: with cookies that only https may set, the same browser at the same address enters nowhere.</summary>
    [Fact]
    public async Task With_cookies_of_https_forced_nobody_enters_there()
    {
        await using var open = await StorefrontServer.StartAsync(options: Options());
        await using var forced = await StorefrontServer.StartAsync(options: Options(services =>
        {
            services.PostConfigure<AntiforgeryOptions>(form => form.Cookie.Name = "__Host-vonhai-form");
            services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, session => session.Cookie.Name = "__Host-vonhai-session");
        }));

        Assert.Equal("/lop-hoc", await EnteredAsync(open));
        Assert.NotEqual("/lop-hoc", await EnteredAsync(forced));
    }

    public void Dispose()
    {
        if (isAdded)
        {
            Ip("delete");
        }
    }

    private StorefrontOptions Options(Action<IServiceCollection>? services = null) => new()
    {
        Settings = new Dictionary<string, string> { ["urls"] = $"http://{PrivateAddress()}:0" },
        Services = services ?? (_ => { }),
    };

    /// <summary>An address of this machine that is private and no loopback: one that is there, or one that stands beside the others while the test runs.</summary>
    private IPAddress PrivateAddress()
    {
        var own = NetworkInterface.GetAllNetworkInterfaces().Where(card => card.OperationalStatus == OperationalStatus.Up).SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(address => address.Address).FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && IsPrivate(address));
        if (own is not null)
        {
            return own;
        }

        isAdded = Ip("add");
        if (!isAdded)
        {
            Missing.Skip("No private address, and none may be added (ip address add needs iproute2 and root).");
        }

        return IPAddress.Parse(Added);
    }

    private static bool Ip(string act)
    {
        try
        {
            using var ip = Process.Start(new ProcessStartInfo("ip", ["address", act, $"{Added}/32", "dev", "lo"]) { RedirectStandardError = true })!;
            ip.WaitForExit();
            return ip.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static bool IsPrivate(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return bytes[0] == 10 || (bytes[0] == 172 && bytes[1] is >= 16 and < 32) || (bytes[0] == 192 && bytes[1] == 168);
    }

    private async Task<string> EnteredAsync(StorefrontServer server)
    {
        var page = await chromium.NewPageAsync(server.Address);
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync("0900000092");
        await page.GetByLabel("Mật khẩu").FillAsync("tap day lop hoc");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await page.WaitForLoadStateAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task<string> CardAsync(IPage trainer, int index)
    {
        var link = await QrOnScreen.ReadAsync(trainer.Locator(".class-card img").Nth(index));
        Assert.NotEmpty(link);
        return link;
    }

    private async Task<IPage> EnterAsync(StorefrontServer server, string link)
    {
        var page = await chromium.NewPageAsync(server.Address);
        await page.GotoAsync(link);
        await page.Locator(".face").First.ClickAsync();
        await page.Locator("#pin").FillAsync(ClassScene.Pin);
        await page.Locator("#pin2").FillAsync(ClassScene.Pin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xong" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/thuc-hanh/lop$"));
        return page;
    }
}
