using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>Every action in every state, at the desk: what is in the table of ways is done, everything else is refused and changes nothing.</summary>
public sealed class EveryStepTests
{
    private const string Mui = "user:mui";

    [Theory, OnEachEngine]
    public async Task Only_the_ways_of_the_table_are_taken(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 1_000);
        var taken = 0;
        foreach (var from in Enum.GetValues<OrderStep>())
        {
            foreach (var (to, act) in Actions(shop))
            {
                var order = await shop.OrderAsync(tea);
                await shop.SettleAsync(order);
                await SetAsync(shop, order, from);
                var stock = await shop.StockOfAsync(tea);

                var isDone = await act(order.Code.ToString());

                Assert.True(OrderSteps.Allows(from, to) == isDone, $"{from} → {to}: {isDone}");
                var seen = await shop.SeeAsync(order);
                Assert.Equal(isDone ? to : from, seen.Step);
                Assert.Equal(isDone ? 2 : 1, seen.Timeline.OfType<TimelineView.StepTaken>().Count());
                if (!isDone)
                {
                    Assert.Equal(stock, await shop.StockOfAsync(tea));
                }

                taken += isDone ? 1 : 0;
            }
        }

        // The control: the table has nine ways, and nothing above refused or took everything.
        Assert.Equal(9, taken);
    }

    /// <summary>Each action once, by whichever door it has; <see cref="OrderStep.Placed"/> is no action of a household.</summary>
    private static IEnumerable<(OrderStep To, Func<string, Task<bool>> Act)> Actions(TrialShop shop)
    {
        var (desk, course, id) = (shop.Desk, shop.Get<IOrderCourse>(), shop.Household.Id);
        yield return (OrderStep.Placed, async code => await desk.TakeStepAsync(id, code, OrderStep.Placed, Mui) is StepOutcome.Taken);
        yield return (OrderStep.Accepted, async code => await desk.TakeStepAsync(id, code, OrderStep.Accepted, Mui) is StepOutcome.Taken);
        yield return (OrderStep.Packed, async code => await desk.TakeStepAsync(id, code, OrderStep.Packed, Mui) is StepOutcome.Taken);
        yield return (OrderStep.HandedOver, async code => await course.HandOverAsync(id, code, new HandoverWord.WithoutCode("người quen"), Mui) is CourseOutcome.Done);
        yield return (OrderStep.Delivered, async code => await course.ConfirmDeliveryAsync(id, code, Mui) is CourseOutcome.Done);
        yield return (OrderStep.Returned, async code => await course.TakeBackAsync(id, code, GoodsFate.SellAgain, "dập", Mui) is CourseOutcome.Done);
        yield return (OrderStep.Cancelled, async code => await course.CancelAsync(id, code, "mưa", Mui) is CourseOutcome.Done);
    }

    /// <summary>Past every rule, so that the state is there whatever the code under test thinks of the way to it.</summary>
    private static Task<int> SetAsync(TrialShop shop, OrderView order, OrderStep step) =>
        shop.WithDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE commerce_orders SET step = {step.ToString()} WHERE code = {order.Code.ToString()}"));
}
