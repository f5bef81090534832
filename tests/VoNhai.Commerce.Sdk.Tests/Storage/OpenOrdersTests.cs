using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>
/// A transfer costs the same whether a household waits for a few orders or for very many. <c>VONHAI_OPEN_ORDERS</c> sets how many the
/// large stall waits for (default 5,000; <c>eng/matching.sh</c> takes 100,000).
/// </summary>
public sealed class OpenOrdersTests
{
    private const int Few = 250;
    private const int Transfers = 120;

    // What a busy machine adds to one median and not to the other; growth with the orders would be 20 times and more.
    private const double Tolerance = 2;

    private static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("VONHAI_OPEN_ORDERS") ?? "5000", CultureInfo.InvariantCulture);

    [Theory, OnEachEngine]
    public async Task A_transfer_costs_the_same_with_many_open_orders_as_with_few(Engine engine)
    {
        await using var small = await TrialShop.OpenAsync(engine);
        await using var large = await TrialShop.OpenAsync(engine);
        var few = await WaitForAsync(small, Few);
        var many = await WaitForAsync(large, Many);

        // In turn, so that whatever else the machine does falls on both.
        var (matched, control) = (new Medians(), new Medians());
        for (var i = 0; i < Transfers; i++)
        {
            matched.Add(await CreditAsync(small, few[i], i), await CreditAsync(large, many[i * (Many / Transfers)], i));
            if (i % 10 == 0)
            {
                control.Add(await NaiveAsync(small, few[i]), await NaiveAsync(large, many[i]));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{engine}: a transfer among {Few:N0} open orders {matched.First:0.0} ms, among {Many:N0} {matched.Second:0.0} ms ({matched.Ratio:0.00} times); the control, which loads all of them: {control.Ratio:0.0} times"));
        Assert.InRange(matched.Ratio, 0, Tolerance);
        Assert.True(control.Ratio > Tolerance, "The control shows no growth: there is nothing to measure.");
    }

    private static async Task<double> CreditAsync(TrialShop shop, OrderCode code, int number)
    {
        var began = Stopwatch.GetTimestamp();
        var receipt = await shop.BankReportsAsync(new Notice(number, $"MBVCB.{number}.{code}.CT tu A", 50_000));
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        Assert.Equal(new InboxReceipt.Acknowledged(1), receipt);
        return took;
    }

    private static async Task<double> NaiveAsync(TrialShop shop, OrderCode code)
    {
        var began = Stopwatch.GetTimestamp();
        var open = await shop.WithDbAsync(db => db.Set<PaymentRequest>().AsNoTracking().Where(r => r.HouseholdId == shop.Household.Id).ToListAsync());
        Assert.Contains(open, request => request.Code == code);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task<IReadOnlyList<OrderCode>> WaitForAsync(TrialShop shop, int count)
    {
        var tea = await shop.SellAsync(price: 50_000);
        var placed = await shop.OrderAsync(tea);
        var codes = new List<OrderCode>(count);
        foreach (var part in Enumerable.Range(0, count).Chunk(1_000))
        {
            await shop.WithDbAsync(async db =>
            {
                foreach (var _ in part)
                {
                    var order = Order.Place(shop.Household.Id, OrderCode.New(), placed.Buyer, placed.Delivery, [OrderLine.Of(1, tea, Quantity.One)], shop.Clock.GetUtcNow());
                    db.AddRange(order, PaymentRequest.For(order, shop.Account));
                    codes.Add(order.Code);
                }

                return await db.SaveChangesAsync();
            });
        }

        return codes;
    }

    private sealed class Medians
    {
        private readonly List<double> first = [];
        private readonly List<double> second = [];

        public double First => Of(first);

        public double Second => Of(second);

        public double Ratio => Second / First;

        public void Add(double one, double other)
        {
            first.Add(one);
            second.Add(other);
        }

        private static double Of(List<double> times) => times.Order().ElementAt(times.Count / 2);
    }
}
