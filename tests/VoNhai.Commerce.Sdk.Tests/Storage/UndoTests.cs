using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>A step that was a slip of the finger is taken back with all that it brought about, or stays with a reason.</summary>
public sealed class UndoTests
{
    private const string Mui = "user:mui";

    [Theory, OnEachEngine]
    public async Task An_order_stands_where_it_stood_and_goes_on_from_there(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 10);
        var order = await shop.OrderAsync(tea, 4);
        await shop.SettleAsync(order);
        await TakeAsync(shop, order, OrderStep.Accepted);
        await TakeAsync(shop, order, OrderStep.Packed);
        shop.Clock.Move(OrderSteps.UndoFor);

        var undone = Assert.IsType<UndoOutcome.Undone>(await UndoAsync(shop, order, OrderStep.Packed)).Order;

        Assert.Equal((OrderStep.Accepted, (DateTimeOffset?)null), (undone.Step, undone.UndoUntil));
        Assert.Equal(
            [(OrderStep.Placed, false), (OrderStep.Accepted, false), (OrderStep.Packed, false), (OrderStep.Accepted, true)],
            undone.Timeline.OfType<TimelineView.StepTaken>().Select(moment => (moment.Step, moment.IsUndoing)));
        await TakeAsync(shop, order, OrderStep.Packed);
        await TakeAsync(shop, order, OrderStep.HandedOver);
        (await StockBalance.OfAsync(shop, tea)).ExpectWhole(10);
    }

    /// <summary>Accepting an order to be paid in cash sets goods aside and gives credit: both go back, by rows of their own.</summary>
    [Theory, OnEachEngine]
    public async Task Goods_and_credit_of_an_acceptance_go_back(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var pork = await shop.SellAsync(stock: 10);
        var order = Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(TrialShop.Wish(pork, 4) with { Payment = PaymentChoice.Cash })).Order;
        await TakeAsync(shop, order, OrderStep.Accepted);
        Assert.Equal(Quantity.Of(6), await shop.StockOfAsync(pork));

        var undone = Assert.IsType<UndoOutcome.Undone>(await UndoAsync(shop, order, OrderStep.Accepted)).Order;

        Assert.Equal((OrderStep.Placed, Vnd.Zero), (undone.Step, undone.Payment.State.OnCredit));
        Assert.Equal(Quantity.Of(10), await shop.StockOfAsync(pork));
        (await StockBalance.OfAsync(shop, pork)).ExpectWhole(10);
        Assert.Equal([LedgerEntryKind.CreditGiven, LedgerEntryKind.CreditReversed], await KindsAsync(shop));

        shop.Clock.Move(TimeSpan.FromSeconds(5));
        Assert.Equal(order.Total, (await TakeAsync(shop, order, OrderStep.Accepted)).Payment.State.OnCredit);
        Assert.Equal(Quantity.Of(6), await shop.StockOfAsync(pork));
        (await StockBalance.OfAsync(shop, pork)).ExpectWhole(10);
    }

    [Theory, OnEachEngine]
    public async Task What_is_over_followed_or_anothers_stays_with_the_reason(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var neighbour = await shop.NeighbourAsync();
        var (late, paid, gone) = (await shop.OrderAsync(tea), await shop.OrderAsync(tea), await shop.OrderAsync(tea));
        foreach (var order in new[] { late, paid, gone })
        {
            await shop.SettleAsync(order);
            await TakeAsync(shop, order, OrderStep.Accepted);
        }

        Assert.Equal(UndoRefusal.MovedOn, Refused(await UndoAsync(shop, late, OrderStep.Packed)));
        Assert.IsType<UndoOutcome.NotFound>(await shop.Desk.UndoStepAsync(neighbour.Id, late.Code.ToString(), OrderStep.Accepted, Mui));
        Assert.IsType<UndoOutcome.NotFound>(await shop.Desk.UndoStepAsync(shop.Household.Id, "không phải mã", OrderStep.Accepted, Mui));

        shop.Clock.Move(TimeSpan.FromMilliseconds(1));
        await shop.SettleAsync(paid);
        Assert.Equal(UndoRefusal.MoneyFollowed, Refused(await UndoAsync(shop, paid, OrderStep.Accepted)));
        Assert.Null((await shop.SeeAsync(paid)).UndoUntil);

        await TakeAsync(shop, gone, OrderStep.Packed);
        await TakeAsync(shop, gone, OrderStep.HandedOver);
        Assert.Equal(UndoRefusal.MovedOn, Refused(await UndoAsync(shop, gone, OrderStep.HandedOver)));

        shop.Clock.Move(OrderSteps.UndoFor);
        Assert.Equal(UndoRefusal.TooLate, Refused(await UndoAsync(shop, late, OrderStep.Accepted)));
        Assert.Equal([OrderStep.Placed, OrderStep.Accepted], (await shop.SeeAsync(late)).Timeline.OfType<TimelineView.StepTaken>().Select(moment => moment.Step));
    }

    [Theory, OnEachEngine]
    public async Task Nobody_is_told_of_a_slip_and_what_was_told_is_not_undone(Engine engine)
    {
        await using var notices = await NoticeShop.OpenAsync(engine);
        var (shop, order) = (notices.Shop, await notices.OrderAsync());
        await shop.SettleAsync(order);
        await TakeAsync(shop, order, OrderStep.Accepted);
        await notices.One.SendDueAsync();
        Assert.IsType<UndoOutcome.Undone>(await UndoAsync(shop, order, OrderStep.Accepted));
        shop.Clock.Move(OrderSteps.UndoFor * 2);
        await notices.One.SendDueAsync();
        Assert.DoesNotContain(NoticeKind.Accepted, notices.Mail.Given.Select(notice => notice.Kind));
        Assert.DoesNotContain(NoticeKind.TakenUpAgain, await notices.KindsAsync());

        // The control: a step that stands is told when its time is over, and then it stays.
        await TakeAsync(shop, order, OrderStep.Accepted);
        shop.Clock.Move(OrderSteps.UndoFor);
        Assert.Equal(1, await notices.Two.SendDueAsync());
        Assert.Equal(UndoRefusal.BuyerTold, Refused(await UndoAsync(shop, order, OrderStep.Accepted)));
        Assert.Equal(OrderStep.Accepted, (await shop.SeeAsync(order)).Step);
    }

    [Theory, OnEachEngine]
    public async Task Of_many_who_undo_at_once_one_does(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var pork = await shop.SellAsync(stock: 10);
        var order = Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(TrialShop.Wish(pork, 4) with { Payment = PaymentChoice.Cash })).Order;
        await TakeAsync(shop, order, OrderStep.Accepted);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => UndoAsync(shop, order, OrderStep.Accepted))));

        Assert.Single(outcomes, outcome => outcome is UndoOutcome.Undone);
        (await StockBalance.OfAsync(shop, pork)).ExpectWhole(10);
        Assert.Single(await KindsAsync(shop), kind => kind == LedgerEntryKind.CreditReversed);
    }

    [Theory, OnEachEngine]
    public async Task The_board_has_what_still_asks_for_something_oldest_first(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var orders = new List<OrderView>();
        for (var i = 0; i < 5; i++)
        {
            shop.Clock.Move(TimeSpan.FromMinutes(1));
            orders.Add(await shop.OrderAsync(tea));
            await shop.SettleAsync(orders[i]);
        }

        await TakeAsync(shop, orders[0], OrderStep.Cancelled);
        await TakeAsync(shop, orders[1], OrderStep.Accepted);
        await TakeAsync(shop, orders[1], OrderStep.Packed);
        await TakeAsync(shop, orders[1], OrderStep.HandedOver);
        await TakeAsync(shop, orders[3], OrderStep.Accepted);

        Assert.Equal([orders[2].Code, orders[3].Code, orders[4].Code], (await shop.Desk.ListOpenAsync(shop.Household.Id)).Select(order => order.Code));
        Assert.Equal(orders[2].Code, Assert.Single(await shop.Desk.ListOpenAsync(shop.Household.Id, take: 1)).Code);
        Assert.Empty(await shop.Desk.ListOpenAsync((await shop.NeighbourAsync()).Id));
    }

    private static Task<UndoOutcome> UndoAsync(TrialShop shop, OrderView order, OrderStep step) =>
        shop.Desk.UndoStepAsync(shop.Household.Id, order.Code.ToString(), step, Mui);

    private static async Task<OrderView> TakeAsync(TrialShop shop, OrderView order, OrderStep step) =>
        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), step, Mui)).Order;

    private static UndoRefusal Refused(UndoOutcome outcome) => Assert.IsType<UndoOutcome.Refused>(outcome).Why;

    private static Task<List<LedgerEntryKind>> KindsAsync(TrialShop shop) =>
        shop.WithDbAsync(db => db.Set<LedgerEntry>().OrderBy(entry => entry.RecordedAt).ThenBy(entry => entry.Kind).Select(entry => entry.Kind).ToListAsync());
}
