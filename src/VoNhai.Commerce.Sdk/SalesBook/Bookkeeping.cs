using System.Globalization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.SalesBook;

/// <summary>
/// Writes an order's life down as lines. The life is told again from its beginning each time: every step and every entry of the ledger is
/// asked what it changed, and what is not written yet is written. However often and in whatever parts that is done, the lines of an order add
/// up to <see cref="BookSums"/>, to the đồng.
/// </summary>
internal static class Bookkeeping
{
    private static readonly BookColumn[] Columns = Enum.GetValues<BookColumn>();

    /// <summary>The lines that are missing; empty when the books are up to date with the order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="ledger">Entries of all its requests.</param>
    /// <param name="seen">When the banks saw the transfers among them move: a statement tells weeks later.</param>
    /// <param name="written">The order's lines so far.</param>
    /// <param name="today">The day in Vietnam.</param>
    public static IReadOnlyList<BookDraft> Missing(
        Order order, IReadOnlyCollection<LedgerEntry> ledger, IReadOnlyDictionary<Guid, DateTimeOffset> seen, IReadOnlyCollection<BookEntry> written, DateOnly today)
    {
        var known = written.Select(line => line.Source).ToHashSet(StringComparer.Ordinal);
        var lines = new Dictionary<(string Source, BookColumn Column), BookDraft>();
        var (told, step, before) = (new List<LedgerEntry>(ledger.Count), (OrderStep?)null, BookSums.Nothing);
        Happening? last = null;
        foreach (var happening in Life(order, ledger, seen))
        {
            step = happening.Step?.Step ?? step;
            if (happening.Entry is { } entry)
            {
                told.Add(entry);
            }

            var after = BookSums.Of(order.Total, step, told);
            if (!known.Contains(happening.Source))
            {
                last = happening;
                foreach (var column in Columns.Where(column => after[column] != before[column]))
                {
                    lines[(happening.Source, column)] = Draft(order, happening, column, after[column] - before[column]);
                }
            }

            before = after;
        }

        // What arrived out of turn (two clocks, two instances) may have made an older line say too much or too little.
        foreach (var column in Columns)
        {
            var there = written.Where(line => line.Column == column).Aggregate(Vnd.Zero, (sum, line) => sum + line.Amount)
                + lines.Values.Where(line => line.Column == column).Aggregate(Vnd.Zero, (sum, line) => sum + line.Amount);
            var missing = before[column] - there;
            if (missing != Vnd.Zero)
            {
                Add(lines, order, last, column, missing, written.Count, today);
            }
        }

        return [.. lines.Values.Where(line => line.Amount != Vnd.Zero)];
    }

    private static void Add(Dictionary<(string, BookColumn), BookDraft> lines, Order order, Happening? last, BookColumn column, Vnd missing, int written, DateOnly today)
    {
        var source = last?.Source ?? string.Create(CultureInfo.InvariantCulture, $"fix:{order.Id:N}:{written}");
        lines[(source, column)] = lines.TryGetValue((source, column), out var line)
            ? line with { Amount = line.Amount + missing }
            : new BookDraft(column, BookEntryKind.MadeGood, last?.Day ?? today, missing, source, last?.By ?? "system") { OrderId = order.Id, Code = order.Code };
    }

    private static BookDraft Draft(Order order, Happening happening, BookColumn column, Vnd change) =>
        new(column, KindOf(happening, column, change), happening.Day, change, happening.Source, happening.By)
        {
            OrderId = order.Id,
            Code = order.Code,
            Text = column == BookColumn.Sales && happening.Step?.Step == OrderStep.HandedOver ? Goods(order) : happening.Entry?.Reason ?? "",
            Corrects = happening.Entry?.ReversesId is { } wrong ? SourceOf(wrong)
                : column is BookColumn.Sales && happening.Step?.Step != OrderStep.HandedOver ? SoldSource(order)
                : null,
        };

    private static BookEntryKind KindOf(Happening happening, BookColumn column, Vnd change) => (column, happening) switch
    {
        (BookColumn.Owed, _) => BookEntryKind.Owed,
        (BookColumn.Forfeited, _) => BookEntryKind.Forfeited,
        (BookColumn.Sales, { Step.Step: OrderStep.Returned }) => BookEntryKind.CameBack,
        (BookColumn.Sales, { Step: not null }) => BookEntryKind.Sold,
        (BookColumn.Sales, _) => BookEntryKind.Repriced,
        (BookColumn.Told, { Entry.Kind: LedgerEntryKind.TransferIn or LedgerEntryKind.TransferOut or LedgerEntryKind.TransferMoved }) => BookEntryKind.Confirmed,
        (_, { Entry.ReversesId: not null }) => BookEntryKind.TakenBack,
        _ => change.IsPositive ? BookEntryKind.MoneyIn : BookEntryKind.MoneyOut,
    };

    /// <summary>Steps in their own order, entries in that of writing. The order of the two among each other decides which line says what, never a sum.</summary>
    private static IEnumerable<Happening> Life(Order order, IReadOnlyCollection<LedgerEntry> ledger, IReadOnlyDictionary<Guid, DateTimeOffset> seen)
    {
        var latest = DateTimeOffset.MinValue;
        var steps = order.Timeline.OrderBy(step => step.Number).Select(step =>
        {
            latest = step.At > latest ? step.At : latest;
            return (At: latest, Turn: 0, Key: step.Number.ToString("D6", CultureInfo.InvariantCulture), Happening: Happening.Of(order, step));
        }).ToList();
        var entries = ledger.Select(entry => (At: entry.RecordedAt, Turn: 1, Key: entry.Id.ToString("N"), Happening: Happening.Of(entry, seen)));
        return steps.Concat(entries).OrderBy(one => one.At).ThenBy(one => one.Turn).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Happening);
    }

    private static string Goods(Order order) =>
        string.Join("; ", order.Lines.OrderBy(line => line.Number).Select(line => $"{line.ProductName} × {line.Quantity} {line.Unit}"));

    private static string? SoldSource(Order order) =>
        order.Timeline.Where(step => step.Step == OrderStep.HandedOver).MaxBy(step => step.Number) is { } handed ? Happening.SourceOf(order, handed) : null;

    private static string SourceOf(Guid entryId) => $"l:{entryId:N}";

    /// <summary>One thing that happened: a step or an entry.</summary>
    private sealed record Happening(string Source, DateOnly Day, string By, TimelineEntry? Step, LedgerEntry? Entry)
    {
        public static Happening Of(Order order, TimelineEntry step) => new(SourceOf(order, step), VietnamTime.DayOf(step.At), step.By, step, null);

        /// <remarks>A transfer counts when its bank saw it; one that was moved to another order counts there from the day of moving.</remarks>
        public static Happening Of(LedgerEntry entry, IReadOnlyDictionary<Guid, DateTimeOffset> seen) => new(
            Bookkeeping.SourceOf(entry.Id),
            VietnamTime.DayOf(entry is { TransferId: { } transfer, TransferTurn: 0, ReversesId: null } && seen.TryGetValue(transfer, out var at) ? at : entry.OccurredAt),
            entry.By,
            null,
            entry);

        public static string SourceOf(Order order, TimelineEntry step) => string.Create(CultureInfo.InvariantCulture, $"t:{order.Id:N}:{step.Number}");
    }
}
