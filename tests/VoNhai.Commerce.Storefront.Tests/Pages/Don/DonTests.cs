using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Sdk.Tests.QrImages;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Don;

/// <summary>The money of one order through its page, without a script.</summary>
public sealed partial class DonTests
{
    private const string Seen = "Đã nhận (người bán xác nhận)";

    [Theory, BothDatabases]
    public async Task Money_that_a_person_saw_is_confirmed_by_the_bank_and_counted_once(DatabaseKind kind)
    {
        await using var desk = await OrderDesk.OpenAsync(kind);
        Assert.Contains("Không tin ảnh chụp màn hình của người mua.", await desk.ReadAsync(), StringComparison.Ordinal);

        var marked = await desk.DoAsync("ThayTien", ("Where", "BankApp"), ("Amount", "42k"));

        Assert.Contains(Seen, marked, StringComparison.Ordinal);
        Assert.Contains("Chờ ngân hàng", marked, StringComparison.Ordinal);
        Assert.Contains("App ngân hàng của tôi", marked, StringComparison.Ordinal);
        Assert.Contains(Seen, await desk.ReadBuyerAsync(), StringComparison.Ordinal);
        Assert.Equal("paid/marked", await desk.StateAsync());

        await desk.PaidAsync(OrderDesk.Total);

        Assert.Equal(("paid/none", OrderDesk.Total), (await desk.StateAsync(), await desk.MoneyAsync("received")));
        Assert.Contains("Ngân hàng đã báo khớp", await desk.ReadAsync(), StringComparison.Ordinal);
        Assert.Contains("Ngân hàng báo đủ 42.000", await desk.ReadBuyerAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_of_less_leaves_the_rest_to_be_paid()
    {
        await using var desk = await OrderDesk.OpenAsync();

        var page = await desk.DoAsync("ThayTien", ("Where", "BankSms"), ("Amount", "40.000"));

        Assert.Contains("còn thiếu 2.000", page, StringComparison.Ordinal);
        var buyer = await desk.ReadBuyerAsync();
        Assert.Contains("Chuyển phần còn thiếu", buyer, StringComparison.Ordinal);
        Assert.Contains("2.000 ₫", buyer, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa trả", buyer, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Tính cả 40.000 ₫ đã thấy trước.", page, StringComparison.Ordinal);
    }

    /// <summary>Two marks of one half are one half: whoever sees a second part says the sum, and the page says so.</summary>
    [Fact]
    public async Task A_mark_that_adds_nothing_is_told()
    {
        await using var desk = await OrderDesk.OpenAsync();
        await desk.PaidAsync(21_000);

        var page = await desk.DoAsync("ThayTien", ("Where", "BankApp"), ("Amount", "21k"));

        Assert.Contains("Số này đã có trong sổ, không cộng thêm.", page, StringComparison.Ordinal);
        Assert.Equal(21_000, await desk.MoneyAsync("received"));
    }

    [Theory, BothDatabases]
    public async Task Cash_and_a_transfer_together_pay_an_order(DatabaseKind kind)
    {
        await using var desk = await OrderDesk.OpenAsync(kind);

        await desk.DoAsync("NhanTienMat", ("Amount", "20 nghìn"), ("At", "2026-01-05T08:30"));
        await desk.PaidAsync(22_000);

        Assert.Equal("paid/none", await desk.StateAsync());
        Assert.Contains("Đã nhận đủ 42.000 ₫, có 20.000 ₫ tiền mặt.", await desk.ReadBuyerAsync(), StringComparison.Ordinal);
        Assert.Contains("tiền lúc 05/01 08:30", await desk.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_refund_is_shown_to_scan_made_and_closed_by_the_bank(DatabaseKind kind)
    {
        await using var desk = await OrderDesk.OpenAsync(kind);
        await desk.PaidAsync(OrderDesk.Total);
        await desk.CancelAsync();
        Assert.Contains("Cần trả lại 42.000", await desk.ReadAsync(), StringComparison.Ordinal);
        Assert.Contains("Nhà bán sẽ trả lại 42.000", await desk.ReadBuyerAsync(), StringComparison.Ordinal);

        await desk.NamePayersAsync();
        var payer = Payer().Match(await desk.Seller.ReadAsync(desk.Page)).Groups[1].Value;
        var (status, html) = await desk.SendAsync("TraVeNguon", ("Payer", payer), ("Amount", "42.000 ₫"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("999999", "0000000000123", 42_000L, desk.Code), ScannedFrom(html));
        Assert.Equal(0, await desk.MoneyAsync("wentBack"));

        Assert.Contains("Chờ ngân hàng báo", await desk.DoAsync("DaTra", ("Amount", "42.000 ₫")), StringComparison.Ordinal);
        Assert.Equal((42_000L, 42_000L), (await desk.MoneyAsync("wentBack"), await desk.MoneyAsync("refundUnseen")));
        Assert.Contains("Nhà bán báo đã trả lại 42.000", await desk.ReadBuyerAsync(), StringComparison.Ordinal);

        await desk.SentBackAsync(42_000);

        Assert.Equal((42_000L, 0L), (await desk.MoneyAsync("wentBack"), await desk.MoneyAsync("refundUnseen")));
        Assert.Contains("Đã trả lại 42.000", await desk.ReadBuyerAsync(), StringComparison.Ordinal);
    }

    /// <summary>Nobody pays into another account before a name was read in the own bank app.</summary>
    [Fact]
    public async Task Another_account_needs_a_second_look()
    {
        await using var desk = await OrderDesk.OpenAsync();
        await desk.PaidAsync(OrderDesk.Total);
        await desk.CancelAsync();
        var own = VietQrTransfer.To("999999", "0000000456").Payload;

        var (first, html) = await desk.SendAsync("TraNoiKhac", ("Scanned", own), ("Amount", "42k"));
        Assert.Equal(HttpStatusCode.OK, first);
        Assert.Contains("Nhìn lần thứ hai", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data:image/png", html, StringComparison.Ordinal);

        var (nameless, again) = await desk.SendAsync("TraNoiKhac", ("Scanned", own), ("Amount", "42k"), ("Bin", "999999"), ("Account", "0000000456"), ("Name", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless);
        Assert.Contains("Xin ghi tên mà app ngân hàng hiện ra.", OrderDesk.Text(again), StringComparison.Ordinal);
        Assert.DoesNotContain("data:image/png", again, StringComparison.Ordinal);

        // What was looked at is another account than the code's: a swapped field shows nothing either.
        var (_, swapped) = await desk.SendAsync("TraNoiKhac", ("Scanned", own), ("Amount", "42k"), ("Bin", "999999"), ("Account", "0000000999"), ("Name", "LUONG THI EN"));
        Assert.DoesNotContain("data:image/png", swapped, StringComparison.Ordinal);

        var (ready, shown) = await desk.SendAsync("TraNoiKhac", ("Scanned", own), ("Amount", "42k"), ("Bin", "999999"), ("Account", "0000000456"), ("Name", "LUONG THI EN"));
        Assert.Equal(HttpStatusCode.OK, ready);
        Assert.Equal(("999999", "0000000456", 42_000L, desk.Code), ScannedFrom(shown));

        // The stall plays: a real bank's code is refused beside its field, and no code is drawn.
        var (real, told) = await desk.SendAsync("TraNoiKhac", ("Scanned", VietQrTransfer.To("970436", "0000000456").Payload), ("Amount", "42k"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, real);
        Assert.Contains("Đây là tiền tập. Chỉ trả về Ngân hàng Tập.", OrderDesk.Text(told), StringComparison.Ordinal);
        Assert.DoesNotContain("data:image/png", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refund_never_goes_to_the_household_itself_nor_beyond_what_came()
    {
        await using var desk = await OrderDesk.OpenAsync();
        await desk.PaidAsync(OrderDesk.Total);
        var payment = desk.Order.GetProperty("payment");
        var household = VietQrTransfer.To(payment.GetProperty("bank").GetString()!, payment.GetProperty("account").GetString()!).Payload;

        var (_, toItself) = await desk.SendAsync("TraNoiKhac", ("Scanned", household), ("Amount", "42k"));
        var (_, noCode) = await desk.SendAsync("TraNoiKhac", ("Scanned", "https://qua-tang.example"), ("Amount", "42k"));
        var (_, nothing) = await desk.SendAsync("TraNoiKhac", ("Scanned", " "), ("Amount", "42k"));
        var (tooMuch, beyond) = await desk.SendAsync("DaTra", ("Amount", "42.001"));

        Assert.Contains("Đây không phải mã VietQR của người mua.", OrderDesk.Text(toItself), StringComparison.Ordinal);
        Assert.Contains("Đây không phải mã VietQR của người mua.", OrderDesk.Text(noCode), StringComparison.Ordinal);
        Assert.Contains("Xin chọn ảnh mã, hoặc dán chữ trong mã.", OrderDesk.Text(nothing), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, tooMuch);
        Assert.Contains("Chỉ còn 42.000 ₫ để trả lại.", OrderDesk.Text(beyond), StringComparison.Ordinal);
        Assert.Equal(0, await desk.MoneyAsync("wentBack"));
    }

    [Theory, BothDatabases]
    public async Task A_deposit_is_asked_for_first_paid_and_forfeited_by_a_person(DatabaseKind kind)
    {
        await using var desk = await OrderDesk.OpenAsync(kind);

        Assert.Contains("Chưa thấy tiền cọc.", await desk.DoAsync("XinCoc", ("Amount", "30%")), StringComparison.Ordinal);
        var asked = (await desk.TrackAsync()).GetProperty("payment").GetProperty("deposits")[0];
        var deposit = asked.GetProperty("code").GetString()!;
        Assert.Equal(13_000, asked.GetProperty("amount").GetInt64());

        // The deposit's code stands before the order's own, and its picture is the deposit's.
        var buyer = await desk.Buyer.ReadAsync(desk.BuyerPage);
        Assert.True(buyer.IndexOf(deposit, StringComparison.Ordinal) < buyer.IndexOf($"code\">{desk.Code}</b>", StringComparison.Ordinal), buyer);
        var picture = await desk.Buyer.Http.GetByteArrayAsync(new Uri($"/qr/{desk.Code}.png?k={desk.Order.GetProperty("secret")}&coc={deposit}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(VietQrTransfer.TryParse(Zbar.Decode(picture), out var scanned, out _));
        Assert.Equal((13_000L, deposit), (scanned.Amount!.Value.Dong, scanned.Memo));

        await desk.PaidAsync(13_000, deposit);
        Assert.Contains("Đã nhận tiền cọc.", await desk.ReadBuyerAsync(), StringComparison.Ordinal);

        var (noReason, told) = await desk.SendAsync("XongCoc", ("Deposit", deposit), ("End", "Forfeited"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noReason);
        Assert.Contains("Xin ghi vì sao.", OrderDesk.Text(told), StringComparison.Ordinal);
        await desk.DoAsync("XongCoc", ("Deposit", deposit), ("End", "Forfeited"), ("Reason", "Không đến lấy"));
        await desk.CancelAsync();

        Assert.Contains("Đơn đã hủy, mất cọc.", await desk.ReadBuyerAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await desk.MoneyAsync("refundDue"));
    }

    [Fact]
    public async Task The_address_of_a_deposit_leads_to_its_order()
    {
        await using var desk = await OrderDesk.OpenAsync();
        await desk.DoAsync("XinCoc", ("Amount", "10k"));
        var deposit = (await desk.TrackAsync()).GetProperty("payment").GetProperty("deposits")[0].GetProperty("code").GetString();

        using var answer = await desk.Seller.GetAsync($"/nha-ban/don/{deposit}");

        Assert.Equal(desk.Page, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Goods_may_go_on_credit_and_an_allowance_lowers_the_price()
    {
        await using var desk = await OrderDesk.OpenAsync();

        Assert.Contains("Còn 42.000 ₫ trả sau.", await desk.DoAsync("GhiNo", ("Terms", "Debt"), ("Amount", "42k")), StringComparison.Ordinal);
        Assert.True((await desk.TrackAsync()).GetProperty("payment").GetProperty("mayGo").GetBoolean());
        await desk.DoAsync("BotTien", ("Amount", "2k"), ("Reason", "Gói bị rách"));

        Assert.Equal((40_000L, 40_000L), (await desk.MoneyAsync("asked"), await desk.MoneyAsync("due")));
        Assert.Contains("Giá đã bớt, còn 40.000 ₫.", await desk.ReadBuyerAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("rách", await desk.ReadBuyerAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_line_that_is_taken_back_is_struck_and_linked(DatabaseKind kind)
    {
        await using var desk = await OrderDesk.OpenAsync(kind);
        await desk.DoAsync("NhanTienMat", ("Amount", "42k"));
        Assert.DoesNotContain("<s>", await desk.Seller.ReadAsync(desk.Page), StringComparison.Ordinal);
        var entry = Entry().Match(await desk.Seller.ReadAsync(desk.Page)).Groups[1].Value;

        var (withoutReason, told) = await desk.SendAsync("GhiLai", ("Entry", entry));
        await desk.DoAsync("GhiLai", ("Entry", entry), ("Reason", "Ghi nhầm đơn"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, withoutReason);
        Assert.Contains("Xin ghi vì sao ghi lại.", OrderDesk.Text(told), StringComparison.Ordinal);
        var html = await desk.Seller.ReadAsync(desk.Page);
        Assert.Contains("<s>Nhận tiền mặt", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#dong-2\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#dong-1\"", html, StringComparison.Ordinal);
        Assert.Contains("“Ghi nhầm đơn”", OrderDesk.Text(html), StringComparison.Ordinal);
        var (twice, again) = await desk.SendAsync("GhiLai", ("Entry", entry), ("Reason", "Lần nữa"));
        Assert.Equal(HttpStatusCode.Conflict, twice);
        Assert.Contains("Dòng này đã được ghi lại rồi.", OrderDesk.Text(again), StringComparison.Ordinal);
        Assert.Equal("open/none", await desk.StateAsync());
    }

    [Fact]
    public async Task Late_money_takes_the_order_up_again()
    {
        await using var desk = await OrderDesk.OpenAsync();
        await desk.CancelAsync();
        await desk.PaidAsync(OrderDesk.Total);
        Assert.Contains("Tiền về sau khi đơn đóng.", await desk.ReadAsync(), StringComparison.Ordinal);

        Assert.Contains("Đã nhận lại đơn.", await desk.DoAsync("NhanLaiDon"), StringComparison.Ordinal);

        Assert.Equal("paid/none", await desk.StateAsync());
        var (alive, told) = await desk.SendAsync("NhanLaiDon");
        Assert.Equal(HttpStatusCode.Conflict, alive);
        Assert.Contains("Đơn vẫn mở, không cần nhận lại.", OrderDesk.Text(told), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_form_sent_twice_is_written_once(DatabaseKind kind)
    {
        await using var desk = await OrderDesk.OpenAsync(kind);

        await desk.DoAsync("NhanTienMat", ("Amount", "10k"), ("Key", "web-form-1"));
        var second = await desk.DoAsync("NhanTienMat", ("Amount", "10k"), ("Key", "web-form-1"));
        Assert.Equal(10_000, await desk.MoneyAsync("cash"));
        Assert.Contains("Không ghi hai lần.", second, StringComparison.Ordinal);

        // The same key for other words is a program's mistake; the amount that was typed is still there, under a new key.
        var (status, html) = await desk.SendAsync("NhanTienMat", ("Amount", "11k"), ("Key", "web-form-1"));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("value=\"11k\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("web-form-1", html, StringComparison.Ordinal);

        // The control: another form with the same words is another amount.
        await desk.DoAsync("NhanTienMat", ("Amount", "10k"), ("Key", "web-form-2"));
        Assert.Equal(20_000, await desk.MoneyAsync("cash"));
    }

    private static (string Bin, string Account, long Dong, string? Memo) ScannedFrom(string html)
    {
        var picture = Convert.FromBase64String(WebUtility.HtmlDecode(Picture().Match(html).Groups[1].Value));
        Assert.True(VietQrTransfer.TryParse(Zbar.Decode(picture), out var code, out _));
        return (code.Bin, code.Account, code.Amount!.Value.Dong, code.Memo);
    }

    [GeneratedRegex("src=\"data:image/png;base64,([^\"]+)\"")]
    private static partial Regex Picture();

    [GeneratedRegex("name=\"Form.Payer\" value=\"([^\"]+)\"")]
    private static partial Regex Payer();

    [GeneratedRegex("name=\"Form.Entry\" value=\"([^\"]+)\"")]
    private static partial Regex Entry();
}
