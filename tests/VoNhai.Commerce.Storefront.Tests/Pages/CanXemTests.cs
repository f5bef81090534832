using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>"Việc cần xem" without a script: what waits is told with its reason, and what a person decides happens once.</summary>
public sealed class CanXemTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Queue = "/nha-ban/can-xem";

    [Theory, BothDatabases]
    public async Task Money_without_a_code_is_written_for_an_order_after_a_second_look(DatabaseKind kind)
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On(kind));
        var code = await scene.OrderAsync();
        var transfer = await scene.UnmatchedAsync();
        using var browser = await scene.EnterAsync();
        var look = $"{Queue}/gan/{transfer}?don={code}";

        var list = await ReadAsync(browser, Queue);
        Assert.Contains("Tiền chưa rõ của đơn nào", list, StringComparison.Ordinal);
        Assert.Contains("Nội dung không có đủ mã đơn.", list, StringComparison.Ordinal);
        Assert.Contains("Đúng số tiền và tên", list, StringComparison.Ordinal);
        Assert.Contains($"href=\"{look}\"", list, StringComparison.Ordinal);
        Assert.Contains("Vừa đủ tiền.", await ReadAsync(browser, look), StringComparison.Ordinal);
        Assert.Equal(0, await scene.ReceivedAsync(code));

        using var answer = await AssignAsync(browser, transfer, code, reason: "chị Én gọi");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await ReadAsync(browser, answer.Headers.Location!.OriginalString);
        Assert.Contains($"Đã ghi 250.000\u00A0₫ cho đơn {code}.", after, StringComparison.Ordinal);
        Assert.Contains("Không có việc nào chờ xem.", after, StringComparison.Ordinal);
        Assert.Equal(PaymentStatus.Paid, (await scene.SeeAsync(code)).Payment.State.Status);
        var line = Assert.Single((await scene.BookAsync(code))!.Lines);
        Assert.StartsWith("user:", line.By, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Two_who_decide_about_one_transfer_at_once_credit_it_once(DatabaseKind kind)
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On(kind));
        string[] codes = [await scene.OrderAsync(), await scene.OrderAsync()];
        var transfer = await scene.UnmatchedAsync();
        using var one = await scene.EnterAsync();
        using var other = await scene.EnterAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => AssignAsync(i % 2 == 0 ? one : other, transfer, codes[i / 2 % 2])));

        Assert.Contains(HttpStatusCode.Redirect, answers.Select(answer => answer.StatusCode));
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Conflict, answer.StatusCode.ToString()));
        Assert.Equal([0, 250_000], new[] { await scene.ReceivedAsync(codes[0]), await scene.ReceivedAsync(codes[1]) }.Order());
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    /// <summary>Two have the list open. What one of them decided is not undone by what the other saw before.</summary>
    [Theory, BothDatabases]
    public async Task What_another_decided_meanwhile_is_looked_at_again(DatabaseKind kind)
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On(kind));
        var (first, second) = (await scene.OrderAsync(), await scene.OrderAsync());
        var transfer = await scene.UnmatchedAsync();
        using var one = await scene.EnterAsync();
        using var other = await scene.EnterAsync();
        using var assigned = await AssignAsync(one, transfer, first);

        using var stale = await AssignAsync(other, transfer, second);
        using var staleAside = await SetAsideAsync(other, transfer, "khong-phai");

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains($"Khoản này vừa được ghi cho đơn {first}.", await BodyAsync(stale), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, staleAside.StatusCode);
        Assert.Equal((250_000, 0), (await scene.ReceivedAsync(first), await scene.ReceivedAsync(second)));

        // The control: the desk itself would move it. Whoever has seen where it stands may.
        Assert.Contains($"Khoản này đang ghi cho đơn {first}.", await ReadAsync(other, $"{Queue}/gan/{transfer}?don={second}"), StringComparison.Ordinal);
        using var moved = await AssignAsync(other, transfer, second, stood: "Matched.0");
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal((0, 250_000), (await scene.ReceivedAsync(first), await scene.ReceivedAsync(second)));
    }

    [Theory, BothDatabases]
    public async Task Money_that_is_not_from_selling_leaves_the_list_and_can_come_back(DatabaseKind kind)
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On(kind));
        var code = await scene.OrderAsync();
        var transfer = await scene.UnmatchedAsync(memo: "luong thang 11");
        using var browser = await scene.EnterAsync();

        using var answer = await SetAsideAsync(browser, transfer, "khong-phai");

        var after = await ReadAsync(browser, answer.Headers.Location!.OriginalString);
        Assert.Contains("Đã xếp riêng 250.000\u00A0₫.", after, StringComparison.Ordinal);
        Assert.DoesNotContain("luong thang 11", after, StringComparison.Ordinal);
        Assert.Empty(await scene.QueueAsync());

        using var back = await AssignAsync(browser, transfer, code, stood: "NotSales.0");
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Equal(250_000, await scene.ReceivedAsync(code));
    }

    /// <summary>Whoever rings and asks for the money may be a thief: there is advice, and nothing that sends.</summary>
    [Theory, BothDatabases]
    public async Task Money_sent_by_mistake_leads_to_the_bank_and_never_to_a_return(DatabaseKind kind)
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On(kind));
        var transfer = await scene.UnmatchedAsync(5_000_000, "chuyen nham");
        using var browser = await scene.EnterAsync();

        using var early = await browser.GetAsync($"{Queue}/chuyen-nham/{transfer}");
        using var answer = await SetAsideAsync(browser, transfer, "chuyen-nham", "người lạ gọi");

        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.Equal($"{Queue}/chuyen-nham/{transfer}", answer.Headers.Location?.OriginalString);
        var advice = await ReadAsync(browser, $"{Queue}/chuyen-nham/{transfer}");
        Assert.Contains("Gọi ngân hàng", advice, StringComparison.Ordinal);
        Assert.Contains("Đừng tự chuyển trả", advice, StringComparison.Ordinal);
        Assert.DoesNotContain("method=\"post\"", advice[advice.IndexOf("<main", StringComparison.Ordinal)..advice.IndexOf("</main>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("/nha-ban/don/", advice, StringComparison.Ordinal);
        Assert.Empty(await scene.QueueAsync());
    }

    [Theory, BothDatabases]
    public async Task A_mark_that_the_statement_does_not_bear_out_comes_first(DatabaseKind kind)
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On(kind));
        await scene.UnmatchedAsync(35_000);
        var code = await scene.ContradictedAsync();
        using var browser = await scene.EnterAsync();

        var list = await ReadAsync(browser, Queue);

        Assert.True(list.IndexOf("Sao kê không thấy tiền", StringComparison.Ordinal) < list.IndexOf("Tiền chưa rõ của đơn nào", StringComparison.Ordinal));
        Assert.Contains("Đã ghi là thấy 250.000\u00A0₫, sao kê không có.", list, StringComparison.Ordinal);
        Assert.Contains($"href=\"/nha-ban/don/{code}\"", list, StringComparison.Ordinal);
        var takeBack = Regex.Match(list, $"href=\"(?<to>/nha-ban/don/{code}\\?mo=(?<form>GhiLai-[0-9a-f-]{{36}}))#\\k<form>\"");
        Assert.True(takeBack.Success, "The button of the mark leads to the form that takes it back.");
        var unfolded = $"id=\"{takeBack.Groups["form"].Value}\" open=\"open\"";
        Assert.Contains(unfolded, await ReadAsync(browser, takeBack.Groups["to"].Value), StringComparison.Ordinal);
        Assert.DoesNotContain(unfolded, await ReadAsync(browser, $"/nha-ban/don/{code}"), StringComparison.Ordinal);
        Assert.Contains("href=\"tel:0912345678\"", list, StringComparison.Ordinal);
        Assert.Contains("Lường Thị Én", list, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_overdue_order_is_asked_about_and_goes_only_by_a_person(DatabaseKind kind)
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On(kind), hasFeed: false);
        var code = await scene.OrderAsync();
        await scene.OverdueAsync(code);
        using var browser = await scene.EnterAsync();

        var list = await ReadAsync(browser, Queue);
        Assert.Contains("Đơn quá hạn, chưa thấy tiền", list, StringComparison.Ordinal);
        Assert.Contains("Đã thấy tiền", list, StringComparison.Ordinal);
        Assert.Contains("Đơn không tự hủy, chờ thêm cũng được.", list, StringComparison.Ordinal);
        Assert.Equal(OrderStep.Placed, (await scene.SeeAsync(code)).Step);

        using var answer = await browser.SubmitAsync(Queue, new Dictionary<string, string> { ["don"] = code }, $"{Queue}?handler=Huy");
        Assert.Contains($"Đã hủy đơn {code}.", await ReadAsync(browser, answer.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Equal(OrderStep.Cancelled, (await scene.SeeAsync(code)).Step);

        using var twice = await browser.SubmitAsync("/dang-xuat", new Dictionary<string, string> { ["don"] = code }, $"{Queue}?handler=Huy");
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task An_order_whose_money_came_late_is_taken_up_again_once(DatabaseKind kind)
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On(kind));
        var code = await scene.LateAsync();
        using var browser = await scene.EnterAsync();
        Assert.Contains("Hàng vẫn còn, nhận lại đơn được.", await ReadAsync(browser, Queue), StringComparison.Ordinal);

        using var answer = await browser.SubmitAsync(Queue, new Dictionary<string, string> { ["don"] = code }, $"{Queue}?handler=NhanLai");
        using var twice = await browser.SubmitAsync("/dang-xuat", new Dictionary<string, string> { ["don"] = code }, $"{Queue}?handler=NhanLai");

        Assert.Contains($"Đã nhận lại đơn {code}.", await ReadAsync(browser, answer.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.Contains($"Đơn {code} đang chạy rồi.", await BodyAsync(twice), StringComparison.Ordinal);
        Assert.Equal((OrderStep.Placed, PaymentStatus.Paid), ((await scene.SeeAsync(code)).Step, (await scene.SeeAsync(code)).Payment.State.Status));
    }

    [Theory, BothDatabases]
    public async Task Another_households_money_and_orders_are_as_good_as_missing(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        var (scene, neighbour) = (await MoneyScene.OpenAsync(server), await MoneyScene.OpenAsync(server));
        var (code, late, theirs) = (await scene.OrderAsync(), await scene.LateAsync(), await neighbour.OrderAsync());
        var transfer = await scene.UnmatchedAsync();
        using var browser = await neighbour.EnterAsync();

        var list = await ReadAsync(browser, Queue);
        using var look = await browser.GetAsync($"{Queue}/gan/{transfer}?don={theirs}");
        using var advice = await browser.GetAsync($"{Queue}/chuyen-nham/{transfer}");
        using var assigned = await AssignAsync(browser, transfer, theirs);
        using var aside = await SetAsideAsync(browser, transfer, "khong-phai");
        using var revived = await SendAsync(browser, "NhanLai", new() { ["don"] = late });
        using var cancelled = await SendAsync(browser, "Huy", new() { ["don"] = code });

        Assert.Contains("Không có việc nào chờ xem.", list, StringComparison.Ordinal);
        Assert.All([look, advice, assigned, aside, revived, cancelled], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(OrderStep.Placed, (await scene.SeeAsync(code)).Step);
        Assert.Equal(OrderStep.Cancelled, (await scene.SeeAsync(late)).Step);
        Assert.Equal(0, await neighbour.ReceivedAsync(theirs));
        Assert.Equal(2, (await scene.QueueAsync()).Count);

        // Their own transfer cannot be written for an order of the neighbour's, either.
        using var own = await scene.EnterAsync();
        using var toThem = await AssignAsync(own, transfer, theirs);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, toThem.StatusCode);
        Assert.Contains("Không thấy đơn này ở nhà mình.", await BodyAsync(toThem), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_cannot_be_kept_is_answered_beside_its_field()
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On());
        var code = await scene.OrderAsync();
        var transfer = await scene.UnmatchedAsync();
        using var browser = await scene.EnterAsync();
        var reason = new string('ạ', 301);

        using var aside = await SetAsideAsync(browser, transfer, "khong-phai", reason);
        using var assigned = await AssignAsync(browser, transfer, code, reason: reason);

        foreach (var answer in new[] { aside, assigned })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var body = await BodyAsync(answer);
            Assert.Contains("Xin viết gọn trong 300 ký tự.", body, StringComparison.Ordinal);
            Assert.Contains(reason, body, StringComparison.Ordinal);
        }

        Assert.Single(await scene.QueueAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("không phải mã")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("QZ00000000Z")]
    public async Task A_code_that_is_none_is_answered_beside_its_field(string typed)
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On());
        var transfer = await scene.UnmatchedAsync();
        using var browser = await scene.EnterAsync();

        var page = await browser.ReadAsync($"{Queue}/gan/{transfer}?don={Uri.EscapeDataString(typed)}");
        using var posted = await AssignAsync(browser, transfer, typed);

        Assert.Contains(typed.Length == 0 ? "Xin ghi mã đơn." : "Không thấy đơn này ở nhà mình.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, posted.StatusCode);
    }

    [Fact]
    public async Task Hostile_posts_are_refused()
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On());
        var code = await scene.OrderAsync();
        var transfer = await scene.UnmatchedAsync();
        using var browser = await scene.EnterAsync();
        var fields = new Dictionary<string, string> { ["khoan"] = transfer.ToString(), ["don"] = code, ["loai"] = "khong-phai", ["dangO"] = "NoCode.0" };

        // Without the token of a form.
        foreach (var path in new[] { $"{Queue}?handler=DeRieng", $"{Queue}?handler=NhanLai", $"{Queue}?handler=Huy", $"{Queue}/gan/{transfer}" })
        {
            using var forged = await browser.PostAsync(path, fields);
            Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        }

        foreach (var (name, value) in new[] { ("loai", "tra-lai"), ("khoan", "x"), ("khoan", ""), ("lyDo", "a\0b") })
        {
            using var odd = await SendAsync(browser, "DeRieng", new(fields) { [name] = value });
            Assert.InRange((int)odd.StatusCode, 400, 499);
        }

        foreach (var path in new[] { "?khoan=x", "?don=%00", "?don=%F0%9F%98%80", $"?khoan={Guid.NewGuid()}", "/gan/x", "?khoan=" })
        {
            using var answer = await browser.GetAsync(Queue + path);
            Assert.InRange((int)answer.StatusCode, 200, 499);
        }

        Assert.Equal(OrderStep.Placed, (await scene.SeeAsync(code)).Step);
        Assert.Single(await scene.QueueAsync());
    }

    [Fact]
    public async Task Only_a_household_enters()
    {
        var server = await storefronts.On();
        var scene = await MoneyScene.OpenAsync(server);
        var transfer = await scene.UnmatchedAsync();
        var phone = $"09123456{Random.Shared.Next(10, 99)}";
        await server.AddUserAsync(phone, "mua mật ong rừng");
        using var stranger = server.NewBrowser();
        using var nobody = server.NewBrowser();
        using var entered = await nobody.LogInAsync(phone, "mua mật ong rừng");
        using var household = await scene.EnterAsync();

        foreach (var page in new[] { Queue, $"{Queue}/gan/{transfer}", "/nha-ban/so-no", "/nha-ban" })
        {
            using var away = await stranger.GetAsync(page);
            using var refused = await nobody.GetAsync(page);
            using var welcome = await household.GetAsync(page);
            Assert.Equal(HttpStatusCode.Redirect, away.StatusCode);
            Assert.Equal($"/dang-nhap?ve={Uri.EscapeDataString(page)}", away.Headers.Location?.OriginalString);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.Equal(HttpStatusCode.OK, welcome.StatusCode);
            Assert.True(welcome.Headers.CacheControl?.NoStore);
        }
    }

    private static Task<HttpResponseMessage> AssignAsync(Browser browser, Guid transfer, string code, string stood = "NoCode.0", string reason = "") =>
        SendAsync(browser, $"{Queue}/gan/{transfer}", new() { ["don"] = code, ["dangO"] = stood, ["lyDo"] = reason });

    private static Task<HttpResponseMessage> SetAsideAsync(Browser browser, Guid transfer, string what, string reason = "") =>
        SendAsync(browser, "DeRieng", new() { ["khoan"] = transfer.ToString(), ["loai"] = what, ["dangO"] = "NoCode.0", ["lyDo"] = reason });

    /// <summary>With the token of a page that always has a form, as a page would hold that was opened earlier.</summary>
    private static Task<HttpResponseMessage> SendAsync(Browser browser, string to, Dictionary<string, string> fields) =>
        browser.SubmitAsync("/dang-xuat", fields, to.StartsWith('/') ? to : $"{Queue}?handler={to}");

    private static async Task<string> ReadAsync(Browser browser, string path) => WebUtility.HtmlDecode(await browser.ReadAsync(path));

    private static async Task<string> BodyAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
