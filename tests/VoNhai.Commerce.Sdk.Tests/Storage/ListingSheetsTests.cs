using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Sdk.Tests.Catalog;
using VoNhai.Commerce.Sheets;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>A household's list as a file, on both databases.</summary>
public sealed class ListingSheetsTests
{
    private static readonly Dictionary<string, string> Categories = new(StringComparer.Ordinal) { ["fruit"] = "Trái cây", ["tea"] = "Chè", ["grain"] = "Gạo, ngô, lạc" };

    private static readonly Dictionary<string, PhotoFile> NoPhotos = [];

    private static readonly string[] OddTexts =
    [
        "Na dai", "=HYPERLINK(\"x\")", "+84", "-5 độ", "@na", "'quoted", "''=x", "a;b,c|d\te", "dòng một\ndòng hai", "\"trong\" ngoặc", "Che\u0300 bu\u0301p", " cách  đôi ", "x, =1+1", "𠮷野", "ok",
    ];

    private static readonly string[] OddUnits = ["kg", "gói 500 g", "giỏ", "=x"];

    private static readonly string[] OddCategories = ["", "fruit", "grain", "host_own"];

    [Theory, OnEachEngine]
    public async Task What_goes_out_and_comes_back_changes_nothing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var random = new Random(20_261_130);
        for (var i = 0; i < 120; i++)
        {
            await shop.AddAsync(Odd(random, shop.Household.Id));
        }

        await shop.Listing.AddAsync(shop.Household.Id, new ListingDraft { Name = "Rượu ngô", Unit = "chai 1 lít", Price = "60k", Stock = "3" }, true, Guid.NewGuid(), "mui");
        await shop.Listing.AddAsync(shop.Household.Id, new ListingDraft { Name = "Bí thơm", Unit = "kg", Price = "12k", Stock = "30" }, false, Guid.NewGuid(), "mui");
        var before = await StandAsync(shop);
        var file = await WriteAsync(shop);

        var report = await LookAsync(shop, file);
        Assert.Empty(report.Problems);
        Assert.False(report.HasNews);
        Assert.Equal(122, report.Count(SheetLineFate.Same));
        Assert.True(Assert.IsType<SheetOutcome.Taken>(await TakeInAsync(shop, file, report.Seal)).IsNothingNew);
        Assert.Equal(before, await StandAsync(shop));
        Assert.Equal(file, await WriteAsync(shop));

        // Control: one letter more is seen.
        var other = Edit(file, "Bí thơm", "Bí thơm ngon");
        Assert.Equal(["Bí thơm → Bí thơm ngon"], (await LookAsync(shop, other)).Lines.SelectMany(line => line.Changes).Select(change => $"{change.Before} → {change.After}"));
    }

    [Theory, OnEachEngine]
    public async Task Two_hundred_products_are_listed_at_once_and_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var file = File("Tên hàng;Loại hàng;Bán theo;Giá (đồng);Kho;Tháng bán", [.. Enumerable.Range(1, 200).Select(i => $"Món {i};trai cay;gói 500g;{(i % 3 == 0 ? "35k" : i % 3 == 1 ? "35.000" : "35000")};1,5;8-10")]);
        file = Edit(file, "gói 500g", "kg");

        var report = await LookAsync(shop, file);
        Assert.Equal((0, 200), (report.Problems.Count, report.Count(SheetLineFate.New)));
        Assert.Empty((await shop.Listing.ListAsync(shop.Household.Id)).Items);
        Assert.Equal(200, Assert.IsType<SheetOutcome.Taken>(await TakeInAsync(shop, file, report.Seal)).Report.Count(SheetLineFate.New));

        var listed = await StandAsync(shop);
        Assert.Equal(200, listed.Count);
        Assert.All(listed, line => Assert.EndsWith("|fruit|kg|35000|1.5|896|True|0", line, StringComparison.Ordinal));
        var found = (await shop.Catalog.ListAsync(new CatalogQuery { Take = 1 })).Items[0];
        Assert.Equal([(StockReason.Opening, "mui")], (await shop.Listing.FindAsync(shop.Household.Id, found.Id))!.Adjustments.Select(change => (change.Reason, change.By)));

        // The same file again, also after something was sold or renamed by hand, is nothing new.
        await shop.Listing.AdjustStockAsync(shop.Household.Id, found.Id, new StockChange { Key = Guid.NewGuid(), Amount = "1", TakesAway = true, Reason = StockReason.SoldElsewhere }, "mui");
        var again = await LookAsync(shop, file);
        Assert.Equal((0, 200, false), (again.Problems.Count, again.Count(SheetLineFate.Same), again.HasNews));
        Assert.True(Assert.IsType<SheetOutcome.Taken>(await TakeInAsync(shop, file, again.Seal)).IsNothingNew);
        Assert.Equal(200, (await StandAsync(shop)).Count);
    }

    [Theory, OnEachEngine]
    public async Task A_changed_line_changes_its_product_and_no_other(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(name: "Chè búp", stock: 10);
        var custard = await shop.SellAsync(name: "Na dai", stock: 10);
        var lines = Lines(await WriteAsync(shop));
        lines[1] = Set(lines[0], Set(lines[0], lines[1], SheetColumn.Price, "99k"), SheetColumn.Publish, "không");
        var file = Join(lines);

        var report = await LookAsync(shop, file);
        Assert.Equal(["Price 95000→99000", "Publish có→không"], report.Lines.SelectMany(line => line.Changes).Select(change => $"{change.Column} {change.Before}→{change.After}"));
        Assert.IsType<SheetOutcome.Taken>(await TakeInAsync(shop, file, report.Seal));

        var after = await shop.Listing.FindAsync(shop.Household.Id, tea.Id);
        Assert.Equal((Vnd.Of(99_000), 1, ListingState.Hidden, Quantity.Of(10)), (after!.Product.Price, after.Product.Version, after.State, after.Product.Stock));
        Assert.Equal((0, Vnd.Of(95_000)), (await shop.Listing.FindAsync(shop.Household.Id, custard.Id)) is { } same ? (same.Product.Version, same.Product.Price) : default);
        Assert.False((await LookAsync(shop, file)).HasNews);

        // A file of prices alone leaves everything else as it stands.
        var prices = File("Mã;Giá (đồng)", [$"{tea.Slug};99.000", $"{custard.Slug};96k"]);
        Assert.Equal(["Price"], (await LookAsync(shop, prices)).Lines.SelectMany(line => line.Changes).Select(change => change.Column.ToString()));

        // Somebody changes it by hand; what the old file says beside that is not put over it.
        await shop.Listing.ReviseAsync(shop.Household.Id, tea.Id, 1, new ListingDraft { Name = "Chè búp", Unit = "gói 500g", Price = "120k" }, true);
        var stale = await LookAsync(shop, file);
        Assert.Contains("đã được sửa", Assert.Single(stale.Problems).Message, StringComparison.Ordinal);
    }

    [Theory, OnEachEngine]
    public async Task Stock_changes_by_a_recorded_step_with_its_reason_whatever_was_sold_meanwhile(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 10);
        var lines = Lines(await WriteAsync(shop));
        var more = Set(lines[0], lines[1], SheetColumn.Stock, "18");

        Assert.Contains("xin ghi vì sao", Assert.Single((await LookAsync(shop, Join([lines[0], more]))).Problems).Message, StringComparison.Ordinal);
        var file = Join([lines[0], Set(lines[0], more, SheetColumn.StockReason, "mới hái")]);
        await shop.OrderAsync(tea, 4);
        var report = await LookAsync(shop, file);
        Assert.Equal("14 (Mới hái, mới làm)", Assert.Single(Assert.Single(report.Lines).Changes).After);
        await shop.OrderAsync(tea, 1);
        Assert.IsType<SheetOutcome.Taken>(await TakeInAsync(shop, file, report.Seal));

        Assert.Equal(Quantity.Of(13), await shop.StockOfAsync(tea));
        Assert.Equal([(Quantity.Of(8), StockReason.Harvested, "mui")], (await shop.Listing.FindAsync(shop.Household.Id, tea.Id))!.Adjustments.Select(change => (change.Change, change.Reason, change.By)));
        var again = await LookAsync(shop, file);
        Assert.False(again.HasNews);
        Assert.True(Assert.IsType<SheetOutcome.Taken>(await TakeInAsync(shop, file, again.Seal)).IsNothingNew);
        Assert.Equal(Quantity.Of(13), await shop.StockOfAsync(tea));

        // An old sheet with another wish is told; so is more than there is, and a sheet without its stamp.
        Assert.Contains("Xin tải bảng mới", Assert.Single((await LookAsync(shop, Edit(file, ";18;", ";19;"))).Problems).Message, StringComparison.Ordinal);
        var now = Lines(await WriteAsync(shop));
        var less = Set(now[0], Set(now[0], now[1], SheetColumn.Stock, "0"), SheetColumn.StockReason, "hỏng");
        await shop.OrderAsync(tea, 2);
        Assert.Contains("Chỉ còn 11", Assert.Single((await LookAsync(shop, Join([now[0], less]))).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("giữ cột", Assert.Single((await LookAsync(shop, Join([now[0], Set(now[0], less, SheetColumn.Stamp, "")]))).Problems).Message, StringComparison.Ordinal);
    }

    [Theory, OnEachEngine]
    public async Task One_wrong_line_keeps_all_of_it_out(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var neighbour = await shop.NeighbourAsync();
        var foreign = await shop.SellAsync(household: neighbour);
        var file = File(
            "Mã;Tên hàng;Bán theo;Giá (đồng);Tháng bán;Loại hàng;Bày bán;Ảnh",
            [
                ";Na dai;kg;50000;;Trái cây;;",
                ";Na bở;giỏ;50,000;5-Mar;Đồ chơi;hay;",
                $"{foreign.Slug};Na;kg;1000;;;;",
                $"{foreign.Id};Na;kg;1000;;;;",
                "khong-co;Na;kg;1000;;;;",
                ";na dai;KG;60000;;;;",
                ";;kg;1000;;;;",
                ";Chuối;chục;35k;;;;anh.jpg",
                ";Ví dụ: Na;kg;35k;;;;",
            ]);

        var report = await LookAsync(shop, file);
        Assert.Equal(
            [(3, SheetColumn.Category), (3, SheetColumn.Unit), (3, SheetColumn.Price), (3, SheetColumn.Months), (3, SheetColumn.Publish), (4, SheetColumn.Code), (5, SheetColumn.Code), (6, SheetColumn.Code), (7, SheetColumn.Name), (8, SheetColumn.Name), (9, SheetColumn.Unit), (10, SheetColumn.Name)],
            report.Problems.Select(problem => (problem.Line, problem.Column!.Value)));
        var codes = report.Problems.Where(problem => problem.Column == SheetColumn.Code).Select(problem => problem.Message).Distinct();
        Assert.Single(codes);
        Assert.IsType<SheetOutcome.Refused>(await TakeInAsync(shop, file, report.Seal));
        Assert.Empty((await shop.Listing.ListAsync(shop.Household.Id)).Items);
        Assert.Equal(0, await shop.WithDbAsync(db => db.Set<StockAdjustment>().CountAsync()));
        Assert.Null(await shop.Get<IListingSheets>().LookAsync(Guid.NewGuid(), Sheet.Read(file), Categories, []));
        Assert.Null(await shop.Get<IListingSheets>().WriteAsync(Guid.NewGuid(), Categories));
    }

    [Theory, OnEachEngine]
    public async Task Words_that_a_person_must_look_at_wait_as_they_do_from_the_form(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var file = File("Tên hàng;Bán theo;Giá (đồng)", ["Rượu ngô men lá;chai 1 lít;60k", "Mật ong;chai 1 lít;200k"]);

        var report = await LookAsync(shop, file);
        Assert.Equal([ScreeningConcern.Alcohol], report.Lines.SelectMany(line => line.Waits).Select(wait => wait.Concern));
        Assert.IsType<SheetOutcome.Taken>(await TakeInAsync(shop, file, report.Seal));
        Assert.Equal("Rượu ngô men lá", Assert.Single(await shop.Looks.WaitingAsync()).Product.Name);
        Assert.Equal(["Mật ong"], (await shop.Catalog.ListAsync(new CatalogQuery())).Items.Select(product => product.Name));
        Assert.False((await LookAsync(shop, await WriteAsync(shop))).HasNews);
    }

    [Theory, OnEachEngine]
    public async Task Nothing_is_written_that_nobody_looked_at(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(name: "Chè búp");
        var lines = Lines(await WriteAsync(shop));
        var file = Join([lines[0], Set(lines[0], Set(lines[0], lines[1], SheetColumn.Stamp, ""), SheetColumn.Price, "99k"), "\"\";Na;;kg;50000" + new string(';', SheetColumns.All.Count - 5)]);
        var report = await LookAsync(shop, file);
        await shop.Listing.ReviseAsync(shop.Household.Id, tea.Id, 0, new ListingDraft { Name = "Chè búp", Unit = "gói 500g", Price = "120k" }, true);

        var outcome = Assert.IsType<SheetOutcome.ChangedMeanwhile>(await TakeInAsync(shop, file, report.Seal));
        Assert.Equal("120000", outcome.Report.Lines[0].Changes.Single(change => change.Column == SheetColumn.Price).Before);
        Assert.Single((await shop.Listing.ListAsync(shop.Household.Id)).Items);
        Assert.IsType<SheetOutcome.Taken>(await TakeInAsync(shop, file, outcome.Report.Seal));
        Assert.Equal(2, (await shop.Listing.ListAsync(shop.Household.Id)).Items.Count);
    }

    [Theory, OnEachEngine]
    public async Task Eight_taps_on_the_yes_are_one(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.SellAsync(name: "Chè búp", stock: 10);
        var lines = Lines(await WriteAsync(shop));
        var file = Join([lines[0], Set(lines[0], Set(lines[0], lines[1], SheetColumn.Stock, "15"), SheetColumn.StockReason, "Mới hái"), ";Na;;kg;50000;7" + new string(';', SheetColumns.All.Count - 6)]);
        var report = await LookAsync(shop, file);

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeInAsync(shop, file, report.Seal)));

        Assert.All(all, outcome => Assert.IsType<SheetOutcome.Taken>(outcome));
        Assert.Single(all, outcome => outcome is SheetOutcome.Taken { IsNothingNew: false });
        Assert.Equal([Quantity.Of(15), Quantity.Of(7)], (await shop.Listing.ListAsync(shop.Household.Id)).Items.Select(listing => listing.Product.Stock));
    }

    [Theory, OnEachEngine]
    public async Task Pictures_come_with_their_lines_or_not_at_all(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var file = File("Tên hàng;Bán theo;Giá (đồng);Ảnh", ["Na;kg;50000;\"na1.jpg, NA2.JPG\"", "Chè;kg;95000;na1.jpg"]);
        var photos = new Dictionary<string, PhotoFile>(StringComparer.Ordinal) { ["na1.jpg"] = Picture.Of(640), ["na2.jpg"] = Picture.Of(320, mark: 2) };

        Assert.Equal([2, 2, 3], (await LookAsync(shop, file)).Problems.Select(problem => problem.Line));
        var report = await LookAsync(shop, file, "Na1.jpg", "na2.jpg");
        Assert.Equal(3, Assert.IsType<SheetOutcome.Taken>(await TakeInAsync(shop, file, report.Seal, photos)).Photos);
        Assert.Equal([1, 2], (await shop.Catalog.ListAsync(new CatalogQuery())).Items.Select(product => product.Photos.Count).Order());
        var again = await LookAsync(shop, file, "na1.jpg", "na2.jpg");
        Assert.True(Assert.IsType<SheetOutcome.Taken>(await TakeInAsync(shop, file, again.Seal, photos)).IsNothingNew);

        var lines = Lines(await WriteAsync(shop));
        var names = Enumerable.Range(3, 5).Select(i => $"{i}.jpg").ToList();
        var full = Join([lines[0], Set(lines[0], Set(lines[0], lines[2], SheetColumn.Photos, string.Join('|', names)), SheetColumn.Price, "1000")]);
        var many = names.Select((name, i) => (name, Picture.Of(320, mark: (byte)(i + 5)))).ToDictionary(photo => photo.name, photo => photo.Item2, StringComparer.Ordinal);
        var refused = Assert.IsType<SheetOutcome.Refused>(await TakeInAsync(shop, full, (await LookAsync(shop, full, [.. names])).Seal, many));
        Assert.Contains("nhiều nhất 6 ảnh", Assert.Single(refused.Report.Problems).Message, StringComparison.Ordinal);
        Assert.DoesNotContain((await shop.Catalog.ListAsync(new CatalogQuery())).Items, product => product.Price == Vnd.Of(1000) || product.Photos.Count > 2);
    }

    [Fact]
    public async Task The_examples_are_good_once_their_mark_is_gone()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        var file = SheetExamples.Write(Categories["fruit"], Categories["tea"]);

        Assert.Equal([2, 3], (await LookAsync(shop, file)).Problems.Select(problem => problem.Line));
        var own = await LookAsync(shop, Edit(Edit(file, SheetExamples.Mark, "Nhà"), "na1.jpg, na2.jpg", ""));
        Assert.Equal((0, 2), (own.Problems.Count, own.Count(SheetLineFate.New)));
    }

    [Fact]
    public async Task Odd_prices_and_lost_marks_are_asked_about()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        await shop.SellAsync(name: "Chè búp");
        var lines = Lines(await WriteAsync(shop));
        var file = Join([lines[0], Set(lines[0], lines[1], SheetColumn.Price, "9500000"), ";Ch?m kh?;;kg;35" + new string(';', SheetColumns.All.Count - 5)]);

        var report = await LookAsync(shop, file);
        Assert.True(report.IsGood);
        Assert.Equal([1, 2], report.Lines.Select(line => line.Doubts.Count));
    }

    private static Task<byte[]> WriteAsync(TrialShop shop) => shop.Get<IListingSheets>().WriteAsync(shop.Household.Id, Categories)!;

    private static async Task<SheetReport> LookAsync(TrialShop shop, byte[] file, params string[] pictures) =>
        (await shop.Get<IListingSheets>().LookAsync(shop.Household.Id, Sheet.Read(file), Categories, pictures))!;

    private static Task<SheetOutcome> TakeInAsync(TrialShop shop, byte[] file, string seal, Dictionary<string, PhotoFile>? photos = null) =>
        shop.Get<IListingSheets>().TakeInAsync(shop.Household.Id, Sheet.Read(file), Categories, photos ?? NoPhotos, seal, "mui");

    private static byte[] File(string heading, string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", [heading, .. lines]));

    private static byte[] Edit(byte[] file, string before, string after) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace(before, after, StringComparison.Ordinal));

    private static string[] Lines(byte[] file) => Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Join(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    /// <summary>Another cell in a line of cells without semicolons.</summary>
    private static string Set(string heading, string line, SheetColumn column, string value)
    {
        var cells = line.Split(';');
        cells[Array.IndexOf(heading.Split(';'), column.Heading())] = value;
        return string.Join(';', cells);
    }

    /// <summary>All that is kept of the household's products, as text.</summary>
    private static async Task<List<string>> StandAsync(TrialShop shop) => await shop.WithDbAsync(async db =>
        (await db.Set<Product>().AsNoTracking().Where(product => product.HouseholdId == shop.Household.Id).OrderBy(product => product.Id).ToListAsync())
            .ConvertAll(p => string.Create(CultureInfo.InvariantCulture, $"{p.Slug}|{p.Name}|{p.Description}|{p.Maker}|{p.Category}|{p.Unit}|{p.Price.Dong}|{p.Stock.ToDecimal()}|{p.Season.Bits}|{p.IsPublished}|{p.Version}")));

    /// <summary>A product as only a host's own code writes it: words that no form lets through, units and categories of its own, days long ago.</summary>
    private static Product Odd(Random random, Guid householdId)
    {
        string Text() => OddTexts[random.Next(OddTexts.Length)];
        var id = Guid.CreateVersion7();
        return new Product(id, householdId, $"mon-{id:N}", Text(), OddUnits[random.Next(OddUnits.Length)], Vnd.Of(random.Next(1, 1_000_000)))
        {
            Description = Text(),
            Ingredients = Text(),
            Storage = Text(),
            Maker = Text(),
            SeasonNote = Text(),
            Category = OddCategories[random.Next(OddCategories.Length)],
            Stock = Quantity.OfThousandths(random.Next(0, 2_000_000)),
            Minimum = Quantity.OfThousandths(random.Next(1, 3_000)),
            Step = Quantity.OfThousandths(random.Next(1, 3_000)),
            Season = Season.OfBits(random.Next(0, 4096)),
            HarvestOn = random.Next(2) == 0 ? null : new DateOnly(2001, 1, 1).AddDays(random.Next(20_000)),
            BestBefore = random.Next(2) == 0 ? null : new DateOnly(2001, 1, 1).AddDays(random.Next(20_000)),
            Processing = (Processing)random.Next(5),
            IsPublished = random.Next(2) == 0,
        };
    }
}
