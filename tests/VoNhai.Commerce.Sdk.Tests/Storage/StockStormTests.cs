using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>Stock, what is set aside and what is sold together stay what the household has put there, whoever does what at once.</summary>
public sealed class StockStormTests
{
    private const string By = "user:mui";
    private static readonly TimeSpan Lifetime = new CommerceOptions().PaymentLifetime;

    [Theory, OnEachEngine]
    public async Task Checkouts_payments_steps_and_cancellations_at_once_lose_and_make_nothing(Engine engine)
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.Rules.SetUnpaidShareAsync(shop.Household.Id, 50);
        var (tea, honey) = (await shop.SellAsync(stock: 40), await shop.SellAsync(stock: 25));

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, stop) =>
        {
            var random = new Random(unchecked(seed + number));
            var outcome = await shop.Checkout.PlaceAsync(TrialShop.Wish(tea) with
            {
                Lines = [new CheckoutLine(honey.Id, Quantity.Of(random.Next(1, 3))), new CheckoutLine(tea.Id, Quantity.Of(random.Next(1, 3)))],
                Payment = random.Next(2) == 0 ? PaymentChoice.Transfer : PaymentChoice.Cash,
            }, stop);
            if (outcome is CheckoutOutcome.Placed { Order: var order })
            {
                await LiveAsync(shop, order, random);
            }
        });

        foreach (var (product, everything) in new[] { (tea, 40m), (honey, 25m) })
        {
            var balance = await StockBalance.OfAsync(shop, product);
            TestContext.Current.TestOutputHelper?.WriteLine($"{balance}");
            Assert.True(balance.Stock >= 0 && balance.Sold > 0);
            balance.ExpectWhole(everything);
        }
    }

    /// <summary>Two instances sweep while banks and persons speak of the same orders at the very instant: each order's goods return once or not at all.</summary>
    [Theory, OnEachEngine]
    public async Task Money_that_comes_at_the_instant_of_expiry_returns_no_goods_twice(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 30, price: 95_000);
        var orders = new List<OrderView>();
        for (var i = 0; i < 30; i++)
        {
            orders.Add(await shop.OrderAsync(tea));
        }

        shop.Clock.Move(Lifetime + TimeSpan.FromHours(2));
        await shop.BankReportsAsync(new Notice(1, "tien dien", 10_000));
        await Task.WhenAll(
        [
            Task.Run(() => shop.Sweep.SweepAsync()),
            Task.Run(() => shop.Sweep.SweepAsync()),
            .. orders.Take(15).Select((order, number) => Task.Run(() => shop.BankReportsAsync(new Notice(100 + number, order.Code.ToString(), 95_000)))),
            .. orders.Skip(10).Take(10).Select(order => Task.Run(() => shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Cancelled, By))),
        ]);
        await shop.Sweep.SweepAsync();

        var balance = await StockBalance.OfAsync(shop, tea);
        balance.ExpectWhole(30);
        var alive = 0;
        foreach (var order in orders)
        {
            var seen = await shop.SeeAsync(order);
            alive += seen.Step == OrderStep.Placed ? 1 : 0;
            Assert.True(seen.Step == OrderStep.Placed
                ? seen.Payment.State.Status == PaymentStatus.Paid
                : seen.Payment.State is { Status: PaymentStatus.Expired or PaymentStatus.Cancelled, Caveat: PaymentCaveat.None or PaymentCaveat.Late });
        }

        Assert.Equal(alive * 1_000, balance.Reserved);
    }

    private static async Task LiveAsync(TrialShop shop, OrderView order, Random random)
    {
        var code = order.Code.ToString();
        if (random.Next(2) == 0)
        {
            await shop.BankReportsAsync(new Notice(random.Next(), code, order.Total.Dong));
        }

        foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver })
        {
            // Twice at once, as two helpers with two phones do; now and then somebody calls it off meanwhile.
            await Task.WhenAll(
                shop.Desk.TakeStepAsync(shop.Household.Id, code, step, By),
                shop.Desk.TakeStepAsync(shop.Household.Id, code, random.Next(4) == 0 ? OrderStep.Cancelled : step, By));
        }

        if (random.Next(3) == 0)
        {
            await shop.Desk.TakeStepAsync(shop.Household.Id, code, OrderStep.Cancelled, By);
            await shop.Money.ReviveAsync(shop.Household.Id, code, By);
        }
    }
}
