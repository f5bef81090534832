using System.Globalization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>Whoever orders under ten names without paying must not empty the stall.</summary>
public sealed class UnpaidShareTests
{
    [Theory, OnEachEngine]
    public async Task One_client_who_changes_phone_and_name_each_time_never_holds_more_than_the_share(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var honey = await shop.SellAsync(stock: 100, household: await ChoosingAsync(shop, HoldCap.DefaultShare));

        var outcomes = await HoardAsync(shop, honey, 300);

        Assert.Equal(50, outcomes.Count(outcome => outcome is CheckoutOutcome.Placed));
        Assert.All(outcomes, outcome => Assert.True(outcome is CheckoutOutcome.Placed or CheckoutOutcome.BeyondUnpaidShare));
        var balance = await StockBalance.OfAsync(shop, honey);
        Assert.Equal((50_000, 50_000), (balance.Stock, balance.HeldUnpaid));
        balance.ExpectWhole(100);
    }

    /// <summary>The positive control: without the share the same client empties the stall.</summary>
    [Theory, OnEachEngine]
    public async Task Without_a_share_the_same_client_empties_the_stall(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var honey = await shop.SellAsync(stock: 100, household: await ChoosingAsync(shop, 100));

        var outcomes = await HoardAsync(shop, honey, 300);

        Assert.Equal(100, outcomes.Count(outcome => outcome is CheckoutOutcome.Placed));
        Assert.Equal(Quantity.Zero, await shop.StockOfAsync(honey));
    }

    [Theory, OnEachEngine]
    public async Task What_is_paid_no_longer_counts_whichever_way_the_money_was_told(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.Rules.SetUnpaidShareAsync(shop.Household.Id, 50);
        var honey = await shop.SellAsync(stock: 20, price: 95_000);
        var orders = new List<OrderView>();
        for (var i = 0; i < 10; i++)
        {
            orders.Add(await shop.OrderAsync(honey));
        }

        Assert.IsType<CheckoutOutcome.BeyondUnpaidShare>(await shop.Checkout.PlaceAsync(TrialShop.Wish(honey)));
        await shop.BankReportsAsync(new Notice(1, orders[0].Code.ToString(), 95_000));
        await shop.Money.MarkSeenAsync(shop.Household.Id, orders[1].Code.ToString(), new MarkSeen { FormKey = "m", Where = SeenWhere.BankApp, Amount = Vnd.Of(95_000) }, "user:mui");
        await shop.Money.RecordCashAsync(shop.Household.Id, orders[2].Code.ToString(), new CashMoved { FormKey = "c", Amount = Vnd.Of(95_000) }, "user:mui");
        await shop.BankReportsAsync(new Notice(2, orders[3].Code.ToString(), 94_000));

        // Three are paid, and one is not quite: of 17 that are not sold, 7 are held, and 8 may be.
        Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(TrialShop.Wish(honey)));
        Assert.IsType<CheckoutOutcome.BeyondUnpaidShare>(await shop.Checkout.PlaceAsync(TrialShop.Wish(honey)));
        var balance = await StockBalance.OfAsync(shop, honey);
        Assert.Equal(8_000, balance.HeldUnpaid);
        balance.ExpectWhole(20);
    }

    [Theory, OnEachEngine]
    public async Task Calling_off_an_unpaid_order_makes_room_for_another(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.Rules.SetUnpaidShareAsync(shop.Household.Id, 50);
        var honey = await shop.SellAsync(stock: 20);
        var first = await shop.OrderAsync(honey, 10);
        Assert.IsType<CheckoutOutcome.BeyondUnpaidShare>(await shop.Checkout.PlaceAsync(TrialShop.Wish(honey)));

        await shop.Desk.TakeStepAsync(shop.Household.Id, first.Code.ToString(), OrderStep.Cancelled, "user:mui");

        Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(TrialShop.Wish(honey, 10)));
        (await StockBalance.OfAsync(shop, honey)).ExpectWhole(20);
    }

    /// <summary>Half of one is less than one: without a few that may always be held, the last kilogram could not be ordered at all.</summary>
    [Theory, OnEachEngine]
    public async Task The_last_few_go_to_whoever_comes_first(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var honey = await shop.SellAsync(stock: 5, household: await ChoosingAsync(shop, HoldCap.DefaultShare));

        var outcomes = await HoardAsync(shop, honey, 40);

        Assert.Equal((5, 35), (outcomes.Count(outcome => outcome is CheckoutOutcome.Placed), outcomes.Count(outcome => outcome is CheckoutOutcome.SoldOut)));
    }

    [Theory, OnEachEngine]
    public async Task A_household_that_lets_nothing_be_held_is_paid_first_or_takes_the_order_on_itself(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.Rules.SetUnpaidShareAsync(shop.Household.Id, 0);
        var honey = await shop.SellAsync(stock: 3);

        Assert.IsType<CheckoutOutcome.BeyondUnpaidShare>(await shop.Checkout.PlaceAsync(TrialShop.Wish(honey)));
        Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(TrialShop.Wish(honey) with { Payment = PaymentChoice.Cash }));
    }

    [Theory]
    [InlineData(-1), InlineData(101), InlineData(int.MaxValue)]
    public async Task A_share_that_is_none_is_refused(int hundredths)
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);

        Assert.False(await shop.Rules.SetUnpaidShareAsync(shop.Household.Id, hundredths));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Household(Guid.CreateVersion7(), "a", "A", "05740", "") { UnpaidShare = hundredths });
    }

    [Fact]
    public async Task Whose_product_it_is_decides_about_it()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        var honey = await shop.SellAsync();
        var neighbour = await shop.NeighbourAsync();

        Assert.False(await shop.Rules.SetEstimatedAsync(neighbour.Id, honey.Id, true));
        Assert.True(await shop.Rules.SetEstimatedAsync(shop.Household.Id, honey.Id, true));
        Assert.True((await shop.Rules.ReadAsync(shop.Household.Id))!.Products.Single().IsEstimated);
        Assert.Empty((await shop.Rules.ReadAsync(neighbour.Id))!.Products);
    }

    private static async Task<Household> ChoosingAsync(TrialShop shop, int share)
    {
        var household = await shop.NeighbourAsync();
        Assert.Equal(HoldCap.DefaultShare, (await shop.Rules.ReadAsync(household.Id))!.UnpaidShare);
        Assert.True(await shop.Rules.SetUnpaidShareAsync(household.Id, share));
        return household;
    }

    private static Task<CheckoutOutcome[]> HoardAsync(TrialShop shop, Product product, int tries) => Task.WhenAll(Enumerable.Range(0, tries).Select(number => Task.Run(() =>
        shop.Checkout.PlaceAsync(TrialShop.Wish(product) with
        {
            BuyerName = string.Create(CultureInfo.InvariantCulture, $"Người thứ {number}"),
            BuyerPhone = string.Create(CultureInfo.InvariantCulture, $"09{number:00000000}"),
            Delivery = number % 2 == 0 ? DeliveryKind.Pickup : DeliveryKind.Delivery,
            CommuneCode = number % 2 == 0 ? null : "05740",
            Address = number % 2 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"Xóm {number}"),
        }))));
}
