using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>The village's third household, Nhà bà Dính, at its pages for feeds and statements; without a script.</summary>
internal sealed partial class MoneySeller(StorefrontServer server, Browser browser) : IDisposable
{
    public const string Feeds = "/nha-ban/kenh-bao-tien";
    public const string Statements = "/nha-ban/sao-ke";
    public const string Phone = "0900000003";
    public const string Passphrase = "tap ban hang 3";
    public const string Account = "TAP0007";

    public Browser Browser { get; } = browser;

    public Outsider Outsider { get; } = new(browser.Http);

    public static async Task<MoneySeller> EnterAsync(StorefrontServer server, string phone = Phone, string passphrase = Passphrase)
    {
        var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync(phone, passphrase);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return new MoneySeller(server, browser);
    }

    /// <summary>Submits a form of the feeds page and follows the redirect.</summary>
    public async Task<(HttpStatusCode Status, string Html)> FeedAsync(string handler, params (string Field, string Value)[] fields)
    {
        using var answer = await Browser.SubmitAsync(Feeds, fields.ToDictionary(field => $"Form.{field.Field}", field => field.Value), $"{Feeds}?handler={handler}");
        return answer.StatusCode == HttpStatusCode.Redirect
            ? (HttpStatusCode.OK, await Browser.ReadAsync(Feeds))
            : (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Gives up the feed that the village was planted with: most households have none.</summary>
    public async Task LoseFeedsAsync()
    {
        foreach (Match feed in FeedId().Matches(await Browser.ReadAsync(Feeds)))
        {
            Assert.Equal(HttpStatusCode.OK, (await FeedAsync("Thoi", ("FeedId", feed.Groups[1].Value))).Status);
        }
    }

    /// <summary>Sends a form of the statement page with a file, or without one.</summary>
    public async Task<(HttpStatusCode Status, string Html)> StatementAsync(string handler, byte[]? file, params (string Field, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Browser.TokenOf(await Browser.ReadAsync(Statements))), "__RequestVerificationToken" } };
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), $"Form.{field}");
        }

        if (fields.All(field => field.Field != "AccountId"))
        {
            form.Add(new StringContent(await AccountIdAsync()), "Form.AccountId");
        }

        if (file is not null)
        {
            form.Add(new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } }, "Form.File", "sao-ke.csv");
        }

        using var answer = await Browser.Http.PostAsync(new Uri($"{Statements}?handler={handler}", UriKind.Relative), form);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Looks at a file, which then waits.</summary>
    public async Task<string> TicketAsync(byte[] file) => ValueOf((await StatementAsync("Xem", file)).Html, "Form.Ticket");

    /// <summary>Looks at a file and takes it in as the page proposes.</summary>
    public async Task<string> BringAsync(byte[] file)
    {
        var (status, looked) = await StatementAsync("Xem", file);
        Assert.True(status == HttpStatusCode.OK, looked);
        var (taken, html) = await StatementAsync("Nhap", null, ("Ticket", ValueOf(looked, "Form.Ticket")), ("From", ValueOf(looked, "Form.From")), ("To", ValueOf(looked, "Form.To")));
        Assert.True(taken == HttpStatusCode.OK, html);
        return html;
    }

    /// <summary>"Tôi đã thấy tiền", for the whole order.</summary>
    public async Task MarkAsync(System.Text.Json.JsonElement order)
    {
        var code = order.GetProperty("code").GetString()!;
        var amount = Vnd.Of(order.GetProperty("total").GetInt64());
        var seen = new MarkSeen { FormKey = Guid.NewGuid().ToString("N"), Where = SeenWhere.BankApp, Amount = amount };
        var outcome = await server.WithAsync<IMoneyDesk, MoneyOutcome>(async desk => await desk.MarkSeenAsync(await HouseholdIdAsync(), code, seen, "the-tester"));
        Assert.IsType<MoneyOutcome.Done>(outcome);
    }

    /// <summary>Pays at the practice bank.</summary>
    public async Task<HttpStatusCode> PayAsync(string amount, string memo, params (string Field, string Value)[] more)
    {
        var fields = new Dictionary<string, string> { ["Form.Account"] = Account, ["Form.Amount"] = amount, ["Form.Memo"] = memo, ["Form.Bank"] = "plain", ["Form.Way"] = "khac" };
        foreach (var (field, value) in more)
        {
            fields[$"Form.{field}"] = value;
        }

        using var answer = await Browser.SubmitAsync("/thuc-hanh/ngan-hang", fields);

        // "Đã chuyển" is told once, in place of the form.
        await Browser.ReadAsync("/thuc-hanh/ngan-hang");
        return answer.StatusCode;
    }

    /// <summary>The practice statement as a file.</summary>
    public Task<byte[]> PracticeStatementAsync() => Browser.Http.GetByteArrayAsync(new Uri($"/thuc-hanh/sao-ke?handler=Tai&tai-khoan={Account}", UriKind.Relative));

    public async Task<System.Text.Json.JsonElement> OrderAsync() => (await Outsider.OrderAsync(await Outsider.ProductAsync("bot-ngo-xay-men-men"))).Body;

    public Task<Guid> HouseholdIdAsync() => server.WithAsync<ShopDbContext, Guid>(db =>
        Task.FromResult(db.Set<ReceivingAccount>().Single(account => account.Number == Account).HouseholdId));

    public static string ValueOf(string html, string name)
    {
        var input = Inputs().Matches(html).Select(match => match.Value).First(tag => tag.Contains($"name=\"{name}\"", StringComparison.Ordinal));
        return Values().Match(input).Groups[1].Value;
    }

    public static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

    public void Dispose() => Browser.Dispose();

    private async Task<string> AccountIdAsync() => (await server.WithAsync<ShopDbContext, Guid>(db =>
        Task.FromResult(db.Set<ReceivingAccount>().Single(account => account.Number == Account).Id))).ToString();

    [GeneratedRegex("""id="kenh-([0-9a-f-]{36})""")]
    private static partial Regex FeedId();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Values();
}
