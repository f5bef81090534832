using System.Net;
using System.Text;
using VoNhai.Commerce.Statements;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>A household brings its statement: what is looked at, what is taken in, and what is refused.</summary>
public sealed class SaoKeTests
{
    private static readonly string Today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7)).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static readonly byte[] Unnamed = MoneySeller.Csv($"x1;{Today} 00:00:01;150.000;mua hang", $"x2;{Today} 00:00:02;-20.000;mua muoi");

    /// <summary>The third buyer showed a picture and never paid. Nobody but the statement can know.</summary>
    [Theory, BothDatabases]
    public async Task Of_three_marks_without_a_feed_exactly_the_unpaid_one_is_contradicted(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        await seller.LoseFeedsAsync();
        var orders = new[] { await seller.OrderAsync(), await seller.OrderAsync(), await seller.OrderAsync() };
        foreach (var order in orders)
        {
            await seller.MarkAsync(order);
        }

        await PayAsync(seller, orders[0], "vcb-like");
        await PayAsync(seller, orders[1], "trace-like");
        Assert.All(orders, order => Assert.Equal("paid/marked", Outsider.StateOf(seller.Outsider.TrackAsync(order).Result)));
        var html = await seller.BringAsync(await seller.PracticeStatementAsync());

        var contradicted = Section(html, "Contradicted");
        Assert.Contains($"/nha-ban/don/{Code(orders[2])}", contradicted, StringComparison.Ordinal);
        Assert.DoesNotContain(Code(orders[0]), contradicted, StringComparison.Ordinal);
        Assert.DoesNotContain(Code(orders[1]), contradicted, StringComparison.Ordinal);
        Assert.Contains(Code(orders[0]), Section(html, "Confirmed"), StringComparison.Ordinal);
        Assert.Contains(Code(orders[1]), Section(html, "Confirmed"), StringComparison.Ordinal);
        Assert.Equal("paid/none", Outsider.StateOf(await seller.Outsider.TrackAsync(orders[0])));
        Assert.Equal("open/none", Outsider.StateOf(await seller.Outsider.TrackAsync(orders[2])));

        var again = await seller.BringAsync(await seller.PracticeStatementAsync());
        Assert.Contains("Không có tiền mới cho đơn nào.", again, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.Lines, line => line.Message.Contains(MoneySeller.Account, StringComparison.Ordinal));
    }

    /// <summary>The control: a line that was cut out of the file is a gap in its balances, and a file with a gap accuses nobody.</summary>
    [Fact]
    public async Task A_statement_with_a_line_cut_out_contradicts_nobody_and_shows_the_gap()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        await seller.LoseFeedsAsync();
        var orders = new[] { await seller.OrderAsync(), await seller.OrderAsync(), await seller.OrderAsync() };
        foreach (var order in orders)
        {
            await seller.MarkAsync(order);
            await PayAsync(seller, order, "plain");
        }

        var lines = Encoding.UTF8.GetString(await seller.PracticeStatementAsync()).Split("\r\n").ToList();
        lines.RemoveAll(line => line.Contains(Code(orders[1]), StringComparison.Ordinal));
        var html = await seller.BringAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

        Assert.DoesNotContain("data-verdict=\"Contradicted\"", html, StringComparison.Ordinal);
        Assert.Contains(Code(orders[1]), Section(html, "Undecided"), StringComparison.Ordinal);
        Assert.Contains("data-gaps", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_writes_nothing()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        await seller.LoseFeedsAsync();
        var order = await seller.OrderAsync();
        await PayAsync(seller, order, "plain");

        var (_, html) = await seller.StatementAsync("Xem", await seller.PracticeStatementAsync());

        Assert.Contains("Chưa ghi gì vào sổ", html, StringComparison.Ordinal);
        Assert.Equal("open/none", Outsider.StateOf(await seller.Outsider.TrackAsync(order)));
        await seller.BringAsync(await seller.PracticeStatementAsync());
        Assert.Equal("paid/none", Outsider.StateOf(await seller.Outsider.TrackAsync(order)));
    }

    /// <summary>Columns nobody knows are chosen once; the next file of this household and bank is read without asking.</summary>
    [Theory, BothDatabases]
    public async Task Columns_that_a_person_chose_are_kept(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        var (status, asked) = await seller.StatementAsync("Xem", Unnamed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Chưa biết cột nào là gì", asked, StringComparison.Ordinal);
        Assert.Contains("mua hang", asked, StringComparison.Ordinal);
        var ticket = MoneySeller.ValueOf(asked, "Form.Ticket");
        var columns = new (string, string)[] { ("Columns[0]", "Reference"), ("Columns[1]", "Date"), ("Columns[2]", "SignedAmount"), ("Columns[3]", "Memo") };

        var (looked, html) = await seller.StatementAsync("Xem", null, [("Ticket", ticket), .. columns]);
        Assert.True(looked == HttpStatusCode.OK, html);
        Assert.Contains("150.000", html, StringComparison.Ordinal);
        var (taken, _) = await seller.StatementAsync("Nhap", null, [("Ticket", ticket), .. columns]);
        Assert.Equal(HttpStatusCode.OK, taken);

        var (next, _) = await seller.StatementAsync("Xem", Unnamed);
        Assert.Equal(HttpStatusCode.OK, next);
    }

    [Theory]
    [InlineData("Date", "Date", "SignedAmount", "Mỗi loại chỉ chọn cho một cột")]
    [InlineData("Reference", "", "SignedAmount", "Hãy chọn cột ngày và cột số tiền")]
    [InlineData("<b>", "Date", "SignedAmount", "Mỗi loại chỉ chọn cho một cột")]
    public async Task Columns_that_do_not_hold_together_are_asked_for_again(string first, string second, string third, string sentence)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);

        var (status, html) = await seller.StatementAsync("Nhap", null, ("Ticket", await seller.TicketAsync(Unnamed)), ("Columns[0]", first), ("Columns[1]", second), ("Columns[2]", third));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_files_get_a_sentence_beside_the_field()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        var random = new Random(4);
        var noise = new byte[100_000];
        random.NextBytes(noise);
        byte[][] files =
        [
            [], [0], noise, Encoding.ASCII.GetBytes("%PDF-1.7 ..."), Encoding.ASCII.GetBytes("<html><script>alert(1)</script>"),
            [0x50, 0x4B, 3, 4, .. noise], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. noise], new byte[StatementLimits.MaxBytes + 1],
            Encoding.UTF8.GetBytes("\"" + new string('a', 2_000_000)), MoneySeller.Csv("Số tài khoản: 99990000111", "Ngày giao dịch,Ghi có", $"{Today},5000"),
            Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("x", 5_000))),
        ];
        foreach (var (number, file) in files.Index())
        {
            var (status, html) = await seller.StatementAsync("Nhap", file);
            Assert.True(status == HttpStatusCode.UnprocessableEntity, $"file {number}: {status}");
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.Matches("id=\"(File|Columns)-loi\" role=\"alert\">", html);
        }

        // Asks first, so that the answer comes before the body.
        seller.Browser.Http.DefaultRequestHeaders.ExpectContinue = true;
        var (tooLarge, _) = await seller.StatementAsync("Xem", new byte[StatementLimits.MaxBytes + (2 * 1024 * 1024)]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge);
        Assert.DoesNotContain(server.Log.Lines, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    /// <summary>More than the site's usual 1 MiB comes through at this door alone.</summary>
    [Fact]
    public async Task A_large_statement_is_read_and_a_strangers_is_not()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        var file = MoneySeller.Csv(["Ngày giao dịch,Ghi có,Nội dung", .. Enumerable.Range(0, 40_000).Select(i => $"{Today},{1000 + i},\"khoan tien so {i} cua mot ngay cho phien\"")]);
        Assert.InRange(file.Length, 2 * 1024 * 1024, StatementLimits.MaxBytes);

        var (status, html) = await seller.StatementAsync("Xem", file);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("40000 dòng", html, StringComparison.Ordinal);

        using var stranger = server.NewBrowser();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "Form.File", "x.csv" } };
        using var answer = await stranger.Http.PostAsync(new Uri($"{MoneySeller.Statements}?handler=Xem", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/dang-nhap", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_neighbour_finds_neither_the_account_nor_the_waiting_file()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        using var neighbour = await MoneySeller.EnterAsync(server, "0900000002", "tap ban hang 2");
        var (_, looked) = await seller.StatementAsync("Xem", MoneySeller.Csv("Ngày giao dịch,Ghi có,Nội dung", $"{Today},5000,x"));
        var ticket = MoneySeller.ValueOf(looked, "Form.Ticket");

        var (status, html) = await neighbour.StatementAsync("Nhap", null, ("Ticket", ticket));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Hãy chọn tài khoản của nhà", html, StringComparison.Ordinal);

        var (mine, _) = await seller.StatementAsync("Nhap", null, ("Ticket", ticket));
        Assert.Equal(HttpStatusCode.OK, mine);
        var (gone, sentence) = await seller.StatementAsync("Nhap", null, ("Ticket", ticket));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, gone);
        Assert.Contains("Hãy chọn lại tệp", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-01", "Ngày cuối phải sau ngày đầu")]
    [InlineData("2026-11-02", "", "Hãy chọn cả ngày đầu và ngày cuối")]
    [InlineData("hom qua", "2026-11-01", "Hãy chọn cả ngày đầu và ngày cuối")]
    [InlineData("0001-01-01", "2026-11-01", "Chọn ngày từ năm 2000 tới hôm nay")]
    [InlineData("2026-11-01", "9999-12-31", "Chọn ngày từ năm 2000 tới hôm nay")]
    public async Task Days_that_cannot_be_are_said_beside_their_field(string from, string to, string sentence)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);

        var ticket = await seller.TicketAsync(MoneySeller.Csv("Ngày giao dịch,Ghi có,Nội dung", $"{Today},5000,x"));
        var (status, html) = await seller.StatementAsync("Nhap", null, ("Ticket", ticket), ("From", from), ("To", to));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.Contains("Nhập sao kê này", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_token_nothing_is_taken_in()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);

        using var answer = await seller.Browser.PostAsync($"{MoneySeller.Statements}?handler=Nhap", new Dictionary<string, string> { ["Form.Ticket"] = "x" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task PayAsync(MoneySeller seller, System.Text.Json.JsonElement order, string bank) =>
        Assert.Equal(HttpStatusCode.Redirect, await seller.PayAsync(order.GetProperty("total").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture), Code(order), ("Bank", bank)));

    private static string Code(System.Text.Json.JsonElement order) => order.GetProperty("code").GetString()!;

    private static string Section(string html, string verdict)
    {
        var from = html.IndexOf($"data-verdict=\"{verdict}\"", StringComparison.Ordinal);
        Assert.True(from >= 0, $"no section {verdict}");
        return html[from..html.IndexOf("</section>", from, StringComparison.Ordinal)];
    }
}
