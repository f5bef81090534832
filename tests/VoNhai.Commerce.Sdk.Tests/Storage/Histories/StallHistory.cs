using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage.Histories;

/// <summary>
/// One history: random commands at a stall with one product, each also told to the model, and both compared after each. The seed alone
/// decides what happens, whichever database it happens in.
/// </summary>
internal sealed class StallHistory
{
    private const long Price = 95_000;
    private const string By = "user-1";
    private static readonly int[] Shares = [0, 30, 50, 100];

    private readonly Stall stall;
    private readonly TrialShop shop;
    private readonly Random random;
    private readonly Product product;
    private readonly StallModel model;
    private readonly List<Notice> told = [];
    private readonly List<(CheckoutRequest Request, OrderCode Code)> placed = [];
    private readonly List<string> log = [];
    private bool clockWasWild;

    private StallHistory(Stall stall, int seed, Product product, int stock, int share)
    {
        (this.stall, shop, this.product) = (stall, stall.Shop, product);
        random = new Random(seed);
        model = new StallModel(stock, share, Price);
    }

    /// <summary>What was done, one line a command.</summary>
    public IReadOnlyList<string> Log => log;

    public static async Task<StallHistory> BeginAsync(Stall stall, int seed)
    {
        var shop = stall.Shop;
        var random = new Random(seed);
        var (stock, share) = (random.Next(1, 13), Shares[random.Next(Shares.Length)]);
        var product = await shop.SellAsync(stock, Price);
        Assert.True(await shop.Rules.SetUnpaidShareAsync(shop.Household.Id, share));
        return new StallHistory(stall, seed, product, stock, share) { log = { $"stock {stock}, share {share}" } };
    }

    /// <summary>Runs some commands and then looks at everything.</summary>
    /// <param name="commands">How many.</param>
    /// <param name="sabotage">What an unseen hand does to the database after each command; controls only.</param>
    public async Task RunAsync(int commands, Func<PartnerDbContext, Product, Task>? sabotage = null)
    {
        for (var i = 0; i < commands; i++)
        {
            shop.Clock.Move(TimeSpan.FromSeconds(1));
            await OneAsync();
            if (sabotage is not null)
            {
                await shop.WithDbAsync(async db =>
                {
                    await sabotage(db, product);
                    return 0;
                });
            }

            Assert.Equal(Quantity.Of(model.Stock), await shop.StockOfAsync(product));
        }

        foreach (var order in model.Orders)
        {
            await CompareAsync(order);
        }

        await CheckBooksAsync();
    }

    private Task OneAsync() => random.Next(20) switch
    {
        < 6 => PlaceAsync(),
        6 => PlaceAgainAsync(),
        7 => PlaceNonsenseAsync(),
        < 12 => PayAsync(),
        12 => TellAgainAsync(),
        13 => WriteAsync(),
        < 17 => StepAsync(),
        17 => GiveBackAsync(),
        18 => ReviveAsync(),
        _ => LetTimePassAsync(),
    };

    private async Task PlaceAsync()
    {
        var units = random.Next(1, 5);
        var payment = random.Next(4) == 0 ? PaymentChoice.Cash : PaymentChoice.Transfer;
        log.Add($"order {units} by {payment}");
        var request = TrialShop.Wish(product, units) with { Payment = payment };
        var outcome = await shop.Checkout.PlaceAsync(request);
        switch (outcome)
        {
            case CheckoutOutcome.Placed { IsReplay: false, Order: var order }:
                Assert.True(payment != PaymentChoice.Transfer || (model.HasEnough(units) && model.MayHold(units)), "It was placed beyond the stock or the share.");
                placed.Add((request, order.Code));
                Assert.Equal(units * Price, order.Total.Dong);
                model.Place(order.Code, payment, units, shop.Clock.GetUtcNow(), order.Payment.ExpiresAt);
                break;
            case CheckoutOutcome.SoldOut:
                Assert.False(model.HasEnough(units));
                break;
            case CheckoutOutcome.BeyondUnpaidShare:
                Assert.True(payment == PaymentChoice.Transfer && model.HasEnough(units) && !model.MayHold(units), "It was refused within the share.");
                break;
            default:
                Assert.Fail(outcome.ToString());
                break;
        }
    }

    /// <summary>The same request gives the same order; another one under its key gives none.</summary>
    private async Task PlaceAgainAsync()
    {
        if (placed.Count == 0)
        {
            return;
        }

        var (request, code) = placed[random.Next(placed.Count)];
        log.Add($"repeat {code}");
        var again = Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(request));
        Assert.Equal((true, code), (again.IsReplay, again.Order.Code));
        Assert.IsType<CheckoutOutcome.KeyReused>(await shop.Checkout.PlaceAsync(
            request with { Lines = [new CheckoutLine(product.Id, request.Lines[0].Quantity + Quantity.One)] }));
    }

    private async Task PlaceNonsenseAsync()
    {
        var quantity = new[] { 0m, -1m, 0.5m, 1.001m, 1_000_000_000m }[random.Next(5)];
        log.Add($"order {quantity}");
        var outcome = await shop.Checkout.PlaceAsync(TrialShop.Wish(product, quantity));
        Assert.True(outcome is CheckoutOutcome.Invalid or CheckoutOutcome.SoldOut, outcome.ToString());
    }

    private async Task PayAsync()
    {
        if (Any() is not { } order)
        {
            return;
        }

        var amount = Math.Max(1_000, random.Next(5) switch { 0 => order.Asked / 2, 1 => order.Asked + 10_000, _ => order.Due });
        var notice = new Notice(stall.NextId(), $"MBVCB.7.8.{order.Code}.CT tu 1 A", amount);
        log.Add($"pay {order.Code} {amount}");
        Assert.Equal(new InboxReceipt.Acknowledged(1), await shop.BankReportsAsync(notice));
        told.Add(notice);
        stall.HeardAt = shop.Clock.GetUtcNow();
        order.ByBank += amount;
        order.Entries++;
        await CompareAsync(order);
    }

    private async Task TellAgainAsync()
    {
        if (told.Count == 0)
        {
            return;
        }

        log.Add("the bank repeats itself");
        Assert.Equal(new InboxReceipt.Acknowledged(0), await shop.BankReportsAsync(told[random.Next(told.Count)]));
        stall.HeardAt = shop.Clock.GetUtcNow();
    }

    /// <summary>A person writes into the book: a mark, cash, or an allowance.</summary>
    private async Task WriteAsync()
    {
        if (Any() is not { } order)
        {
            return;
        }

        var amount = Math.Max(1_000, order.Due / random.Next(1, 3) / 1_000 * 1_000);
        var (key, code) = (Guid.NewGuid().ToString("N"), order.Code.ToString());
        var which = random.Next(3);
        log.Add($"write {which} {order.Code} {amount}");
        var outcome = which switch
        {
            0 => await shop.Money.MarkSeenAsync(shop.Household.Id, code, new MarkSeen { FormKey = key, Where = SeenWhere.BankApp, Amount = Vnd.Of(amount) }, By),
            1 => await shop.Money.RecordCashAsync(shop.Household.Id, code, new CashMoved { FormKey = key, Amount = Vnd.Of(amount) }, By),
            _ => await shop.Money.GiveAllowanceAsync(shop.Household.Id, code, new AllowanceGiven { FormKey = key, Amount = Vnd.Of(1_000), Reason = "Dập" }, By),
        };
        if (outcome is MoneyOutcome.Done)
        {
            order.Entries++;
            order.Marked = which == 0 ? Math.Max(order.Marked, amount) : order.Marked;
            order.Cash += which == 1 ? amount : 0;
            order.Allowed += which == 2 ? 1_000 : 0;
        }
        else
        {
            Assert.True(!order.IsAlive || which == 2, $"{outcome}");
        }

        await CompareAsync(order);
    }

    private async Task StepAsync()
    {
        if (Any() is not { } order)
        {
            return;
        }

        var wanted = Enum.GetValues<OrderStep>()[random.Next(Enum.GetValues<OrderStep>().Length)];
        wanted = random.Next(2) == 0 && order.Step < OrderStep.HandedOver ? order.Step + 1 : wanted;
        log.Add($"{wanted} {order.Code}");
        var outcome = await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), wanted, By);
        var isMissingGoods = wanted == OrderStep.Accepted && order.Payment != PaymentChoice.Transfer && !model.HasEnough(order.Units);
        if (!order.Allows(wanted))
        {
            Assert.IsType<StepOutcome.NotPossible>(outcome);
        }
        else if (isMissingGoods)
        {
            Assert.IsType<StepOutcome.GoodsAreGone>(outcome);
        }
        else
        {
            Assert.IsType<StepOutcome.Taken>(outcome);
            Take(order, wanted);
        }

        await CompareAsync(order);
    }

    private void Take(ModelOrder order, OrderStep wanted)
    {
        order.Steps.Add(wanted);
        if (wanted == OrderStep.Accepted)
        {
            order.IsTakenOn = true;
            if (order.Payment != PaymentChoice.Transfer)
            {
                model.Take(order);
                order.Credit += Math.Max(0, order.Due - order.Credit);
            }
        }
        else if (wanted == OrderStep.Cancelled)
        {
            order.IsCancelled = true;
            model.Release(order);
        }
    }

    /// <summary>Never more than came in goes back; of a dead order all of it may.</summary>
    private async Task GiveBackAsync()
    {
        if (model.Orders.Where(order => !order.IsAlive).ToList() is not { Count: > 0 } dead)
        {
            return;
        }

        var order = dead[random.Next(dead.Count)];
        var amount = random.Next(3) == 0 ? order.Received + 1_000 : order.Received;
        if (amount <= 0)
        {
            return;
        }

        log.Add($"give back {order.Code} {amount}");
        var outcome = await shop.Money.ReturnCashAsync(shop.Household.Id, order.Code.ToString(), new CashMoved { FormKey = Guid.NewGuid().ToString("N"), Amount = Vnd.Of(amount) }, By);
        if (amount > order.Received)
        {
            Assert.IsType<MoneyRefusal.MoreThanCameIn>(Assert.IsType<MoneyOutcome.Refused>(outcome).Why);
        }
        else
        {
            Assert.IsType<MoneyOutcome.Done>(outcome);
            order.WentBack += amount;
            order.Entries++;
        }

        await CompareAsync(order);
    }

    private async Task ReviveAsync()
    {
        if (Any() is not { } order)
        {
            return;
        }

        log.Add($"revive {order.Code}");
        var outcome = await shop.Money.ReviveAsync(shop.Household.Id, order.Code.ToString(), By);
        if (order.Step != OrderStep.Cancelled)
        {
            Assert.IsType<MoneyOutcome.Refused>(outcome);
        }
        else if (order.Payment == PaymentChoice.Transfer && !model.HasEnough(order.Units))
        {
            Assert.IsType<MoneyRefusal.GoodsAreGone>(Assert.IsType<MoneyOutcome.Refused>(outcome).Why);
        }
        else
        {
            Assert.IsType<MoneyOutcome.Done>(outcome);
            (order.IsCancelled, order.IsExpired) = (false, false);
            order.Steps.Add(OrderStep.Placed);
            order.IsTakenOn = order.Payment == PaymentChoice.Transfer;
            if (order.Payment == PaymentChoice.Transfer)
            {
                model.Take(order);
            }
        }

        await CompareAsync(order);
    }

    /// <summary>Time passes, or a wrong clock says so; then overdue orders are looked for.</summary>
    private async Task LetTimePassAsync()
    {
        var wild = random.Next(10) == 0;
        var passing = wild ? TimeSpan.FromDays(new[] { -365, -1, 1, 365 }[random.Next(4)]) : TimeSpan.FromHours(random.Next(1, 40));
        clockWasWild |= wild;
        log.Add($"time passes: {passing}");
        shop.Clock.Move(passing);
        if (random.Next(2) == 0)
        {
            Assert.Equal(new InboxReceipt.Acknowledged(0), await shop.BankReportsAsync(new Notice(stall.NextId(), "tien hoc", 1_000)));
            stall.HeardAt = shop.Clock.GetUtcNow();
        }

        await shop.Sweep.SweepAsync();
        foreach (var order in model.Orders.Where(order => order is { Step: OrderStep.Placed, Payment: PaymentChoice.Transfer } && order.ExpiresAt is not null))
        {
            var seen = await SeeAsync(order);
            if (seen.Payment.State.Status == PaymentStatus.Expired)
            {
                Assert.True(order.Entries == 0, "An order that money came for was released.");
                Assert.True(clockWasWild || MustExpire(order), "An order was released before its time, or while the feed was silent.");
                order.IsExpired = true;
                order.Steps.Add(OrderStep.Cancelled);
                model.Release(order);
            }
            else
            {
                Assert.False(!clockWasWild && order.Entries == 0 && MustExpire(order), "An overdue order holds its goods for ever.");
            }
        }

        if (wild)
        {
            shop.Clock.Move(-passing);
        }
    }

    private bool MustExpire(ModelOrder order)
    {
        var end = order.ExpiresAt!.Value + shop.Options.ExpiryGrace;
        return end <= shop.Clock.GetUtcNow() && stall.HeardAt > order.PlacedAt && stall.HeardAt >= end && order.Steps.Count == 1;
    }

    private async Task CompareAsync(ModelOrder order)
    {
        var seen = await SeeAsync(order);
        var state = seen.Payment.State;
        Assert.Equal(
            (order.Step, order.Status, order.Received, order.Due, order.Total),
            (seen.Step, state.Status.ToString(), state.Received.Dong, state.Due.Dong, seen.Total.Dong));
        Assert.Equal(order.Steps, seen.Timeline.OfType<TimelineView.StepTaken>().Select(taken => taken.Step));
        Assert.True(order.IsAlive || order.Received <= 0 || state.Caveat == PaymentCaveat.Late, "Money of a dead order is not shown as late.");
    }

    private async Task<OrderView> SeeAsync(ModelOrder order) =>
        await shop.Desk.FindAsync(shop.Household.Id, order.Code.ToString()) ?? throw new InvalidOperationException($"{order.Code} is gone.");

    /// <summary>The books by themselves: what the tables add up to, asked of the database and not of our code.</summary>
    private async Task CheckBooksAsync()
    {
        var moved = await SumAsync($"SELECT coalesce(sum(CASE kind WHEN 'Reserved' THEN quantity WHEN 'Returned' THEN -quantity ELSE 0 END), 0) AS \"Value\" FROM commerce_stock_movements WHERE product_id = {product.Id}");
        Assert.Equal(model.PutThere * 1_000L, (await shop.StockOfAsync(product)).Thousandths + moved);
        Assert.Equal(0, await SumAsync($"SELECT count(*) AS \"Value\" FROM commerce_orders o WHERE NOT EXISTS (SELECT 1 FROM commerce_order_lines l WHERE l.order_id = o.id)"));
        Assert.Equal(
            model.Orders.Sum(order => (long)order.Entries + (order.Credit > 0 ? 1 : 0)),
            await SumAsync($"SELECT count(*) AS \"Value\" FROM commerce_ledger e JOIN commerce_payment_requests r ON r.id = e.request_id JOIN commerce_order_lines l ON l.order_id = r.order_id WHERE l.product_id = {product.Id}"));
    }

    private Task<long> SumAsync(FormattableString query) => shop.WithDbAsync(db => db.Database.SqlQuery<long>(query).SingleAsync());

    private ModelOrder? Any() => model.Orders.Count == 0 ? null : model.Orders[random.Next(model.Orders.Count)];
}
