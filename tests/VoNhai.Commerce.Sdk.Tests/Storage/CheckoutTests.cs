using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class CheckoutTests
{
    [Theory, OnEachEngine]
    public async Task An_order_keeps_what_was_typed_and_asks_for_the_whole_amount(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(price: 95_000, change: null);

        var placed = await shop.OrderAsync(tea, 3);
        var read = await shop.Tracking.FindAsync(placed.Code.ToString(), placed.Secret.Reveal());

        Assert.NotNull(read);
        Assert.Equal(Vnd.Of(285_000), read.Total);
        Assert.Equal("Lường Thị Én", read.Buyer.Name);
        Assert.Equal("0912345678", read.Buyer.Phone.ToString());
        Assert.Equal(OrderStep.Placed, read.Step);
        var state = read.Payment.State;
        Assert.Equal((PaymentStatus.Open, PaymentCaveat.None, Vnd.Zero, Vnd.Of(285_000)), (state.Status, state.Caveat, state.Received, state.Due));
        Assert.Equal(placed.Code.ToString(), read.Payment.Memo);
        Assert.Equal(Vnd.Of(285_000), read.Payment.Transfer?.Amount);
        Assert.Equal(Quantity.Of(97), await shop.StockOfAsync(tea));
    }

    [Theory, OnEachEngine]
    public async Task Four_hundred_buyers_of_the_last_five_get_exactly_five(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 5);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => Task.Run(() => shop.Checkout.PlaceAsync(TrialShop.Wish(tea)))));

        Assert.Equal(5, outcomes.Count(outcome => outcome is CheckoutOutcome.Placed));
        Assert.Equal(395, outcomes.Count(outcome => outcome is CheckoutOutcome.SoldOut));
        Assert.Equal(Quantity.Zero, await shop.StockOfAsync(tea));
        Assert.Equal(5, await shop.WithDbAsync(db => db.Set<Order>().CountAsync()));
    }

    /// <summary>The positive control: what everybody writes first sells more than there is.</summary>
    [Theory, OnEachEngine]
    public async Task A_naive_read_then_write_oversells(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 5);
        var everybodyHasRead = new Barrier(16);

        async Task<bool> NaiveAsync() => await shop.WithDbAsync(async db =>
        {
            var left = await db.Set<Product>().Where(p => p.Id == tea.Id).Select(p => p.Stock).SingleAsync();
            everybodyHasRead.SignalAndWait();
            if (left < Quantity.One)
            {
                return false;
            }

            var after = (left - Quantity.One).Thousandths;
            return await db.Database.ExecuteSqlAsync($"UPDATE commerce_products SET stock = {after} WHERE id = {tea.Id}") == 1;
        });

        var sold = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(NaiveAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        Assert.True(sold.Count(done => done) > 5);
    }

    [Theory, OnEachEngine]
    public async Task The_same_key_gives_the_same_order_however_many_ask_at_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var wish = TrialShop.Wish(tea, 2);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => shop.Checkout.PlaceAsync(wish))));

        var placed = outcomes.Cast<CheckoutOutcome.Placed>().ToList();
        Assert.Single(placed.Select(outcome => outcome.Order.Code).Distinct());
        Assert.Single(placed.Select(outcome => outcome.Order.Secret.Reveal()).Distinct());
        Assert.Single(placed, outcome => !outcome.IsReplay);
        Assert.Equal(Quantity.Of(98), await shop.StockOfAsync(tea));
    }

    [Theory, OnEachEngine]
    public async Task The_same_key_with_another_wish_is_refused(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        await shop.Checkout.PlaceAsync(TrialShop.Wish(tea, 1, "key-of-the-first"));

        var outcome = await shop.Checkout.PlaceAsync(TrialShop.Wish(tea, 2, "key-of-the-first"));

        Assert.IsType<CheckoutOutcome.KeyReused>(outcome);
        Assert.Equal(Quantity.Of(99), await shop.StockOfAsync(tea));
    }

    [Theory, OnEachEngine]
    public async Task A_refused_wish_does_not_use_up_its_key(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 1);
        Assert.IsType<CheckoutOutcome.SoldOut>(await shop.Checkout.PlaceAsync(TrialShop.Wish(tea, 2, "key-of-a-try")));

        Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(TrialShop.Wish(tea, 1, "key-of-a-try")));
    }

    [Theory, OnEachEngine]
    public async Task A_sold_out_line_gives_back_what_the_other_lines_took(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 10);
        var honey = await shop.SellAsync(stock: 1, name: "Mật ong");
        var wish = TrialShop.Wish(tea) with { Lines = [new(tea.Id, Quantity.Of(4)), new(honey.Id, Quantity.Of(2))] };

        var soldOut = Assert.IsType<CheckoutOutcome.SoldOut>(await shop.Checkout.PlaceAsync(wish));

        Assert.Equal((honey.Id, Quantity.One), (soldOut.ProductId, soldOut.Left));
        Assert.Equal(Quantity.Of(10), await shop.StockOfAsync(tea));
    }

    [Theory, OnEachEngine]
    public async Task A_price_that_changed_since_it_was_shown_orders_nothing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(price: 95_000);

        var outcome = await shop.Checkout.PlaceAsync(TrialShop.Wish(tea) with { ExpectedTotal = Vnd.Of(90_000) });

        Assert.Equal(Vnd.Of(95_000), Assert.IsType<CheckoutOutcome.PriceChanged>(outcome).Total);
        Assert.Equal(Quantity.Of(100), await shop.StockOfAsync(tea));
    }

    [Theory, OnEachEngine]
    public async Task One_order_is_of_one_household(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var neighbour = new Household(Guid.CreateVersion7(), "nha-anh-pao", "Nhà anh Páo", "05719", "Khuổi Mèo");
        await shop.AddAsync(neighbour);
        var tea = await shop.SellAsync();
        var broom = await shop.SellAsync(name: "Chổi chít", household: neighbour);

        var outcome = await shop.Checkout.PlaceAsync(TrialShop.Wish(tea) with { Lines = [new(tea.Id, Quantity.One), new(broom.Id, Quantity.One)] });

        Assert.Equal("oneHousehold", Assert.Single(Assert.IsType<CheckoutOutcome.Invalid>(outcome).Problems).Code);
    }

    [Theory, OnEachEngine]
    public async Task A_household_without_an_account_takes_no_orders(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var neighbour = new Household(Guid.CreateVersion7(), "nha-anh-pao", "Nhà anh Páo", "05719", "Khuổi Mèo");
        await shop.AddAsync(neighbour);
        var broom = await shop.SellAsync(name: "Chổi chít", household: neighbour);

        var outcome = await shop.Checkout.PlaceAsync(TrialShop.Wish(broom));

        Assert.Equal("notOffered", Assert.Single(Assert.IsType<CheckoutOutcome.Invalid>(outcome).Problems).Code);
        Assert.Equal(Orderability.NotOffered, (await shop.Catalog.FindProductAsync(broom.Slug))?.Orderability);
    }

    [Theory, OnEachEngine]
    public async Task Every_field_that_is_wrong_is_named_at_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();

        var outcome = await shop.Checkout.PlaceAsync(TrialShop.Wish(tea) with { BuyerName = " ", BuyerPhone = "12", Delivery = DeliveryKind.Delivery });

        var problems = Assert.IsType<CheckoutOutcome.Invalid>(outcome).Problems;
        Assert.Equal(["buyer.name", "buyer.phone", "delivery.communeCode", "delivery.address"], problems.Select(problem => problem.Field));
        Assert.All(problems, problem => Assert.NotEmpty(problem.Message));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(0.4)]
    [InlineData(1.25)]
    [InlineData(9_000_000_000_000)]
    public async Task A_quantity_that_the_product_does_not_allow_is_refused(double quantity)
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        var pork = await shop.SellAsync(change: p => new Product(p.Id, p.HouseholdId, p.Slug, p.Name, "kg", p.Price) { Stock = Quantity.Of(20), Minimum = Quantity.Of(0.5m), Step = Quantity.Of(0.5m) });

        var outcome = await shop.Checkout.PlaceAsync(TrialShop.Wish(pork, (decimal)quantity));

        Assert.Equal("lines[0].quantity", Assert.Single(Assert.IsType<CheckoutOutcome.Invalid>(outcome).Problems).Field);
    }

    [Fact]
    public async Task Text_that_no_keyboard_types_is_refused()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        var tea = await shop.SellAsync();

        foreach (var name in new[] { "a\0b", "Én\ud800", "\udc00Én", "Én\u202Eexe" })
        {
            var outcome = await shop.Checkout.PlaceAsync(TrialShop.Wish(tea) with { BuyerName = name });
            Assert.Equal("buyer.name", Assert.Single(Assert.IsType<CheckoutOutcome.Invalid>(outcome).Problems).Field);
        }
    }

    /// <summary>Zero-width space, joiners, a soft hyphen, full stops: nobody could call such a buyer by name.</summary>
    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u200D\u2060")]
    [InlineData("\u00AD")]
    [InlineData("...")]
    public async Task A_name_that_nobody_can_see_is_no_name(string name)
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        var tea = await shop.SellAsync();

        var outcome = await shop.Checkout.PlaceAsync(TrialShop.Wish(tea) with { BuyerName = name });

        Assert.Equal("required", Assert.Single(Assert.IsType<CheckoutOutcome.Invalid>(outcome).Problems).Code);
    }
}
