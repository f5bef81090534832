using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Photos;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Sheets;

/// <summary>A household's list as a file, over HTTP and without a script.</summary>
public sealed class BangTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Page = "/nha-ban/hang/bang";
    private const string Heading = "Tên hàng;Bán theo;Giá (đồng);Kho";

    [Theory, BothDatabases]
    public async Task The_list_goes_out_and_comes_back_and_nothing_is_new(DatabaseKind kind)
    {
        using var seller = await EnterAsync(kind, 1);
        using var file = await seller.GetAsync($"{Page}?handler=Tai");
        var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/csv; charset=utf-8", file.Content.Headers.ContentType?.ToString());
        Assert.Matches("^bang-hang-[0-9-]{10}\\.csv$", file.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("no-store", file.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        var (status, text) = await LookAsync(seller, bytes);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Không có gì mới.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Seal\"", text, StringComparison.Ordinal);
        Assert.Contains("Ví dụ:", await seller.ReadAsync($"{Page}?handler=Mau"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Products_and_pictures_are_looked_at_then_written_once(DatabaseKind kind)
    {
        using var seller = await EnterAsync(kind, 2);
        var zip = ZipFile.Of(("bang.csv", Bytes($"{Heading};Ảnh\nNa {kind};kg;50k;40;na.jpg\nRượu ngô {kind};chai 1 lít;60k;5;")), ("na.jpg", Pictures.FromPhone(800, 600, orientation: 6)));

        var (_, look) = await LookAsync(seller, zip);
        Assert.Contains("Món mới: 2", look, StringComparison.Ordinal);
        Assert.Contains("Bán rượu bia cần giấy phép.", look, StringComparison.Ordinal);
        Assert.DoesNotContain($"Na {kind}", await seller.ReadAsync("/nha-ban/hang"), StringComparison.Ordinal);
        var (taken, text) = await TakeInAsync(seller, look);
        Assert.Equal(HttpStatusCode.OK, taken);
        Assert.Contains("Đã ghi: 2 món mới, 0 món đổi, 1 ảnh.", text, StringComparison.Ordinal);
        Assert.Contains("1 món chờ người xem", text, StringComparison.Ordinal);

        var product = (await new Outsider(seller.Http).GetAsync($"/api/v1/products?q=Na%20{kind}")).GetProperty("items")[0].GetProperty("slug").GetString();
        Assert.Matches("/anh/[0-9a-f]{32}-", await seller.ReadAsync($"/san-pham/{product}"));
        var (again, told) = await TakeInAsync(seller, look);
        Assert.Equal(HttpStatusCode.OK, again);
        Assert.Contains("Không có gì mới.", told, StringComparison.Ordinal);
        Assert.Contains("Không có gì mới.", (await TakeInAsync(seller, (await LookAsync(seller, zip)).Text)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_problem_is_told_by_line_and_column_and_nothing_is_written()
    {
        using var seller = await EnterAsync(DatabaseKind.Sqlite, 1);
        var (status, text) = await LookAsync(seller, Bytes($"{Heading};Tháng bán\nNa;kg;50,000;1;\nBưởi;giỏ;35k;1;5-Mar\n;kg;35k;<script>alert(1)</script>;"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        foreach (var told in new[] { "Có 5 chỗ cần sửa.", "Dòng 2 · Giá (đồng)", "Dòng 3 · Bán theo", "Dòng 3 · Tháng bán", "Dòng 4 · Tên hàng", "Dòng 4 · Kho" })
        {
            Assert.Contains(told, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Seal\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_files_are_refused_in_words()
    {
        using var seller = await EnterAsync(DatabaseKind.Sqlite, 1);
        (byte[]? File, string Told)[] files =
        [
            (null, "Xin chọn tệp trước."),
            ([], "Tệp trống."),
            ([0, 0, 1, 2, 3, 0, 9, 0], "không phải tệp CSV"),
            (Pictures.Jpeg(200, 200), "không phải tệp CSV"),
            (Bytes($"{Heading}\nNa\0;kg;1000;1\n{new string('x', 9000)}"), "NUL"),
            (ZipFile.Of(("../bang.csv", ZipFile.Sheet)), "không an toàn"),
            (ZipFile.Of(("bang.csv", new byte[20 * 1024 * 1024])), "bung ra quá lớn"),
            (ZipFile.Of(("bang.csv", ZipFile.Sheet)), "Chưa có ảnh “na.jpg”"),
            (ZipFile.Of(("bang.csv", ZipFile.Sheet), ("na.jpg", "<svg/>"u8.ToArray())), "na.jpg:"),
            (new byte[(32 * 1024 * 1024) + 1], "Tệp quá lớn."),
        ];
        foreach (var (file, told) in files)
        {
            var (status, text) = await LookAsync(seller, file);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Contains(told, text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(seller, "Nhap", ("Ticket", "x"), ("Seal", "x"))).Status);
    }

    [Fact]
    public async Task Strangers_and_other_households_get_nowhere()
    {
        using var seller = await EnterAsync(DatabaseKind.Sqlite, 1);
        using var neighbour = await EnterAsync(DatabaseKind.Sqlite, 2);
        var (_, look) = await LookAsync(seller, Bytes($"{Heading}\nMăng của nhà khác;kg;50k;1"));
        var (status, _) = await TakeInAsync(neighbour, look);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.DoesNotContain("Măng của nhà khác", await neighbour.ReadAsync("/nha-ban/hang"), StringComparison.Ordinal);

        using var stranger = (await storefronts.On()).NewBrowser();
        foreach (var path in new[] { Page, $"{Page}?handler=Tai", $"{Page}?handler=Mau" })
        {
            using var turnedAway = await stranger.GetAsync(path);
            Assert.Equal(HttpStatusCode.Redirect, turnedAway.StatusCode);
        }
    }

    private async Task<Browser> EnterAsync(DatabaseKind kind, int household)
    {
        var browser = (await storefronts.On(kind)).NewBrowser();
        using var entered = await browser.LogInAsync($"090000000{household}", $"tap ban hang {household}");
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return browser;
    }

    private static async Task<(HttpStatusCode Status, string Text)> LookAsync(Browser browser, byte[]? file)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Browser.TokenOf(await browser.ReadAsync(Page))), "__RequestVerificationToken" } };
        if (file is not null)
        {
            form.Add(new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "tep", "../../bang.csv");
        }

        using var answer = await browser.Http.PostAsync(new Uri($"{Page}?handler=Xem", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private static Task<(HttpStatusCode Status, string Text)> TakeInAsync(Browser browser, string look) =>
        SendAsync(browser, "Nhap", ("Ticket", Field("Ticket").Match(look).Groups[1].Value), ("Seal", Field("Seal").Match(look).Groups[1].Value));

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(Browser browser, string handler, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.SubmitAsync(Page, fields.ToDictionary(field => field.Name, field => field.Value), $"{Page}?handler={handler}");
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static Regex Field(string name) => new($"name=\"{name}\" value=\"([0-9a-f]+)\"", RegexOptions.CultureInvariant);
}
