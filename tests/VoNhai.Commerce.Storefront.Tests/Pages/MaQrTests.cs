using System.IO.Compression;
using System.Net;
using Microsoft.Playwright;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Sdk.Tests.QrImages;
using VoNhai.Commerce.Storefront.Tests.Codes;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.VietQr;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>Making and seeing codes, with and without a script, with and without a network.</summary>
public sealed class MaQrTests(Chromium chromium, Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Tool = "/cong-cu/ma-qr";

    // What is on the screen (HTML, CSS, site.js) fits into the 14 KB of every first view; the reader and builder behind it may double that.
    private const int MostSeen = 14 * 1024;
    private const int MostBytes = 32 * 1024;

    private static readonly string Wanted = VietQrTransfer.To(Banks.Agribank, "0000000000").WithAmount(Vnd.Of(1_200_000)).WithMemo("Tiền mật ong").Payload;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Makes_a_code_that_another_reader_reads(bool javaScript)
    {
        var page = await OpenAsync(javaScript);
        await MakeAsync(page, "nông nghiệp", "0000000000", "1tr2", "Tiền mật ong");

        await Expect(page.Locator("#lam-duoc")).ToContainTextAsync("Trả 1.200.000 ₫ cho tài khoản 0000000000, Agribank");
        await Expect(page.Locator("[data-part=payload]")).ToHaveTextAsync(Wanted);
        await Expect(page.GetByLabel("Ngân hàng nhận")).ToHaveValueAsync("Agribank (970405)");
        Assert.Equal(Wanted, await QrOnScreen.ReadAsync(page.Locator("img.qr")));
        var saved = Convert.FromBase64String((await page.Locator("[data-part=save]").GetAttributeAsync("href"))!.Split(',')[1]);
        Assert.Equal(Wanted, Zbar.Decode(saved));
        Assert.True(WidthOf(saved) >= 600);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tells_mistakes_beside_their_fields_and_loses_nothing(bool javaScript)
    {
        var page = await OpenAsync(javaScript);
        await MakeAsync(page, "viet", "12 34", "5 kg", new string('a', 26));

        await ExpectProblemAsync(page, "Ngân hàng nhận", "viet", "Có nhiều ngân hàng tên như vậy. Xin chọn một.");
        await ExpectProblemAsync(page, "Số tài khoản", "12 34", "Số tài khoản chỉ gồm chữ không dấu và số.");
        await ExpectProblemAsync(page, "Số tiền", "5 kg", "Số tiền chưa rõ. Viết như 50k, 120.000 hoặc 1tr2.");
        await ExpectProblemAsync(page, "Nội dung", new string('a', 26), "Nội dung dài quá 25 ký tự.");
        await Expect(page.Locator("#lam-duoc")).ToBeHiddenAsync();

        // One of the banks that could be meant is chosen, and the rest mended.
        if (javaScript)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "VietinBank" }).ClickAsync();
        }
        else
        {
            await page.GetByLabel("VietinBank").CheckAsync();
        }

        await page.GetByLabel("Số tài khoản").FillAsync("1234");
        await page.GetByLabel("Số tiền").FillAsync("");
        await page.GetByLabel("Nội dung").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Làm mã", Exact = true }).ClickAsync();
        await Expect(page.Locator("[data-part=payload]")).ToHaveTextAsync(VietQrTransfer.To(Banks.VietinBank, "1234").Payload);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Says_what_a_pasted_code_would_do(bool javaScript)
    {
        var page = await OpenAsync(javaScript);
        await SeeAsync(page, Wanted);
        var told = page.Locator("#doc-duoc");
        await Expect(told.Locator(".telling-money")).ToContainTextAsync("Trả 1.200.000 ₫ cho tài khoản 0000000000, Agribank");
        await Expect(told).ToContainTextAsync("Đọc tên, đọc số tiền, rồi mới bấm.");
        await Expect(told).ToContainTextAsync("Tien mat ong");

        await SeeAsync(page, Wanted.Replace("1200000", "9200000", StringComparison.Ordinal));
        await Expect(told.Locator(".telling-broken")).ToContainTextAsync("Đừng trả theo mã này");
        await Expect(told).ToContainTextAsync("Sai: Mã kiểm không khớp, mã đã bị sửa.");

        await SeeAsync(page, VietQrTransfer.To(Banks.Practice, "TAP0007").Payload);
        await Expect(told.Locator(".telling-practice")).ToContainTextAsync("Mã tập, không chuyển được tiền thật.");

        await SeeAsync(page, "https://qua-tang.example/<b>");
        await Expect(told.Locator(".telling-text")).ToContainTextAsync("Đây không phải mã trả tiền.");
        await Expect(told).ToContainTextAsync("qua-tang.example");

        await SeeAsync(page, "");
        await ExpectProblemAsync(page, "Dán chữ trong mã", "", "Chưa có mã nào để xem.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Goes_to_the_answer_or_to_the_first_field_to_mend(bool javaScript)
    {
        var page = await OpenAsync(javaScript);
        await MakeAsync(page, "agribank", "0000000000", "nhiều", "");
        await Expect(page.GetByLabel("Số tiền")).ToBeFocusedAsync();

        await MakeAsync(page, "agribank", "0000000000", "50k", "");
        await Expect(page.Locator("#lam-duoc")).ToBeFocusedAsync();

        await SeeAsync(page, Wanted);
        await Expect(page.Locator("#doc-duoc")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_practice_code_is_never_drawn_without_its_words(bool javaScript)
    {
        var page = await OpenAsync(javaScript);
        await MakeAsync(page, "999999", "TAP0007", "50k", "");

        await Expect(page.Locator("#lam-duoc")).ToContainTextAsync("Mã tập, không chuyển được tiền thật.");
        var svg = WebUtility.UrlDecode((await page.Locator("img.qr").GetAttributeAsync("src"))!);
        Assert.Contains("TẬP, KHÔNG CHUYỂN TIỀN", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(svg.Split(',')[1].Replace(' ', '+'))), StringComparison.Ordinal);

        if (javaScript)
        {
            // The server drew it, on a page whose script begins anew.
            await ScriptAnswersAsync(page);
            await page.Context.SetOfflineAsync(true);
            await page.GetByRole(AriaRole.Button, new() { Name = "Làm mã", Exact = true }).ClickAsync();
            await Expect(page.GetByText("Mã tập cần có mạng để vẽ.")).ToBeVisibleAsync();
            await Expect(page.Locator("img.qr")).ToBeHiddenAsync();
        }
    }

    [Fact]
    public async Task Reads_a_photograph_and_sends_nothing_anywhere()
    {
        using var folder = new TempFolder();
        var page = await OpenAsync(javaScript: true);
        var sent = new List<string>();
        page.Request += (_, request) => sent.Add(request.Url);
        var photograph = StandPhotographs.Take(folder, Wanted, count: 1, seed: 11)[0];

        await page.SetInputFilesAsync("#anh", photograph);
        await Expect(page.Locator("#doc-duoc .telling-money")).ToContainTextAsync("0000000000, Agribank");
        await MakeAsync(page, "agribank", "1", "", "");
        await Expect(page.Locator("#lam-duoc")).ToBeVisibleAsync();

        Assert.All(sent, url => Assert.Contains("/js/lib/qr-", url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_why_a_picture_cannot_be_read()
    {
        using var folder = new TempFolder();
        var page = await OpenAsync(javaScript: true);
        var huge = QrImage.Png("x");
        (huge[16], huge[17], huge[20], huge[21]) = (0, 1, 0, 1); // 65,000 pixels a side, so it says.
        var problem = page.Locator("#anh-loi");

        await page.SetInputFilesAsync("#anh", new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = huge });
        await Expect(problem).ToHaveTextAsync("Ảnh to quá. Chụp lại, chỉ lấy phần mã.");
        await page.SetInputFilesAsync("#anh", new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = "<svg onload=alert(1)>"u8.ToArray() });
        await Expect(problem).ToHaveTextAsync("Chỉ đọc được ảnh JPG, PNG, WebP, GIF.");
        await page.SetInputFilesAsync("#anh", new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = QrImage.Png("x")[..60] });
        await Expect(problem).ToHaveTextAsync("Chỉ đọc được ảnh JPG, PNG, WebP, GIF.");
        Sdk.Tests.QrImages.ExternalTool.Run("convert", "-size", "300x300", "xc:white", folder.Path("empty.png"));
        await page.SetInputFilesAsync("#anh", folder.Path("empty.png"));
        await Expect(problem).ToHaveTextAsync("Không thấy mã. Chụp gần hơn, đủ sáng, giữ máy yên.");
    }

    [Fact]
    public async Task Opens_again_without_a_network_and_works()
    {
        using var folder = new TempFolder();
        var page = await OpenAsync(javaScript: true);
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => undefined)");
        await page.Context.SetOfflineAsync(true);

        await page.LoadAgainAsync();
        await page.Locator(".pictures:not([hidden])").WaitForAsync();
        await MakeAsync(page, "agri", "0000000000", "1tr2", "Tiền mật ong");
        await Expect(page.Locator("[data-part=payload]")).ToHaveTextAsync(Wanted);
        Assert.Equal(Wanted, await QrOnScreen.ReadAsync(page.Locator("img.qr")));
        await page.SetInputFilesAsync("#anh", StandPhotographs.Take(folder, Wanted, count: 1, seed: 12)[0]);
        await Expect(page.Locator("#doc-duoc .telling-money")).ToContainTextAsync("0000000000, Agribank");

        // Other pages are not its business.
        await Assert.ThrowsAsync<PlaywrightException>(() => page.GotoAsync("/theo-doi"));
    }

    [Fact]
    public async Task The_worker_keeps_only_what_exists_and_asks_for_news_of_itself()
    {
        using var browser = (await storefronts.On()).NewBrowser();
        using var answer = await browser.GetAsync("/sw.js");
        var script = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var kept = System.Text.Json.JsonSerializer.Deserialize<string[]>(script.Split('\n')[1]["const kept = ".Length..].TrimEnd(';'))!;

        Assert.Equal("public, no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("/js/lib/qr-decode.min.js", kept);
        foreach (var path in kept)
        {
            using var file = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }
    }

    /// <summary>A new version (here: of a site without practice) is fetched whole, and the old copy is gone once the new worker rules.</summary>
    [Fact]
    public async Task A_changed_site_replaces_what_was_kept()
    {
        var first = await StorefrontServer.StartAsync();
        var page = await OpenAsync(javaScript: true, first.Address);
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => undefined)");
        var before = Assert.Single(await page.EvaluateAsync<string[]>("caches.keys()"));
        var address = first.Address.GetLeftPart(UriPartial.Authority);
        await first.DisposeAsync();
        await using var second = await StorefrontServer.StartAsync(options: new StorefrontOptions { Settings = new Dictionary<string, string> { ["urls"] = address, ["Practice:Enabled"] = "false" } });

        await page.GotoAsync(Tool);
        await page.EvaluateAsync(
            """
            async before => {
              for (let tries = 0; tries < 300; tries++) {
                const kept = await caches.keys();
                if (kept.length === 1 && kept[0] !== before) return;
                await new Promise(resolve => setTimeout(resolve, 100));
              }
              throw new Error('The old copy is still kept.');
            }
            """,
            before);

        await page.Context.SetOfflineAsync(true);
        await page.LoadAgainAsync();
        await Expect(page.Locator(".practice-bar")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_first_view_is_small_and_has_no_decoder()
    {
        var server = await storefronts.On();
        var page = await chromium.NewPageAsync(server.Address, new BrowserNewContextOptions { ServiceWorkers = ServiceWorkerPolicy.Block });
        var loaded = new List<IResponse>();
        page.Response += (_, response) => loaded.Add(response);
        await page.GotoAsync(Tool, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var sizes = new Dictionary<string, int>();
        foreach (var response in loaded)
        {
            sizes[new Uri(response.Url).AbsolutePath] = Brotli(await response.BodyAsync());
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', sizes.Select(size => $"{size.Value,6} {size.Key}").Append($"{sizes.Values.Sum(),6} in all")));
        Assert.DoesNotContain(sizes.Keys, path => path.StartsWith("/js/lib/", StringComparison.Ordinal));
        Assert.InRange(sizes.Where(size => size.Key == Tool || size.Key.StartsWith("/css/", StringComparison.Ordinal) || size.Key.StartsWith("/js/site", StringComparison.Ordinal)).Sum(size => size.Value), 1, MostSeen);
        Assert.InRange(sizes.Values.Sum(), 1, MostBytes);
    }

    [Fact]
    public async Task Hostile_posts_are_refused_and_nothing_is_kept()
    {
        using var browser = (await storefronts.On()).NewBrowser();
        async Task<(int Status, string Body)> PostAsync(string handler, Dictionary<string, string> fields)
        {
            using var answer = await browser.PostAsync($"{Tool}?handler={handler}", fields);
            Assert.True(answer.Headers.CacheControl?.NoStore);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(422, (await PostAsync("Doc", [])).Status);
        Assert.Equal(422, (await PostAsync("Doc", new() { ["ma"] = new('0', 5_000) })).Status);
        Assert.InRange((await PostAsync("Doc", new() { ["ma"] = new('0', 100_000) })).Status, 400, 499);
        Assert.Equal(400, (await PostAsync("Doc", new() { ["ma"] = "a\0b" })).Status);
        var (status, html) = await PostAsync("Doc", new() { ["ma"] = "\"><script>alert(1)</script>" });
        Assert.Equal(200, status);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Equal(422, (await PostAsync("Lam", [])).Status);
        foreach (var odd in new[] { new string('9', 60_000), "😀", "\u202E123", "<b>", "-1", "1e9", "９７０４０５" })
        {
            Assert.Equal(422, (await PostAsync("Lam", new() { ["Form.Bank"] = odd, ["Form.Account"] = odd, ["Form.Amount"] = odd, ["Form.Memo"] = odd, ["Form.Bin"] = odd })).Status);
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_where_a_code_was_made_and_read_and_mistaken()
    {
        var page = await OpenAsync(javaScript: true);
        await MakeAsync(page, "agri", "0000000000", "1tr2", "x");
        await SeeAsync(page, Wanted.Replace("1200000", "9200000", StringComparison.Ordinal));
        await Expect(page.Locator("#lam-duoc")).ToBeVisibleAsync();
        await PageLook.AxeFindsNothingAsync(page, "ma-qr");

        await MakeAsync(page, "viet", "1 2", "x", "?");
        await Expect(page.GetByText("Xin chọn một.")).ToBeVisibleAsync();
        await PageLook.AxeFindsNothingAsync(page, "ma-qr");
    }

    [Fact]
    public async Task Every_page_leads_here_from_its_foot()
    {
        using var browser = (await storefronts.On()).NewBrowser();

        Assert.Contains($"href=\"{Tool}\"", await browser.ReadAsync("/theo-doi"), StringComparison.Ordinal);
    }

    private async Task<IPage> OpenAsync(bool javaScript, Uri? address = null)
    {
        address ??= (await storefronts.On()).Address;
        var page = await chromium.NewPageAsync(address, new BrowserNewContextOptions { JavaScriptEnabled = javaScript, ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        await page.GotoAsync(Tool);
        if (javaScript)
        {
            await ScriptAnswersAsync(page);
        }

        return page;
    }

    /// <summary>What the script prints stands here: from now on it is the script that answers.</summary>
    private static Task ScriptAnswersAsync(IPage page) => page.Locator("#khong-gui:not([hidden])").WaitForAsync();

    private static async Task MakeAsync(IPage page, string bank, string account, string amount, string memo)
    {
        await page.GetByLabel("Ngân hàng nhận").FillAsync(bank);
        await page.GetByLabel("Số tài khoản").FillAsync(account);
        await page.GetByLabel("Số tiền").FillAsync(amount);
        await page.GetByLabel("Nội dung").FillAsync(memo);
        await page.GetByRole(AriaRole.Button, new() { Name = "Làm mã", Exact = true }).ClickAsync();
    }

    private static async Task SeeAsync(IPage page, string text)
    {
        await page.GetByLabel("Dán chữ trong mã").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem mã này" }).ClickAsync();
    }

    private static async Task ExpectProblemAsync(IPage page, string label, string typed, string sentence)
    {
        var field = page.GetByLabel(label);
        await Expect(field).ToHaveValueAsync(typed);
        await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(field).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(sentence)));
    }

    private static int WidthOf(byte[] png) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));

    private static int Brotli(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(body);
        }

        return (int)packed.Length;
    }
}
