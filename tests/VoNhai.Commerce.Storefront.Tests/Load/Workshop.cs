using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Tests.Classes;
using VoNhai.Commerce.Storefront.Tests.Pages.Checkout;

namespace VoNhai.Commerce.Storefront.Tests.Load;

/// <summary>
/// Learners of a class, each with a telephone: half of them sell, the others buy. Everything goes by the pages and doors that people use; what each
/// of them did is counted here and compared with the board.
/// </summary>
internal sealed partial class Workshop(Uri address, int learners, bool isMeasured) : IDisposable
{
    private const string Price = "96.000";

    // In a real class cards are handed round and people read before they press; the short form is in a hurry.
    private readonly TimeSpan think = isMeasured ? TimeSpan.FromMilliseconds(1500) : TimeSpan.Zero;
    private readonly TimeSpan between = isMeasured ? TimeSpan.FromMilliseconds(1500) : TimeSpan.Zero;
    private readonly ConcurrentBag<WorkshopPhone> phones = [];
    private readonly ConcurrentDictionary<(int Number, string Column), int> done = new();
    private readonly long began = Stopwatch.GetTimestamp();
    private TimeSpan untilCards;

    public ConcurrentBag<string> Errors { get; } = [];

    /// <summary>The board as it stood at the end of the market.</summary>
    public string Board { get; private set; } = "";

    /// <summary>The board as it must be.</summary>
    public string Expected => Lines((number, column) => done.GetValueOrDefault((number, column)));

    private int Sellers => (learners + 1) / 2;

    public async Task PlayAsync()
    {
        using var trainer = Phone(0);
        await trainer.SubmitAsync("/dang-nhap", "log in", new() { ["Input.Phone"] = "0900000092", ["Input.Passphrase"] = "tap day lop hoc" });
        var start = Stopwatch.GetTimestamp();
        var page = await trainer.SubmitAsync("/lop-hoc", "begin", new() { ["bai"] = "12", ["xa"] = ClassScene.LaHien, ["nha"] = Text(Sellers), ["mua"] = Text(learners - Sellers) });
        var cards = ClassScene.DigitsIn(await trainer.SubmitForHtmlAsync(page, $"{page}?handler=The", "cards", []));
        untilCards = Stopwatch.GetElapsedTime(start);
        Assert.Equal(learners, cards.Count);
        Assert.True(untilCards < TimeSpan.FromMinutes(1));

        var people = await Task.WhenAll(cards.Select((card, index) => EnterAsync(index + 1, card)));
        await TogetherAsync(people.Take(Sellers), ListAsync);
        var orders = (await Task.WhenAll(people.Skip(Sellers).Select(async (buyer, index) => await TryAsync(buyer, () => BuyAsync(buyer, page, index)) ?? []))).SelectMany(some => some).ToLookup(order => order.Seller);
        await TogetherAsync(people.Take(Sellers), seller => ServeAsync(seller, [.. orders[seller.Number]]));
        await TogetherAsync(people, LearnAsync);
        await CutAsync(trainer, page, people);
        await trainer.SubmitAsync(page, "open market", [], $"{page}?handler=Cho");
        await TogetherAsync(people.Take(Sellers), MarketAsync);
        await trainer.SubmitAsync(page, "close market", [], $"{page}?handler=HetCho");
        Board = BoardOf(await trainer.ReadAsync($"{page}/bang", "board"));
        await trainer.SubmitAsync(page, "end", [], $"{page}?handler=Xong");
    }

    /// <summary>Milliseconds that this share of all requests stayed under.</summary>
    public double Percentile(double share) => Percentile([.. phones.SelectMany(phone => phone.Times)], share);

    public string Report()
    {
        var all = phones.SelectMany(phone => phone.Times).ToList();
        var steps = all.GroupBy(time => time.Step).OrderByDescending(step => Percentile([.. step], 0.95)).Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Key} {step.Count()}× p95 {Percentile([.. step], 0.95):0}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{learners} learners, {all.Count} requests in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s, {Errors.Count} errors; from the press to the cards {untilCards.TotalSeconds:0.0} s; ms: p50 {Percentile(all, 0.5):0}, p95 {Percentile(all, 0.95):0}, p99 {Percentile(all, 0.99):0}; by step: {string.Join(" · ", steps)}");
    }

    public void Dispose()
    {
        foreach (var phone in phones)
        {
            phone.Dispose();
        }
    }

    private async Task<WorkshopPhone> EnterAsync(int number, string card)
    {
        var phone = Phone(number);
        await Task.Delay(between * number);
        await TryAsync(phone, async () =>
        {
            var home = await phone.SubmitAsync($"/vao-may?the={card}", "card", new() { ["the"] = card, ["hinh"] = "na", ["pin"] = ClassScene.Pin, ["pin2"] = ClassScene.Pin }, "/vao-may?handler=Xong");
            await phone.ReadAsync(home, "home");
            await phone.SubmitAsync("/thuc-hanh/lop/phieu", "questions", new() { ["cau-1"] = "chua", ["cau-2"] = "co", ["gioi"] = number % 2 == 0 ? "nu" : "nam" });
            return true;
        });
        return phone;
    }

    private async Task ListAsync(WorkshopPhone seller)
    {
        foreach (var name in new[] { "Na dai", "Chè Tràng Xá" })
        {
            var form = new Dictionary<string, string> { ["Form.Name"] = $"{name} {seller.Number}", ["Form.UnitWord"] = "kg", ["Form.UnitContent"] = "", ["Form.Price"] = Price, ["Form.Stock"] = "200", ["Form.Publish"] = "true" };
            await seller.SubmitAsync("/nha-ban/hang/moi", "list", form);
            Count(seller, "Listed");
            await ThinkAsync();
        }
    }

    /// <summary>Buys from two stalls of the class and pays the first in the app and the second, too.</summary>
    private async Task<IReadOnlyList<Sold>> BuyAsync(WorkshopPhone buyer, string page, int index)
    {
        var sold = new List<Sold>();
        var code = page.Split('/')[^1];
        for (var turn = 0; turn < 2; turn++)
        {
            var seller = ((index + turn) % Sellers) + 1;
            var stall = await buyer.ReadAsync($"/ho/lop-{code}-nha-{seller}", "stall");
            var goods = await buyer.ReadAsync(Goods().Match(stall).Value, "goods");
            await buyer.SendAsync("/gio-hang?handler=Them", "into the cart", new() { ["mon"] = Product().Match(goods).Groups[1].Value, ["soLuong"] = "" });
            await ThinkAsync();
            var link = await buyer.SendAsync("/dat-hang", "order", CheckoutPage.Filled(await buyer.ReadAsync("/dat-hang", "checkout"), ("Form.Name", $"Người mua {buyer.Number}"), ("Form.Phone", $"09123456{buyer.Number:00}")));
            var order = await buyer.ReadAsync(link, "order page");
            var pay = await buyer.GoAsync(WebUtility.HtmlDecode(PayButton().Match(order).Value), "to the bank");
            var form = Shopping.Hidden(await buyer.ReadAsync(pay, "payee"));
            form["buoc"] = "tra";
            await ThinkAsync();
            var receipt = await buyer.SendAsync("/thuc-hanh/ngan-hang/tra", "pay", form);
            await buyer.ReadAsync(receipt, "receipt");
            Count(buyer, "Bought");
            var paid = await buyer.ReadAsync(link, "order page");
            sold.Add(new Sold(seller, link.Split('/')[^1].Split('?')[0], Pickup().Match(paid).Groups[1].Value.Trim()));
        }

        await buyer.ReadAsync("/thuc-hanh/ngan-hang/toi", "bank");
        return sold;
    }

    private async Task ServeAsync(WorkshopPhone seller, IReadOnlyList<Sold> orders)
    {
        foreach (var order in orders)
        {
            await seller.SubmitAsync("/nha-ban", "accept", new() { ["code"] = order.Code }, "/nha-ban?handler=Nhan");
            await ThinkAsync();
            await seller.SubmitAsync("/nha-ban", "pack", new() { ["code"] = order.Code }, "/nha-ban?handler=Goi");
            var (fields, handler) = order.Pickup.Length > 0 ? (new Dictionary<string, string> { ["Form.Code"] = order.Pickup }, "Giao") : (new Dictionary<string, string> { ["Form.Reason"] = "Khách quen" }, "GiaoKhongMa");
            await seller.SubmitAsync($"/nha-ban/duong-di/{order.Code}", "hand over", fields, $"/nha-ban/duong-di/{order.Code}?handler={handler}");
            Count(seller, "Orders", "Paid", "Given");
        }
    }

    private async Task LearnAsync(WorkshopPhone learner)
    {
        await learner.TellAsync("""{"kind":"lesson","item":"bai-12","passed":true}""");
        Count(learner, "Lessons");
        await ThinkAsync();

        // Two in three get through the drills; the first try of the others counts for nothing.
        var passes = learner.Number % 3 != 0;
        await learner.TellAsync($$"""{"kind":"drills","item":"luot","right":{{(passes ? 12 : 11)}},"of":12,"passed":{{(passes ? "true" : "false")}}}""");
        if (passes)
        {
            Count(learner, "Drills");
        }
    }

    private static async Task CutAsync(WorkshopPhone trainer, string page, IReadOnlyList<WorkshopPhone> people)
    {
        await trainer.SubmitAsync(page, "cut", [], $"{page}?handler=Mang");
        await Task.WhenAll(people.Select(person => person.ExpectAsync("/thuc-hanh/lop", HttpStatusCode.ServiceUnavailable)));
        await trainer.SubmitAsync(page, "network back", [], $"{page}?handler=Mang");
        await Task.WhenAll(people.Select(person => person.ExpectAsync("/thuc-hanh/lop", HttpStatusCode.OK)));
    }

    /// <summary>
    /// Four customers who all say that they have paid. Whoever follows the rule looks into its own bank; every third believes the first word it hears
    /// from somebody who has not paid, and every fourth believes nobody.
    /// </summary>
    private async Task MarketAsync(WorkshopPhone seller)
    {
        var customers = Customer().Matches(await seller.ReadAsync("/thuc-hanh/lop", "home")).Select(match => match.Groups[1].Value).Distinct().ToList();
        if (customers.Count != 4)
        {
            Errors.Add($"{seller.Number} has {customers.Count} customers");
        }

        foreach (var code in customers)
        {
            var bank = await seller.ReadAsync("/thuc-hanh/ngan-hang/toi", "bank");
            var line = BankLine().Matches(bank).Select(match => match.Value).FirstOrDefault(text => text.Contains(code, StringComparison.Ordinal)) ?? "";
            var isThere = WebUtility.HtmlDecode(line).Contains($"+{Price}", StringComparison.Ordinal);
            await seller.ReadAsync($"/nha-ban/don/{code}", "order's money");
            await ThinkAsync();
            if (seller.Number % 4 == 0 || (!isThere && seller.Number % 3 != 0))
            {
                await seller.SubmitAsync("/nha-ban", "cancel", new() { ["code"] = code }, "/nha-ban?handler=Huy");
                Count(seller, isThere ? "SentAway" : "Refused");
                continue;
            }

            // The stall hears late of the late money: who has seen it in its own bank says so, and who believes words says so, too.
            var form = new Dictionary<string, string> { ["Form.Key"] = Guid.NewGuid().ToString("N"), ["Form.Amount"] = Price, ["Form.Where"] = "BankApp" };
            var open = await seller.ReadAsync("/nha-ban", "board");
            if (!Acceptable(open, code))
            {
                await seller.SubmitAsync($"/nha-ban/don/{code}", "mark", form, $"/nha-ban/don/{code}?handler=ThayTien");
            }

            await ServeAsync(seller, [new Sold(seller.Number, code, "")]);
            Count(seller, isThere ? "Served" : "Fell");
        }
    }

    private static bool Acceptable(string board, string code)
    {
        var at = board.IndexOf($"id=\"{code}\"", StringComparison.Ordinal);
        return at >= 0 && board.IndexOf("handler=Nhan", at, StringComparison.Ordinal) is var button && button >= 0 && button - at < 6_000;
    }

    private async Task TogetherAsync(IEnumerable<WorkshopPhone> people, Func<WorkshopPhone, Task> work)
        => await Task.WhenAll(people.Select(person => TryAsync(person, async () =>
        {
            await work(person);
            return true;
        })));

    private async Task<T?> TryAsync<T>(WorkshopPhone person, Func<Task<T>> work)
    {
        try
        {
            // Forty people never press in the same moment.
            await Task.Delay(think * (3 * Random.Shared.NextDouble()));
            return await work();
        }
        catch (Exception failure) when (failure is HttpRequestException or InvalidOperationException or TaskCanceledException)
        {
            Errors.Add($"{person.Number}: {failure.Message}");
            return default;
        }
    }

    private void Count(WorkshopPhone person, params string[] columns)
    {
        foreach (var column in columns)
        {
            done.AddOrUpdate((person.Number, column), 1, (_, count) => count + 1);
        }
    }

    private Task ThinkAsync() => think == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(think * (0.5 + Random.Shared.NextDouble()));

    private WorkshopPhone Phone(int number)
    {
        var phone = new WorkshopPhone(address, number);
        phones.Add(phone);
        return phone;
    }

    private string BoardOf(string html)
    {
        var board = ClassBoardRead.Of(html);
        foreach (var column in ClassBoardRead.Columns)
        {
            Assert.Equal(board.Sums[column], board.Rows.Keys.Sum(number => board.Of(number, column)));
        }

        return Lines(board.Of);
    }

    private string Lines(Func<int, string, int> of) => string.Join('\n', Enumerable.Range(1, learners).Select(number => $"{number}: " + string.Join(' ', ClassBoardRead.Columns.Select(column => $"{column}={of(number, column)}"))));

    private static double Percentile(List<(string Step, double Milliseconds)> times, double share)
        => times.Count == 0 ? 0 : times.Select(time => time.Milliseconds).Order().ElementAt(Math.Min(times.Count - 1, (int)Math.Ceiling(times.Count * share) - 1));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Sold(int Seller, string Code, string Pickup);

    [GeneratedRegex("/san-pham/[a-z0-9-]+")]
    private static partial Regex Goods();

    [GeneratedRegex("""name="mon" value="([^"]+)""")]
    private static partial Regex Product();

    [GeneratedRegex("""/thuc-hanh/ngan-hang\?qr=[^"]+""")]
    private static partial Regex PayButton();

    [GeneratedRegex("""class="pickup".*?<p class="code">([^<]+)<""", RegexOptions.Singleline)]
    private static partial Regex Pickup();

    [GeneratedRegex("""/nha-ban/don/([A-Z0-9]+)""")]
    private static partial Regex Customer();

    [GeneratedRegex("""<li>\s*<a href="/thuc-hanh/ngan-hang/bien-nhan/.*?</li>""", RegexOptions.Singleline)]
    private static partial Regex BankLine();
}
