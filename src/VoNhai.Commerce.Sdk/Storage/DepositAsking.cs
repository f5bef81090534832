using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Asks for a deposit: a payment request of its own, under a code of its own, for a part of the order's money.</summary>
internal static class DepositAsking
{
    public static async Task<MoneyOutcome> AskAsync(
        DbContext db, Guid householdId, string code, DepositAsked asked, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await HeldOrder.ByCodeAsync(db, householdId, code, cancellationToken) is not { } held)
        {
            return new MoneyOutcome.NotFound();
        }

        if (await WasSentAsync(db, held, asked, cancellationToken))
        {
            return new MoneyOutcome.Done(held.Reading.View(), EntryId: null, IsReplay: true);
        }

        var state = held.State();
        if (state.Status is PaymentStatus.Expired or PaymentStatus.Cancelled)
        {
            return new MoneyOutcome.Refused(new MoneyRefusal.OrderIsOver());
        }

        var whole = held.Reading.Request;
        var open = held.Reading.Deposits.Where(deposit => deposit.CancelledAt is null).Aggregate(Vnd.Zero, (sum, deposit) => sum + deposit.Amount);
        var most = Lesser(whole.Amount, state.Asked) - open;
        var amount = asked.Amount ?? PartOf(state.Asked, asked.Percent!.Value);
        if (amount > most || !amount.IsPositive)
        {
            return new MoneyOutcome.Refused(new MoneyRefusal.DepositTooGreat(most < Vnd.Zero ? Vnd.Zero : most));
        }

        var prefix = await db.Set<ReceivingAccount>()
            .Where(a => a.HouseholdId == householdId && a.Bin == whole.Bin && a.Number == whole.Account)
            .Select(a => a.MemoPrefix)
            .SingleOrDefaultAsync(cancellationToken) ?? "";
        var deposit = PaymentRequest.ForDeposit(whole, await CodeIssuer.IssueAsync(db, now, cancellationToken), amount, prefix, now);
        db.Add(deposit).Property(PaymentTables.FormKey).CurrentValue = asked.FormKey;
        await db.SaveChangesAsync(cancellationToken);
        return new MoneyOutcome.Done((held.Reading with { Deposits = [.. held.Reading.Deposits, deposit] }).View(), EntryId: null, IsReplay: false);
    }

    /// <summary>The order is held, so nobody can ask by the same form between this and the insert.</summary>
    private static Task<bool> WasSentAsync(DbContext db, HeldOrder held, DepositAsked asked, CancellationToken cancellationToken) =>
        db.Set<PaymentRequest>().AnyAsync(
            request => request.OrderId == held.Reading.Order.Id && EF.Property<string?>(request, PaymentTables.FormKey) == asked.FormKey, cancellationToken);

    /// <summary>Nobody asks for 28.333 đồng: up to the next thousand, unless that is more than the whole.</summary>
    private static Vnd PartOf(Vnd whole, int percent)
    {
        var exact = (Int128)whole.Dong * percent;
        var round = (long)((exact + 99_999) / 100_000 * 1_000);
        return Vnd.Of(round <= whole.Dong ? round : (long)((exact + 99) / 100));
    }

    private static Vnd Lesser(Vnd one, Vnd other) => one < other ? one : other;
}
