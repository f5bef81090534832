using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class OrderDeskTests
{
    [Theory, OnEachEngine]
    public async Task A_settled_order_goes_all_the_way_and_tells_it_in_order(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        await shop.SettleAsync(order);

        foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver })
        {
            shop.Clock.Move(TimeSpan.FromMinutes(5));
            Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), step, "user:mui"));
        }

        var tracked = await shop.Tracking.FindAsync(order.Code.ToString(), order.Secret.Reveal());
        Assert.Equal(
            [OrderStep.Placed, OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver],
            tracked!.Timeline.OfType<TimelineView.StepTaken>().Select(moment => moment.Step));
        Assert.Single(tracked.Timeline.OfType<TimelineView.MoneySeen>());
        Assert.Equal(tracked.Timeline.Select(moment => moment.At).Order(), tracked.Timeline.Select(moment => moment.At));
    }

    [Theory, OnEachEngine]
    public async Task An_order_without_its_money_is_not_taken_on(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());

        var outcome = await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Accepted, "user:mui");

        Assert.Equal(OrderStep.Placed, Assert.IsType<StepOutcome.NotPossible>(outcome).Order.Step);
    }

    [Theory, OnEachEngine]
    public async Task Another_households_order_is_as_good_as_missing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var neighbour = new Household(Guid.CreateVersion7(), "nha-anh-pao", "Nhà anh Páo", "05719", "Khuổi Mèo");
        await shop.AddAsync(neighbour);
        var order = await shop.OrderAsync(await shop.SellAsync());
        await shop.SettleAsync(order);

        Assert.IsType<StepOutcome.NotFound>(await shop.Desk.TakeStepAsync(neighbour.Id, order.Code.ToString(), OrderStep.Accepted, "user:pao"));
        Assert.Empty((await shop.Desk.ListAsync(neighbour.Id)).Items);
    }

    [Theory, OnEachEngine]
    public async Task Of_many_who_take_the_same_step_at_once_one_does(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        await shop.SettleAsync(order);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            Task.Run(() => shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Accepted, "user:mui"))));

        Assert.Single(outcomes, outcome => outcome is StepOutcome.Taken);
        Assert.Equal(19, outcomes.Count(outcome => outcome is StepOutcome.NotPossible));
    }

    [Theory, OnEachEngine]
    public async Task Cancelling_gives_the_goods_back_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 10);
        var order = await shop.OrderAsync(tea, 4);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            Task.Run(() => shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Cancelled, "user:mui"))));

        Assert.Equal(Quantity.Of(10), await shop.StockOfAsync(tea));
        var tracked = await shop.Tracking.FindAsync(order.Code.ToString(), order.Secret.Reveal());
        Assert.Equal((OrderStep.Cancelled, PaymentStatus.Cancelled), (tracked!.Step, tracked.Payment.State.Status));
        Assert.Null(tracked.Payment.Transfer);
    }

    [Theory, OnEachEngine]
    public async Task The_list_is_newest_first_and_can_be_read_in_parts(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var placed = new List<OrderCode>();
        for (var i = 0; i < 7; i++)
        {
            placed.Add((await shop.OrderAsync(tea)).Code);
            if (i % 2 == 1)
            {
                shop.Clock.Move(TimeSpan.FromSeconds(1));
            }
        }

        var read = new List<OrderCode>();
        string? after = null;
        do
        {
            var page = await shop.Desk.ListAsync(shop.Household.Id, after, take: 3);
            read.AddRange(page.Items.Select(order => order.Code));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(placed.Order(Comparer<OrderCode>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))), read.Order(Comparer<OrderCode>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))));
        Assert.Equal(placed[^1], read[0]);
    }

    [Theory, OnEachEngine]
    public async Task A_wrong_secret_a_wrong_phone_and_a_missing_code_get_the_same_answer(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        var code = order.Code.ToString();

        Assert.Null(await shop.Tracking.FindAsync(code, TrackingSecret.New().Reveal()));
        Assert.Null(await shop.Tracking.FindAsync(code, ""));
        Assert.Null(await shop.Tracking.FindAsync(OrderCode.New().ToString(), order.Secret.Reveal()));
        Assert.Null(await shop.Tracking.FindByPhoneAsync(code, "0000"));
        Assert.Equal(order.Code, (await shop.Tracking.FindByPhoneAsync(code.ToLowerInvariant(), "5678"))?.Code);
    }

    [Theory, OnEachEngine]
    public async Task Ledger_rows_stay_what_they_were(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        await shop.SettleAsync(order);
        await shop.SettleAsync(order);

        var entries = await shop.WithDbAsync(db => db.Set<LedgerEntry>().ToListAsync());
        var state = (await shop.Tracking.FindAsync(order.Code.ToString(), order.Secret.Reveal()))!.Payment.State;

        Assert.Equal(2, entries.Count);
        Assert.Equal(PaymentCaveat.Overpaid, state.Caveat);
        Assert.Equal(-order.Total, state.Due);
    }
}
