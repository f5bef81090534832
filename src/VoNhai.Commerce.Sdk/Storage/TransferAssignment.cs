using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// What persons decide about transfers: for which order one came, or that it pays none. A transfer's row is changed from exactly what was
/// read, so that of two who decide at once one wins; the ledger's unique index says the same once more. Who says what was seen before
/// decides about that alone.
/// </summary>
internal static class TransferAssignment
{
    public static async Task<MoneyOutcome> AssignAsync(
        DbContext db, Guid householdId, Guid transferId, string code, string reason, string by, string? standing, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, householdId, transferId, cancellationToken) is not { } transfer)
        {
            return new MoneyOutcome.NotFound();
        }

        if (transfer.Direction == TransferDirection.Out)
        {
            return new MoneyOutcome.Refused(new MoneyRefusal.TransferWentOut());
        }

        var credited = await CreditedAsync(db, transfer, cancellationToken);
        var (target, source) = await HoldBothAsync(db, householdId, code, credited, cancellationToken);
        if (target is null)
        {
            return new MoneyOutcome.NotFound();
        }

        if (credited is not null && credited.RequestId == target.Request.Id)
        {
            return transfer.DecidedBy is null
                ? new MoneyOutcome.Refused(new MoneyRefusal.TransferIsThere())
                : new MoneyOutcome.Done(target.Reading.View(), credited.Id, IsReplay: true);
        }

        var turn = credited is null ? transfer.Turn : transfer.Turn + 1;
        if ((standing ?? transfer.Standing) != transfer.Standing || !await TryDecideAsync(db, transfer, TransferState.Matched, turn, reason, by, cancellationToken))
        {
            return new MoneyOutcome.Refused(new MoneyRefusal.TransferChanged());
        }

        if (credited is not null && await TakeFromAsync(db, source!, credited, target, reason, by, now, cancellationToken) is { } refusal)
        {
            return new MoneyOutcome.Refused(refusal);
        }

        var entry = LedgerEntry.ForTransfer(target.Request, transfer.Id, transfer.Amount, now, by, turn);
        if (!await LedgerWriter.TryInsertAsync(db, entry, cancellationToken))
        {
            return new MoneyOutcome.Refused(new MoneyRefusal.TransferChanged());
        }

        await Worklist.TouchAsync(db, target.Reading.Request.Id, cancellationToken);
        var moved = (await OrderReading.ListAsync(db, [target.Reading.Order.Id], cancellationToken)).Single();
        return new MoneyOutcome.Done(moved.View(), entry.Id, IsReplay: false);
    }

    public static async Task<SetAsideOutcome> SetAsideAsync(
        DbContext db, Guid householdId, Guid transferId, SetAsideKind kind, string reason, string by, string? standing, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (state, guidance) = kind == SetAsideKind.Misdirected
            ? (TransferState.Misdirected, SetAsideGuidance.CallTheBank)
            : (TransferState.NotSales, SetAsideGuidance.Nothing);
        if (await FindAsync(db, householdId, transferId, cancellationToken) is not { Direction: TransferDirection.In } transfer)
        {
            return new SetAsideOutcome.NotFound();
        }

        if (transfer.State == state)
        {
            return new SetAsideOutcome.Done(guidance);
        }

        if ((standing ?? transfer.Standing) != transfer.Standing)
        {
            return new SetAsideOutcome.Changed();
        }

        var credited = await CreditedAsync(db, transfer, cancellationToken);
        if (credited is not null)
        {
            // What a person assigned, a person may take away again; what the code itself said stays.
            var source = transfer.DecidedBy is null ? null : await HoldByRequestAsync(db, householdId, credited.RequestId, cancellationToken);
            if (source is null || await TakeFromAsync(db, source, credited, target: null, reason, by, now, cancellationToken) is not null)
            {
                return new SetAsideOutcome.StandsWithOrder();
            }
        }

        return await TryDecideAsync(db, transfer, state, credited is null ? transfer.Turn : transfer.Turn + 1, reason, by, cancellationToken)
            ? new SetAsideOutcome.Done(guidance)
            : new SetAsideOutcome.Changed();
    }

    private static Task<Transfer?> FindAsync(DbContext db, Guid householdId, Guid transferId, CancellationToken cancellationToken) =>
        db.Set<Transfer>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == transferId && t.HouseholdId == householdId, cancellationToken);

    private static async Task<LedgerEntry?> CreditedAsync(DbContext db, Transfer transfer, CancellationToken cancellationToken) =>
        transfer.State != TransferState.Matched
            ? null
            : await db.Set<LedgerEntry>().AsNoTracking().SingleOrDefaultAsync(
                e => e.TransferId == transfer.Id && e.TransferTurn == transfer.Turn && e.Kind == LedgerEntryKind.TransferIn, cancellationToken);

    /// <summary>In the order of ids, so that two who move transfers between the same orders never wait for each other.</summary>
    private static async Task<(HeldOrder? Target, HeldOrder? Source)> HoldBothAsync(
        DbContext db, Guid householdId, string code, LedgerEntry? credited, CancellationToken cancellationToken)
    {
        if (credited is null)
        {
            return (await HeldOrder.ByCodeAsync(db, householdId, code, cancellationToken), null);
        }

        if (!Orders.OrderCode.TryRead(code, out var read))
        {
            return (null, null);
        }

        var named = await db.Set<PaymentRequest>().AsNoTracking()
            .Where(r => r.HouseholdId == householdId && (r.Code == read || r.Id == credited.RequestId))
            .OrderBy(r => r.OrderId)
            .Select(r => new { r.Id, r.OrderId, IsTarget = r.Code == read })
            .ToListAsync(cancellationToken);
        HeldOrder? target = null, source = null;
        foreach (var request in named)
        {
            var held = await HeldOrder.ByIdAsync(db, householdId, request.OrderId, request.Id, cancellationToken);
            (target, source) = (request.IsTarget ? held : target, request.Id == credited.RequestId ? held : source);
        }

        return (target, source);
    }

    private static async Task<HeldOrder?> HoldByRequestAsync(DbContext db, Guid householdId, Guid requestId, CancellationToken cancellationToken)
    {
        var orderId = await db.Set<PaymentRequest>().Where(r => r.Id == requestId).Select(r => r.OrderId).SingleAsync(cancellationToken);
        return await HeldOrder.ByIdAsync(db, householdId, orderId, requestId, cancellationToken);
    }

    private static async Task<bool> TryDecideAsync(
        DbContext db, Transfer seen, TransferState state, int turn, string reason, string by, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_transfers SET state = {state.ToString()}, turn = {turn}, decided_by = {by}, decided_reason = {reason}
            WHERE id = {seen.Id} AND household_id = {seen.HouseholdId} AND state = {seen.State.ToString()} AND turn = {seen.Turn}
            """,
            cancellationToken) == 1;

    private static async Task<MoneyRefusal?> TakeFromAsync(
        DbContext db, HeldOrder source, LedgerEntry credited, HeldOrder? target, string reason, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var entry = LedgerEntry.Moving(credited, now, by, reason);
        var staysInOrder = target is not null && target.Reading.Order.Id == source.Reading.Order.Id;
        if (!staysInOrder && MoneyLimits.Refuse(source, source.With(entry), entry) is { } refusal)
        {
            return refusal;
        }

        if (!await LedgerWriter.TryInsertAsync(db, entry, cancellationToken))
        {
            return new MoneyRefusal.TransferChanged();
        }

        await Worklist.TouchAsync(db, source.Reading.Request.Id, cancellationToken);
        return null;
    }
}
