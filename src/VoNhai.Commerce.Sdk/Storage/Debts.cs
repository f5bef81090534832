using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>Who owes on credit. Orders with credit are read oldest first, a part at a time, until enough of them still owe.</summary>
internal static class Debts
{
    private const int Part = 200;

    /// <summary>A household with more settled credits than this should close its books; the newest are shown all the same.</summary>
    private const int MostParts = 50;

    public static async Task<IReadOnlyList<Debt>> ListAsync(DbContext db, Guid householdId, string search, int take, CancellationToken cancellationToken)
    {
        var words = VietnameseText.SearchKey(search.Length > 100 ? search[..100] : search);
        var digits = string.Concat(search.Where(char.IsAsciiDigit));
        var debts = new List<Debt>();
        var (afterTime, afterId) = (long.MinValue, Guid.Empty);
        for (var part = 0; part < MostParts && debts.Count < take; part++)
        {
            var credits = await db.Database.SqlQuery<CreditRow>(
                $"""
                SELECT min_at AS "At", order_id AS "OrderId" FROM (
                  SELECT MIN(e.recorded_at) AS min_at, r.order_id AS order_id
                  FROM commerce_ledger e JOIN commerce_payment_requests r ON r.id = e.request_id
                  WHERE e.household_id = {householdId} AND e.kind = 'CreditGiven'
                    AND NOT EXISTS (SELECT 1 FROM commerce_ledger b WHERE b.reverses_id = e.id)
                    AND r.cancelled_at IS NULL AND r.expired_at IS NULL
                  GROUP BY r.order_id) AS credits
                WHERE (min_at, order_id) > ({afterTime}, {afterId})
                ORDER BY min_at, order_id LIMIT {Part}
                """).ToListAsync(cancellationToken);
            if (credits.Count == 0)
            {
                break;
            }

            (afterTime, afterId) = (credits[^1].At, credits[^1].OrderId);
            var readings = (await OrderReading.ListAsync(db, [.. credits.Select(c => c.OrderId)], cancellationToken)).ToDictionary(r => r.Order.Id);
            debts.AddRange(credits.Select(credit => DebtOf(readings[credit.OrderId], credit.At)).OfType<Debt>().Where(debt => IsAbout(debt, words, digits)));
        }

        return [.. debts.Take(take)];
    }

    private static Debt? DebtOf(OrderReading reading, long since)
    {
        var owed = reading.State().OnCredit;
        var terms = reading.Ledger.Where(entry => entry.Kind == LedgerEntryKind.CreditGiven).MaxBy(entry => (entry.RecordedAt, entry.Id))?.Terms;
        return owed.IsPositive
            ? new Debt(reading.Order.Code, reading.Order.Buyer, owed, terms ?? CreditTerms.Debt, DateTimeOffset.FromUnixTimeMilliseconds(since), reading.Order.Step)
            : null;
    }

    private static bool IsAbout(Debt debt, string words, string digits) =>
        words.Length == 0
        || (digits.Length >= 2 && debt.Buyer.Phone.ToString().EndsWith(digits, StringComparison.Ordinal))
        || (words.Any(char.IsLetter) && VietnameseText.SearchKey(debt.Buyer.Name).Contains(words, StringComparison.Ordinal));

    private sealed record CreditRow(long At, Guid OrderId);
}
