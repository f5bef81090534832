using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>
/// Two phones of one household at the market, each telling its sales late, twice and at once, while buyers order the same goods online.
/// <c>VONHAI_MARKET_DAYS</c> sets how many days (default 12 on SQLite, a quarter of it on PostgreSQL; <c>eng/market-days.sh</c> runs 1,000);
/// a failure names its seed.
/// </summary>
public sealed class MarketDayTests
{
    private const string By = "user:mui";

    private static readonly int Days = int.TryParse(Environment.GetEnvironmentVariable("VONHAI_MARKET_DAYS"), CultureInfo.InvariantCulture, out var days) ? days : 12;

    [Theory, OnEachEngine]
    public async Task No_online_order_breaks_and_every_sum_is_right(Engine engine)
    {
        var sold = 0;
        foreach (var part in Enumerable.Range(1, Math.Max(1, engine == Engine.Sqlite ? Days : Days / 4)).Chunk(50))
        {
            await using var shop = await TrialShop.OpenAsync(engine, TrialDatabase.Memory);
            await shop.Rules.SetUnpaidShareAsync(shop.Household.Id, 100);
            foreach (var seed in part)
            {
                sold += await RunAsync(shop, seed);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{engine}: {sold} sales at the till");
        Assert.True(sold > 0);
    }

    /// <summary>The sums notice a bottle that comes back from the market twice.</summary>
    [Fact]
    public async Task Control_goods_that_come_back_twice_are_noticed()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite, TrialDatabase.Memory);

        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(shop, 1, async product =>
            await shop.WithDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE commerce_products SET stock = stock + 1000 WHERE id = {product.Id}"))));
    }

    private static async Task<int> RunAsync(TrialShop shop, int seed, Func<Product, Task>? fault = null)
    {
        try
        {
            return await new Day(shop, seed).RunAsync(fault);
        }
        catch (Exception wrong)
        {
            throw new InvalidOperationException($"Market day {seed}: {wrong.Message}", wrong);
        }
    }

    private sealed class Day(TrialShop shop, int seed)
    {
        private readonly Random random = new(seed);
        private readonly Guid[] phones = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        private readonly List<TillSale> told = [];
        private readonly List<(OrderView Order, bool IsPaid)> online = [];
        private readonly Dictionary<Guid, (TillEnd? End, bool IsPaid)> ends = [];
        private readonly List<Product> products = [];
        private readonly List<decimal> begun = [];
        private int notices = seed * 1_000;

        public async Task<int> RunAsync(Func<Product, Task>? fault)
        {
            foreach (var stock in new[] { random.Next(3, 30), random.Next(0, 12) })
            {
                products.Add(await shop.SellAsync(stock: stock, price: 1_000 * random.Next(5, 90)));
                begun.Add(stock);
            }

            var outings = new Guid?[] { await TakeOutAsync(phones[0]), await TakeOutAsync(phones[1]) };
            var queues = new[] { await SalesAsync(0, outings[0]), await SalesAsync(1, outings[1]) };

            // Morning: some of each queue, while buyers order and banks report.
            await Task.WhenAll(TellAsync(queues[0].Take(3)), TellAsync(queues[1].Take(2)), BuyAsync(random.Next(1, 5)), BanksTellAsync());

            // The afternoon has a network again: all of it, in two tabs; one phone brings back before its last sales are told.
            await Task.WhenAll(TellAsync(queues[0]), TellAsync(queues[0]), TellAsync(queues[1].SkipLast(2)), BuyAsync(random.Next(1, 4)));
            await Task.WhenAll(outings.OfType<Guid>().SelectMany(id => new[] { BringBackAsync(id), BringBackAsync(id) }));
            await Task.WhenAll(TellAsync(queues[1]), BanksTellAsync());
            await GiveOnlineOrdersAsync();
            if (fault is not null)
            {
                await fault(products[0]);
            }

            await ExpectSumsAsync();
            return told.Count;
        }

        private async Task<Guid?> TakeOutAsync(Guid phone)
        {
            var goods = products.Where(_ => random.Next(4) > 0).Select(product => KeyValuePair.Create(product.Id, Quantity.Of(random.Next(1, 8)))).ToList();
            var outcome = goods.Count == 0 ? null : await shop.Till.TakeOutAsync(shop.Household.Id, new TillTakeOut(Guid.CreateVersion7(), phone, goods), By);
            return outcome is OutingOutcome.Done done ? done.Outing.Id : null;
        }

        private async Task<List<TillSale>> SalesAsync(int phone, Guid? outing)
        {
            var sales = new List<TillSale>();
            for (var i = random.Next(3, 7); i > 0; i--)
            {
                var lines = products.Where(_ => random.Next(2) == 0).Select(product => new TillLine(product.Id, Quantity.OfThousandths(500 * random.Next(1, 7)), Vnd.Of(1_000 * random.Next(1, 90))))
                    .Append(new TillLine(null, Quantity.One, Vnd.Of(1_000 * random.Next(1, 200)))).ToList();
                var payment = (TillPayment)random.Next(3);
                var sale = new TillSale
                {
                    Id = Guid.CreateVersion7(),
                    DeviceId = phones[phone],
                    OutingId = outing,
                    Lines = lines,
                    Payment = payment,
                    Name = payment == TillPayment.Owed ? "Chị Mẩy" : "",
                    Code = payment == TillPayment.Transfer ? (await shop.Till.TakeCodesAsync(shop.Household.Id, 1))[0] : "",
                    SoldAt = shop.Clock.GetUtcNow().AddMinutes(-random.Next(600)),
                };
                sales.Add(sale);
                told.Add(sale);
                if (payment == TillPayment.Transfer)
                {
                    var isPaid = random.Next(2) == 0;
                    ends[sale.Id] = (random.Next(4) switch
                    {
                        0 => null,
                        1 => new TillEnd(sale.Id, isPaid ? TillEnding.Unseen : TillEnding.Dropped),
                        2 => new TillEnd(sale.Id, TillEnding.Seen, SeenWhere.BankSms),
                        _ => new TillEnd(sale.Id, TillEnding.Unseen),
                    }, isPaid);
                }
            }

            return sales;
        }

        private async Task TellAsync(IEnumerable<TillSale> sales)
        {
            foreach (var sale in sales.ToList())
            {
                Assert.IsType<TillOutcome.Done>(await Task.Run(() => shop.Till.SellAsync(shop.Household.Id, sale, By)));
                if (ends.TryGetValue(sale.Id, out var end) && end.End is { } how)
                {
                    Assert.IsType<TillOutcome.Done>(await shop.Till.EndAsync(shop.Household.Id, how, By));
                }
            }
        }

        private async Task BanksTellAsync()
        {
            foreach (var sale in told.Where(sale => ends.TryGetValue(sale.Id, out var end) && end.IsPaid).ToList())
            {
                await Task.Run(() => shop.BankReportsAsync(new Notice(seed * 1_000 + 500 + told.IndexOf(sale), sale.Code, TotalOf(sale))));
            }
        }

        private async Task BuyAsync(int times)
        {
            for (; times > 0; times--)
            {
                var product = products[random.Next(products.Count)];
                if (await Task.Run(() => shop.Checkout.PlaceAsync(TrialShop.Wish(product, random.Next(1, 4)))) is CheckoutOutcome.Placed { Order: var order })
                {
                    var isPaid = random.Next(2) == 0;
                    if (isPaid)
                    {
                        await shop.BankReportsAsync(new Notice(++notices, order.Code.ToString(), order.Total.Dong));
                    }

                    online.Add((order, isPaid));
                }
            }
        }

        private async Task BringBackAsync(Guid outing) => Assert.IsType<OutingOutcome.Done>(await Task.Run(() => shop.Till.BringBackAsync(shop.Household.Id, outing, By)));

        private async Task GiveOnlineOrdersAsync()
        {
            foreach (var (order, isPaid) in online)
            {
                Assert.Equal(OrderStep.Placed, (await shop.SeeAsync(order)).Step);
                foreach (var step in isPaid ? new[] { OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver } : [])
                {
                    Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), step, By));
                }
            }
        }

        private async Task ExpectSumsAsync()
        {
            for (var i = 0; i < products.Count; i++)
            {
                var id = products[i].Id;
                var adjusted = await shop.WithDbAsync(async db => (await db.Set<StockAdjustment>().Where(change => change.ProductId == id).ToListAsync()).Sum(change => change.Change.ToDecimal()));
                var stillOut = await shop.WithDbAsync(async db => (await db.Set<OutingStock>().Where(goods => goods.ProductId == id).ToListAsync()).Sum(goods => goods.Left.Thousandths));
                var balance = await StockBalance.OfAsync(shop, products[i]);
                Assert.Equal(0, stillOut);
                Assert.True(balance.Stock >= 0);
                balance.ExpectWhole(begun[i] + adjusted);
            }

            foreach (var sale in told)
            {
                await ExpectMoneyAsync(sale);
            }
        }

        private async Task ExpectMoneyAsync(TillSale sale)
        {
            var replay = Assert.IsType<TillOutcome.Done>(await shop.Till.SellAsync(shop.Household.Id, sale, By));
            Assert.True(replay.IsReplay);
            var (order, state) = (replay.Order, replay.Order.Payment.State);
            var total = TotalOf(sale);
            Assert.Equal(total, order.Total.Dong);
            var (end, isPaid) = ends.GetValueOrDefault(sale.Id);
            Assert.Equal(isPaid ? total : 0, state.BankSaw.Dong);
            Assert.Equal(sale.Payment == TillPayment.Cash ? total : 0, state.Cash.Dong);
            Assert.Equal(sale.Payment == TillPayment.Owed || (end?.Ending == TillEnding.Unseen && !isPaid) ? total : 0, state.OnCredit.Dong);
            Assert.Equal(
                sale.Payment != TillPayment.Transfer ? OrderStep.Delivered : end is null ? OrderStep.Packed : end.Ending == TillEnding.Dropped ? OrderStep.Cancelled : OrderStep.Delivered,
                order.Step);
        }

        private static long TotalOf(TillSale sale) => sale.Lines.Sum(line => line.Quantity.At(line.UnitPrice).Dong);
    }
}
