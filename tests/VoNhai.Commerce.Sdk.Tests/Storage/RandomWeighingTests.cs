using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>
/// Orders that are weighed again and again, paid in parts, made cheaper and called off: due is the sum of the entries, to the đồng.
/// <c>VONHAI_WEIGHINGS</c> sets how many (default 150; <c>eng/money-truth.sh</c> runs 1,000).
/// </summary>
public sealed class RandomWeighingTests
{
    private const string By = "user:mui";
    private static readonly int Orders = int.Parse(Environment.GetEnvironmentVariable("VONHAI_WEIGHINGS") ?? "150", CultureInfo.InvariantCulture);

    [Theory, OnEachEngine]
    public async Task Due_is_the_sum_of_the_entries_whatever_happens(Engine engine)
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        await using var shop = await TrialShop.OpenAsync(engine);
        var goods = new List<Product>();
        foreach (var price in new[] { 118_750, 133_333, 99_999, 61_237 })
        {
            goods.Add(await shop.SellAsync(change: product => new Product(product.Id, product.HouseholdId, product.Slug, "Thịt lợn đen", "kg", Vnd.Of(price))
            {
                Stock = Quantity.Of(50_000),
                Minimum = Quantity.Of(0.1m),
                Step = Quantity.Of(0.1m),
                IsEstimated = true,
            }));
        }

        var lives = new ConcurrentBag<Life>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Orders), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
            lives.Add(await LiveAsync(shop, goods, new Random(unchecked(seed + number)))));

        var sums = await shop.WithDbAsync(db => db.Database.SqlQuery<Sums>(
            $"""
            SELECT r.code AS "Code", r.amount AS "First",
              CAST(r.amount + coalesce(sum(CASE e.kind WHEN 'AdjustedUp' THEN e.amount WHEN 'AdjustedDown' THEN -e.amount WHEN 'Allowance' THEN -e.amount
                WHEN 'Cash' THEN -e.amount WHEN 'CashReturned' THEN e.amount ELSE 0 END), 0) AS bigint) AS "Due"
            FROM commerce_payment_requests r LEFT JOIN commerce_ledger e ON e.request_id = r.id GROUP BY r.code, r.amount
            """).ToDictionaryAsync(row => row.Code));
        var drifted = 0;
        foreach (var life in lives)
        {
            var seen = await shop.SeeAsync(life.Order);
            var rows = sums[life.Order.Code.ToString()];
            Assert.Equal((life.Due, life.Due), (seen.Payment.State.Due.Dong, rows.Due));
            Assert.Equal((life.Order.Total.Dong, life.Order.Total.Dong), (seen.Total.Dong, rows.First));
            drifted += life.EditedDue == life.Due ? 0 : 1;
        }

        foreach (var product in goods)
        {
            (await StockBalance.OfAsync(shop, product)).ExpectWhole(50_000);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{lives.Count} orders, {lives.Sum(life => life.Weighings)} weighings that count, {lives.Count(life => life.IsOver)} called off; editing the total would be wrong in {drifted}");
        Assert.Equal(Orders, lives.Count);
        Assert.True(lives.Sum(life => life.Weighings) > Orders / 2);

        // The control: whoever edits the total in proportion to the weight, as tills do, is wrong to the đồng soon.
        Assert.True(drifted > 0);
    }

    private static async Task<Life> LiveAsync(TrialShop shop, List<Product> goods, Random random)
    {
        var products = goods.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToList();
        var wish = TrialShop.Wish(products[0]) with
        {
            Lines = [.. products.Select(product => new CheckoutLine(product.Id, Quantity.OfThousandths(random.Next(1, 40) * 100)))],
            Payment = random.Next(2) == 0 ? PaymentChoice.Transfer : PaymentChoice.Cash,
        };
        var life = new Life(Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(wish)).Order);
        var code = life.Order.Code.ToString();
        if (life.Order.PaymentChoice == PaymentChoice.Transfer)
        {
            await PayAsync(shop, life, life.Order.Total.Dong);
        }

        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, code, OrderStep.Accepted, By));
        for (var act = random.Next(2, 7); act > 0 && !life.IsOver; act--)
        {
            switch (random.Next(8))
            {
                case < 4:
                    await WeighAsync(shop, life, random);
                    break;
                case 4:
                    await PayAsync(shop, life, random.Next(1, 200_000));
                    break;
                case 5 when life.Asked > 1_000:
                    life.Allowances += 777;
                    Assert.IsType<MoneyOutcome.Done>(await shop.Money.GiveAllowanceAsync(
                        shop.Household.Id, code, new AllowanceGiven { FormKey = Key(), Amount = Vnd.Of(777), Reason = "bớt" }, By));
                    break;
                case 6 when life.Received > 0:
                    var back = random.NextInt64(1, life.Received + 1);
                    Assert.IsType<MoneyOutcome.Done>(await shop.Money.ReturnCashAsync(shop.Household.Id, code, new CashMoved { FormKey = Key(), Amount = Vnd.Of(back), }, By));
                    life.Received -= back;
                    break;
                case 7 when random.Next(3) == 0:
                    Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, code, OrderStep.Cancelled, By));
                    life.IsOver = true;
                    break;
                default:
                    break;
            }
        }

        return life;
    }

    private static async Task WeighAsync(TrialShop shop, Life life, Random random)
    {
        var weights = life.Order.Lines.Where(_ => random.Next(3) > 0).Select(line => new WeighedQuantity(
            line.Number, Quantity.OfThousandths(Math.Max(1, line.Quantity.Thousandths * random.Next(850, 1_180) / 1_000)))).ToList();
        if (weights.Count == 0)
        {
            return;
        }

        var weighed = Assert.IsType<WeighingOutcome.Done>(await shop.Scale.WeighAsync(
            shop.Household.Id, life.Order.Code.ToString(), new Weighed { FormKey = Key(), Lines = weights, AtHandOver = random.Next(2) == 0 }, By)).Order;
        var last = weighed.Weighings[^1];
        if (last.State == WeighingState.Asked)
        {
            if (random.Next(3) == 0)
            {
                return;
            }

            var agrees = random.Next(2) == 0;
            Assert.IsType<WeighingOutcome.Done>(await shop.Scale.AnswerAsync(life.Order.Code.ToString(), life.Order.Secret.Reveal(), last.Number, agrees));
            if (!agrees)
            {
                return;
            }
        }

        life.Take(weights);
    }

    private static async Task PayAsync(TrialShop shop, Life life, long amount)
    {
        Assert.IsType<MoneyOutcome.Done>(await shop.Money.RecordCashAsync(shop.Household.Id, life.Order.Code.ToString(), new CashMoved { FormKey = Key(), Amount = Vnd.Of(amount) }, By));
        life.Received += amount;
    }

    private static string Key() => Guid.NewGuid().ToString("N");

    private sealed record Sums(string Code, long First, long Due);

    /// <summary>What the test itself knows of an order: it adds up by its own arithmetic.</summary>
    private sealed class Life(OrderView order)
    {
        private readonly Dictionary<int, long> thousandths = order.Lines.ToDictionary(line => line.Number, line => line.Quantity.Thousandths);
        private long edited = order.Total.Dong;

        public OrderView Order { get; } = order;

        public long Received { get; set; }

        public long Allowances { get; set; }

        public bool IsOver { get; set; }

        public int Weighings { get; private set; }

        public long Asked => Order.Lines.Sum(line => PriceOf(line, thousandths[line.Number])) - Allowances;

        public long Due => Asked - Received;

        /// <summary>What would be due if the total were edited in proportion at each weighing.</summary>
        public long EditedDue => edited - Allowances - Received;

        public void Take(IReadOnlyList<WeighedQuantity> weights)
        {
            var before = Order.Lines.Sum(line => PriceOf(line, thousandths[line.Number]));
            foreach (var weight in weights)
            {
                thousandths[weight.Number] = weight.Quantity.Thousandths;
            }

            edited = (long)(edited * ((double)Order.Lines.Sum(line => PriceOf(line, thousandths[line.Number])) / before));
            Weighings++;
        }

        private static long PriceOf(OrderLine line, long quantity) => (long)Math.Round(line.UnitPrice.Dong * quantity / 1_000m, MidpointRounding.AwayFromZero);
    }
}
