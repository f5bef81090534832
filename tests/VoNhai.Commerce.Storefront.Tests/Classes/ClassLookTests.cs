using System.Globalization;
using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Classes;

/// <summary>Every page of a class and of the learner's bank on a small telephone, a usual one and a wall: axe finds nothing, and nothing sticks out.</summary>
public sealed class ClassLookTests(Chromium chromium)
{
    [Fact]
    public async Task Every_page_fits_every_screen()
    {
        await using var server = await StorefrontServer.StartAsync();
        using var scene = await ClassScene.BeginAsync(server, households: 2, buyers: 2);
        var (seller, buyer) = (await scene.EnterAsync(1), await scene.EnterAsync(3));
        await ClassScene.ListAsync(seller, "Mật ong rừng", price: "250k");
        var link = await Shopping.BuyAsync(buyer, "mat-ong-rung", pays: false);
        var receipt = await Shopping.PayAsync(buyer, link);
        await scene.PressAsync("Cho");
        await server.Database.ScalarAsync("INSERT INTO class_tallies (period, question, answer, people) VALUES ('2026Q1','bai','6',41),('2026Q1','xa','05740',21),('2026Q1','xa','05719',17),('2026Q1','xa','05722',3),('2026Q1','gioi','nu',26),('2026Q1','gioi','nam',15),('2026Q1','bay-hang','co',40),('2026Q1','bay-hang','chua',1),('2026Q1','sau-1','co',30),('2026Q1','sau-1','chua',11)");

        var trainer = await PageAsync(server, scene.Trainer);
        var learner = await PageAsync(server, buyer);
        var stall = await PageAsync(server, seller);
        foreach (var width in new[] { 320, 390, 1280 })
        {
            foreach (var page in new[] { trainer, learner, stall })
            {
                await page.SetViewportSizeAsync(width, 800);
            }

            foreach (var (page, path, name) in new[]
            {
                (trainer, "/lop-hoc", "lop-hoc"), (trainer, scene.Page, "lop"), (trainer, $"{scene.Page}/bang", "bang"), (trainer, $"{scene.Page}/quan-sat", "quan-sat"),
                (trainer, "/lop-hoc/wifi", "wifi"), (trainer, "/lop-hoc/bao-cao", "bao-cao"), (stall, "/thuc-hanh/lop", "nha"), (learner, "/thuc-hanh/lop", "mua"),
                (learner, "/thuc-hanh/lop/phieu", "phieu"), (learner, "/thuc-hanh/ngan-hang/toi", "ngan-hang"), (learner, "/thuc-hanh/ngan-hang/tra", "tra"),
                (learner, $"/thuc-hanh/ngan-hang/tra?qr={Uri.EscapeDataString(VietQr.VietQrTransfer.To("999999", $"TAP{scene.Code}01").WithAmount(Money.Vnd.Of(12_000_000)).WithMemo("QZ4K7M2P97G").Payload)}", "tra-ten"),
                (learner, "/thuc-hanh/ngan-hang/quet", "quet"), (learner, receipt, "bien-nhan"),
            })
            {
                await page.GotoAsync(path);
                await PageLook.IsFineAsync(page, string.Create(CultureInfo.InvariantCulture, $"lop-{name}-{width}"));
            }

            // What follows a press: the face, the cards, the sheet for the wall.
            await learner.GotoAsync($"/thuc-hanh/ngan-hang/tra?qr={Uri.EscapeDataString(VietQr.VietQrTransfer.To("999999", $"TAP{scene.Code}01").WithAmount(Money.Vnd.Of(12_000_000)).Payload)}");
            await learner.GetByRole(AriaRole.Button, new() { Name = "Đúng tên, trả" }).ClickAsync();
            await Expect(learner.GetByText("nhìn vào máy")).ToBeVisibleAsync();
            await PageLook.IsFineAsync(learner, string.Create(CultureInfo.InvariantCulture, $"lop-mat-{width}"));
            await trainer.GotoAsync(scene.Page);
            await trainer.GetByRole(AriaRole.Button, new() { Name = "In thẻ của lớp" }).ClickAsync();
            await PageLook.IsFineAsync(trainer, string.Create(CultureInfo.InvariantCulture, $"lop-the-{width}"));
            await PrintAsync(trainer, "the", width);
            await trainer.GotoAsync("/lop-hoc/wifi");
            await trainer.GetByLabel("Tên Wi-Fi").FillAsync("Lớp học La Hiên");
            await trainer.GetByLabel("Mật khẩu Wi-Fi").FillAsync("mua mat ong");
            await trainer.GetByRole(AriaRole.Button, new() { Name = "Làm tờ Wi-Fi" }).ClickAsync();
            await Expect(trainer.Locator(".wifi-sheet")).ToBeVisibleAsync();
            await PageLook.IsFineAsync(trainer, string.Create(CultureInfo.InvariantCulture, $"lop-wifi-to-{width}"));
            await PrintAsync(trainer, "wifi", width);
        }

        foreach (var (path, name) in new[] { ($"{scene.Page}/quan-sat", "quan-sat"), ("/lop-hoc/bao-cao", "bao-cao") })
        {
            await trainer.GotoAsync(path);
            await PrintAsync(trainer, name, 1280);
        }
    }

    /// <summary>Where the page is secure there is a camera to look through; here it sees a code that is drawn for it.</summary>
    [Fact]
    public async Task A_code_that_the_camera_sees_leads_to_the_payees_name()
    {
        await using var server = await StorefrontServer.StartAsync();
        using var scene = await ClassScene.BeginAsync(server, households: 1, buyers: 1);
        var (seller, buyer) = (await scene.EnterAsync(1), await scene.EnterAsync(2));
        await ClassScene.ListAsync(seller, "Mật ong rừng", price: "250k");
        var link = await Shopping.BuyAsync(buyer, "mat-ong-rung", pays: false);
        var page = await PageAsync(server, buyer);
        await page.GotoAsync("/thuc-hanh/ngan-hang/quet");
        Assert.True(await page.EvaluateAsync<bool>("isSecureContext"));
        await page.EvaluateAsync(
            """
            async address => {
              const picture = new Image();
              picture.src = address;
              await picture.decode();
              const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
              const draw = () => canvas.getContext('2d').drawImage(picture, 0, 0);
              draw();
              setInterval(draw, 100);
              navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10);
            }
            """,
            link.Replace("/don-hang/", "/qr/", StringComparison.Ordinal).Replace("?k=", ".png?k=", StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Button, new() { Name = "Mở máy ảnh" }).ClickAsync();

        await Expect(page.GetByText($"NHA TAP 1 LOP {scene.Code}")).ToBeVisibleAsync();
    }

    /// <summary>As it comes out of the printer, one page a paper; a PDF is left to look at where <c>VONHAI_PICTURES</c> names a folder.</summary>
    private static async Task PrintAsync(IPage page, string name, int width)
    {
        if (width != 1280)
        {
            return;
        }

        var papers = await page.Locator(".paper").CountAsync();
        var pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });
        if (Environment.GetEnvironmentVariable("VONHAI_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"in-{name}.pdf"), pdf);
        }

        var pages = System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page[^s]");
        Assert.True(papers > 0 && pages == papers, $"{name}: {papers} papers came out on {pages} pages");
    }

    /// <summary>A window of somebody who has logged in already.</summary>
    private async Task<IPage> PageAsync(StorefrontServer server, Browser browser)
    {
        var page = await chromium.NewPageAsync(server.Address);
        await page.Context.AddCookiesAsync(browser.Cookies.GetAllCookies().Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = server.Address.ToString() }));
        return page;
    }
}
