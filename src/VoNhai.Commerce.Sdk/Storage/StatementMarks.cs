using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Statements;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Holds the marks of a period against the ledger that the statement has completed. By order code, never by amount: another buyer's
/// 95,000 must not bear out a mark.
/// </summary>
internal static class StatementMarks
{
    // Rows of one read; a market day has tens of marks.
    private const int RequestsInRead = 500;

    public static async Task<IReadOnlyList<JudgedMark>> JudgeAsync(
        DbContext db, ReceivingAccount account, Statement statement, (DateTimeOffset From, DateTimeOffset To) span, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var requestIds = await MarkedAsync(db, account, span, cancellationToken);
        var isProof = statement.Gaps.Count == 0 && statement.Count(LineFate.Unreadable) == 0 && statement.Mapping.ColumnOf(StatementField.Memo) >= 0;
        var judged = new List<JudgedMark>();
        foreach (var some in requestIds.Chunk(RequestsInRead))
        {
            var requests = await db.Set<PaymentRequest>().AsNoTracking().Where(request => some.Contains(request.Id)).ToListAsync(cancellationToken);
            var ledgers = await LedgersAsync(db, [.. requests.Select(request => request.OrderId).Distinct()], cancellationToken);
            foreach (var request in requests)
            {
                var ledger = ledgers[request.OrderId].ToList();
                var own = ledger.Where(entry => entry.RequestId == request.Id).Select(entry => entry.Id).ToHashSet();
                foreach (var mark in PaymentMark.AllOf(ledger).Where(mark => own.Contains(mark.EntryId) && mark.At <= span.To && mark.State != MarkState.Reversed))
                {
                    judged.Add(new JudgedMark(mark.EntryId, request.Code, mark.Amount, mark.At, VerdictOf(mark.State, isProof)));
                    if (mark.State == MarkState.Open && isProof)
                    {
                        await MarkContradictions.AppendAsync(db, account.HouseholdId, mark.EntryId, ReasonOf(span), by, now, cancellationToken);
                    }
                }
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return [.. judged.OrderBy(mark => mark.MarkedAt).ThenBy(mark => mark.MarkId)];
    }

    /// <summary>Requests on this account, asked for and marked within the span: money for them cannot have come before.</summary>
    private static Task<List<Guid>> MarkedAsync(DbContext db, ReceivingAccount account, (DateTimeOffset From, DateTimeOffset To) span, CancellationToken cancellationToken) =>
        (from request in db.Set<PaymentRequest>()
         where request.HouseholdId == account.HouseholdId && request.Bin == account.Bin && request.Account == account.Number
         where request.CreatedAt >= span.From && request.CreatedAt <= span.To
         where db.Set<LedgerEntry>().Any(entry => entry.RequestId == request.Id && entry.Kind == LedgerEntryKind.Mark && entry.RecordedAt <= span.To)
         orderby request.CreatedAt, request.Id
         select request.Id).ToListAsync(cancellationToken);

    /// <summary>By order: a mark speaks of its money in all, whichever of its codes it came under.</summary>
    private static async Task<ILookup<Guid, LedgerEntry>> LedgersAsync(DbContext db, IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken) =>
        (await (from entry in db.Set<LedgerEntry>().AsNoTracking()
                join request in db.Set<PaymentRequest>() on entry.RequestId equals request.Id
                where orderIds.Contains(request.OrderId)
                select new { request.OrderId, Entry = entry }).ToListAsync(cancellationToken)).ToLookup(row => row.OrderId, row => row.Entry);

    private static MarkVerdict VerdictOf(MarkState state, bool isProof) => state switch
    {
        MarkState.Confirmed => MarkVerdict.Confirmed,
        MarkState.Contradicted => MarkVerdict.Contradicted,
        _ => isProof ? MarkVerdict.Contradicted : MarkVerdict.Undecided,
    };

    private static string ReasonOf((DateTimeOffset From, DateTimeOffset To) span)
    {
        var (from, to) = (DayOf(span.From), DayOf(span.To));
        return $"Sao kê {(from == to ? from : $"{from}–{to}")} không có tiền này.";
    }

    private static string DayOf(DateTimeOffset moment) => FormattableString.Invariant($"{Catalog.VietnamTime.Of(moment):dd/MM/yyyy}");
}
