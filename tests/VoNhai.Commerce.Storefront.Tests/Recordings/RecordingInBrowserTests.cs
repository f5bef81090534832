using Microsoft.Playwright;
using VoNhai.Commerce.Sdk.Tests.Catalog;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Photos;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Recordings;

/// <summary>A household speaks into its telephone, and a buyer hears it.</summary>
public sealed class RecordingInBrowserTests(Chromium chromium)
{
    private const string Product = $"/san-pham/{PhotoSeller.Slug}";

    /// <summary>The telephone's Vietnamese voice, as a browser would have one; what it was asked to say stands in <c>window.said</c>.</summary>
    private const string Voice = """
        window.said = [];
        Object.defineProperty(window, 'speechSynthesis', { value: {
          getVoices: () => [{ lang: 'en-US' }, { lang: 'vi-VN' }], addEventListener() {}, cancel() {}, speak: sentence => said.push(`${sentence.lang}: ${sentence.text}`) } });
        window.SpeechSynthesisUtterance = function (text) { this.text = text; };
        """;

    [Fact]
    public async Task A_household_records_and_a_buyer_hears_it()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var bringing = await RecordingSeller.EnterAsync(server.NewBrowser());
        var seller = await OpenAsync(server, bringing.Page);
        await LookAsync(seller, "tieng-chua-co");
        await seller.GetByRole(AriaRole.Button, new() { Name = "Ghi âm" }).ClickAsync();
        await Expect(seller.GetByText("Đang ghi… còn")).ToBeVisibleAsync();
        await Expect(seller.GetByRole(AriaRole.Button, new() { Name = "Lưu tiếng nói" })).ToBeDisabledAsync();
        await Expect(seller.GetByText("còn 28 giây")).ToBeVisibleAsync();
        await LookAsync(seller, "tieng-dang-ghi");
        await seller.GetByRole(AriaRole.Button, new() { Name = "Dừng ghi" }).ClickAsync();
        await Expect(seller.GetByText("Đã ghi. Nghe lại rồi lưu.")).ToBeVisibleAsync();
        await seller.GetByRole(AriaRole.Button, new() { Name = "Nghe lại" }).ClickAsync();
        await LookAsync(seller, "tieng-da-ghi");
        await seller.GetByRole(AriaRole.Button, new() { Name = "Lưu tiếng nói" }).ClickAsync();
        await Expect(seller.GetByText("Đã lưu tiếng nói.")).ToBeVisibleAsync();
        await LookAsync(seller, "tieng-da-luu");

        var buyer = await chromium.NewPageAsync(server.Address);
        var asked = new List<string>();
        buyer.Request += (_, request) => asked.Add(request.Url);
        await buyer.GotoAsync(Product, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(asked, address => address.Contains("/tieng/", StringComparison.Ordinal));
        var listen = buyer.Locator("[data-listen]").First;
        Assert.True((await listen.BoundingBoxAsync())!.Height >= 48);
        await Expect(buyer.Locator(".listen audio")).ToBeHiddenAsync();
        await listen.ClickAsync();
        await buyer.WaitForFunctionAsync("() => document.querySelector('.listen audio').currentTime > 0.3");
        await listen.ClickAsync();
        Assert.True(await buyer.EvaluateAsync<bool>("document.querySelector('.listen audio').paused"));
        await LookAsync(buyer, "tieng-san-pham");

        // Without a script the browser's own player stands there.
        var plain = await chromium.NewPageAsync(server.Address, new() { JavaScriptEnabled = false });
        await plain.GotoAsync(Product);
        await Expect(plain.Locator(".listen audio")).ToBeVisibleAsync();
        await Expect(plain.Locator("[data-listen]")).ToBeHiddenAsync();
        await PageLook.IsFineAsync(plain, "tieng-khong-script", javaScript: false);
    }

    [Fact]
    public async Task Phrases_are_brought_as_files_and_wrong_ones_told_beside_their_field()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.Path("chao.wav"), Sounds.Wav(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.Path("gia.mp3"), "<svg/>", TestContext.Current.CancellationToken);
        var seller = await OpenAsync(server, RecordingSeller.Stall);
        await seller.SetInputFilesAsync("#tieng-greeting", folder.Path("chao.wav"));
        await seller.Locator(".voice").First.GetByRole(AriaRole.Button, new() { Name = "Lưu tiếng nói" }).ClickAsync();
        await Expect(seller.GetByText("Đã lưu tiếng nói.")).ToBeVisibleAsync();
        await seller.SetInputFilesAsync("#tieng-paying", folder.Path("gia.mp3"));
        await seller.Locator(".voice").Nth(1).GetByRole(AriaRole.Button, new() { Name = "Lưu tiếng nói" }).ClickAsync();
        await Expect(seller.Locator(".voice").Nth(1).GetByText("Chỉ nhận tiếng WebM, Ogg, M4A, MP3 hoặc WAV.")).ToBeVisibleAsync();
        await LookAsync(seller, "tieng-ba-cau");

        var buyer = await chromium.NewPageAsync(server.Address);
        await buyer.GotoAsync("/ho/nha-ba-dinh");
        await Expect(buyer.GetByRole(AriaRole.Button, new() { Name = "Nghe: Lời chào" })).ToBeVisibleAsync();
        await LookAsync(buyer, "tieng-ho");
    }

    /// <summary>Name and price with its unit, in Vietnamese; no button where no voice is, which is the control.</summary>
    [Fact]
    public async Task Without_a_recording_a_Vietnamese_voice_reads_it_where_there_is_one()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var without = await chromium.NewPageAsync(server.Address);
        await without.AddInitScriptAsync(Voice.Replace(", { lang: 'vi-VN' }", "", StringComparison.Ordinal));
        await without.GotoAsync(Product, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(without.Locator("[data-listen]")).ToBeHiddenAsync();

        var with = await chromium.NewPageAsync(server.Address);
        await with.AddInitScriptAsync(Voice);
        await with.GotoAsync(Product);
        await with.Locator("[data-listen]").ClickAsync();
        Assert.Matches("^vi-VN: Bột ngô.*\\. .* nghìn đồng một .*\\.$", await with.EvaluateAsync<string>("said[0]"));
        await LookAsync(with, "tieng-giong-may");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        foreach (var width in new[] { 320, 390, 1280 })
        {
            await page.SetViewportSizeAsync(width, 740);
            await PageLook.IsFineAsync(page, $"{name}-{width}");
        }
    }

    private async Task<IPage> OpenAsync(StorefrontServer server, string path)
    {
        var page = await chromium.NewPageAsync(server.Address, new() { Permissions = ["microphone"] });
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync(PhotoSeller.Phone);
        await page.GetByLabel("Mật khẩu").FillAsync(PhotoSeller.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await page.GotoAsync(path);
        return page;
    }
}
