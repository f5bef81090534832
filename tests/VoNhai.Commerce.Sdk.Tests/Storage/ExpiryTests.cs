using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>No clock alone releases an order: only a feed that spoke after its time does, and only where nobody said anything.</summary>
public sealed class ExpiryTests
{
    private static readonly TimeSpan Lifetime = new CommerceOptions().PaymentLifetime;

    [Theory, OnEachEngine]
    public async Task While_the_feed_is_silent_for_three_hours_and_twenty_orders_pass_their_time_none_is_released_without_a_person(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 20);
        var orders = await OrdersAsync(shop, tea, 20);
        shop.Clock.Move(Lifetime - TimeSpan.FromHours(3));
        await shop.BankReportsAsync(new Notice(1, "tien dien", 10_000));

        for (var minute = 0; minute <= 4 * 60; minute += 10)
        {
            shop.Clock.Move(TimeSpan.FromMinutes(10));
            Assert.Equal(0, await shop.Sweep.SweepAsync());
        }

        foreach (var order in orders)
        {
            var seen = await shop.SeeAsync(order);
            Assert.Equal((OrderStep.Placed, PaymentStatus.Open), (seen.Step, seen.Payment.State.Status));
        }

        Assert.Equal(Quantity.Zero, await shop.StockOfAsync(tea));
        var asked = await shop.Queue.ListAsync(shop.Household.Id);
        Assert.Equal(orders.Select(order => order.Code.ToString()).Order(), asked.OfType<QueueItem.OverdueUnheard>().Select(item => item.Order.Code.ToString()).Order());
        Assert.Single(asked.OfType<QueueItem.FeedSilent>());
    }

    /// <summary>The counterpart, and the positive control of the test above: the same orders with a feed that speaks are released.</summary>
    [Theory, OnEachEngine]
    public async Task With_a_live_feed_they_are_released_once_by_several_instances_and_their_goods_return_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 20);
        var orders = await OrdersAsync(shop, tea, 20);
        await HeardAfterTheirTimeAsync(shop);

        var released = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => shop.Sweep.SweepAsync())));

        Assert.Equal(20, released.Sum());
        Assert.Equal(Quantity.Of(20), await shop.StockOfAsync(tea));
        foreach (var order in orders)
        {
            var seen = await shop.SeeAsync(order);
            Assert.Equal((OrderStep.Cancelled, PaymentStatus.Expired, PaymentCaveat.None), (seen.Step, seen.Payment.State.Status, seen.Payment.State.Caveat));
            Assert.Null(seen.Payment.Transfer);
        }

        Assert.Equal(20, await shop.WithDbAsync(db => db.Set<Order>().SelectMany(o => o.Timeline).CountAsync(e => e.Step == OrderStep.Cancelled && e.By == "system")));
        Assert.Equal(0, await shop.Sweep.SweepAsync());
        Assert.DoesNotContain(await shop.Queue.ListAsync(shop.Household.Id), item => item is QueueItem.OverdueUnheard);
    }

    [Theory, OnEachEngine]
    public async Task A_feed_that_was_heard_a_moment_after_their_time_may_still_owe_us_an_older_notice(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await OrdersAsync(shop, await shop.SellAsync(), 1);
        shop.Clock.Move(Lifetime + TimeSpan.FromMinutes(34));
        await shop.BankReportsAsync(new Notice(1, "tien dien", 10_000));
        shop.Clock.Move(TimeSpan.FromHours(2));

        Assert.Equal(0, await shop.Sweep.SweepAsync());
        await shop.BankReportsAsync(new Notice(2, "tien nuoc", 10_000));
        Assert.Equal(1, await shop.Sweep.SweepAsync());
    }

    [Theory, OnEachEngine]
    public async Task Any_money_any_word_and_any_claim_leave_the_order_to_a_person(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var orders = await OrdersAsync(shop, await shop.SellAsync(), 5);
        await shop.BankReportsAsync(new Notice(1, orders[0].Code.ToString(), 1_000));
        await shop.Money.MarkSeenAsync(shop.Household.Id, orders[1].Code.ToString(), new MarkSeen { FormKey = "a", Where = SeenWhere.BankApp, Amount = Vnd.Of(95_000) }, "user:mui");
        await shop.Money.GiveCreditAsync(shop.Household.Id, orders[2].Code.ToString(), new CreditGiven { FormKey = "b", Terms = CreditTerms.Debt }, "user:mui");
        Assert.IsType<ClaimOutcome.Noted>(await shop.Claims.ClaimAsync(orders[3].Code.ToString(), orders[3].Secret.Reveal()));
        await HeardAfterTheirTimeAsync(shop);

        Assert.Equal(1, await shop.Sweep.SweepAsync());
        Assert.Equal(OrderStep.Cancelled, (await shop.SeeAsync(orders[4])).Step);
    }

    [Theory, OnEachEngine]
    public async Task An_account_without_a_feed_is_asked_about_and_never_released(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var neighbour = await shop.NeighbourAsync();
        var order = await shop.OrderAsync(await shop.SellAsync(household: neighbour));
        await HeardAfterTheirTimeAsync(shop);

        Assert.Equal(0, await shop.Sweep.SweepAsync());
        var item = Assert.IsType<QueueItem.OverdueUnheard>(Assert.Single(await shop.Queue.ListAsync(neighbour.Id)));
        Assert.Equal((order.Code, "0912345678"), (item.Order.Code, item.Order.BuyerPhone));
        Assert.Equal([QueueAction.MarkSeen, QueueAction.LookAtTheAccount, QueueAction.CancelOrder], item.Actions);
        Assert.Empty(await shop.Queue.ListAsync(shop.Household.Id));
    }

    [Theory, OnEachEngine]
    public async Task Late_money_waits_for_a_person_who_takes_the_order_up_again_if_the_goods_are_there(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 1);
        var order = (await OrdersAsync(shop, tea, 1)).Single();
        Assert.IsType<MoneyRefusal.OrderIsAlive>(Assert.IsType<MoneyOutcome.Refused>(await ReviveAsync(shop, order)).Why);
        await HeardAfterTheirTimeAsync(shop);
        await shop.Sweep.SweepAsync();
        shop.Clock.Move(TimeSpan.FromMinutes(1));
        await shop.BankReportsAsync(new Notice(7, order.Code.ToString(), 95_000));

        var late = await shop.SeeAsync(order);
        Assert.Equal((PaymentStatus.Expired, PaymentCaveat.Late, true), (late.Payment.State.Status, late.Payment.State.Caveat, late.Payment.CameAfterTheEnd));
        var item = Assert.IsType<QueueItem.LateMoney>(Assert.Single(await shop.Queue.ListAsync(shop.Household.Id)));
        Assert.Equal([QueueAction.TakeUpAgain, QueueAction.GiveBack], item.Actions);

        var revived = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ReviveAsync(shop, order))));
        var taken = Assert.IsType<MoneyOutcome.Done>(Assert.Single(revived, outcome => outcome is MoneyOutcome.Done)).Order;
        Assert.Equal((OrderStep.Placed, PaymentStatus.Paid, PaymentCaveat.None), (taken.Step, taken.Payment.State.Status, taken.Payment.State.Caveat));
        Assert.Equal(Quantity.Zero, await shop.StockOfAsync(tea));
        Assert.Empty(await shop.Queue.ListAsync(shop.Household.Id));
        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Accepted, "user:mui"));
    }

    [Theory, OnEachEngine]
    public async Task Late_money_for_goods_that_are_gone_can_only_go_back(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 1);
        var order = (await OrdersAsync(shop, tea, 1)).Single();
        await HeardAfterTheirTimeAsync(shop);
        await shop.Sweep.SweepAsync();
        await shop.OrderAsync(tea);
        await shop.BankReportsAsync(new Notice(7, order.Code.ToString(), 95_000));

        var item = Assert.IsType<QueueItem.LateMoney>(Assert.Single(await shop.Queue.ListAsync(shop.Household.Id)));
        Assert.Equal([QueueAction.GiveBack], item.Actions);
        Assert.IsType<MoneyRefusal.GoodsAreGone>(Assert.IsType<MoneyOutcome.Refused>(await ReviveAsync(shop, order)).Why);
        Assert.Equal((OrderStep.Cancelled, PaymentStatus.Expired), ((await shop.SeeAsync(order)).Step, (await shop.SeeAsync(order)).Payment.State.Status));
    }

    [Theory, OnEachEngine]
    public async Task Paying_before_or_after_it_is_called_off_ends_in_one_state(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var orders = await OrdersAsync(shop, await shop.SellAsync(), 2);
        await shop.BankReportsAsync(new Notice(1, orders[0].Code.ToString(), 95_000));
        await shop.Desk.TakeStepAsync(shop.Household.Id, orders[0].Code.ToString(), OrderStep.Cancelled, "user:mui");
        await shop.Desk.TakeStepAsync(shop.Household.Id, orders[1].Code.ToString(), OrderStep.Cancelled, "user:mui");
        shop.Clock.Move(TimeSpan.FromSeconds(1));
        await shop.BankReportsAsync(new Notice(2, orders[1].Code.ToString(), 95_000));

        var (before, after) = (await shop.SeeAsync(orders[0]), await shop.SeeAsync(orders[1]));
        Assert.Equal(before.Payment.State, after.Payment.State);
        Assert.Equal((PaymentStatus.Cancelled, PaymentCaveat.Late, Vnd.Of(95_000)), (after.Payment.State.Status, after.Payment.State.Caveat, after.Payment.State.RefundDue));
        Assert.Equal((false, true), (before.Payment.CameAfterTheEnd, after.Payment.CameAfterTheEnd));
    }

    private static async Task<List<OrderView>> OrdersAsync(TrialShop shop, Product product, int count)
    {
        var orders = new List<OrderView>();
        for (var i = 0; i < count; i++)
        {
            orders.Add(await shop.OrderAsync(product));
        }

        return orders;
    }

    private static async Task HeardAfterTheirTimeAsync(TrialShop shop)
    {
        shop.Clock.Move(Lifetime + TimeSpan.FromMinutes(40));
        await shop.BankReportsAsync(new Notice(9_000, "tien dien", 10_000) { Direction = "out" });
    }

    private static Task<MoneyOutcome> ReviveAsync(TrialShop shop, OrderView order) =>
        shop.Money.ReviveAsync(shop.Household.Id, order.Code.ToString(), "user:mui");
}
