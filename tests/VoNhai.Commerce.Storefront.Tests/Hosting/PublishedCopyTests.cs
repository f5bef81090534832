using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting;

public sealed partial class PublishedCopyTests(PublishedCopy copy)
{
    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Serves_pages_and_style_from_any_working_folder(string environment)
    {
        using var folder = new TempFolder();
        var settings = new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = environment, ["Database:File"] = folder.Path("data/a.db") };

        // The root of the file system: nothing of ours is there.
        await using var storefront = await StorefrontProcess.StartAsync(await copy.ProgramAsync(), "/", settings);
        using var browser = storefront.NewBrowser();

        Assert.Equal("Healthy", await browser.ReadAsync("/readyz"));
        Assert.Contains("Disallow: /don-hang/", await browser.ReadAsync("/robots.txt"), StringComparison.Ordinal);
        var html = await browser.ReadAsync("/");
        Assert.Contains("<h1>", await browser.ReadAsync(Product().Match(html).Groups[1].Value), StringComparison.Ordinal);
        Assert.Contains("/js/ma-qr/read.js", await browser.ReadAsync("/sw.js"), StringComparison.Ordinal);
        Assert.Contains("decodeQRBatch", await browser.ReadAsync("/js/lib/qr-decode.min.js"), StringComparison.Ordinal);
        Assert.Contains("Nhận tiền bằng mã QR", await browser.ReadAsync("/hoc"), StringComparison.Ordinal);
        Assert.Contains("Đợi tôi xem máy tôi đã.", await browser.ReadAsync("/hoc/bai/06-nhan-tien-bang-qr"), StringComparison.Ordinal);
        var style = Assert.Single(Style().Matches(html));
        using var css = await browser.GetAsync(style.Groups[1].Value);
        Assert.Equal("text/css", css.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
        using var failure = await browser.GetAsync("/css/site.css");
        Assert.Equal("text/css", failure.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Keeps_its_data_beside_itself_when_nobody_says_otherwise()
    {
        using var elsewhere = new TempFolder();
        var program = await copy.ProgramAsync();

        await using var storefront = await StorefrontProcess.StartAsync(program, elsewhere.Name, new Dictionary<string, string>());

        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(program)!, "data", "vonhai.db")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Name));
    }

    [Fact]
    public async Task Refuses_to_start_with_a_setting_out_of_range_and_says_which()
    {
        using var folder = new TempFolder();
        var settings = new Dictionary<string, string> { ["Database:File"] = folder.Path("a.db"), ["Accounts:HashRounds"] = "1000" };

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await StorefrontProcess.StartAsync(await copy.ProgramAsync(), folder.Name, settings));

        Assert.Contains("HashRounds", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Path("a.db")), "nothing was made");
    }

    [GeneratedRegex("""<link rel="stylesheet" href="([^"]+)""")]
    private static partial Regex Style();

    [GeneratedRegex("href=\"(/san-pham/[^\"]+)\"")]
    private static partial Regex Product();
}
