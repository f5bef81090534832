using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Hang;

public sealed partial class HangTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private static readonly string[] TypedBefore = ["value=\"Bánh <khảo>\"", "value=\"giá rẻ\"", "value=\"5\"", "value=\"sau rằm\"", "value=\"3\" checked", "value=\"Processed\" selected"];
    private static readonly string[] Kinds = ["Zz gà tết", "Zz hết", "Zz trái vụ", "Zz cũ"];
    private static readonly string[] Tags = ["Đặt trước · hái", "Hết hàng", "Trái vụ", "Quá hạn dùng"];

    [Theory, BothDatabases]
    public async Task Five_fields_put_a_product_on_the_stall_and_one_button_takes_it_off(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var seller = await Seller.EnterAsync(server);

        var (path, html) = await seller.ListAsync("Trứng vịt cỏ", "chục", "12 quả", "42.000", "9");

        Assert.Contains("Đã lưu.", html, StringComparison.Ordinal);
        Assert.Contains("Đang bày bán", html, StringComparison.Ordinal);
        var shop = Seller.ShopPath(html);
        using var buyer = server.NewBrowser();
        var shown = WebUtility.HtmlDecode(await buyer.ReadAsync(shop));
        Assert.Contains("chục 12 quả", shown, StringComparison.Ordinal);
        Assert.Contains("42.000\u00A0₫", shown, StringComparison.Ordinal);
        Assert.Contains("Còn 9", shown, StringComparison.Ordinal);
        Assert.Contains("/img/sp/mon-moi", shown, StringComparison.Ordinal);

        var (status, list, _) = await seller.SendAsync(Seller.Goods, "Cat", ("mon", path[^36..]));
        Assert.Equal((HttpStatusCode.OK, Seller.Goods), (status, list));
        using var gone = await buyer.GetAsync(shop);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        await seller.SendAsync(Seller.Goods, "Bay", ("mon", path[^36..]));
        using var back = await buyer.GetAsync(shop);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var seller = await Seller.EnterAsync(server);

        var (status, _, html) = await seller.SendAsync(Seller.New, "", ("Form.Name", "Bánh <khảo>"), ("Form.UnitWord", "chục"), ("Form.Price", "giá rẻ"), ("Form.Stock", "5"), ("Form.Processing", "Processed"), ("Form.Months", "3"), ("Form.SeasonNote", "sau rằm"), ("Form.Publish", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Chục là mấy?", Beside(html, "Form-unit"), StringComparison.Ordinal);
        Assert.Contains("Xin ghi giá", Beside(html, "Form-price"), StringComparison.Ordinal);
        Assert.Contains("Món chế biến cần ghi thành phần.", Beside(html, "Form-ingredients"), StringComparison.Ordinal);
        Assert.Matches("<details open", html);
        Assert.All(TypedBefore, typed => Assert.Contains(typed, html, StringComparison.Ordinal));
        var listed = await seller.Browser.ReadAsync(Seller.Goods);
        Assert.DoesNotContain("khảo", listed, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_forbidden_word_waits_for_an_operator_with_the_reason_beside_its_field(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var seller = await Seller.EnterAsync(server);
        using var person = await Seller.OperatorAsync(server);
        const string queue = "/quan-tri/hang-cho-xem";

        var (path, html) = await seller.ListAsync("Rượu ngô Thần Sa", "chai", "500 ml");
        Assert.Contains("Chờ người xem", html, StringComparison.Ordinal);
        Assert.Contains("Bán rượu bia cần giấy phép.", Beside(html, "Form-name"), StringComparison.Ordinal);
        using var buyer = server.NewBrowser();
        Assert.DoesNotContain("Rượu ngô Thần Sa", WebUtility.HtmlDecode(await buyer.ReadAsync("/?q=ruou")), StringComparison.Ordinal);

        var waiting = WebUtility.HtmlDecode(await person.ReadAsync(queue));
        Assert.Contains("Rượu ngô Thần Sa", waiting, StringComparison.Ordinal);
        var look = LookId().Match(waiting).Groups[1].Value;
        using var mute = await person.SubmitAsync(queue, new Dictionary<string, string> { ["look"] = look, ["note"] = "" }, queue + "?handler=Khong");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mute.StatusCode);
        using var no = await person.SubmitAsync(queue, new Dictionary<string, string> { ["look"] = look, ["note"] = "Nhà chưa có giấy phép bán rượu." }, queue + "?handler=Khong");
        Assert.Equal(HttpStatusCode.Redirect, no.StatusCode);
        using var late = await person.SubmitAsync("/dang-xuat", new Dictionary<string, string> { ["look"] = look }, queue + "?handler=Duoc");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);

        var answered = WebUtility.HtmlDecode(await seller.Browser.ReadAsync(path));
        Assert.Contains("Nhà chưa có giấy phép bán rượu.", answered, StringComparison.Ordinal);

        // Honest again: another name goes on the stall at once.
        var (_, _, mended) = await seller.SendAsync(path, "", ("Form.Name", "Men rượu lá Thần Sa"), ("Form.UnitWord", "gói"), ("Form.UnitContent", "200 g"), ("Form.Price", "20k"), ("Form.Version", "0"), ("Form.Publish", "true"));
        Assert.Contains("Đang bày bán", mended, StringComparison.Ordinal);

        var (second, _) = await seller.ListAsync("Bình đựng bia tươi", "chiếc");
        var again = LookId().Match(await person.ReadAsync(queue)).Groups[1].Value;
        using var yes = await person.SubmitAsync(queue, new Dictionary<string, string> { ["look"] = again }, queue + "?handler=Duoc");
        Assert.Contains("Đang bày bán", WebUtility.HtmlDecode(await seller.Browser.ReadAsync(second)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_operator_sees_what_waits()
    {
        var server = await storefronts.On();
        using var seller = await Seller.EnterAsync(server);
        using var stranger = server.NewBrowser();

        using var household = await seller.Browser.GetAsync("/quan-tri/hang-cho-xem");
        using var nobody = await stranger.GetAsync("/quan-tri/hang-cho-xem");

        Assert.Equal(HttpStatusCode.Forbidden, household.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, nobody.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_household_never_reaches_anothers_goods(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var owner = await Seller.EnterAsync(server, 3);
        using var thief = await Seller.EnterAsync(server, 5);
        var (path, html) = await owner.ListAsync("Chổi đót");
        var (own, _) = await thief.ListAsync("Chổi rơm");
        var before = await owner.Browser.ReadAsync(Seller.ShopPath(html));

        using var read = await thief.Browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        (string To, (string, string)[] Fields)[] tries =
        [
            (path, [("Form.Name", "Của tôi"), ("Form.UnitWord", "kg"), ("Form.Price", "1k"), ("Form.Publish", "true")]),
            (path + "?handler=Kho", [("Stock.Amount", "1"), ("Stock.Reason", "Counted")]),
            (path + "?handler=Lo", [("Lot.HarvestedOn", "2026-01-01")]),
            (path + "?handler=Giay", [("Paper.Kind", "VietGap"), ("Paper.Number", "1"), ("Paper.Issuer", "x"), ("Paper.ExpiresOn", DateTime.UtcNow.AddYears(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))]),
            (Seller.Goods + "?handler=Cat", [("mon", path[^36..])]),
            (Seller.Goods + "?handler=Bay", [("mon", path[^36..])]),
        ];
        foreach (var (to, fields) in tries)
        {
            using var answer = await thief.Browser.SubmitAsync(own, fields.ToDictionary(field => field.Item1, field => field.Item2), to);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity, $"{to}: {answer.StatusCode}");
        }

        Assert.Equal(before, await owner.Browser.ReadAsync(Seller.ShopPath(html)));
    }

    [Theory, BothDatabases]
    public async Task Hostile_forms_are_answered_and_never_break(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var seller = await Seller.EnterAsync(server);
        var (path, _) = await seller.ListAsync("Món bị thử");
        string[] values = ["", "-1", "1e999", "99999999999999999999", "0", "NaN", "<svg onload=alert(1)>", "{{7*7}}", "'; DROP TABLE commerce_products; --", "\u202E", "１２", "٣", new string('x', 20_000), "9999-12-31", "0001-01-01", "2026-02-30"];
        foreach (var value in values)
        {
            (string To, string[] Fields)[] forms =
            [
                (Seller.New, ["Form.Name", "Form.UnitWord", "Form.UnitContent", "Form.Price", "Form.Stock", "Form.Minimum", "Form.Step", "Form.Months", "Form.HarvestOn", "Form.PreOrderFrom", "Form.BestBefore", "Form.Processing", "Form.Category", "Form.Version", "Form.Key", "Form.Maker"]),
                (path, ["Form.Name", "Form.UnitWord", "Form.Price", "Form.Version", "Form.Publish"]),
                (path + "?handler=Kho", ["Stock.Amount", "Stock.Reason", "Stock.Note", "Stock.Key", "Stock.TakesAway"]),
                (path + "?handler=Lo", ["Lot.HarvestedOn", "Lot.PackedOn", "Lot.BestBefore", "Lot.Quantity", "Lot.Note", "Lot.Key"]),
                (path + "?handler=ThuLo", ["lo"]),
                (path + "?handler=Giay", ["Paper.Kind", "Paper.Number", "Paper.Issuer", "Paper.ExpiresOn", "Paper.Stars", "Paper.Name", "Paper.Key"]),
                (path + "?handler=BoGiay", ["giay"]),
                (Seller.Goods + "?handler=Bay", ["mon"]),
            ];
            foreach (var (to, fields) in forms)
            {
                using var answer = await seller.Browser.SubmitAsync(Seller.New, fields.ToDictionary(field => field, _ => value), to);
                var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.True((int)answer.StatusCode < 500, $"{to} {value}: {answer.StatusCode}");
                Assert.DoesNotContain("<svg onload", html, StringComparison.Ordinal);
            }
        }

        using var strange = await seller.Browser.GetAsync("/nha-ban/hang?sau=%F0%9F%8D%AF'");
        Assert.Equal(HttpStatusCode.OK, strange.StatusCode);
        using var untokened = await seller.Browser.PostAsync(path, new Dictionary<string, string> { ["Form.Name"] = "x" });
        Assert.Equal(HttpStatusCode.BadRequest, untokened.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Stock_by_hand_says_why_and_never_goes_below_nothing(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var seller = await Seller.EnterAsync(server);
        var (path, _) = await seller.ListAsync("Lạc đỏ", stock: "10");

        var (_, _, less) = await seller.SendAsync(path, "Kho", ("Stock.Key", Guid.NewGuid().ToString()), ("Stock.TakesAway", "true"), ("Stock.Amount", "2,5"), ("Stock.Reason", "Spoiled"), ("Stock.Note", "Mốc"));
        var (status, _, tooMuch) = await seller.SendAsync(path, "Kho", ("Stock.Key", Guid.NewGuid().ToString()), ("Stock.TakesAway", "true"), ("Stock.Amount", "8"), ("Stock.Reason", "SoldElsewhere"));

        Assert.Contains("Hiện còn 7,5 kg.", less, StringComparison.Ordinal);
        Assert.Contains("Hỏng, dập · Mốc", less, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Chỉ còn 7,5 kg.", Beside(tooMuch, "Stock-amount"), StringComparison.Ordinal);
        Assert.Contains("value=\"8\"", tooMuch, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_lots_page_is_the_households_statement_with_papers_that_are_good(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var seller = await Seller.EnterAsync(server);
        var (path, html) = await seller.ListAsync("Chè dây phơi", "gói", "200 g");
        var nextYear = DateTime.UtcNow.AddYears(1).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var yesterday = DateTime.UtcNow.AddDays(-2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var (_, _, withLot) = await seller.SendAsync(path, "Lo", ("Lot.Key", Guid.NewGuid().ToString()), ("Lot.HarvestedOn", yesterday), ("Lot.Quantity", "30"), ("Lot.Note", "Phơi <b>ba</b> nắng"));
        var code = LotCode().Match(withLot).Groups[1].Value;
        await seller.SendAsync(path, "Giay", ("Paper.Key", Guid.NewGuid().ToString()), ("Paper.Kind", "Ocop"), ("Paper.Stars", "3"), ("Paper.Number", "07/QĐ-UBND"), ("Paper.Issuer", "UBND tỉnh Thái Nguyên"), ("Paper.ExpiresOn", nextYear));

        using var buyer = server.NewBrowser();
        using var page = await buyer.GetAsync($"/lo/{code.ToLowerInvariant()}");
        var raw = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var trace = WebUtility.HtmlDecode(raw);
        Assert.Equal("public, no-cache", page.Headers.CacheControl?.ToString());
        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.All(new[] { "Chè dây phơi", "30 gói 200 g", "Phơi <b>ba</b> nắng", "OCOP 3 sao", "07/QĐ-UBND", nextYear, "Người bán tự khai", "không phải tem của nhà nước" }, fact => Assert.Contains(fact, trace, StringComparison.Ordinal));
        Assert.DoesNotContain("<b>ba</b>", raw, StringComparison.Ordinal);
        var product = WebUtility.HtmlDecode(await buyer.ReadAsync(Seller.ShopPath(html)));
        Assert.Contains($"/lo/{code}", product, StringComparison.Ordinal);
        Assert.Contains("OCOP 3 sao", product, StringComparison.Ordinal);

        var svg = await buyer.ReadAsync($"/lo/{code}.svg");
        Assert.Contains($"{server.Address}lo/{code}", WebUtility.HtmlDecode(svg), StringComparison.Ordinal);
        using var png = await buyer.GetAsync($"/lo/{code}.png");
        Assert.Equal("image/png", png.Content.Headers.ContentType?.MediaType);

        await seller.SendAsync(path, "ThuLo", ("lo", LotId().Match(withLot).Groups[1].Value));
        Assert.Contains("Nhà bán đã thu lại lô này.", WebUtility.HtmlDecode(await buyer.ReadAsync($"/lo/{code}")), StringComparison.Ordinal);
        using var noLabel = await buyer.GetAsync($"/lo/{code}.svg");
        Assert.Equal(HttpStatusCode.NotFound, noLabel.StatusCode);
        foreach (var strange in new[] { "/lo/L0000000", "/lo/x", "/lo/%F0%9F%8D%AF", "/lo/L0000000.svg", "/lo/x.png" })
        {
            using var missing = await buyer.GetAsync(strange);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }
    }

    [Theory, BothDatabases]
    public async Task Pre_order_sold_out_and_out_of_season_are_told_apart_to_people_and_programs(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var seller = await Seller.EnterAsync(server, 5);
        var today = DateTime.UtcNow.AddHours(7);
        string Day(int days) => today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var otherMonth = today.AddMonths(3).Month.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var (_, early) = await seller.ListAsync("Zz gà tết", "con", more: [("Form.PreOrderFrom", Day(-1)), ("Form.HarvestOn", Day(20)), ("Form.SeasonNote", "trước rằm tháng chạp")]);
        await seller.ListAsync("Zz hết", stock: "0");
        await seller.ListAsync("Zz trái vụ", more: [("Form.Months", otherMonth)]);
        await seller.ListAsync("Zz cũ", more: [("Form.HarvestOn", Day(-9)), ("Form.BestBefore", Day(-1))]);

        using var buyer = server.NewBrowser();
        var outsider = new Outsider(buyer.Http);
        var items = (await outsider.GetAsync("/api/v1/products?q=zz")).GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("name").GetString()!);
        Assert.Equal(["orderable-preOrder", "soldOut", "outOfSeason", "pastBestBefore"], Kinds.Select(name => (items[name].GetProperty("orderable").GetBoolean() ? "orderable-" : "") + items[name].GetProperty("orderability").GetString()));
        var hens = items["Zz gà tết"];
        Assert.Equal((Day(20), true, "trước rằm tháng chạp"), (hens.GetProperty("preOrder").GetProperty("harvest").GetString(), hens.GetProperty("preOrder").GetProperty("open").GetBoolean(), hens.GetProperty("season").GetProperty("note").GetString()));
        Assert.Equal("Zz gà tết", (await outsider.GetAsync("/api/v1/products?q=zz")).GetProperty("items")[0].GetProperty("name").GetString());

        var page = WebUtility.HtmlDecode(await buyer.ReadAsync(Seller.ShopPath(early)));
        Assert.Contains("Đặt trước.", page, StringComparison.Ordinal);
        Assert.Contains("Thêm vào giỏ", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await outsider.OrderAsync(hens)).Status);
        var listing = WebUtility.HtmlDecode(await buyer.ReadAsync("/?q=zz"));
        Assert.All(Tags, tag => Assert.Contains(tag, listing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_telephone_is_told_and_keeps_what_it_typed()
    {
        var server = await storefronts.On();
        using var seller = await Seller.EnterAsync(server);
        var (path, _) = await seller.ListAsync("Bí thơm nhà");
        (string, string)[] Words(string price) => [("Form.Name", "Bí thơm nhà"), ("Form.UnitWord", "kg"), ("Form.Price", price), ("Form.Version", "0"), ("Form.Publish", "true")];

        var (first, _, _) = await seller.SendAsync(path, "", Words("60k"));
        var (second, _, html) = await seller.SendAsync(path, "", Words("70k"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (first, second));
        Assert.Contains("Máy khác vừa sửa món này.", html, StringComparison.Ordinal);
        Assert.Contains("value=\"70k\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"Form.Version\" value=\"1\"", html, StringComparison.Ordinal);
    }

    /// <summary>What stands in the field's own part of the page.</summary>
    private static string Beside(string html, string id)
    {
        var at = html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        Assert.True(at >= 0, $"no field {id}");
        return html[at..html.IndexOf("</div>", at, StringComparison.Ordinal)];
    }

    [GeneratedRegex("id=\"xem-([0-9a-f-]{36})")]
    private static partial Regex LookId();

    [GeneratedRegex("href=\"/lo/(L[0-9A-Z]{7})\"")]
    private static partial Regex LotCode();

    [GeneratedRegex("name=\"lo\" value=\"([0-9a-f-]{36})")]
    private static partial Regex LotId();
}
