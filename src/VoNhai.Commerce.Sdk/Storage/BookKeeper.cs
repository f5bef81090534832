using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.SalesBook;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Writes what waits to be written into the books of a household: marked orders, some at a time, each batch in one transaction that holds the
/// household's head. Whoever reads a book calls it first, so that no book is ever behind what was committed before.
/// </summary>
internal sealed class BookKeeper(ICommerceDatabase database, TimeProvider time)
{
    private const int MostAtOnce = 200;

    /// <summary>Writes all that is marked now.</summary>
    public async Task CatchUpAsync(Guid householdId, CancellationToken cancellationToken)
    {
        while (await database.ReadAsync(db => db.Set<BookMark>().AnyAsync(mark => mark.HouseholdId == householdId, cancellationToken), cancellationToken)
            && await database.WriteAsync(db => WriteAsync(db, householdId, cancellationToken), _ => true, cancellationToken) > 0)
        {
        }
    }

    /// <summary>Writes for every household, up to so many orders.</summary>
    public async Task<int> KeepUpAsync(int most, CancellationToken cancellationToken)
    {
        var done = 0;
        while (done < most)
        {
            var next = await database.ReadAsync(db => db.Set<BookMark>().OrderBy(mark => mark.Id).Select(mark => (Guid?)mark.HouseholdId).FirstOrDefaultAsync(cancellationToken), cancellationToken);
            var written = next is { } householdId ? await database.WriteAsync(db => WriteAsync(db, householdId, cancellationToken), _ => true, cancellationToken) : 0;
            if (written == 0)
            {
                break;
            }

            done += written;
        }

        return done;
    }

    /// <summary>Holds the head of a household's books until the commit, and reads it.</summary>
    public static async Task<BookHead> HoldAsync(DbContext db, Guid householdId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO commerce_book_heads (household_id, last_number, closed_through) VALUES ({householdId}, 0, {NothingClosed}) ON CONFLICT DO NOTHING", cancellationToken);
        await db.Database.ExecuteSqlAsync($"UPDATE commerce_book_heads SET last_number = last_number WHERE household_id = {householdId}", cancellationToken);
        return await db.Set<BookHead>().AsTracking().SingleAsync(head => head.HouseholdId == householdId, cancellationToken);
    }

    /// <summary>Numbers drafts and puts each on its day, or on today where that day is closed. The caller holds the head, and saves.</summary>
    public static IReadOnlyList<BookEntry> Add(
        DbContext db, BookHead head, IEnumerable<BookDraft> drafts, IReadOnlyCollection<BookEntry> written, DateTimeOffset now)
    {
        var today = VietnamTime.DayOf(now);
        var firstOpen = head.ClosedThrough.AddDays(1);
        var numbers = new Dictionary<(string, BookColumn), long>();
        foreach (var line in written)
        {
            numbers[(line.Source, line.Column)] = line.Number;
        }

        var added = new List<BookEntry>();
        foreach (var draft in drafts)
        {
            // A clock that runs ahead puts nothing into days to come, one that went back nothing into closed ones.
            var happened = draft.HappenedOn > today && today >= firstOpen ? today : draft.HappenedOn;
            var day = happened >= firstOpen ? happened : today >= firstOpen ? today : firstOpen;
            long? corrects = draft.Corrects is { } wrong && numbers.TryGetValue((wrong, draft.Column), out var number) ? number : null;
            var line = BookEntry.Of(draft with { HappenedOn = happened }, head.HouseholdId, ++head.LastNumber, day, corrects, now);
            numbers[(line.Source, line.Column)] = line.Number;
            added.Add(line);
        }

        db.AddRange(added);
        return added;
    }

    private async Task<int> WriteAsync(DbContext db, Guid householdId, CancellationToken cancellationToken)
    {
        var head = await HoldAsync(db, householdId, cancellationToken);
        var marks = await db.Set<BookMark>().AsNoTracking().Where(mark => mark.HouseholdId == householdId).OrderBy(mark => mark.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
        if (marks.Count == 0)
        {
            return 0;
        }

        // The marks were read first: what is saved from now on has a mark of its own that stays.
        var markIds = marks.Select(mark => mark.Id).ToList();
        var orderIds = marks.Select(mark => mark.OrderId).Distinct().ToList();
        var readings = await OrderReading.ListAsync(db, orderIds, cancellationToken);
        var written = (await db.Set<BookEntry>().AsNoTracking().Where(line => line.OrderId != null && orderIds.Contains(line.OrderId.Value)).ToListAsync(cancellationToken)).ToLookup(line => line.OrderId);
        var transferIds = readings.SelectMany(reading => reading.Ledger).Select(entry => entry.TransferId).OfType<Guid>().Distinct().ToList();
        var seen = await db.Set<Transfer>().Where(transfer => transferIds.Contains(transfer.Id)).Select(transfer => new { transfer.Id, transfer.OccurredAt }).ToDictionaryAsync(transfer => transfer.Id, transfer => transfer.OccurredAt, cancellationToken);
        var now = time.GetUtcNow().ToMilliseconds();
        foreach (var reading in readings.OrderBy(reading => reading.Order.PlacedAt).ThenBy(reading => reading.Order.Id))
        {
            var before = written[reading.Order.Id].ToList();
            Add(db, head, Bookkeeping.Missing(reading.Order, reading.Ledger, seen, before, VietnamTime.DayOf(now)), before, now);
        }

        await db.Set<DebtRow>().Where(debt => orderIds.Contains(debt.OrderId)).ExecuteDeleteAsync(cancellationToken);
        db.AddRange(readings.Select(DebtOf).OfType<DebtRow>());
        await db.Set<BookMark>().Where(mark => markIds.Contains(mark.Id)).ExecuteDeleteAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return orderIds.Count;
    }

    private static DebtRow? DebtOf(OrderReading reading) => OrderDebt.Of(reading) is { } debt
        ? new DebtRow
        {
            OrderId = reading.Order.Id,
            HouseholdId = reading.Order.HouseholdId,
            Debtor = DebtorKeys.Of(reading.Order.HouseholdId, reading.Order.Buyer),
            Owed = debt.Owed.Dong,
            Terms = debt.Terms,
            Since = debt.Since,
        }
        : null;

    /// <summary>No day of Vietnam's calendar here lies before it: 01/01/2000 less a day.</summary>
    private const int NothingClosed = 1999_12_31;
}
