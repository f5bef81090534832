using System.Net;
using Microsoft.Playwright;
using VoNhai.Commerce.Sdk.Tests.QrImages;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Tests.Practice;

/// <summary>Nobody may scan real money out of our samples: every picture in the repository and of a practice order is read by another reader.</summary>
public sealed class PictureTests(Chromium chromium)
{
    private static readonly string[] Kinds = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg"];

    [Fact]
    public async Task No_picture_in_the_repository_holds_a_code_of_a_real_bank()
    {
        var pictures = ExternalTool.Run("git", "-C", Repository.Root, "ls-files", "-co", "--exclude-standard").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(file => Kinds.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).ToList();
        Assert.True(pictures.Count >= 38, $"{pictures.Count} pictures found");
        var page = await chromium.NewPageAsync(new Uri("http://localhost"));
        foreach (var picture in pictures)
        {
            var code = Zbar.Decode(await PixelsOfAsync(page, Path.Combine(Repository.Root, picture)));
            Assert.True(code.Length == 0 || IsPractice(code), $"{picture} holds {code}");
        }
    }

    /// <summary>The control: the same way of looking does find a code of a real bank.</summary>
    [Fact]
    public async Task A_code_of_a_real_bank_would_be_found()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.Path("real.svg"), QrImages.VietQrImages.ToSvg(VietQrTransfer.To("970405", "0000000000")));
        var page = await chromium.NewPageAsync(new Uri("http://localhost"));

        var code = Zbar.Decode(await PixelsOfAsync(page, folder.Path("real.svg")));

        Assert.NotEmpty(code);
        Assert.False(IsPractice(code));
    }

    [Fact]
    public async Task Every_picture_of_a_practice_order_is_a_practice_code()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.ProductAsync());
        var (code, secret) = (order.GetProperty("code").GetString(), order.GetProperty("secret").GetString());

        var png = await browser.Http.GetByteArrayAsync(new Uri($"/qr/{code}.png?k={secret}", UriKind.Relative));
        Assert.Equal(order.GetProperty("payload").GetString(), Zbar.Decode(png));
        Assert.True(IsPractice(Zbar.Decode(png)));
        await File.WriteAllTextAsync(Path.Combine(Path.GetTempPath(), $"{code}.svg"), await browser.ReadAsync($"/qr/{code}.svg?k={secret}"));
        var page = await chromium.NewPageAsync(server.Address);
        Assert.Equal(order.GetProperty("payload").GetString(), Zbar.Decode(await PixelsOfAsync(page, Path.Combine(Path.GetTempPath(), $"{code}.svg"))));
        File.Delete(Path.Combine(Path.GetTempPath(), $"{code}.svg"));

        await outsider.PayAsync(order);
        using var afterwards = await browser.GetAsync($"/qr/{code}.png?k={secret}");
        Assert.Equal(HttpStatusCode.Gone, afterwards.StatusCode);
    }

    private static bool IsPractice(string code) => VietQrReader.Read(code) is { IsPractice: true, Bin: "999999" };

    /// <summary>What a screen shows of the picture, on white.</summary>
    private static async Task<byte[]> PixelsOfAsync(IPage page, string file)
    {
        var data = Convert.ToBase64String(await File.ReadAllBytesAsync(file));
        var type = Path.GetExtension(file).ToUpperInvariant() switch { ".SVG" => "svg+xml", ".JPG" => "jpeg", var kind => kind[1..].ToLowerInvariant() };
        await page.SetViewportSizeAsync(900, 900);
        await page.SetContentAsync($"<body style='margin:20px;background:#fff'><img src='data:image/{type};base64,{data}' style='max-width:860px;max-height:860px;min-width:600px'>");
        await page.WaitForFunctionAsync("document.images[0].complete");
        return await page.ScreenshotAsync();
    }
}
