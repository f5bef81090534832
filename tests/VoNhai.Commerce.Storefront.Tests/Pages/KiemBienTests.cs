using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Codes;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.VietQr;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>The morning check: photographs of the household's own stand turn green, and nothing else does.</summary>
public sealed class KiemBienTests(Chromium chromium)
{
    private const string Page = "/nha-ban/kiem-bien";
    private const string Phone = "0900000003";
    private const string Passphrase = "tap ban hang 3";

    // The village's third household, Nhà bà Dính, and another one.
    private const string OwnAccount = "TAP0007";
    private const string OwnName = "BA DINH TAP";

    private static readonly string Own = StallStand.Of(Banks.Practice.Bin, OwnAccount, OwnName).Payload;

    // Each photograph is made by a tool and read in the browser; `eng/photographs.sh` takes four times as many.
    private static readonly int PhotographsOfTheOwn = int.Parse(Environment.GetEnvironmentVariable("VONHAI_PHOTOGRAPHS") ?? "6", CultureInfo.InvariantCulture);
    private static readonly int PhotographsOfASwapped = Math.Max(1, PhotographsOfTheOwn / 6);

    [Fact]
    public async Task Photographs_of_the_own_stand_turn_green()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var folder = new TempFolder();
        var household = await OpenAsync(server);
        var results = new List<string>();
        foreach (var photograph in StandPhotographs.Take(folder, Own, PhotographsOfTheOwn, seed: 3))
        {
            results.Add(await JudgeAsync(household, photograph));
        }

        var green = results.Count(result => result == "green");
        TestContext.Current.TestOutputHelper?.WriteLine($"{green} of {results.Count} photographs green, {results.Count(result => result == "unread")} not read");
        Assert.DoesNotContain("red", results);
        Assert.InRange(green, results.Count * 7 / 8, results.Count);
    }

    [Fact]
    public async Task Photographs_of_a_swapped_stand_never_turn_green()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var folder = new TempFolder();
        var household = await OpenAsync(server);
        string[] swapped =
        [
            StallStand.Of("970405", OwnAccount, OwnName).Payload,
            StallStand.Of(Banks.Practice.Bin, "TAP0008", OwnName).Payload,
            StallStand.Of(Banks.Practice.Bin, OwnAccount, "KE GIAN").Payload,
            VietQrTransfer.To(Banks.Practice.Bin, OwnAccount).Payload,
            VietQrTransfer.To(Banks.Practice.Bin, OwnAccount).WithAmount(Money.Vnd.Of(50_000)).Payload,
            "https://qua-tang.example/nhan",
        ];
        var results = new List<string>();
        foreach (var (text, seed) in swapped.Select((text, index) => (text, 30 + index)))
        {
            foreach (var photograph in StandPhotographs.Take(folder, text, PhotographsOfASwapped, seed))
            {
                results.Add(await JudgeAsync(household, photograph));
            }
        }

        Assert.DoesNotContain("green", results);
        Assert.True(results.Count(result => result == "red") >= results.Count * 5 / 6, string.Join(' ', results));
    }

    /// <summary>A sticker beside or over the own code: the own one alone would be green.</summary>
    [Fact]
    public async Task Two_different_codes_in_one_picture_are_never_green()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var folder = new TempFolder();
        var household = await OpenAsync(server);
        File.WriteAllBytes(folder.Path("own.png"), QrImage.Png(Own));
        File.WriteAllBytes(folder.Path("other.png"), QrImage.Png(StallStand.Of(Banks.Practice.Bin, "TAP0008", OwnName).Payload));
        Sdk.Tests.QrImages.ExternalTool.Run("convert", folder.Path("own.png"), folder.Path("other.png"), "+append", folder.Path("both.png"));

        Assert.Equal("green", await JudgeAsync(household, folder.Path("own.png")));
        Assert.Equal("red", await JudgeAsync(household, folder.Path("both.png")));
        await Expect(household.Locator("#ket-qua")).ToContainTextAsync("nhiều mã");
    }

    /// <summary>The small code is lost where the picture is made smaller, and the large one is found there first.</summary>
    [Fact]
    public async Task A_small_code_beside_the_own_large_one_is_seen_too()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var folder = new TempFolder();
        var household = await OpenAsync(server);
        File.WriteAllBytes(folder.Path("own.png"), QrImage.Png(Own, new() { Width = 1000 }));
        File.WriteAllBytes(folder.Path("other.png"), QrImage.Png(StallStand.Of("970405", "0000000008", OwnName).Payload, new() { Scale = 2 }));
        Sdk.Tests.QrImages.ExternalTool.Run(
            "convert", "-size", "2400x1800", "xc:white", folder.Path("own.png"), "-geometry", "+100+200", "-composite",
            folder.Path("other.png"), "-geometry", "+1900+700", "-composite", folder.Path("both.png"));

        Assert.Equal("red", await JudgeAsync(household, folder.Path("both.png")));
        await Expect(household.Locator("#ket-qua")).ToContainTextAsync("nhiều mã");
    }

    /// <summary>Fields of the picture before must not be judged with the next one.</summary>
    [Fact]
    public async Task Only_the_newest_picture_is_judged()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var folder = new TempFolder();
        var household = await OpenAsync(server);
        File.WriteAllBytes(folder.Path("own.png"), QrImage.Png(Own));
        await household.Locator(".pictures:not([hidden])").WaitForAsync();
        await household.EvaluateAsync("""
            const left = document.createElement('input');
            Object.assign(left, { type: 'hidden', name: 'ma', value: 'of the picture before' });
            document.getElementById('kiem').append(left);
            """);
        await household.SetInputFilesAsync("#anh", folder.Path("own.png"));
        await Expect(household.Locator(".stand-green")).ToBeVisibleAsync();
    }

    /// <summary>Where a bank wants words in front of the memo, the printed stand carries them.</summary>
    [Fact]
    public async Task The_stand_that_was_printed_is_green_with_the_banks_words_in_its_memo_too()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        await server.WithAsync<ShopDbContext, int>(db => db.Set<ReceivingAccount>().Where(account => account.Number == OwnAccount)
            .ExecuteUpdateAsync(account => account.SetProperty(one => one.MemoPrefix, "SEVQR"), TestContext.Current.CancellationToken));
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync(Phone, Passphrase);
        var printed = StallStand.Of(VietQrTransfer.To(Banks.Practice.Bin, OwnAccount).WithMemo("SEVQR"), OwnName);
        Assert.Contains(StandPage.Of(printed, OwnName, "", PaperSize.A5).Body.Split('\n').Single(line => line.Contains("<svg", StringComparison.Ordinal)), await browser.ReadAsync("/nha-ban/in/bien-qr"), StringComparison.Ordinal);

        using var answer = await browser.SubmitAsync(Page, new Dictionary<string, string> { ["ma"] = printed.Payload });

        Assert.Contains("stand-green", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Far more fields than any form of ours has, by address and body together.</summary>
    [Fact]
    public async Task Fourteen_hundred_numbered_codes_are_refused()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync(Phone, Passphrase);
        var query = string.Join('&', Enumerable.Range(0, 1_000).Select(number => $"ma[{number}]"));

        using var answer = await browser.SubmitAsync(Page, Enumerable.Range(1_000, 400).ToDictionary(number => $"ma[{number}]", number => $"{number}"), $"{Page}?{query}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Judges_pasted_text_without_a_script()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var household = await OpenAsync(server, javaScript: false);

        await PasteAsync(household, Own + "\n");
        await Expect(household.Locator(".stand-green")).ToContainTextAsync("Đúng bảng của nhà");
        await Expect(household.Locator(".stand-green")).ToHaveAttributeAsync("role", "status");

        await PasteAsync(household, StallStand.Of(Banks.Agribank.Bin, "0000000000", OwnName).Payload);
        await Expect(household.Locator(".stand-red")).ToContainTextAsync("Sai tài khoản");
        await Expect(household.GetByText("Gỡ bảng xuống, in lại.")).ToBeVisibleAsync();
        await Expect(household.Locator(".telling")).ToContainTextAsync("Agribank");

        await PasteAsync(household, " ");
        await Expect(household.GetByText("Chưa có mã nào để xem.")).ToBeVisibleAsync();
    }

    /// <summary>Each household is judged by its own accounts: the stand of one is red at the other's.</summary>
    [Fact]
    public async Task The_stand_of_a_neighbour_is_not_the_own()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var neighbour = server.NewBrowser();
        using var entered = await neighbour.LogInAsync("0900000002", "tap ban hang 2");
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);

        using var answer = await neighbour.SubmitAsync(Page, new Dictionary<string, string> { ["ma"] = Own });
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("stand-red", html, StringComparison.Ordinal);
        Assert.DoesNotContain("stand-green", html, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Hostile_posts_are_refused()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync(Phone, Passphrase);

        using var withoutToken = await browser.PostAsync(Page, new Dictionary<string, string> { ["ma"] = Own });
        using var tooLong = await browser.SubmitAsync(Page, new Dictionary<string, string> { ["ma"] = new('0', 5_000) });
        using var huge = await browser.SubmitAsync(Page, new Dictionary<string, string> { ["ma"] = new('0', 100_000) });
        using var withNul = await browser.SubmitAsync(Page, new Dictionary<string, string> { ["ma"] = Own + "\0" });
        using var markup = await browser.SubmitAsync(Page, new Dictionary<string, string> { ["ma"] = "<script>alert(1)</script>" });

        Assert.Equal(HttpStatusCode.BadRequest, withoutToken.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        Assert.InRange((int)huge.StatusCode, 400, 499);
        Assert.Equal(HttpStatusCode.BadRequest, withNul.StatusCode);
        Assert.DoesNotContain("<script>alert", await markup.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<IPage> OpenAsync(StorefrontServer server, bool javaScript = true)
    {
        var page = await chromium.NewPageAsync(server.Address, new BrowserNewContextOptions { JavaScriptEnabled = javaScript });
        await page.GotoAsync($"/dang-nhap?ve={Uri.EscapeDataString(Page)}");
        await page.GetByLabel("Số điện thoại").FillAsync(Phone);
        await page.GetByLabel("Mật khẩu").FillAsync(Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await page.GotoAsync(Page);
        await Expect(page.Locator(".summary")).ToContainTextAsync(OwnName);
        return page;
    }

    /// <summary>Chooses the picture on a fresh page: green, red, or unread when no code was found.</summary>
    private static async Task<string> JudgeAsync(IPage page, string picture)
    {
        await page.GotoAsync(Page);
        await page.Locator(".pictures:not([hidden])").WaitForAsync();
        await page.SetInputFilesAsync("#anh", picture);
        var answer = page.Locator(".stand-check, #anh-loi:not([hidden])").First;
        await answer.WaitForAsync();
        var look = await answer.GetAttributeAsync("class") ?? "";
        return look.Contains("stand-green", StringComparison.Ordinal) ? "green" : look.Contains("stand-", StringComparison.Ordinal) ? "red" : "unread";
    }

    private static async Task PasteAsync(IPage page, string text)
    {
        await page.GetByLabel("Dán chữ trong mã").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem bảng này" }).ClickAsync();
    }
}
