using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>One cart of several households: an order for each, all of them or none.</summary>
public sealed class TogetherTests
{
    [Theory, OnEachEngine]
    public async Task Each_household_gets_an_order_of_its_own_with_its_own_code_and_account(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var neighbour = await shop.NeighbourAsync();
        var (tea, honey) = (await shop.SellAsync(price: 95_000), await shop.SellAsync(price: 200_000, household: neighbour));

        var placed = Assert.IsType<TogetherOutcome.Placed>(await shop.Checkout.PlaceTogetherAsync([TrialShop.Wish(tea, 2, "k/00"), TrialShop.Wish(honey, 1, "k/01")]));

        Assert.Equal([shop.Household.Id, neighbour.Id], placed.Orders.Select(order => order.Household.Id));
        Assert.Equal([Vnd.Of(190_000), Vnd.Of(200_000)], placed.Orders.Select(order => order.Total));
        Assert.Equal(2, placed.Orders.Select(order => order.Code).Distinct().Count());
        Assert.Equal([TrialShop.AccountNumber, "1111111111"], placed.Orders.Select(order => order.Payment.Account));
        Assert.Equal(placed.Orders.Select(order => order.Code), (await shop.Checkout.FindPlacedAsync(["k/01", "k/00", "k/02"])).Select(order => order.Code));
    }

    [Theory, OnEachEngine]
    public async Task When_one_part_is_sold_out_nothing_of_the_other_is_ordered(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (tea, honey) = (await shop.SellAsync(stock: 10), await shop.SellAsync(stock: 1, household: await shop.NeighbourAsync()));

        var refused = Assert.IsType<TogetherOutcome.Refused>(await shop.Checkout.PlaceTogetherAsync([TrialShop.Wish(tea, 2, "k/00"), TrialShop.Wish(honey, 2, "k/01")]));

        Assert.Null(refused.Why[0]);
        Assert.Equal(honey.Id, Assert.IsType<CheckoutOutcome.SoldOut>(refused.Why[1]).ProductId);
        Assert.Equal(Quantity.Of(10), await shop.StockOfAsync(tea));
        Assert.Equal(0, await shop.WithDbAsync(db => db.Set<Order>().CountAsync()));
        Assert.Empty(await shop.Checkout.FindPlacedAsync(["k/00", "k/01"]));

        // Nothing used the keys up: the same form without the honey is ordered.
        Assert.IsType<TogetherOutcome.Placed>(await shop.Checkout.PlaceTogetherAsync([TrialShop.Wish(tea, 2, "k/00")]));
    }

    [Theory, OnEachEngine]
    public async Task Every_problem_of_every_part_is_told_at_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (tea, honey) = (await shop.SellAsync(price: 95_000), await shop.SellAsync(household: await shop.NeighbourAsync()));

        var refused = Assert.IsType<TogetherOutcome.Refused>(await shop.Checkout.PlaceTogetherAsync(
            [TrialShop.Wish(tea, 2, "k/00") with { ExpectedTotal = Vnd.Of(1) }, TrialShop.Wish(honey, 0.5m, "k/01")]));

        Assert.Equal(Vnd.Of(190_000), Assert.IsType<CheckoutOutcome.PriceChanged>(refused.Why[0]).Total);
        Assert.Equal("lines[0].quantity", Assert.Single(Assert.IsType<CheckoutOutcome.Invalid>(refused.Why[1]).Problems).Field);
    }

    [Theory, OnEachEngine]
    public async Task Sixty_four_twins_become_one_set_of_orders(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (tea, honey) = (await shop.SellAsync(stock: 100), await shop.SellAsync(stock: 100, household: await shop.NeighbourAsync()));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() =>
            shop.Checkout.PlaceTogetherAsync([TrialShop.Wish(tea, 1, "k/00"), TrialShop.Wish(honey, 1, "k/01")]))));

        var placed = outcomes.Cast<TogetherOutcome.Placed>().ToList();
        Assert.Single(placed, outcome => !outcome.IsReplay);
        Assert.Single(placed.Select(outcome => string.Join(' ', outcome.Orders.Select(order => order.Code))).Distinct());
        Assert.Equal((Quantity.Of(99), Quantity.Of(99)), (await shop.StockOfAsync(tea), await shop.StockOfAsync(honey)));
    }

    [Theory, OnEachEngine]
    public async Task Other_company_under_the_same_keys_is_another_wish(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (tea, honey) = (await shop.SellAsync(), await shop.SellAsync(household: await shop.NeighbourAsync()));
        var (first, second) = (TrialShop.Wish(tea, 1, "k/00"), TrialShop.Wish(honey, 1, "k/01"));
        await shop.Checkout.PlaceTogetherAsync([first, second]);

        Assert.All(Assert.IsType<TogetherOutcome.Refused>(await shop.Checkout.PlaceTogetherAsync([first])).Why, why => Assert.IsType<CheckoutOutcome.KeyReused>(why));
        Assert.IsType<TogetherOutcome.Refused>(await shop.Checkout.PlaceTogetherAsync([first, TrialShop.Wish(honey, 2, "k/01")]));
        Assert.Equal(2, await shop.WithDbAsync(db => db.Set<Order>().CountAsync()));
    }

    /// <summary>Two carts that name the same two households in opposite order neither wait for each other for ever nor sell too much.</summary>
    [Theory, OnEachEngine]
    public async Task Carts_in_opposite_order_do_not_block_each_other(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (tea, honey) = (await shop.SellAsync(stock: 20), await shop.SellAsync(stock: 20, household: await WithoutShareAsync(shop)));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Task.Run(() =>
        {
            CheckoutRequest[] wishes = [TrialShop.Wish(tea), TrialShop.Wish(honey)];
            return shop.Checkout.PlaceTogetherAsync(number % 2 == 0 ? wishes : [wishes[1], wishes[0]]);
        })));

        Assert.Equal(20, outcomes.Count(outcome => outcome is TogetherOutcome.Placed));
        (await StockBalance.OfAsync(shop, tea)).ExpectWhole(20);
        (await StockBalance.OfAsync(shop, honey)).ExpectWhole(20);
        Assert.Equal(20, await shop.WithDbAsync(db => db.Set<PaymentRequest>().CountAsync(request => request.HouseholdId == shop.Household.Id)));
    }

    private static async Task<Household> WithoutShareAsync(TrialShop shop)
    {
        var neighbour = await shop.NeighbourAsync();
        await shop.Rules.SetUnpaidShareAsync(neighbour.Id, 100);
        return neighbour;
    }
}
