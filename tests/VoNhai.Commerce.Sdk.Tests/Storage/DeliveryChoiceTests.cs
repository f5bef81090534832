using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class DeliveryChoiceTests
{
    private static readonly DeliveryWish Market = new(DeliveryMeans.Market, "Chợ La Hiên", "Chủ nhật hằng tuần", Vnd.Of(5_000));

    [Theory, OnEachEngine]
    public async Task The_fee_is_a_part_of_the_total_and_stays_what_it_was(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(price: 95_000);
        var desk = shop.Get<IDeliveryDesk>();
        var id = await SaveAsync(shop, shop.Household, Market);

        var order = await PlacedAsync(shop, TrialShop.Wish(tea) with { DeliveryChoice = id, ExpectedTotal = Vnd.Of(100_000) });
        await desk.SaveAsync(shop.Household.Id, id, Market with { Fee = Vnd.Of(9_000) });
        await desk.WithdrawAsync(shop.Household.Id, id);

        var seen = await shop.SeeAsync(order);
        Assert.Equal((Vnd.Of(100_000), Vnd.Of(5_000), Vnd.Of(100_000)), (seen.Total, seen.Delivery.Fee, seen.Payment.State.Due));
        Assert.Equal((DeliveryMeans.Market, "Chợ La Hiên, Chủ nhật hằng tuần"), (seen.Delivery.Means, seen.Delivery.Choice));
        Assert.Equal(Vnd.Of(100_000), seen.Payment.Transfer!.Amount);
    }

    [Theory, OnEachEngine]
    public async Task A_fee_that_changed_meanwhile_is_asked_back(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(price: 95_000);
        var id = await SaveAsync(shop, shop.Household, Market);
        await shop.Get<IDeliveryDesk>().SaveAsync(shop.Household.Id, id, Market with { Fee = Vnd.Of(9_000) });

        var outcome = await shop.Checkout.PlaceAsync(TrialShop.Wish(tea) with { DeliveryChoice = id, ExpectedTotal = Vnd.Of(100_000) });

        Assert.Equal(Vnd.Of(104_000), Assert.IsType<CheckoutOutcome.PriceChanged>(outcome).Total);
    }

    [Theory, OnEachEngine]
    public async Task Another_households_way_a_withdrawn_one_and_one_of_another_kind_are_refused(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 10);
        var foreign = await SaveAsync(shop, await shop.NeighbourAsync(), Market);
        var gone = await SaveAsync(shop, shop.Household, Market);
        var post = await SaveAsync(shop, shop.Household, new DeliveryWish(DeliveryMeans.Post, "", "", Vnd.Of(30_000)));
        await shop.Get<IDeliveryDesk>().WithdrawAsync(shop.Household.Id, gone);

        foreach (var (choice, code) in new[] { (foreign, "notOffered"), (gone, "notOffered"), (Guid.NewGuid(), "notOffered"), (post, "mismatch") })
        {
            var outcome = await shop.Checkout.PlaceAsync(TrialShop.Wish(tea) with { DeliveryChoice = choice });
            Assert.Equal(code, Assert.Single(Assert.IsType<CheckoutOutcome.Invalid>(outcome).Problems).Code);
        }

        Assert.Equal(Quantity.Of(10), await shop.StockOfAsync(tea));
    }

    [Theory, OnEachEngine]
    public async Task The_same_key_with_another_way_is_another_order(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var id = await SaveAsync(shop, shop.Household, Market);
        var wish = TrialShop.Wish(tea, key: "one-key") with { DeliveryChoice = id };
        var first = await PlacedAsync(shop, wish);

        Assert.Equal(first.Code, (await PlacedAsync(shop, wish)).Code);
        Assert.IsType<CheckoutOutcome.KeyReused>(await shop.Checkout.PlaceAsync(wish with { DeliveryChoice = null }));
    }

    [Theory, OnEachEngine]
    public async Task Every_problem_stands_beside_its_field(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var desk = shop.Get<IDeliveryDesk>();

        foreach (var (wish, fields) in new (DeliveryWish, string[])[]
        {
            (new DeliveryWish(null, "", "", null), ["means", "fee"]),
            (new DeliveryWish(DeliveryMeans.Market, "", "", Vnd.Of(-1)), ["place", "when", "fee"]),
            (new DeliveryWish(DeliveryMeans.Bus, " ", "", Vnd.Of(2_000_001)), ["place", "fee"]),
            (new DeliveryWish(DeliveryMeans.Post, "\u0007", new string('a', 81), Vnd.Zero), ["place", "when"]),
            (new DeliveryWish((DeliveryMeans)99, "", "", Vnd.Zero), ["means"]),
        })
        {
            Assert.Equal(fields, Assert.IsType<DeliveryOutcome.Invalid>(await desk.SaveAsync(shop.Household.Id, null, wish)).Problems.Select(problem => problem.Field));
        }

        Assert.Empty(await desk.ListOffersAsync(shop.Household.Id));
    }

    [Theory, OnEachEngine]
    public async Task A_household_has_at_most_twelve_ways_also_when_they_are_made_at_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var desk = shop.Get<IDeliveryDesk>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => desk.SaveAsync(shop.Household.Id, null, Market))));

        Assert.Equal(DeliveryChoice.MostPerHousehold, outcomes.Count(outcome => outcome is DeliveryOutcome.Saved));
        Assert.Equal(DeliveryChoice.MostPerHousehold, (await desk.ListChoicesAsync(shop.Household.Id)).Count);
    }

    [Theory, OnEachEngine]
    public async Task Nobody_changes_a_neighbours_way(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var desk = shop.Get<IDeliveryDesk>();
        var foreign = await SaveAsync(shop, await shop.NeighbourAsync(), Market);

        Assert.IsType<DeliveryOutcome.NotFound>(await desk.SaveAsync(shop.Household.Id, foreign, Market));
        Assert.False(await desk.WithdrawAsync(shop.Household.Id, foreign));
        Assert.Empty(await desk.ListChoicesAsync(shop.Household.Id));
    }

    private static async Task<Guid> SaveAsync(TrialShop shop, Household household, DeliveryWish wish) =>
        Assert.IsType<DeliveryOutcome.Saved>(await shop.Get<IDeliveryDesk>().SaveAsync(household.Id, null, wish)).Id;

    private static async Task<OrderView> PlacedAsync(TrialShop shop, CheckoutRequest wish) =>
        Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(wish)).Order;
}
