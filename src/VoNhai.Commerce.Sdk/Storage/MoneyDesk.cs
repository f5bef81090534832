using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>What persons write into the ledger: hold the order, decide on its state, write one entry, in one transaction.</summary>
internal sealed class MoneyDesk(ICommerceDatabase database, CommerceOptions options, TimeProvider time) : IMoneyDesk
{
    public Task<MoneyOutcome> MarkSeenAsync(Guid householdId, string code, MarkSeen seen, string by, CancellationToken cancellationToken = default) =>
        EnterAsync(householdId, code, seen, new Wanted(LedgerEntryKind.Mark, seen?.Amount), by, (held, details) => Entry(
            held, LedgerEntryKind.Mark, seen!.Amount, by, details with { SeenWhere = seen.Where }), cancellationToken);

    public Task<MoneyOutcome> RecordCashAsync(Guid householdId, string code, CashMoved taken, string by, CancellationToken cancellationToken = default) =>
        EnterAsync(householdId, code, taken, new Wanted(LedgerEntryKind.Cash, taken?.Amount), by, (held, details) => Entry(
            held, LedgerEntryKind.Cash, taken!.Amount, by, details with { OccurredAt = taken.At }), cancellationToken);

    public Task<MoneyOutcome> ReturnCashAsync(Guid householdId, string code, CashMoved given, string by, CancellationToken cancellationToken = default) =>
        EnterAsync(householdId, code, given, new Wanted(LedgerEntryKind.CashReturned, given?.Amount), by, (held, details) => Entry(
            held, LedgerEntryKind.CashReturned, given!.Amount, by, details with { OccurredAt = given.At }), cancellationToken);

    public Task<MoneyOutcome> RecordRefundMadeAsync(Guid householdId, string code, RefundMade made, string by, CancellationToken cancellationToken = default) =>
        EnterAsync(householdId, code, made, new Wanted(LedgerEntryKind.RefundMade, made?.Amount), by, (held, details) => Entry(
            held, LedgerEntryKind.RefundMade, made!.Amount, by, details), cancellationToken);

    public Task<MoneyOutcome> GiveCreditAsync(Guid householdId, string code, CreditGiven credit, string by, CancellationToken cancellationToken = default) =>
        EnterAsync(householdId, code, credit, new Wanted(LedgerEntryKind.CreditGiven, credit?.Amount), by, (held, details) =>
        {
            var state = held.State();
            var most = state.Due - state.OnCredit;
            var amount = credit!.Amount ?? most;
            return IsOver(state) ? new MoneyRefusal.OrderIsOver()
                : !most.IsPositive || amount > most ? new MoneyRefusal.MoreThanDue(most < Vnd.Zero ? Vnd.Zero : most)
                : Entry(held, LedgerEntryKind.CreditGiven, amount, by, details with { Terms = credit.Terms });
        }, cancellationToken);

    public Task<MoneyOutcome> GiveAllowanceAsync(Guid householdId, string code, AllowanceGiven allowance, string by, CancellationToken cancellationToken = default) =>
        EnterAsync(householdId, code, allowance, new Wanted(LedgerEntryKind.Allowance, allowance?.Amount), by, (held, details) =>
            IsOver(held.State()) ? new MoneyRefusal.OrderIsOver()
                : Entry(held, LedgerEntryKind.Allowance, allowance!.Amount, by, details with { Photo = allowance.Picture?.Photo.Hash ?? allowance.Photo }), cancellationToken);

    public Task<MoneyOutcome> AdjustAsync(Guid householdId, string code, PriceAdjusted adjusted, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(adjusted);
        var kind = adjusted.Change.IsPositive ? LedgerEntryKind.AdjustedUp : LedgerEntryKind.AdjustedDown;
        var amount = Vnd.Of(adjusted.Change.Dong == long.MinValue ? long.MaxValue : Math.Abs(adjusted.Change.Dong));
        return EnterAsync(householdId, code, adjusted, new Wanted(kind, amount), by, (held, details) =>
            IsOver(held.State()) ? new MoneyRefusal.OrderIsOver() : Entry(held, kind, amount, by, details), cancellationToken);
    }

    public Task<MoneyOutcome> EndDepositAsync(Guid householdId, string depositCode, DepositEnded ended, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ended);
        LedgerEntryKind? kind = Enum.IsDefined(ended.End) ? DepositEnds.KindOf(ended.End) : null;
        return EnterAsync(householdId, depositCode, ended, new Wanted(kind, null), by, (held, details) =>
        {
            var there = held.State().Received;
            return held.Request.Purpose != RequestPurpose.Deposit ? new MoneyRefusal.NotADeposit()
                : DepositEnds.Of(held.Request, held.Reading.Ledger) is not null ? new MoneyRefusal.DepositHasEnded()
                : !there.IsPositive ? new MoneyRefusal.DepositIsNotThere()
                : Entry(held, kind!.Value, there < held.Request.Amount ? there : held.Request.Amount, by, details);
        }, cancellationToken);
    }

    public async Task<MoneyOutcome> ReverseAsync(Guid householdId, Guid entryId, EntryReversed reversed, string by, CancellationToken cancellationToken = default)
    {
        var (wrong, code) = await database.ReadAsync(
            async db =>
            {
                var entry = await db.Set<LedgerEntry>().SingleOrDefaultAsync(e => e.Id == entryId && e.HouseholdId == householdId, cancellationToken);
                var of = entry is null ? default : await db.Set<PaymentRequest>().Where(r => r.Id == entry.RequestId).Select(r => r.Code).SingleAsync(cancellationToken);
                return (entry, of.ToString());
            },
            cancellationToken);
        if (wrong is null)
        {
            return new MoneyOutcome.NotFound();
        }

        return await EnterAsync(householdId, code, reversed, new Wanted(wrong.Kind.Reversal(), wrong.Amount, entryId), by, (held, details) =>
            wrong.Kind.Reversal() is null || IsOfAdjustedWeight(wrong) ? new MoneyRefusal.EntryCannotBeTakenBack()
                : held.Reading.Ledger.Any(entry => entry.ReversesId == entryId && entry.Kind != LedgerEntryKind.MarkContradicted) ? new MoneyRefusal.EntryWasTakenBack()
                : LedgerEntry.Reversing(wrong, Now, by, details.Reason, details.FormKey), cancellationToken);
    }

    public Task<MoneyOutcome> AskDepositAsync(Guid householdId, string code, DepositAsked asked, string by, CancellationToken cancellationToken = default) =>
        JudgedAsync(asked, by, (db, _) => DepositAsking.AskAsync(db, householdId, code, asked, options.CodePrefix, Now, cancellationToken), cancellationToken);

    public Task<MoneyOutcome> ReviveAsync(Guid householdId, string code, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return database.WriteAsync(db => Revival.TryAsync(db, householdId, code, by, Now, cancellationToken), IsNew, cancellationToken);
    }

    public Task<MoneyOutcome> AssignTransferAsync(Guid householdId, Guid transferId, string code, string reason, string by, string? standing = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var problems = new List<FieldProblem>();
        var why = MoneyForms.JudgeReason(reason, problems);
        return problems.Count > 0
            ? Task.FromResult<MoneyOutcome>(new MoneyOutcome.Invalid(problems))
            : database.WriteAsync(db => TransferAssignment.AssignAsync(db, householdId, transferId, code, why, by, standing, Now, cancellationToken), IsNew, cancellationToken);
    }

    public Task<SetAsideOutcome> SetAsideAsync(Guid householdId, Guid transferId, SetAside setAside, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(setAside);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var problems = new List<FieldProblem>();
        var why = MoneyForms.JudgeReason(setAside.Reason, problems);
        if (!Enum.IsDefined(setAside.Kind))
        {
            problems.Add(new FieldProblem("kind", "required", "Xin chọn tiền này là gì."));
        }

        return problems.Count > 0
            ? Task.FromResult<SetAsideOutcome>(new SetAsideOutcome.Invalid(problems))
            : database.WriteAsync(
                db => TransferAssignment.SetAsideAsync(db, householdId, transferId, setAside.Kind, why, by, setAside.Standing, Now, cancellationToken),
                outcome => outcome is SetAsideOutcome.Done,
                cancellationToken);
    }

    public Task<RefundPlan?> PlanRefundAsync(Guid householdId, string code, CancellationToken cancellationToken = default) =>
        database.ReadAsync(db => Refunds.PlanAsync(db, householdId, code, cancellationToken), cancellationToken);

    public Task<RefundTransferOutcome> RefundTransferAsync(Guid householdId, string code, RefundTo destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return database.ReadAsync(db => Refunds.ShowAsync(db, householdId, code, destination, cancellationToken), cancellationToken);
    }

    public Task<MoneyBook?> ReadBookAsync(Guid householdId, string code, CancellationToken cancellationToken = default) =>
        database.ReadAsync(db => MoneyBooks.ReadAsync(db, householdId, code, cancellationToken), cancellationToken);

    private DateTimeOffset Now => time.GetUtcNow().ToMilliseconds();

    private Decision Entry(HeldOrder held, LedgerEntryKind kind, Vnd amount, string by, EntryDetails details) =>
        LedgerEntry.ForPerson(held.Request, kind, amount, Now, by, details);

    /// <summary>Holds the order, lets <paramref name="decide"/> decide, and writes what it decided once per form.</summary>
    private Task<MoneyOutcome> EnterAsync(
        Guid householdId, string code, MoneyForm form, Wanted wanted, string by, Func<HeldOrder, EntryDetails, Decision> decide, CancellationToken cancellationToken) =>
        JudgedAsync(
            form,
            by,
            async (db, details) =>
            {
                if (await HeldOrder.ByCodeAsync(db, householdId, code, cancellationToken) is not { } held)
                {
                    return new MoneyOutcome.NotFound();
                }

                // The form is looked up before anything is decided: what was possible the first time may not be possible a second time.
                if (held.Reading.Ledger.SingleOrDefault(entry => entry.FormKey == form.FormKey) is { } before)
                {
                    return wanted.IsWhat(before)
                        ? new MoneyOutcome.Done(held.Reading.View(), before.Id, IsReplay: true)
                        : new MoneyOutcome.Refused(new MoneyRefusal.FormWasUsed());
                }

                var decision = decide(held, details);
                if (decision.Entry is not { } entry)
                {
                    return new MoneyOutcome.Refused(decision.Refusal!);
                }

                var after = held.With(entry);
                if (MoneyLimits.Refuse(held, after, entry) is { } refusal)
                {
                    return new MoneyOutcome.Refused(refusal);
                }

                if (!await LedgerWriter.TryInsertAsync(db, entry, cancellationToken))
                {
                    return new MoneyOutcome.Refused(new MoneyRefusal.FormWasUsed());
                }

                if (form is AllowanceGiven { Picture: { } picture })
                {
                    await PhotoWriter.TryInsertAsync(db, entry, picture, cancellationToken);
                }

                await Worklist.TouchAsync(db, held.Reading.Request.Id, cancellationToken);
                return new MoneyOutcome.Done(after.Reading.View(), entry.Id, IsReplay: false);
            },
            cancellationToken);

    private Task<MoneyOutcome> JudgedAsync(
        MoneyForm form, string by, Func<DbContext, EntryDetails, Task<MoneyOutcome>> write, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var problems = MoneyForms.Judge(form, Now, out var reason);
        return problems.Count > 0
            ? Task.FromResult<MoneyOutcome>(new MoneyOutcome.Invalid(problems))
            : database.WriteAsync(db => write(db, new EntryDetails { Reason = reason, FormKey = form.FormKey }), IsNew, cancellationToken);
    }

    /// <summary>A price that the scale changed is changed by the scale alone; the credit that came with it is the household's to take back.</summary>
    private static bool IsOfAdjustedWeight(LedgerEntry entry) => WeighingEntries.Wrote(entry) && entry.Kind != LedgerEntryKind.CreditGiven;

    private static bool IsNew(MoneyOutcome outcome) => outcome is MoneyOutcome.Done { IsReplay: false };

    private static bool IsOver(PaymentState state) => state.Status is PaymentStatus.Expired or PaymentStatus.Cancelled;

    /// <summary>What a form wants to have written, to know it again when it is sent twice; no amount where the desk computes it.</summary>
    private readonly record struct Wanted(LedgerEntryKind? Kind, Vnd? Amount, Guid? Reverses = null)
    {
        public bool IsWhat(LedgerEntry written) => written.Kind == Kind && (Amount is null || written.Amount == Amount) && written.ReversesId == Reverses;
    }

    /// <summary>What a decision comes to: an entry to write, or a refusal.</summary>
    private sealed record Decision(LedgerEntry? Entry, MoneyRefusal? Refusal)
    {
        public static implicit operator Decision(LedgerEntry entry) => new(entry, null);

        public static implicit operator Decision(MoneyRefusal refusal) => new(null, refusal);
    }
}
