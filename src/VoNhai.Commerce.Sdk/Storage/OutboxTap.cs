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

    private OutboxTap(DbContext db) => this.db = db;

    /// <summary>Listens from now on; the context is of this transaction alone.</summary>
    public static OutboxTap On(DbContext db)
    {
        var tap = new OutboxTap(db);
        db.SavingChanges += (_, _) => tap.Hear();
        return tap;
    }

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
    }

    private void Hear()
    {
        foreach (var saved in db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added))
        {
            switch (saved.Entity)
            {
                case TimelineEntry entry:
                    steps.Add(((Guid)saved.Property("order_id").CurrentValue!, entry));
                    break;
                case LedgerEntry entry:
                    money.Add(entry);
                    break;
            }
        }
    }
}
