using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.SalesBook;

namespace VoNhai.Commerce.Sdk.Tests.Storage.Books;

/// <summary>
/// A stall to which anything happens in any order: prepaid and owed, too much and too little, deposits kept, returned and lost, weights that
/// change the price, goods that come back, entries that are taken back. Most of what is tried is refused; what is not stands in the ledger.
/// </summary>
internal sealed class BusyStall(TrialShop shop, int seed, Product fixedPrice, Product weighed)
{
    private const string By = "user:mui";
    private readonly Random random = new(seed);
    private readonly List<OrderView> orders = [];
    private long lastNotice = 5_000;

    public IReadOnlyList<OrderView> Orders => orders;

    private Guid Id => shop.Household.Id;

    public static async Task<BusyStall> OpenAsync(TrialShop shop, int seed)
    {
        var honey = await shop.SellAsync(1_000_000, 180_000, "Mật ong");
        var pork = await shop.SellAsync(change: product => new Product(product.Id, product.HouseholdId, product.Slug, "Thịt lợn đen", "kg", Vnd.Of(118_750))
        {
            Stock = Quantity.Of(1_000_000),
            Minimum = Quantity.Of(0.1m),
            Step = Quantity.Of(0.1m),
            IsEstimated = true,
        });
        return new BusyStall(shop, seed, honey, pork);
    }

    public async Task LiveAsync(int happenings)
    {
        for (var i = 0; i < happenings; i++)
        {
            shop.Clock.Move(TimeSpan.FromMinutes(random.Next(1, 700)));
            await HappenAsync();
        }
    }

    private async Task HappenAsync()
    {
        if (orders.Count == 0 || random.Next(6) == 0)
        {
            var payment = (PaymentChoice)random.Next(3);
            var wish = TrialShop.Wish(random.Next(2) == 0 ? fixedPrice : weighed, random.Next(1, 4)) with
            {
                Payment = payment == PaymentChoice.Cod ? PaymentChoice.Cash : payment,
                BuyerPhone = $"091234567{random.Next(10)}",
            };
            if (await shop.Checkout.PlaceAsync(wish) is CheckoutOutcome.Placed placed)
            {
                orders.Add(placed.Order);
            }

            return;
        }

        var order = orders[random.Next(orders.Count)];
        var code = order.Code.ToString();
        var seen = (await shop.Desk.FindAsync(Id, code))!;
        var due = Math.Abs(seen.Payment.State.Due.Dong) + 1_000;
        var amount = Vnd.Of(random.Next(4) switch { 0 => due, 1 => Math.Max(1, due - 1_000), 2 => random.NextInt64(1, due + 50_000), _ => due / 2 + 1 });
        var key = Guid.NewGuid().ToString("N");
        switch (random.Next(21))
        {
            case 0 or 1: await shop.BankReportsAsync(new Notice(++lastNotice, code, amount.Dong) { Date = DateOfBank() }); break;
            case 2: await shop.BankReportsAsync(new Notice(++lastNotice, code, amount.Dong) { Direction = "out", Date = DateOfBank() }); break;
            case 3: await shop.Money.MarkSeenAsync(Id, code, new MarkSeen { FormKey = key, Where = SeenWhere.BankApp, Amount = amount }, By); break;
            case 4: await shop.Money.RecordCashAsync(Id, code, new CashMoved { FormKey = key, Amount = amount, At = shop.Clock.GetUtcNow().AddDays(-random.Next(20)) }, By); break;
            case 5: await shop.Money.ReturnCashAsync(Id, code, new CashMoved { FormKey = key, Amount = amount }, By); break;
            case 6: await shop.Money.RecordRefundMadeAsync(Id, code, new RefundMade { FormKey = key, Amount = amount }, By); break;
            case 7: await shop.Money.GiveAllowanceAsync(Id, code, new AllowanceGiven { FormKey = key, Amount = Vnd.Of(random.Next(1, 30_000)), Reason = "Dập" }, By); break;
            case 8: await shop.Money.AdjustAsync(Id, code, new PriceAdjusted { FormKey = key, Change = Vnd.Of(random.Next(-20_000, 20_000)), Reason = "Cân lại" }, By); break;
            case 9: await shop.Money.GiveCreditAsync(Id, code, new CreditGiven { FormKey = key, Terms = CreditTerms.Debt }, By); break;
            case 10: await EndDepositAsync(code, key); break;
            case 11: await TakeAnEntryBackAsync(code, key); break;
            case 12: await WeighAsync(seen, key); break;
            case 13: await shop.Get<IOrderCourse>().TakeBackAsync(Id, code, GoodsFate.SellAgain, "Dập", By); break;
            case 14: await shop.Money.ReviveAsync(Id, code, By); break;
            case 15: await shop.Desk.TakeStepAsync(Id, code, OrderStep.Cancelled, By); break;
            case 16 or 17: await CardAsync(seen, amount, key); break;
            default: await StepForwardAsync(seen); break;
        }
    }

    /// <summary>A gateway tells of a payment, or that some of it goes back, did not, or was lost in a dispute.</summary>
    private async Task CardAsync(OrderView seen, Vnd amount, string key)
    {
        var code = seen.Code.ToString();
        var request = await shop.WithDbAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Set<PaymentRequest>().Where(one => one.Code == seen.Code).Select(one => one.Id)));
        var kind = random.Next(5) switch
        {
            0 => LedgerEntryKind.GatewayRefunded,
            1 => LedgerEntryKind.GatewayRefundFailed,
            2 => LedgerEntryKind.GatewayDisputeLost,
            _ => LedgerEntryKind.GatewayPaid,
        };
        await shop.Gateways.RecordAsync(
            "stripe",
            [
                new GatewayNews
                {
                    Kind = kind,
                    Payment = $"pi-{code}",
                    Thing = kind == LedgerEntryKind.GatewayPaid ? $"pi-{code}" : key[..8],
                    Price = GatewayPrice.Of(amount),
                    RequestId = request,
                    OccurredAt = shop.Clock.GetUtcNow().AddDays(-random.Next(5)),
                },
            ]);
    }

    /// <summary>Some news is days old: a statement's.</summary>
    private string DateOfBank() => VietnamTime.Of(shop.Clock.GetUtcNow()).AddDays(-random.Next(12)).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private async Task StepForwardAsync(OrderView seen)
    {
        foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver, OrderStep.Delivered }.Where(step => step > seen.Step))
        {
            if (await shop.Desk.TakeStepAsync(Id, seen.Code.ToString(), step, By) is not StepOutcome.Taken || random.Next(3) == 0)
            {
                return;
            }
        }
    }

    private async Task EndDepositAsync(string code, string key)
    {
        await shop.Money.AskDepositAsync(Id, code, new DepositAsked { FormKey = key, Percent = random.Next(10, 60) }, By);
        foreach (var deposit in (await shop.Desk.FindAsync(Id, code))!.Payment.Deposits.Where(_ => random.Next(2) == 0))
        {
            await shop.BankReportsAsync(new Notice(++lastNotice, deposit.Code.ToString(), deposit.Amount.Dong) { Date = DateOfBank() });
            if (random.Next(2) == 0)
            {
                await shop.Money.EndDepositAsync(Id, deposit.Code.ToString(), new DepositEnded { FormKey = key + "e", End = (DepositEnd)random.Next(3), Reason = "Theo lời hẹn" }, By);
            }
        }
    }

    private async Task TakeAnEntryBackAsync(string code, string key)
    {
        var lines = (await shop.Money.ReadBookAsync(Id, code))!.Lines.Where(line => line.CanBeTakenBack).ToList();
        if (lines.Count > 0)
        {
            await shop.Money.ReverseAsync(Id, lines[random.Next(lines.Count)].EntryId, new EntryReversed { FormKey = key, Reason = "Ghi nhầm" }, By);
        }
    }

    private async Task WeighAsync(OrderView seen, string key)
    {
        if (seen.Lines.Any(line => line.IsEstimated))
        {
            await shop.Scale.WeighAsync(
                Id, seen.Code.ToString(), new Weighed { FormKey = key, Lines = [new WeighedQuantity(1, Quantity.OfThousandths(seen.Lines[0].Quantity.Thousandths + (random.Next(-5, 3) * 50)))] }, By);
        }
    }
}
