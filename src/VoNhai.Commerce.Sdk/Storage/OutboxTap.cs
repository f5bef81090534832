using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Listens to what one transaction saves and writes the notices of it before the commit, and the marks by which the books are kept: whoever
/// takes a step or credits money, it is told, and nobody has to remember. Lines that <see cref="LedgerWriter"/> inserts by statement are told there.
/// </summary>
internal sealed class OutboxTap
{
    private readonly DbContext db;
    private readonly List<(Guid OrderId, TimelineEntry Entry)> steps = [];
    private readonly List<LedgerEntry> money = [];
    private readonly Dictionary<Guid, DateTimeOffset> moved = [];
    private readonly HashSet<Guid> nobodys = [];
    private readonly List<Action> counts = [];

    /// <summary>The tap of each transaction that is under way, for lines that are inserted by statement.</summary>
    private static readonly ConditionalWeakTable<DbContext, OutboxTap> Taps = [];

    private OutboxTap(DbContext db) => this.db = db;

    /// <summary>Listens from now on; the context is of this transaction alone.</summary>
    public static OutboxTap On(DbContext db)
    {
        var tap = new OutboxTap(db);
        Taps.AddOrUpdate(db, tap);
        db.SavingChanges += (_, _) => tap.Hear();
        return tap;
    }

    /// <summary>A line of the ledger was inserted by statement: what it means for the order is judged before the commit, with everything else.</summary>
    public static void HearInserted(DbContext db, LedgerEntry entry)
    {
        if (Taps.TryGetValue(db, out var tap))
        {
            tap.moved[entry.RequestId] = entry.RecordedAt;
        }
    }

    /// <summary>Counts something once it is committed: what is rolled back or done again is counted once or never.</summary>
    public static void CountOnCommit(DbContext db, Action count)
    {
        if (Taps.TryGetValue(db, out var tap))
        {
            tap.counts.Add(count);
        }
    }

    /// <summary>The transaction is committed.</summary>
    public void Count() => counts.ForEach(count => count());

    /// <summary>Writes the notices and marks of what was saved.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var (orderId, entry) in steps.DistinctBy(step => (step.OrderId, step.Entry.Number)))
        {
            await Outbox.TellAsync(db, orderId, entry, cancellationToken);
        }

        foreach (var entry in money.Distinct())
        {
            await Outbox.TellAsync(db, entry, cancellationToken);
        }

        // Being placed changes no book: neither goods nor money moved.
        foreach (var orderId in steps.Where(step => step.Entry.Number > 1).Select(step => step.OrderId).Distinct())
        {
            await BookMarks.NoteAsync(db, orderId, cancellationToken);
        }

        foreach (var entry in money.DistinctBy(entry => entry.RequestId))
        {
            await BookMarks.NoteAsync(db, entry, cancellationToken);
        }

        await TellPartnersAsync(cancellationToken);
    }

    /// <summary>An order is placed, then paid, then goes its way: so it is told, also when all of it happens at once.</summary>
    private async Task TellPartnersAsync(CancellationToken cancellationToken)
    {
        var told = steps.DistinctBy(step => (step.OrderId, step.Entry.Number)).Where(step => !nobodys.Contains(step.OrderId)).OrderBy(step => step.Entry.Number).ToList();
        foreach (var (orderId, entry) in told.Where(step => step.Entry.Number == 1))
        {
            await WebhookOutbox.TellAsync(db, orderId, entry, cancellationToken);
        }

        foreach (var (requestId, at) in moved.OrderBy(entry => entry.Key))
        {
            await WebhookOutbox.TellMoneyAsync(db, requestId, at, cancellationToken);
        }

        foreach (var (orderId, entry) in told.Where(step => step.Entry.Number > 1))
        {
            await WebhookOutbox.TellAsync(db, orderId, entry, cancellationToken);
        }
    }

    private void Hear()
    {
        foreach (var saved in db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added))
        {
            switch (saved.Entity)
            {
                case TimelineEntry entry:
                    var orderId = (Guid)saved.Property("order_id").CurrentValue!;
                    steps.Add((orderId, entry));
                    if (db.ChangeTracker.Entries<Order>().Any(order => order.Entity.Id == orderId && order.Entity.Partner is null))
                    {
                        // Most orders are nobody's: that costs no question.
                        nobodys.Add(orderId);
                    }

                    break;
                case LedgerEntry entry:
                    money.Add(entry);
                    moved[entry.RequestId] = entry.RecordedAt;
                    break;
            }
        }
    }
}
