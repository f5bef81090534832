using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>What a weighing that counts writes: the difference in money as a new entry, and the difference in goods.</summary>
internal static class WeighingEntries
{
    private const string Prefix = "weighing:";

    /// <summary>Whether an entry is a weighing's: it is put right by weighing again, not by taking it back.</summary>
    public static bool Wrote(LedgerEntry entry) => entry.FormKey?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>Adds the entries; the caller holds the order, and saves.</summary>
    /// <param name="db">The transaction's context.</param>
    /// <param name="reading">The order.</param>
    /// <param name="weighing">The weighing, which counts.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who decided it: the household, or the buyer by a yes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Why it cannot be written; <c>null</c> when it is.</returns>
    public static async Task<MoneyRefusal?> WriteAsync(
        DbContext db, OrderReading reading, Weighing weighing, DateTimeOffset now, string by, CancellationToken cancellationToken)
    {
        foreach (var (line, scale) in weighing.Lines.Select(scale => (reading.Order.Lines.Single(line => line.Number == scale.Number), scale)).OrderBy(pair => pair.Item1.ProductId))
        {
            if (!await Stock.TryAmendAsync(db, reading.Order, line.ProductId, scale.Quantity, now, cancellationToken))
            {
                return new MoneyRefusal.GoodsAreGone(line.ProductName);
            }
        }

        if (weighing.Change == Vnd.Zero)
        {
            return null;
        }

        var isMore = weighing.Change.IsPositive;
        var entry = Entry(isMore ? LedgerEntryKind.AdjustedUp : LedgerEntryKind.AdjustedDown, isMore ? weighing.Change : -weighing.Change, "");
        var held = new HeldOrder(reading, reading.Request);
        if (MoneyLimits.Refuse(held, held.With(entry), entry) is { } refusal)
        {
            return refusal;
        }

        db.Add(entry);

        // Cash at handover holds nothing up: the goods may go before this much more of it.
        var onCredit = held.With(entry).State().Due - held.With(entry).State().OnCredit;
        if (isMore && onCredit.IsPositive && (weighing.AtHandOver || reading.Order.Payment != PaymentChoice.Transfer))
        {
            db.Add(Entry(LedgerEntryKind.CreditGiven, onCredit < weighing.Change ? onCredit : weighing.Change, "c"));
        }

        return null;

        LedgerEntry Entry(LedgerEntryKind kind, Vnd amount, string end) => LedgerEntry.ForPerson(
            reading.Request,
            kind,
            amount,
            now,
            by,
            new EntryDetails
            {
                Reason = "Cân thực tế",
                FormKey = $"{Prefix}{reading.Order.Code}:{weighing.Number}{end}",
                Terms = kind == LedgerEntryKind.CreditGiven ? CreditTerms.OnDelivery : null,
            });
    }
}
