using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class ListingDeskTests
{
    private static readonly ListingDraft Tea = new() { Name = "Chè búp khô", Unit = "gói 500g", Price = "95k", Stock = "12", Category = "tea", Processing = Processing.Primary };

    [Theory, OnEachEngine]
    public async Task Lists_a_product_with_its_opening_stock_once_however_often_the_form_comes(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var key = Guid.NewGuid();

        var first = await SaveAsync(shop.Listing.AddAsync(shop.Household.Id, Tea, publish: true, key, "mui"));
        var again = await SaveAsync(shop.Listing.AddAsync(shop.Household.Id, Tea, publish: true, key, "mui"));

        Assert.Equal(first.Product.Id, again.Product.Id);
        Assert.Equal((ListingState.Published, Orderability.Orderable), (first.State, first.Orderability));
        Assert.Equal(("gói 500 g", Vnd.Of(95_000), Quantity.Of(12)), (first.Product.Unit, first.Product.Price, first.Product.Stock));
        Assert.StartsWith("che-bup-kho-", first.Product.Slug, StringComparison.Ordinal);
        Assert.Equal([(StockReason.Opening, Quantity.Of(12), "mui")], first.Adjustments.Select(change => (change.Reason, change.Change, change.By)));
        Assert.Single((await shop.Listing.ListAsync(shop.Household.Id)).Items);
        Assert.Equal("Chè búp khô", (await shop.Catalog.FindProductAsync(first.Product.Slug))?.Name);
        Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(TrialShop.Wish(first.Product, 2)));
    }

    [Theory, OnEachEngine]
    public async Task Two_forms_of_one_key_at_the_same_time_are_one_product(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var key = Guid.NewGuid();

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shop.Listing.AddAsync(shop.Household.Id, Tea, true, key, "mui")));

        Assert.Single(all.Select(outcome => Assert.IsType<ListingOutcome.Saved>(outcome).Listing.Product.Id).Distinct());
        Assert.Single((await shop.Listing.ListAsync(shop.Household.Id)).Items);
    }

    [Theory, OnEachEngine]
    public async Task Words_that_a_person_must_look_at_wait_and_a_yes_is_for_these_words_only(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var saved = await SaveAsync(shop.Listing.AddAsync(shop.Household.Id, Tea with { Name = "Rượu ngô men lá" }, true, Guid.NewGuid(), "mui"));

        Assert.Equal((ListingState.Waiting, Orderability.Unpublished), (saved.State, saved.Orderability));
        Assert.Equal([("name", ScreeningConcern.Alcohol, "Rượu")], saved.Waits.Select(wait => (wait.Field, wait.Concern, wait.Words)));
        Assert.Null(await shop.Catalog.FindProductAsync(saved.Product.Slug));
        var look = Assert.Single(await shop.Looks.WaitingAsync());
        Assert.Equal(("Rượu ngô men lá", shop.Household.Id), (look.Product.Name, look.Household.Id));

        Assert.IsType<LookOutcome.Decided>(await shop.Looks.DecideAsync(look.Id, true, null, "can-bo"));
        Assert.IsType<LookOutcome.Gone>(await shop.Looks.DecideAsync(look.Id, true, null, "can-bo-2"));
        Assert.NotNull(await shop.Catalog.FindProductAsync(saved.Product.Slug));
        Assert.Empty(await shop.Looks.WaitingAsync());

        // Another price is not another word; another word is.
        var dearer = await SaveAsync(shop.Listing.ReviseAsync(shop.Household.Id, saved.Product.Id, 0, Tea with { Name = "Rượu ngô men lá", Price = "99k" }, true));
        Assert.Equal(ListingState.Published, dearer.State);
        var other = await SaveAsync(shop.Listing.ReviseAsync(shop.Household.Id, saved.Product.Id, 1, Tea with { Name = "Rượu ngô chữa ho" }, true));
        Assert.Equal(ListingState.Waiting, other.State);
        Assert.Null(await shop.Catalog.FindProductAsync(saved.Product.Slug));

        var second = Assert.Single(await shop.Looks.WaitingAsync());
        Assert.IsType<LookOutcome.Refused>(await shop.Looks.DecideAsync(second.Id, false, " ", "can-bo"));
        Assert.IsType<LookOutcome.Decided>(await shop.Looks.DecideAsync(second.Id, false, "Xin bỏ chữ “chữa ho”.", "can-bo"));
        var refused = await SaveAsync(shop.Listing.PublishAsync(shop.Household.Id, saved.Product.Id));
        Assert.Equal((ListingState.Refused, "Xin bỏ chữ “chữa ho”."), (refused.State, refused.Verdict));

        var mended = await SaveAsync(shop.Listing.ReviseAsync(shop.Household.Id, saved.Product.Id, 2, Tea with { Name = "Men ngô" }, true));
        Assert.Equal(ListingState.Published, mended.State);
    }

    [Theory, OnEachEngine]
    public async Task Words_that_changed_under_the_operators_eyes_are_not_passed(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var saved = await SaveAsync(shop.Listing.AddAsync(shop.Household.Id, Tea with { Name = "Lá tắm chữa ghẻ" }, true, Guid.NewGuid(), "mui"));
        var look = Assert.Single(await shop.Looks.WaitingAsync());
        await SaveAsync(shop.Listing.ReviseAsync(shop.Household.Id, saved.Product.Id, 0, Tea with { Name = "Cao hổ chữa ghẻ" }, true));

        Assert.IsType<LookOutcome.Gone>(await shop.Looks.DecideAsync(look.Id, true, null, "can-bo"));
        Assert.Equal("Cao hổ chữa ghẻ", Assert.Single(await shop.Looks.WaitingAsync()).Product.Name);
        await SaveAsync(shop.Listing.HideAsync(shop.Household.Id, saved.Product.Id));
        Assert.Empty(await shop.Looks.WaitingAsync());
        Assert.Equal(ListingState.Hidden, (await shop.Listing.FindAsync(shop.Household.Id, saved.Product.Id))?.State);
    }

    [Theory, OnEachEngine]
    public async Task Another_telephones_change_is_not_undone_and_a_second_tap_is_no_change(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var product = (await SaveAsync(shop.Listing.AddAsync(shop.Household.Id, Tea, true, Guid.NewGuid(), "mui"))).Product;

        var dearer = await SaveAsync(shop.Listing.ReviseAsync(shop.Household.Id, product.Id, 0, Tea with { Price = "99k" }, true));
        var tappedTwice = await shop.Listing.ReviseAsync(shop.Household.Id, product.Id, 0, Tea with { Price = "99k" }, true);
        var stale = await shop.Listing.ReviseAsync(shop.Household.Id, product.Id, 0, Tea with { Price = "90k" }, true);

        Assert.Equal(1, dearer.Product.Version);
        Assert.IsType<ListingOutcome.Saved>(tappedTwice);
        Assert.Equal(Vnd.Of(99_000), Assert.IsType<ListingOutcome.ChangedMeanwhile>(stale).Listing.Product.Price);
        Assert.Equal(Vnd.Of(99_000), (await shop.Listing.FindAsync(shop.Household.Id, product.Id))!.Product.Price);
    }

    [Theory, OnEachEngine]
    public async Task Revising_leaves_the_stock_alone(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var product = (await SaveAsync(shop.Listing.AddAsync(shop.Household.Id, Tea, true, Guid.NewGuid(), "mui"))).Product;
        await shop.OrderAsync(product, 5);

        var revised = await SaveAsync(shop.Listing.ReviseAsync(shop.Household.Id, product.Id, 0, Tea with { Name = "Chè tôm nõn", Stock = "999" }, true));

        Assert.Equal(("Chè tôm nõn", Quantity.Of(7)), (revised.Product.Name, revised.Product.Stock));
    }

    [Theory, OnEachEngine]
    public async Task Stock_changes_are_written_down_once_and_never_go_below_nothing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var product = (await SaveAsync(shop.Listing.AddAsync(shop.Household.Id, Tea, true, Guid.NewGuid(), "mui"))).Product;
        var spoiled = new StockChange { Key = Guid.NewGuid(), Amount = "4", TakesAway = true, Reason = StockReason.Spoiled, Note = "Mưa dột" };

        await SaveAsync(shop.Listing.AdjustStockAsync(shop.Household.Id, product.Id, spoiled, "mui"));
        var again = await SaveAsync(shop.Listing.AdjustStockAsync(shop.Household.Id, product.Id, spoiled, "mui"));
        var tooMuch = await shop.Listing.AdjustStockAsync(shop.Household.Id, product.Id, spoiled with { Key = Guid.NewGuid(), Amount = "9" }, "mui");

        Assert.Equal(Quantity.Of(8), again.Product.Stock);
        Assert.Equal([("amount", "notEnough", "Chỉ còn 8 gói 500 g.")], ProblemsOf(tooMuch));
        Assert.Equal([(StockReason.Spoiled, Quantity.Of(-4), "Mưa dột"), (StockReason.Opening, Quantity.Of(12), "")], again.Adjustments.Select(change => (change.Reason, change.Change, change.Note)).OrderBy(change => change.Change.Thousandths));
        Assert.Equal(2, (await shop.Listing.FindAsync(shop.Household.Id, product.Id))!.Adjustments.Count);
    }

    [Theory, OnEachEngine]
    public async Task Eight_hands_that_take_the_last_goods_away_leave_a_row_for_each_that_did(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var product = (await SaveAsync(shop.Listing.AddAsync(shop.Household.Id, Tea with { Stock = "5" }, true, Guid.NewGuid(), "mui"))).Product;

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(hand =>
            shop.Listing.AdjustStockAsync(shop.Household.Id, product.Id, new StockChange { Key = Guid.NewGuid(), Amount = "1", TakesAway = true, Reason = StockReason.SoldElsewhere }, $"hand-{hand}")));

        Assert.Equal((5, 3), (all.Count(outcome => outcome is ListingOutcome.Saved), all.Count(outcome => outcome is ListingOutcome.Refused)));
        var after = (await shop.Listing.FindAsync(shop.Household.Id, product.Id))!;
        Assert.Equal(Quantity.Zero, after.Product.Stock);
        Assert.Equal(Orderability.SoldOut, after.Orderability);
        Assert.Equal(after.Product.Stock, after.Adjustments.Aggregate(Quantity.Zero, (sum, change) => sum + change.Change));
    }

    [Theory, OnEachEngine]
    public async Task Lots_have_a_page_until_they_are_taken_back(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var product = (await SaveAsync(shop.Listing.AddAsync(shop.Household.Id, Tea, true, Guid.NewGuid(), "mui"))).Product;
        var draft = new LotDraft { Key = Guid.NewGuid(), HarvestedOn = "20/11/2026", PackedOn = "2026-11-22", BestBefore = "22/05/2027", Quantity = "40", Note = "Sao tay" };

        await SaveAsync(shop.Listing.AddLotAsync(shop.Household.Id, product.Id, draft));
        var lot = Assert.Single((await SaveAsync(shop.Listing.AddLotAsync(shop.Household.Id, product.Id, draft))).Lots);

        Assert.True(LotCode.TryRead(lot.Code.ToString().ToLowerInvariant(), out var code));
        var trace = (await shop.Provenance.FindLotAsync(code))!;
        Assert.Equal((product.Id, shop.Household.Name, new DateOnly(2026, 11, 20), Quantity.Of(40), "Sao tay"), (trace.Product.Id, trace.Household.Name, trace.Lot.HarvestedOn, trace.Lot.Quantity, trace.Lot.Note));
        Assert.Single((await shop.Provenance.OfProductAsync(product.Id)).Lots);

        await SaveAsync(shop.Listing.WithdrawLotAsync(shop.Household.Id, product.Id, lot.Id));
        Assert.NotNull((await shop.Provenance.FindLotAsync(code))!.Lot.WithdrawnAt);
        Assert.Empty((await shop.Provenance.OfProductAsync(product.Id)).Lots);
        Assert.Null(await shop.Provenance.FindLotAsync(LotCode.Issue()));
    }

    [Theory, OnEachEngine]
    public async Task A_certificate_is_shown_until_its_last_day(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var product = (await SaveAsync(shop.Listing.AddAsync(shop.Household.Id, Tea, true, Guid.NewGuid(), "mui"))).Product;
        var draft = new CertificateDraft { Key = Guid.NewGuid(), Kind = CertificateKind.Ocop, Number = "12/QĐ", Issuer = "UBND tỉnh", ExpiresOn = "24/11/2026", Stars = "4" };

        Assert.Equal([("stars", "required")], ProblemsOf(await shop.Listing.AddCertificateAsync(shop.Household.Id, product.Id, draft with { Stars = null })).Select(p => (p.Field, p.Code)));
        Assert.Equal(["number", "issuer", "expiresOn"], ProblemsOf(await shop.Listing.AddCertificateAsync(shop.Household.Id, product.Id, draft with { Number = "", Issuer = " ", ExpiresOn = null })).Select(p => p.Field));
        await SaveAsync(shop.Listing.AddCertificateAsync(shop.Household.Id, product.Id, draft));

        Assert.Equal(4, Assert.Single((await shop.Provenance.OfProductAsync(product.Id)).Certificates).Stars);
        shop.Clock.Move(TimeSpan.FromDays(1));
        Assert.Single((await shop.Provenance.OfProductAsync(product.Id)).Certificates);
        shop.Clock.Move(TimeSpan.FromDays(1));
        Assert.Empty((await shop.Provenance.OfProductAsync(product.Id)).Certificates);
        Assert.Single((await shop.Listing.FindAsync(shop.Household.Id, product.Id))!.Certificates);
    }

    [Theory, OnEachEngine]
    public async Task Another_households_product_is_as_good_as_missing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var key = Guid.NewGuid();
        var product = (await SaveAsync(shop.Listing.AddAsync(shop.Household.Id, Tea, true, key, "mui"))).Product;
        var paper = new CertificateDraft { Key = Guid.NewGuid(), Kind = CertificateKind.VietGap, Number = "1", Issuer = "x", ExpiresOn = "24/11/2027" };
        var withLot = await SaveAsync(shop.Listing.AddLotAsync(shop.Household.Id, product.Id, new LotDraft { Key = Guid.NewGuid(), HarvestedOn = "20/11/2026" }));
        await SaveAsync(shop.Listing.AddCertificateAsync(shop.Household.Id, product.Id, paper));
        var thief = (await shop.NeighbourAsync()).Id;
        var own = (await SaveAsync(shop.Listing.AddAsync(thief, Tea, true, Guid.NewGuid(), "pao"))).Product;
        var desk = shop.Listing;

        ListingOutcome[] tries =
        [
            await desk.ReviseAsync(thief, product.Id, 0, Tea with { Price = "1k" }, true),
            await desk.HideAsync(thief, product.Id),
            await desk.PublishAsync(thief, product.Id),
            await desk.AdjustStockAsync(thief, product.Id, new StockChange { Key = Guid.NewGuid(), Amount = "1", Reason = StockReason.Counted }, "pao"),
            await desk.AdjustStockAsync(thief, own.Id, new StockChange { Key = key, Amount = "1", Reason = StockReason.Counted }, "pao"),
            await desk.AddLotAsync(thief, product.Id, new LotDraft { Key = Guid.NewGuid(), HarvestedOn = "20/11/2026" }),
            await desk.WithdrawLotAsync(thief, product.Id, withLot.Lots[0].Id),
            await desk.WithdrawLotAsync(thief, own.Id, withLot.Lots[0].Id),
            await desk.AddCertificateAsync(thief, product.Id, paper with { Key = Guid.NewGuid() }),
            await desk.AddCertificateAsync(thief, own.Id, paper),
            await desk.RemoveCertificateAsync(thief, own.Id, paper.Key),
            await desk.AddAsync(thief, Tea, true, key, "pao"),
            await desk.AddAsync(Guid.CreateVersion7(), Tea, true, Guid.NewGuid(), "nobody"),
        ];

        Assert.All(tries, outcome => Assert.IsType<ListingOutcome.NotFound>(outcome));
        Assert.Null(await desk.FindAsync(thief, product.Id));
        var after = (await desk.FindAsync(shop.Household.Id, product.Id))!;
        Assert.Equal((ListingState.Published, Vnd.Of(95_000), Quantity.Of(12)), (after.State, after.Product.Price, after.Product.Stock));
        Assert.Null(Assert.Single(after.Lots).WithdrawnAt);
        Assert.Single(after.Certificates);
    }

    [Theory, OnEachEngine]
    public async Task A_long_list_comes_in_parts_and_whole(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        for (var i = 0; i < 60; i++)
        {
            await shop.SellAsync(name: $"Món {i % 7}");
        }

        var first = await shop.Listing.ListAsync(shop.Household.Id);
        var rest = await shop.Listing.ListAsync(shop.Household.Id, first.Next);

        Assert.Equal(60, first.Items.Concat(rest.Items).Select(item => item.Product.Id).Distinct().Count());
        Assert.Null(rest.Next);
        Assert.Equal(50, (await shop.Listing.ListAsync(shop.Household.Id, "' OR 1=1 --")).Items.Count);
    }

    /// <summary>The list puts first what takes orders; its SQL and the product's own rule must never part.</summary>
    [Theory, OnEachEngine]
    public async Task The_order_of_the_list_follows_the_rule_of_the_product(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var day = new DateOnly(2026, 11, 23);
        DateOnly?[] days = [null, day.AddDays(-1), day, day.AddDays(1)];
        var products = new List<Product>();
        foreach (var (opens, harvest, best) in from opens in days from harvest in days from best in days select (opens, harvest, best))
        {
            foreach (var month in new[] { 11, 5 })
            {
                products.Add(new Product(Guid.CreateVersion7(), shop.Household.Id, $"p-{products.Count}", $"Món {products.Count}", "kg", Vnd.Of(1_000))
                {
                    Stock = products.Count % 5 == 0 ? Quantity.Zero : Quantity.One,
                    Season = Season.Of(month),
                    PreOrderFrom = opens,
                    HarvestOn = harvest,
                    BestBefore = best,
                });
            }
        }

        await shop.AddAsync([.. products]);
        var sql = await shop.WithDbAsync(async db => await db.Set<Product>().FromSql(System.Runtime.CompilerServices.FormattableStringFactory.Create("SELECT * FROM commerce_products WHERE " + OrderableSql.On(day))).Select(product => product.Id).ToListAsync());

        Assert.Equal(products.Where(product => product.OrderabilityOn(day).TakesOrders()).Select(product => product.Id).Order(), sql.Order());
        Assert.InRange(sql.Count, 10, products.Count - 10);
    }

    private static async Task<ListingView> SaveAsync(Task<ListingOutcome> change) => Assert.IsType<ListingOutcome.Saved>(await change).Listing;

    private static IEnumerable<(string Field, string Code, string Message)> ProblemsOf(ListingOutcome outcome) =>
        Assert.IsType<ListingOutcome.Refused>(outcome).Problems.Select(problem => (problem.Field, problem.Code, problem.Message));
}
