using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>Placed, agreed to by being accepted, packed, handed over, and the cash taken: goods are set aside from the acceptance on.</summary>
public sealed class CashOrderTests
{
    private static readonly string By = "user:mui";

    [Theory, OnEachEngine]
    public async Task Holds_nothing_until_its_household_accepts_it(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var pork = await shop.SellAsync(stock: 10);
        var order = await OrderAsync(shop, pork, 4);

        Assert.Equal(Quantity.Of(10), await shop.StockOfAsync(pork));
        Assert.Null(order.Payment.Transfer);
        Assert.Null(order.Payment.ExpiresAt);
        Assert.Contains(OrderStep.Accepted, order.NextSteps);

        var accepted = await TakeAsync(shop, order, OrderStep.Accepted);

        Assert.Equal(Quantity.Of(6), await shop.StockOfAsync(pork));
        var state = accepted.Payment.State;
        Assert.Equal((PaymentStatus.Open, true, accepted.Total), (state.Status, state.MayGo, state.Due));
        (await StockBalance.OfAsync(shop, pork)).ExpectWhole(10);
    }

    [Theory, OnEachEngine]
    public async Task Goes_all_the_way_and_is_paid_by_the_cash(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var pork = await shop.SellAsync(stock: 10);
        var order = await OrderAsync(shop, pork, 4);

        foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver })
        {
            await TakeAsync(shop, order, step);
        }

        await shop.Money.RecordCashAsync(shop.Household.Id, order.Code.ToString(), new CashMoved { FormKey = "c", Amount = order.Total }, By);

        var seen = await shop.SeeAsync(order);
        Assert.Equal((PaymentStatus.Paid, Vnd.Zero, Vnd.Zero), (seen.Payment.State.Status, seen.Payment.State.Due, seen.Payment.State.OnCredit));
        var balance = await StockBalance.OfAsync(shop, pork);
        Assert.Equal((6_000, 0, 4_000), (balance.Stock, balance.Reserved, balance.Sold));
        balance.ExpectWhole(10);
    }

    [Theory, OnEachEngine]
    public async Task Of_many_that_are_accepted_at_once_no_more_are_than_there_is(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var pork = await shop.SellAsync(stock: 3);
        var orders = new List<OrderView>();
        for (var i = 0; i < 8; i++)
        {
            orders.Add(await OrderAsync(shop, pork, 1));
        }

        var outcomes = await Task.WhenAll(orders.Select(order => Task.Run(() => shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Accepted, By))));

        Assert.Equal(3, outcomes.Count(outcome => outcome is StepOutcome.Taken));
        Assert.All(outcomes.OfType<StepOutcome.GoodsAreGone>(), gone => Assert.Equal((OrderStep.Placed, pork.Name), (gone.Order.Step, gone.ProductName)));
        Assert.Equal(5, outcomes.Count(outcome => outcome is StepOutcome.GoodsAreGone));
        (await StockBalance.OfAsync(shop, pork)).ExpectWhole(3);
    }

    [Theory, OnEachEngine]
    public async Task Called_off_it_gives_back_what_it_held_and_taken_up_again_it_is_asked_for_its_goods_anew(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var pork = await shop.SellAsync(stock: 5);
        var (never, once) = (await OrderAsync(shop, pork, 2), await OrderAsync(shop, pork, 3));
        await TakeAsync(shop, once, OrderStep.Accepted);

        await TakeAsync(shop, never, OrderStep.Cancelled);
        await TakeAsync(shop, once, OrderStep.Cancelled);
        Assert.Equal(Quantity.Of(5), await shop.StockOfAsync(pork));

        Assert.IsType<MoneyOutcome.Done>(await shop.Money.ReviveAsync(shop.Household.Id, once.Code.ToString(), By));
        Assert.Equal(Quantity.Of(5), await shop.StockOfAsync(pork));
        Assert.Equal(once.Total, (await TakeAsync(shop, once, OrderStep.Accepted)).Payment.State.OnCredit);
        Assert.Equal(Quantity.Of(2), await shop.StockOfAsync(pork));
        (await StockBalance.OfAsync(shop, pork)).ExpectWhole(5);
    }

    [Theory, OnEachEngine]
    public async Task A_transfer_order_is_still_taken_on_only_with_its_money(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());

        Assert.IsType<StepOutcome.NotPossible>(await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Accepted, By));
    }

    [Theory]
    [InlineData(PaymentChoice.Cash, DeliveryKind.Delivery, "onlyPickup")]
    [InlineData(PaymentChoice.Cod, DeliveryKind.Pickup, "onlyDelivery")]
    [InlineData((PaymentChoice)9, DeliveryKind.Pickup, "invalid")]
    public async Task Cash_is_taken_where_the_goods_change_hands(PaymentChoice choice, DeliveryKind delivery, string code)
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        var pork = await shop.SellAsync();

        var outcome = await shop.Checkout.PlaceAsync(TrialShop.Wish(pork) with { Payment = choice, Delivery = delivery, CommuneCode = "05740", Address = "Xóm Mỏ Gà" });

        var problem = Assert.Single(Assert.IsType<CheckoutOutcome.Invalid>(outcome).Problems);
        Assert.Equal(("payment", code), (problem.Field, problem.Code));
    }

    [Fact]
    public async Task Another_way_to_pay_is_another_wish()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        var wish = TrialShop.Wish(await shop.SellAsync());
        await shop.Checkout.PlaceAsync(wish);

        Assert.IsType<CheckoutOutcome.KeyReused>(await shop.Checkout.PlaceAsync(wish with { Payment = PaymentChoice.Cash }));
    }

    private static async Task<OrderView> OrderAsync(TrialShop shop, Product product, decimal quantity) =>
        Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(TrialShop.Wish(product, quantity) with { Payment = PaymentChoice.Cash })).Order;

    private static async Task<OrderView> TakeAsync(TrialShop shop, OrderView order, OrderStep step) =>
        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), step, By)).Order;
}
