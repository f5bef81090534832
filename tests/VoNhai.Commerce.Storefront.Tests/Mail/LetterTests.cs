using System.Diagnostics;
using System.Net;
using MimeKit;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Pages;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Mail;

/// <summary>From the order to the mailbox, over real SMTP on loopback.</summary>
public sealed class LetterTests
{
    [Theory, BothDatabases]
    public async Task A_buyer_and_the_household_are_written_to_each_what_is_theirs(DatabaseKind kind)
    {
        await using var post = TinySmtpServer.Open();
        await using var server = await StorefrontServer.StartAsync(kind, MailScene.Options(post.Port));
        using var seller = await MoneySeller.EnterAsync(server);
        using var set = await seller.Browser.SubmitAsync("/nha-ban/thu-bao", new Dictionary<string, string> { ["Email"] = "dinh@example.com" });
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);

        var order = await MailScene.OrderAsync(seller.Browser, "en@example.com");
        var letters = new[] { await MailScene.NextAsync(post), await MailScene.NextAsync(post) };
        var (buyers, households) = (letters.Single(letter => To(letter) == "en@example.com"), letters.Single(letter => To(letter) == "dinh@example.com"));
        var (code, secret) = (order.GetProperty("code").GetString()!, order.GetProperty("secret").GetString()!);

        Assert.Equal($"Đơn {code}: đã đặt", buyers.Subject);
        Assert.Contains($"{MailScene.Site}/don-hang/{code}?k={secret}", buyers.TextBody, StringComparison.Ordinal);
        Assert.Contains("Bột ngô xay (mèn mén)", buyers.TextBody, StringComparison.Ordinal);
        Assert.Contains("Đây là đơn thực hành, tiền chơi.", buyers.TextBody, StringComparison.Ordinal);
        Assert.Equal($"Đơn mới {code}", households.Subject);
        Assert.Contains("Người đặt: Lường Thị Én.", households.TextBody, StringComparison.Ordinal);
        Assert.Contains($"{MailScene.Site}/nha-ban/don/{code}", households.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, households.ToString(), StringComparison.Ordinal);
        foreach (var letter in letters)
        {
            Assert.Equal(["Auto-Submitted", "Content-Type", "Date", "From", "List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version", "Message-Id", "Subject", "To"],
                letter.Headers.Select(header => header.Field).Concat(letter.Body!.Headers.Select(header => header.Field)).Distinct().Order(StringComparer.Ordinal).Where(name => name != "Content-Transfer-Encoding"));
            Assert.DoesNotMatch("0912|345678|345 678|TAP0007|<img|<script|<style|src=|@import", letter.TextBody + letter.HtmlBody);
            Assert.DoesNotContain("bạn", letter.TextBody + letter.HtmlBody, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(server.Log.Lines, line => line.Message.Contains("en@example.com", StringComparison.Ordinal) || line.Message.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Money_and_steps_follow_and_the_link_in_the_letter_stops_them()
    {
        await using var post = TinySmtpServer.Open();
        await using var server = await StorefrontServer.StartAsync(options: MailScene.Options(post.Port));
        using var seller = await MoneySeller.EnterAsync(server);
        var order = await MailScene.OrderAsync(seller.Browser, "en@example.com");
        await MailScene.NextAsync(post);

        await seller.PayAsync("28000", order.GetProperty("code").GetString()!);
        var paid = await MailScene.NextAsync(post);
        Assert.Contains("đã nhận 28.000", paid.TextBody, StringComparison.Ordinal);

        var stop = new Uri(paid.Headers["List-Unsubscribe"]!.Trim('<', '>')).PathAndQuery;
        using var stranger = server.NewBrowser();
        Assert.Contains("Thôi nhận những thư này?", await stranger.ReadAsync(stop), StringComparison.Ordinal);
        using var foreign = await stranger.PostAsync("/thoi-thu?k=AAAAAAAAAAAAAAAAAAAAAA", new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);

        // A mailbox's own button (RFC 8058).
        using var stopped = await stranger.PostAsync(stop, new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" });
        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        using var accepted = await seller.Browser.SubmitAsync("/nha-ban", new Dictionary<string, string> { ["code"] = order.GetProperty("code").GetString()! }, "/nha-ban?handler=Nhan");
        Assert.Equal("accepted", (await seller.Outsider.TrackAsync(order)).GetProperty("step").GetString());
        Assert.Equal(0L, await server.Database.ScalarAsync("SELECT COUNT(*) FROM commerce_notices WHERE kind = 'Accepted'"));
        Assert.Contains("Đã thôi. Sẽ không có thư nữa.", await stranger.ReadAsync(stop), StringComparison.Ordinal);
    }

    /// <summary>The names are put into the rows from outside, as an old version or another program might have left them.</summary>
    [Fact]
    public async Task Hostile_names_break_neither_headers_nor_lines_nor_the_page()
    {
        await using var post = TinySmtpServer.Open();
        await using var server = await StorefrontServer.StartAsync(options: MailScene.Options(post.Port, ("Mail:RoundSeconds", "3")));
        using var browser = server.NewBrowser();
        await MailScene.ChangeAsync(server.Database, "UPDATE commerce_households SET name = '<script>x</script>' || char(13) || char(10) || 'Bcc: all@evil.example' || char(8238) || char(8203) || char(13) || char(10) || '.' || char(13) || char(10) || 'QUIT'");
        await MailScene.OrderAsync(browser, "a+b'c{d}@example.com");

        var letter = await MailScene.NextAsync(post);
        Assert.Equal("a+b'c{d}@example.com", To(letter));
        Assert.Empty(letter.Bcc);
        Assert.DoesNotContain(letter.Headers, header => header.Value.Contains("evil", StringComparison.Ordinal));
        Assert.Contains("<script>x</script> Bcc: all@evil.example . QUIT", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", letter.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Single(post.Heard, said => said.Line.StartsWith("RCPT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en@example.com\r\nBcc: all@evil.example")]
    [InlineData("en")]
    [InlineData("a@b.com, c@d.com")]
    public async Task A_hostile_address_is_a_sentence_beside_the_field_and_nothing_is_lost(string email)
    {
        await using var server = await StorefrontServer.StartAsync(options: MailScene.Options(9));
        using var browser = server.NewBrowser();
        var order = await MailScene.OrderAsync(browser, "");
        var page = $"/don-hang/{order.GetProperty("code")}/thu?k={order.GetProperty("secret")}";

        using var answer = await browser.SubmitAsync(page, new Dictionary<string, string> { ["Way"] = "thu", ["Email"] = email });

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Thư điện tử chưa đúng. Ví dụ: ten@gmail.com.", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{email[..2]}", html, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_dead_server_delays_no_order_and_letters_go_out_when_it_is_back(DatabaseKind kind)
    {
        // Accepts and never says a word: the worst kind of dead.
        using var mute = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var port = ((IPEndPoint)mute.LocalEndpoint).Port;
        await using var server = await StorefrontServer.StartAsync(kind, MailScene.Options(port, ("Mail:TimeoutSeconds", "3")));
        using var browser = server.NewBrowser();
        var quiet = await TimeAsync(() => MailScene.OrderAsync(browser, ""));
        var told = await TimeAsync(() => MailScene.OrderAsync(browser, "en@example.com"));
        TestContext.Current.TestOutputHelper?.WriteLine($"order without a letter {quiet.TotalMilliseconds:0} ms, with one to a mute server {told.TotalMilliseconds:0} ms");
        Assert.InRange(told, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        await MailScene.UntilAsync(server.Database, "SELECT problem FROM commerce_notices", "timeout");

        mute.Stop();
        await using var post = TinySmtpServer.Open(port);
        await MailScene.ChangeAsync(server.Database, "UPDATE commerce_notices SET due_at = 0");
        Assert.Equal("en@example.com", To(await MailScene.NextAsync(post)));
        await MailScene.UntilAsync(server.Database, "SELECT state FROM commerce_notices", "Sent");
    }

    [Fact]
    public async Task Who_could_not_be_told_is_shown_to_the_household()
    {
        await using var post = TinySmtpServer.Open();
        await using var server = await StorefrontServer.StartAsync(options: MailScene.Options(post.Port));
        using var seller = await MoneySeller.EnterAsync(server);
        Assert.Contains("Hai tuần qua thư nào cũng gửi được.", WebUtility.HtmlDecode(await seller.Browser.ReadAsync("/nha-ban/thu-bao")), StringComparison.Ordinal);
        var order = await MailScene.OrderAsync(seller.Browser, "en@nobody.example");
        await MailScene.UntilAsync(server.Database, "SELECT state FROM commerce_notices", "GivenUp");

        var html = WebUtility.HtmlDecode(await seller.Browser.ReadAsync("/nha-ban/thu-bao"));
        Assert.Contains($"/nha-ban/don/{order.GetProperty("code")}", html, StringComparison.Ordinal);
        Assert.Contains("SMTP 550", html, StringComparison.Ordinal);
        Assert.DoesNotContain("en@nobody", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Development_letters_are_files_that_any_mail_program_opens()
    {
        using var folder = new TempFolder();
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions
        {
            Settings = new Dictionary<string, string>(Outsider.Options.Settings) { ["Mail:Folder"] = folder.Path("mail"), ["Mail:RoundSeconds"] = "1" },
        });
        using var browser = server.NewBrowser();
        await MailScene.OrderAsync(browser, "en@example.com");
        await MailScene.UntilAsync(server.Database, "SELECT state FROM commerce_notices", "Sent");

        var letter = await MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(folder.Path("mail"), "*.eml")), TestContext.Current.CancellationToken);
        Assert.Equal("en@example.com", To(letter));
        Assert.Contains("Chào bà con,", letter.TextBody, StringComparison.Ordinal);
    }

    private static string To(MimeMessage letter) => letter.To.Mailboxes.Single().Address;

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }
}
