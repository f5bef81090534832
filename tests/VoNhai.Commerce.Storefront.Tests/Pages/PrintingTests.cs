using System.Net;
using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>What the household prints: stand, price tags, order slips.</summary>
public sealed class PrintingTests(Chromium chromium)
{
    [Fact]
    public async Task A_stand_comes_on_the_chosen_paper_and_on_no_strange_one()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = await HouseholdAsync(server);

        var wall = await browser.ReadAsync("/nha-ban/in/bien-qr?co=A4");
        var strange = await browser.ReadAsync("/nha-ban/in/bien-qr?co=%22%3E%3Cscript%3E");

        Assert.Contains("href=\"/css/giay-a4.css\"", wall, StringComparison.Ordinal);
        Assert.Contains("href=\"/css/giay-a5.css\"", strange, StringComparison.Ordinal);
        Assert.All([wall, strange], html =>
        {
            Assert.Contains("Đọc tên, đọc số tiền, rồi mới bấm", html, StringComparison.Ordinal);
            Assert.Contains("TẬP, KHÔNG CHUYỂN TIỀN", html, StringComparison.Ordinal);
            Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("a4", "210mm 297mm")]
    [InlineData("a5", "148mm 210mm")]
    [InlineData("a6", "105mm 148mm")]
    public async Task The_style_sheet_of_a_paper_is_a_file(string paper, string size)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        using var answer = await browser.GetAsync($"/css/giay-{paper}.css");

        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"size: {size}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_are_printed_for_chosen_products_and_what_is_wrong_is_said_beside_its_field()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = await HouseholdAsync(server);
        var form = await browser.ReadAsync("/nha-ban/in/the-gia");
        var id = form.Split("name=\"sp\" value=\"")[1][..36];

        var tags = await browser.ReadAsync($"/nha-ban/in/the-gia?sp={id}&moi=3&co=8&ma=priced");
        var nothing = await browser.ReadAsync("/nha-ban/in/the-gia?moi=1");
        var many = await browser.ReadAsync($"/nha-ban/in/the-gia?sp={id}&moi=22");
        var foreign = await browser.ReadAsync($"/nha-ban/in/the-gia?sp={Guid.Empty}&sp=x&moi=1");

        Assert.DoesNotContain("p-tag\"", form, StringComparison.Ordinal);
        Assert.Equal(3, tags.Split("class=\"p-tag\"").Length - 1);
        Assert.Contains("p-tags-8", tags, StringComparison.Ordinal);
        Assert.Contains("Mã có sẵn số tiền", tags, StringComparison.Ordinal);
        Assert.Contains("Hãy chọn ít nhất một món hàng.", nothing, StringComparison.Ordinal);
        Assert.Contains("Hãy chọn ít nhất một món hàng.", foreign, StringComparison.Ordinal);
        Assert.Contains("Số thẻ phải từ 1 đến 21.", many, StringComparison.Ordinal);
        Assert.Contains("value=\"22\"", many, StringComparison.Ordinal);
        Assert.Contains($"value=\"{id}\" checked", many, StringComparison.Ordinal);
    }

    /// <summary>As many as one address can name.</summary>
    [Fact]
    public async Task A_thousand_numbered_products_break_nothing()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = await HouseholdAsync(server);
        var query = string.Join('&', Enumerable.Range(0, 1_026).Select(number => $"sp[{number}]"));

        using var answer = await browser.GetAsync($"/nha-ban/in/the-gia?{query}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_slip_is_its_own_households_and_nobody_elses()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var buyer = server.NewBrowser();
        var outsider = new Outsider(buyer.Http);
        var product = await outsider.ProductAsync();
        var (_, order) = await outsider.OrderAsync(product);
        var code = order.GetProperty("code").GetString();
        await server.AddUserAsync("0912345651", "mua mật ong rừng", product.GetProperty("household").GetProperty("id").GetGuid());
        await server.AddUserAsync("0912345652", "mua mật ong rừng", Guid.CreateVersion7());
        using var owner = server.NewBrowser();
        using var entered = await owner.LogInAsync("0912345651", "mua mật ong rừng");
        using var neighbour = server.NewBrowser();
        using var enteredToo = await neighbour.LogInAsync("0912345652", "mua mật ong rừng");

        Assert.Contains($"<h1>{code}</h1>", await owner.ReadAsync($"/nha-ban/in/phieu-don/{code}?co=A6"), StringComparison.Ordinal);
        using var foreign = await neighbour.GetAsync($"/nha-ban/in/phieu-don/{code}");
        using var missing = await owner.GetAsync("/nha-ban/in/phieu-don/x%00y");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.InRange((int)missing.StatusCode, 400, 499);

        // A household without an account is told so and nothing breaks.
        Assert.Contains("Chưa có tài khoản nhận tiền", await neighbour.ReadAsync("/nha-ban/in/bien-qr"), StringComparison.Ordinal);
        Assert.Contains("Chưa có tài khoản nhận tiền", await neighbour.ReadAsync("/nha-ban/in/the-gia"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_preview_fits_the_screen_and_its_paper_fits_the_printer(int width)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var page = await chromium.NewPageAsync(server.Address, new() { ViewportSize = new() { Width = width, Height = 740 } });
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync("0900000003");
        await page.GetByLabel("Mật khẩu").FillAsync("tap ban hang 3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await page.GotoAsync("/nha-ban/in/the-gia");
        await page.Locator("input[name=sp]").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem thử" }).ClickAsync();
        var tags = new Uri(page.Url).PathAndQuery;

        foreach (var path in new[] { "/nha-ban/in/bien-qr?co=A4", "/nha-ban/in/bien-qr?co=A5", "/nha-ban/in/bien-qr?co=A6", tags })
        {
            await page.GotoAsync(path);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} is wider than {width}");
            Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "In ra giấy" }).IsVisibleAsync());
            Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.paper')].every(paper => paper.scrollHeight <= paper.clientHeight + 4)"), $"{path} sticks out of its paper");

            await page.EmulateMediaAsync(new() { Media = Media.Print });
            Assert.False(await page.Locator("main > h1").IsVisibleAsync());
            Assert.Equal(0, await page.EvaluateAsync<double>("document.querySelector('.paper').getBoundingClientRect().top + scrollY"));
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
        }
    }

    private static async Task<Browser> HouseholdAsync(StorefrontServer server)
    {
        var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0900000003", "tap ban hang 3");
        return browser;
    }
}
