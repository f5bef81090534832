using System.Net;
using VoNhai.Commerce.Storefront.Pages.NhaBan.Don;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Don;

/// <summary>Who may see and write the money of an order, and what a hostile or clumsy form does to it.</summary>
public sealed class DonGuardTests
{
    /// <summary>Every form of the page, found in its model: a new one is guarded by these tests without being listed.</summary>
    public static TheoryData<string> Handlers => new(typeof(DonModel).GetMethods()
        .Where(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal))
        .Select(method => method.Name["OnPost".Length..^"Async".Length]));

    [Fact]
    public void All_forms_are_guarded() => Assert.Equal(13, Handlers.Count);

    [Fact]
    public async Task Another_households_order_is_as_good_as_missing()
    {
        await using var desk = await OrderDesk.OpenAsync();
        using var neighbour = desk.Server.NewBrowser();
        using var entered = await neighbour.LogInAsync("0900000002", "tap ban hang 2");
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);

        using var seen = await neighbour.GetAsync(desk.Page);
        using var missing = await neighbour.GetAsync("/nha-ban/don/QZ4K7M2P97G");
        using var noCode = await neighbour.GetAsync("/nha-ban/don/%3Cscript%3E");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (seen.StatusCode, missing.StatusCode, noCode.StatusCode));

        foreach (var handler in Handlers)
        {
            using var answer = await neighbour.SubmitAsync("/nha-ban/kiem-bien", Everything, $"{desk.Page}?handler={handler.Data}");
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{handler.Data}: {answer.StatusCode}");
        }

        Assert.Equal("open/none", await desk.StateAsync());
        // The control: the owner sees it, and the same words of the owner are taken.
        Assert.Contains(desk.Code, await desk.ReadAsync(), StringComparison.Ordinal);
        await desk.DoAsync("NhanTienMat", ("Amount", "10k"));
    }

    /// <summary>A neighbour's line or deposit is not reached through an own order.</summary>
    [Fact]
    public async Task Lines_and_deposits_of_other_orders_are_not_reached()
    {
        await using var desk = await OrderDesk.OpenAsync();

        var (line, _) = await desk.SendAsync("GhiLai", ("Entry", Guid.NewGuid().ToString()), ("Reason", "thử"));
        var (notAnId, _) = await desk.SendAsync("GhiLai", ("Entry", "x'--"), ("Reason", "thử"));
        var (deposit, _) = await desk.SendAsync("XongCoc", ("Deposit", "QZ4K7M2P97G"), ("End", "Kept"), ("Reason", "thử"));
        var (order, _) = await desk.SendAsync("XongCoc", ("Deposit", desk.Code), ("End", "Kept"), ("Reason", "thử"));

        Assert.All([line, notAnId, deposit, order], status => Assert.Equal(HttpStatusCode.NotFound, status));
    }

    [Theory, MemberData(nameof(Handlers))]
    public async Task No_form_is_taken_without_its_token(string handler)
    {
        await using var desk = await OrderDesk.OpenAsync();

        using var answer = await desk.Seller.PostAsync($"{desk.Page}?handler={handler}", Everything);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("open/none", await desk.StateAsync());
    }

    [Fact]
    public async Task Only_a_household_enters()
    {
        await using var desk = await OrderDesk.OpenAsync();
        using var stranger = desk.Server.NewBrowser();
        using var sentAway = await stranger.GetAsync(desk.Page);
        Assert.Equal(HttpStatusCode.Redirect, sentAway.StatusCode);
        Assert.StartsWith("/dang-nhap?ve=", sentAway.Headers.Location?.OriginalString, StringComparison.Ordinal);

        await desk.Server.AddUserAsync("0912345661", "mua mật ong rừng");
        using var homeless = desk.Server.NewBrowser();
        using var entered = await homeless.LogInAsync("0912345661", "mua mật ong rừng");
        using var refused = await homeless.GetAsync(desk.Page);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        using var own = await desk.Seller.GetAsync(desk.Page);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.True(own.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("ThayTien", "", "Xin ghi số tiền.")]
    [InlineData("ThayTien", "bốn hai", "Chưa đọc được số tiền. Ví dụ 50k hoặc 1tr2.")]
    [InlineData("NhanTienMat", "1.5", "Chưa đọc được số tiền. Ví dụ 50k hoặc 1tr2.")]
    [InlineData("NhanTienMat", "-5k", "Chưa đọc được số tiền. Ví dụ 50k hoặc 1tr2.")]
    [InlineData("NhanTienMat", "99999 tỷ", "Số tiền lớn quá. Xin xem lại.")]
    [InlineData("NhanTienMat", "0", "Xin ghi số tiền lớn hơn 0.")]
    [InlineData("GhiNo", "50k", "Chỉ còn thiếu 42.000 ₫.")]
    [InlineData("BotTien", "50k", "Đơn này đang cần 42.000 ₫. Không bớt quá số đó.")]
    [InlineData("XinCoc", "101%", "Phần trăm cọc từ 1 đến 100.")]
    [InlineData("XinCoc", "3,5%", "Phần trăm cọc từ 1 đến 100.")]
    [InlineData("XinCoc", "43k", "Chỉ xin cọc được nhiều nhất 42.000 ₫.")]
    [InlineData("DaTra", "5k", "Không còn tiền nào để trả lại.")]
    [InlineData("TraTienMat", "5k", "Không còn tiền nào để trả lại.")]
    public async Task What_cannot_be_written_is_told_beside_its_field_and_nothing_is_lost(string handler, string typed, string told)
    {
        await using var desk = await OrderDesk.OpenAsync();

        var (status, html) = await desk.SendAsync(handler, ("Amount", typed), ("Where", "BankApp"), ("Terms", "Debt"), ("Reason", "lời đã gõ"));

        Assert.True(status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict, $"{status}");
        var form = html[html.IndexOf($"id=\"{handler}\"", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</details>", StringComparison.Ordinal)];
        Assert.Contains($"id=\"{handler}-Amount-loi\"", form, StringComparison.Ordinal);
        Assert.Contains(typed.Length > 0 ? $"value=\"{typed}\"" : "name=\"Form.Amount\"", WebUtility.HtmlDecode(form), StringComparison.Ordinal);
        Assert.Contains(told, OrderDesk.Text(form), StringComparison.Ordinal);
        Assert.Contains("open", form[..200], StringComparison.Ordinal);
        Assert.Equal("open/none", await desk.StateAsync());
    }

    [Fact]
    public async Task Every_problem_of_a_form_is_told_at_once()
    {
        await using var desk = await OrderDesk.OpenAsync();

        var (_, mark) = await desk.SendAsync("ThayTien", ("Amount", "x"), ("Where", "BuyersScreen"));
        var (_, cash) = await desk.SendAsync("NhanTienMat", ("Amount", "x"), ("At", "hôm qua"));
        var (_, tomorrow) = await desk.SendAsync("NhanTienMat", ("Amount", "5k"), ("At", "2099-01-01T00:00"));

        Assert.Contains("Chưa đọc được số tiền.", OrderDesk.Text(mark), StringComparison.Ordinal);
        Assert.Contains("Xin chọn nơi đã thấy tiền.", OrderDesk.Text(mark), StringComparison.Ordinal);
        Assert.Contains("Chưa đọc được ngày giờ.", OrderDesk.Text(cash), StringComparison.Ordinal);
        Assert.Contains("Xin xem lại ngày giờ.", OrderDesk.Text(tomorrow), StringComparison.Ordinal);
        Assert.Equal(0, await desk.MoneyAsync("cash"));
    }

    [Fact]
    public async Task Hostile_forms_are_refused_and_never_break_the_page()
    {
        await using var desk = await OrderDesk.OpenAsync();
        foreach (var handler in Handlers.Select(row => row.Data))
        {
            foreach (var text in new[] { new string('9', 60_000), "<script>alert(1)</script>", "\u202E\u0301😀", "' OR 1=1 --" })
            {
                var fields = Everything.Keys.Select(field => (field["Form.".Length..], text)).ToArray();
                var (status, html) = await desk.SendAsync(handler, fields);
                Assert.True((int)status is >= 400 and < 500 || (handler == "NhanLaiDon" && status == HttpStatusCode.Conflict), $"{handler} {text.Length}: {status}");
                Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            }
        }

        Assert.Equal("open/none", await desk.StateAsync());
    }

    private static readonly Dictionary<string, string> Everything = new[]
    {
        ("Key", "web-1"), ("Amount", "10k"), ("Reason", "thử"), ("Where", "BankApp"), ("At", ""), ("Terms", "Debt"), ("Entry", Guid.Empty.ToString()),
        ("Deposit", "QZ4K7M2P97G"), ("End", "Kept"), ("Payer", Guid.Empty.ToString()), ("Scanned", "0002"), ("Bin", "970405"), ("Account", "0000000000"), ("Name", "A"),
    }.ToDictionary(field => "Form." + field.Item1, field => field.Item2);
}
