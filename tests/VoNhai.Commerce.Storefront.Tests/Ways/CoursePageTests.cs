using System.Net;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Ways;

/// <summary>An order's way over HTTP.</summary>
public sealed class CoursePageTests
{
    private static readonly (OrderStep To, string Page, string Handler, (string, string)[] Fields)[] Actions =
    [
        (OrderStep.Accepted, "", "Nhan", []),
        (OrderStep.Packed, "", "Goi", []),
        (OrderStep.HandedOver, "duong-di", "GiaoKhongMa", [("Reason", "người quen")]),
        (OrderStep.HandedOver, "duong-di", "Gui", [("Carrier", "post"), ("Number", "EE123456785VN")]),
        (OrderStep.Delivered, "duong-di", "DaNhan", []),
        (OrderStep.Returned, "duong-di", "TraVe", [("Fate", "Discard"), ("Reason", "dập")]),
        (OrderStep.Cancelled, "duong-di", "Huy", [("Reason", "mưa to")]),
        (OrderStep.Cancelled, "", "Huy", []),
    ];

    /// <summary>Every state and every action: 302 along the ways of the table, otherwise 409 with a reason, and the order stays.</summary>
    [Theory, BothDatabases]
    public async Task Every_other_way_is_answered_by_409_and_a_reason(DatabaseKind kind)
    {
        await using var scene = await WayScene.OpenAsync(kind);
        var order = await scene.OrderAsync();
        await scene.Outsider.PayAsync(order);
        var code = WayScene.CodeOf(order);
        var page = $"/nha-ban/duong-di/{code}";
        var token = Browser.TokenOf(await scene.Seller.ReadAsync(page));
        var done = 0;
        foreach (var from in Enum.GetValues<OrderStep>())
        {
            foreach (var (to, at, handler, fields) in Actions)
            {
                await scene.SetStepAsync(code, from);
                await ReopenAsync(scene, code);
                var form = fields.ToDictionary(field => "Form." + field.Item1, field => field.Item2);
                (form["__RequestVerificationToken"], form["code"]) = (token, code);

                using var answer = await scene.Seller.PostAsync($"{(at.Length > 0 ? page : "/nha-ban")}?handler={handler}", form);

                var isWay = OrderSteps.Allows(from, to);
                Assert.True(isWay ? answer.StatusCode == HttpStatusCode.Redirect : answer.StatusCode == HttpStatusCode.Conflict, $"{from}: {handler} → {answer.StatusCode}");
                if (!isWay)
                {
                    var text = WayScene.Text(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                    Assert.Contains(at.Length > 0 ? "chưa làm việc này được." : "vừa thay đổi", text, StringComparison.Ordinal);
                }

                Assert.Equal(isWay ? to : from, Enum.Parse<OrderStep>((string)(await scene.Server.Database.ScalarAsync("SELECT step FROM commerce_orders"))!));
                done += isWay ? 1 : 0;
            }
        }

        // The control: nine ways, of which handing over has two doors here and calling off from three states two each.
        Assert.Equal(9 + 1 + 3, done);
    }

    [Fact]
    public async Task A_wrong_code_is_told_beside_its_field_and_the_right_one_opens()
    {
        await using var scene = await WayScene.OpenAsync();
        var order = await scene.PackedAsync();
        var page = $"/nha-ban/duong-di/{WayScene.CodeOf(order)}";
        var right = await scene.PickupCodeAsync(order);
        var wrong = right == "0000" ? "0001" : "0000";
        Assert.DoesNotContain($">{right}<", await scene.Seller.ReadAsync(page), StringComparison.Ordinal);

        var (status, html) = await WayScene.SendAsync(scene.Seller, page, "Giao", ("Code", wrong));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Mã không đúng. Còn thử được 4 lần.", WayScene.Text(html), StringComparison.Ordinal);
        Assert.Contains($"value=\"{wrong}\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"Giao-Code-goi-y Giao-Code-loi\"", html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await WayScene.SendAsync(scene.Seller, page, "Giao", ("Code", right))).Status);
        Assert.Equal("handedOver", (await scene.Outsider.TrackAsync(order)).GetProperty("step").GetString());
    }

    [Fact]
    public async Task After_five_wrong_codes_only_a_reason_opens()
    {
        await using var scene = await WayScene.OpenAsync();
        var order = await scene.PackedAsync();
        var page = $"/nha-ban/duong-di/{WayScene.CodeOf(order)}";
        var right = await scene.PickupCodeAsync(order);
        var html = "";
        for (var i = 0; i < 5; i++)
        {
            html = (await WayScene.SendAsync(scene.Seller, page, "Giao", ("Code", right == "0000" ? "0001" : "0000"))).Html;
        }

        Assert.Contains("Thử sai quá nhiều. Xin giao không mã, ghi lý do.", WayScene.Text(html), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await WayScene.SendAsync(scene.Seller, page, "Giao", ("Code", right))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await WayScene.SendAsync(scene.Seller, page, "GiaoKhongMa", ("Reason", "máy người mua hết pin"))).Status);
    }

    [Theory]
    [InlineData("Giao", "Code", "12", "Mã nhận hàng có bốn chữ số.")]
    [InlineData("GiaoKhongMa", "Reason", " ", "Xin ghi vì sao không có mã.")]
    [InlineData("Gui", "Number", "EE123456784VN", "Xin chọn gửi bằng gì.")]
    [InlineData("LenChuyen", "Code", "1", "Đơn này không đi chuyến nào.")]
    [InlineData("Huy", "Reason", "", "Xin ghi vì sao hủy đơn.")]
    [InlineData("GhiChu", "Note", "\u0007", "Xin viết gọn trong 300 ký tự, không có ký tự lạ.")]
    public async Task Bad_input_keeps_its_text_and_gets_a_sentence(string handler, string field, string typed, string sentence)
    {
        await using var scene = await WayScene.OpenAsync();
        var page = $"/nha-ban/duong-di/{WayScene.CodeOf(await scene.PackedAsync())}";

        var (status, html) = await WayScene.SendAsync(scene.Seller, page, handler, (field, typed));

        Assert.InRange((int)status, 400, 422);
        if (status == HttpStatusCode.UnprocessableEntity)
        {
            Assert.Contains(sentence, WayScene.Text(html), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_buyers_page_never_shows_notes_names_or_reasons_of_the_household()
    {
        await using var scene = await WayScene.OpenAsync();
        var order = await scene.PackedAsync();
        var page = $"/nha-ban/duong-di/{WayScene.CodeOf(order)}";
        await WayScene.SendAsync(scene.Seller, page, "GhiChu", ("Note", "khách khó tính <b>"));
        await WayScene.SendAsync(scene.Seller, page, "GiaoKhongMa", ("Reason", "máy hỏng rồi"));
        await WayScene.SendAsync(scene.Seller, page, "TraVe", ("Fate", "SellAgain"), ("Reason", "sai loại <i>"));

        var household = await scene.Seller.ReadAsync(page);
        Assert.Contains("khách khó tính &lt;b&gt;", household, StringComparison.Ordinal);
        Assert.Contains("máy hỏng rồi", household, StringComparison.Ordinal);
        Assert.Contains("Nhà bà Dính", WayScene.Text(household), StringComparison.Ordinal);
        var buyer = await scene.Buyer.ReadAsync(WayScene.LinkOf(order)) + (await scene.Outsider.TrackAsync(order)).GetRawText();
        Assert.Contains("sai loại &lt;i&gt;", buyer, StringComparison.Ordinal);
        Assert.Contains("Hàng đã trả về.", buyer, StringComparison.Ordinal);
        foreach (var secret in new[] { "khó tính", "máy hỏng", "user:", "sold again", "bán lại được" })
        {
            Assert.DoesNotContain(secret, buyer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_buyer_says_that_it_came()
    {
        await using var scene = await WayScene.OpenAsync();
        var order = await scene.PackedAsync();
        await WayScene.SendAsync(scene.Seller, $"/nha-ban/duong-di/{WayScene.CodeOf(order)}", "Gui", ("Carrier", "post"), ("Number", "ee123456785vn"));
        var link = WayScene.LinkOf(order);
        Assert.Contains("Bưu điện, số EE123456785VN", WayScene.Text(await scene.Buyer.ReadAsync(link)), StringComparison.Ordinal);

        using var answer = await scene.Buyer.SubmitAsync(link, new Dictionary<string, string>(), link + "&handler=DaNhan");
        using var again = await scene.Buyer.SubmitAsync("/theo-doi", new Dictionary<string, string>(), link + "&handler=DaNhan");
        using var foreign = await scene.Buyer.SubmitAsync("/theo-doi", new Dictionary<string, string>(), $"/don-hang/{WayScene.CodeOf(order)}?k=aaaaaaaaaaaaaaaaaaaaaa&handler=DaNhan");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.NotFound), (answer.StatusCode, again.StatusCode, foreign.StatusCode));
        var told = (await scene.Outsider.TrackAsync(order)).GetProperty("timeline").EnumerateArray().Last(moment => moment.GetProperty("step").ValueKind != System.Text.Json.JsonValueKind.Null);
        Assert.Equal(("delivered", "buyer"), (told.GetProperty("step").GetString(), told.GetProperty("actor").GetString()));
    }

    [Fact]
    public async Task Another_households_order_is_not_there()
    {
        await using var scene = await WayScene.OpenAsync();
        var code = WayScene.CodeOf(await scene.PackedAsync());
        var other = await scene.EnterAsync("0900000001", "tap ban hang 1");

        using var looked = await other.GetAsync($"/nha-ban/duong-di/{code}");
        using var sent = await other.SubmitAsync("/nha-ban/giao-hang", new Dictionary<string, string> { ["Form.Reason"] = "x" }, $"/nha-ban/duong-di/{code}?handler=GiaoKhongMa");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (looked.StatusCode, sent.StatusCode));
    }

    /// <summary>A cancelled or returned order's request is over; for the next try it lives again.</summary>
    private static Task<int> ReopenAsync(WayScene scene, string code) => scene.Server.WithAsync<ShopDbContext, int>(db =>
        Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(
            db.Database, $"UPDATE commerce_payment_requests SET cancelled_at = NULL, expired_at = NULL WHERE code = {code}"));
}
