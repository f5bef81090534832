using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Gives money back through a gateway. The entry is written first, while the order is held: of two who give the same money back, the second finds
/// nothing left. Then the gateway is asked under the entry's own name, which its news bear, too.
/// </summary>
internal sealed class GatewayRefunding(
    ICommerceDatabase database,
    IReadOnlyDictionary<string, IPaymentGateway> gateways,
    Func<string, IReadOnlyList<GatewayNews>, CancellationToken, Task<int>> record,
    TimeProvider time)
{
    /// <summary>How the name of a refund begins that was asked for here.</summary>
    public const string Prefix = "rf-";

    public async Task<MoneyOutcome> RefundAsync(Guid householdId, string code, CardRefund refund, string by, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var problems = MoneyForms.Judge(refund, time.GetUtcNow(), out var reason);
        if (problems.Count > 0)
        {
            return new MoneyOutcome.Invalid(problems);
        }

        var asked = await database.WriteAsync(
            db => WriteAsync(db, householdId, code, refund, reason, by, cancellationToken), asked => asked.Outcome is MoneyOutcome.Done { IsReplay: false }, cancellationToken);
        return asked.Ask is null ? asked.Outcome : await AskAsync(asked, cancellationToken);
    }

    private async Task<MoneyOutcome> AskAsync(Asked asked, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await gateways[asked.Gateway].RefundAsync(asked.Ask!, cancellationToken);
            if (answer.Kind == LedgerEntryKind.GatewayRefunded)
            {
                return asked.Outcome;
            }

            await record(asked.Gateway, [answer], cancellationToken);
            return new MoneyOutcome.Refused(new MoneyRefusal.GatewayRefused());
        }
        catch (GatewayException failure) when (failure.IsRefusal)
        {
            var news = new GatewayNews
            {
                Kind = LedgerEntryKind.GatewayRefundFailed,
                Payment = asked.Ask!.Payment,
                Thing = asked.Ask.Key,
                Price = GatewayPrice.Of(asked.Amount),
                RequestId = asked.Ask.RequestId,
                OccurredAt = time.GetUtcNow(),
            };
            await record(asked.Gateway, [news], cancellationToken);
            return new MoneyOutcome.Refused(new MoneyRefusal.GatewayRefused());
        }
        catch (GatewayException)
        {
            return new MoneyOutcome.Refused(new MoneyRefusal.GatewayUnknown());
        }
    }

    private async Task<Asked> WriteAsync(
        DbContext db, Guid householdId, string code, CardRefund refund, string reason, string by, CancellationToken cancellationToken)
    {
        if (await HeldOrder.ByCodeAsync(db, householdId, code, cancellationToken) is not { } held)
        {
            return Asked.No(new MoneyOutcome.NotFound());
        }

        var ledger = held.Reading.Ledger;
        if (ledger.SingleOrDefault(entry => entry.FormKey == refund.FormKey) is { } before)
        {
            return before.Kind != LedgerEntryKind.GatewayRefunded || before.Amount != refund.Amount ? Asked.No(new MoneyRefusal.FormWasUsed())
                : ledger.Any(entry => entry.Kind == LedgerEntryKind.GatewayRefundFailed && entry.GatewayThing == before.GatewayThing) ? Asked.No(new MoneyRefusal.GatewayRefused())
                : await AskedAsync(db, held, before, isReplay: true, cancellationToken);
        }

        var left = GatewayRefunds.Left(ledger).Where(payment => gateways.ContainsKey(payment.Payment.Gateway)).ToList();
        if (left.Count == 0 || left[0].Left < refund.Amount)
        {
            return Asked.No(new MoneyRefusal.MoreThanCameIn(left.Count == 0 ? Vnd.Zero : left[0].Left));
        }

        var now = time.GetUtcNow().ToMilliseconds();
        var (paid, requestId, _) = left[0];
        var request = held.Reading.Deposits.Append(held.Reading.Request).Single(one => one.Id == requestId);
        var entry = LedgerEntry.ForGateway(
            request,
            LedgerEntryKind.GatewayRefunded,
            refund.Amount,
            paid with { Thing = $"{Prefix}{Guid.CreateVersion7(now):N}" },
            now,
            by,
            new EntryDetails { Reason = reason, FormKey = refund.FormKey });
        var after = held.With(entry);
        if (MoneyLimits.Refuse(held, after, entry) is { } refusal)
        {
            return Asked.No(refusal);
        }

        if (!await LedgerWriter.TryInsertAsync(db, entry, cancellationToken))
        {
            return Asked.No(new MoneyRefusal.FormWasUsed());
        }

        await Worklist.TouchAsync(db, request.Id, cancellationToken);
        return await AskedAsync(db, after, entry, isReplay: false, cancellationToken);
    }

    private async Task<Asked> AskedAsync(DbContext db, HeldOrder order, LedgerEntry entry, bool isReplay, CancellationToken cancellationToken)
    {
        var done = new MoneyOutcome.Done(order.Reading.View(), entry.Id, isReplay);
        return gateways.ContainsKey(entry.Gateway!)
            ? new Asked(done, entry.Gateway!, new GatewayRefundAsk(entry.GatewayThing!, entry.GatewayPayment!, await PriceAsync(db, order, entry, cancellationToken), entry.RequestId), entry.Amount)
            : new Asked(done, "", null, entry.Amount);
    }

    /// <summary>What was charged in another currency goes back in it, in proportion.</summary>
    private static async Task<GatewayPrice> PriceAsync(DbContext db, HeldOrder order, LedgerEntry entry, CancellationToken cancellationToken)
    {
        var paid = order.Reading.Ledger.Single(one => one.Kind == LedgerEntryKind.GatewayPaid && one.Gateway == entry.Gateway && one.GatewayPayment == entry.GatewayPayment);
        var row = await db.Set<GatewayPaymentRow>().AsNoTracking()
            .Where(one => one.RequestId == entry.RequestId && one.Gateway == entry.Gateway && one.Amount == paid.Amount)
            .OrderByDescending(one => one.Attempt)
            .FirstOrDefaultAsync(cancellationToken);
        return row is null || row.Price.IsDong ? GatewayPrice.Of(entry.Amount) : row.PriceOf(entry.Amount);
    }

    private sealed record Asked(MoneyOutcome Outcome, string Gateway, GatewayRefundAsk? Ask, Vnd Amount)
    {
        public static Asked No(MoneyOutcome outcome) => new(outcome, "", null, Vnd.Zero);

        public static Asked No(MoneyRefusal why) => No(new MoneyOutcome.Refused(why));
    }
}
