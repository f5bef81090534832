using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>Money that names no single order, each with the orders that it may be meant for. A suggestion is shown and settles nothing.</summary>
internal static class QueuedTransfers
{
    private const int MostSuggested = 3;
    private const int MostCandidates = 200;
    private static readonly QueueAction[] Actions = [QueueAction.Assign, QueueAction.SetAsideAsNotSales, QueueAction.SetAsideAsMisdirected];

    public static async Task<List<QueueItem>> ListAsync(DbContext db, Guid householdId, int most, CancellationToken cancellationToken)
    {
        var transfers = await db.Set<Transfer>()
            .Where(t => t.HouseholdId == householdId && TransferStates.Unmatched.Contains(t.State))
            .OrderByDescending(t => t.RecordedAt)
            .ThenByDescending(t => t.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        var candidates = await CandidatesAsync(db, householdId, transfers, cancellationToken);
        var ids = transfers.Where(transfer => transfer.State == TransferState.UnknownCode).Select(transfer => transfer.Id).ToList();
        var waiting = await db.Set<TillMoneyRow>().Where(row => ids.Contains(row.TransferId)).Select(row => row.TransferId).ToListAsync(cancellationToken);
        return [.. transfers.Select(transfer => ItemOf(transfer, candidates, waiting.Contains(transfer.Id)))];
    }

    public static async Task<KeptTransfer?> FindAsync(DbContext db, Guid householdId, Guid transferId, CancellationToken cancellationToken)
    {
        if (await db.Set<Transfer>().SingleOrDefaultAsync(t => t.Id == transferId && t.HouseholdId == householdId, cancellationToken)
            is not { Direction: TransferDirection.In } transfer)
        {
            return null;
        }

        // Among the entries of one turn the index allows one credit.
        var code = transfer.State != TransferState.Matched ? (OrderCode?)null : await (
            from entry in db.Set<LedgerEntry>()
            join request in db.Set<PaymentRequest>() on entry.RequestId equals request.Id
            where entry.TransferId == transfer.Id && entry.TransferTurn == transfer.Turn && entry.Kind == LedgerEntryKind.TransferIn
            select (OrderCode?)request.Code).SingleOrDefaultAsync(cancellationToken);
        return new KeptTransfer(Show(transfer), code, transfer.State switch
        {
            TransferState.NotSales => SetAsideKind.NotSales,
            TransferState.Misdirected => SetAsideKind.Misdirected,
            _ => null,
        });
    }

    private static QueuedTransfer Show(Transfer transfer) => new(transfer.Id, transfer.Amount, transfer.Memo, transfer.OccurredAt, transfer.Account, transfer.Standing);

    private static QueueItem ItemOf(Transfer transfer, IReadOnlyList<Candidate> candidates, bool waitsForSale)
    {
        var shown = Show(transfer);
        var suggestions = SuggestionsFor(transfer, candidates);
        return transfer.State == TransferState.SeveralCodes
            ? new QueueItem.AmbiguousMoney(transfer.RecordedAt, Actions, shown, suggestions)
            : new QueueItem.UnmatchedMoney(transfer.RecordedAt, Actions, shown, waitsForSale ? UnmatchedReason.CodeNotSentYet : TransferLog.ReasonOf(transfer.State), suggestions);
    }

    private static List<OrderSuggestion> SuggestionsFor(Transfer transfer, IReadOnlyList<Candidate> candidates)
    {
        var (its, almost) = (OrderCode.FindIn(transfer.Memo), NearCodes.In(transfer.Memo));
        var words = VietnameseText.SearchKey(transfer.Memo).Replace(" ", "", StringComparison.Ordinal);
        return
        [
            .. (from candidate in candidates
                let reason = ReasonFor(transfer, candidate, its, almost, words)
                where reason is not null
                orderby reason, candidate.Reading.Order.PlacedAt descending
                select new OrderSuggestion(candidate.Reading.Order.Code, candidate.Reading.Order.Buyer.Name, candidate.State.Due, reason.Value))
                .Take(MostSuggested),
        ];
    }

    private static SuggestionReason? ReasonFor(
        Transfer transfer, Candidate candidate, IReadOnlyList<OrderCode> its, IReadOnlyList<OrderCode> almost, string words)
    {
        if (candidate.Codes.Any(its.Contains))
        {
            return SuggestionReason.ItsCode;
        }

        if (candidate.Codes.Any(almost.Contains))
        {
            return SuggestionReason.AlmostItsCode;
        }

        return candidate.State.Status != PaymentStatus.Open || candidate.State.Due != transfer.Amount ? null
            : candidate.Codes.Any(code => NearCodes.HoldsBeginning(transfer.Memo, code)) ? SuggestionReason.AmountAndCutCode
            : HoldsName(words, candidate.Reading.Order.Buyer.Name) ? SuggestionReason.AmountAndName
            : SuggestionReason.Amount;
    }

    /// <summary>Banks drop marks and spaces, and buyers their middle name: the first and the last word of a name are enough.</summary>
    private static bool HoldsName(string squashedMemo, string name)
    {
        var words = VietnameseText.SearchKey(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2
            && squashedMemo.IndexOf(words[0], StringComparison.Ordinal) is var first and >= 0
            && squashedMemo.IndexOf(words[^1], first + words[0].Length, StringComparison.Ordinal) >= 0;
    }

    /// <summary>The orders whose code or amount the transfers speak of, newest first, whatever their number: two bounded statements.</summary>
    private static async Task<IReadOnlyList<Candidate>> CandidatesAsync(DbContext db, Guid householdId, List<Transfer> transfers, CancellationToken cancellationToken)
    {
        var codes = transfers.SelectMany(t => OrderCode.FindIn(t.Memo).Concat(NearCodes.In(t.Memo))).Distinct().ToList();
        var amounts = transfers.Select(t => t.Amount).Distinct().ToList();
        var byCode = await db.Set<PaymentRequest>()
            .Where(r => r.HouseholdId == householdId && codes.Contains(r.Code))
            .Select(r => r.OrderId)
            .Take(MostCandidates)
            .ToListAsync(cancellationToken);
        var byAmount = await db.Set<PaymentRequest>()
            .Where(r => r.HouseholdId == householdId && amounts.Contains(r.Amount) && r.CancelledAt == null && r.ExpiredAt == null)
            .OrderByDescending(r => r.Id)
            .Select(r => r.OrderId)
            .Take(MostCandidates)
            .ToListAsync(cancellationToken);
        var readings = await OrderReading.ListAsync(db, [.. byCode.Concat(byAmount).Distinct()], cancellationToken);
        return [.. readings.Select(reading => new Candidate(reading, reading.State(), [.. reading.Deposits.Append(reading.Request).Select(r => r.Code)]))];
    }

    private sealed record Candidate(OrderReading Reading, PaymentState State, IReadOnlyList<OrderCode> Codes);
}
