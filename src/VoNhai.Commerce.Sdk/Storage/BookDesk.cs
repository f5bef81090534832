using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.SalesBook;

namespace VoNhai.Commerce.Storage;

/// <summary>Lines by hand and counted cash: hold the household's books, look whether the form was there, write, in one transaction.</summary>
internal sealed class BookDesk(ICommerceDatabase database, BookKeeper keeper, TimeProvider time) : IBookDesk
{
    private const string Hand = "hand:";
    private const string Back = "back:";

    public Task<BookOutcome> WriteAsync(Guid householdId, HandWritten line, string by, CancellationToken cancellationToken = default) =>
        JudgedAsync(householdId, line, by, async (db, head, reason, now) =>
        {
            var source = Hand + line.FormKey;
            if (await LinesOfAsync(db, householdId, source, cancellationToken) is { Count: > 0 } before)
            {
                var drafts = Draft(line, source, reason, by, now).ToDictionary(draft => draft.Column, draft => draft.Amount);
                return before.Count == drafts.Count && before.TrueForAll(written => drafts.TryGetValue(written.Column, out var amount) && amount == written.Amount)
                    ? new BookOutcome.Done(IsReplay: true)
                    : new BookOutcome.FormWasUsed();
            }

            BookKeeper.Add(db, head, Draft(line, source, reason, by, now), [], now);
            return new BookOutcome.Done(IsReplay: false);
        }, cancellationToken);

    public Task<BookOutcome> TakeBackAsync(Guid householdId, long number, EntryReversed why, string by, CancellationToken cancellationToken = default) =>
        JudgedAsync(householdId, why, by, async (db, head, reason, now) =>
        {
            var wrong = await db.Set<BookEntry>().AsNoTracking().SingleOrDefaultAsync(line => line.HouseholdId == householdId && line.Number == number, cancellationToken);
            if (wrong is null)
            {
                return new BookOutcome.NotFound();
            }

            if (!wrong.Source.StartsWith(Hand, StringComparison.Ordinal))
            {
                return wrong.OrderId is not null ? new BookOutcome.IsAnOrders() : new BookOutcome.WasTakenBack();
            }

            // A sale by hand stands in two columns: both are taken back together, once.
            if ((await LinesOfAsync(db, householdId, Back + wrong.Source, cancellationToken)).Count > 0)
            {
                return new BookOutcome.WasTakenBack();
            }

            var lines = await LinesOfAsync(db, householdId, wrong.Source, cancellationToken);
            BookKeeper.Add(
                db,
                head,
                lines.Select(line => new BookDraft(line.Column, BookEntryKind.TakenBack, line.HappenedOn, -line.Amount, Back + line.Source, by) { Text = reason, Corrects = line.Source }),
                lines,
                now);
            return new BookOutcome.Done(IsReplay: false);
        }, cancellationToken);

    public async Task<CashDay> ReadCashAsync(Guid householdId, DateOnly day, CancellationToken cancellationToken = default)
    {
        await keeper.CatchUpAsync(householdId, cancellationToken);
        return await database.ReadAsync(db => CashAsync(db, householdId, day, cancellationToken), cancellationToken);
    }

    public async Task<BookOutcome> CountCashAsync(Guid householdId, CashCounted counted, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(counted);
        await keeper.CatchUpAsync(householdId, cancellationToken);
        return await JudgedAsync(householdId, counted, by, async (db, _, reason, now) =>
        {
            var sum = counted.Notes.Aggregate(counted.Sum, (all, note) => all + (Vnd.Of(note.Key) * note.Value));
            if (await db.Set<CashCountRow>().AsNoTracking().SingleOrDefaultAsync(row => row.HouseholdId == householdId && row.FormKey == counted.FormKey, cancellationToken) is { } before)
            {
                return before.Day == counted.Day && before.Counted == sum.Dong ? new BookOutcome.Done(IsReplay: true) : new BookOutcome.FormWasUsed();
            }

            var cash = await CashAsync(db, householdId, counted.Day, cancellationToken);
            var difference = sum - (counted.Opening + cash.In - cash.Out);
            if (difference != Vnd.Zero && reason.Length == 0)
            {
                var words = difference.IsPositive ? $"Thừa {difference}" : $"Thiếu {-difference}";
                return new BookOutcome.Invalid([new FieldProblem("reason", "required", $"{words}. Xin ghi vì sao.")]);
            }

            // Counts of a day follow each other by their ids: never two in one millisecond. Whoever counts holds the books.
            var last = await db.Set<CashCountRow>().Where(row => row.HouseholdId == householdId && row.Day == counted.Day).MaxAsync(row => (DateTimeOffset?)row.CountedAt, cancellationToken);
            var at = last >= now ? last.Value.AddMilliseconds(1) : now;
            db.Add(new CashCountRow
            {
                Id = Guid.CreateVersion7(at),
                HouseholdId = householdId,
                Day = counted.Day,
                Opening = counted.Opening.Dong,
                CashIn = cash.In.Dong,
                CashOut = cash.Out.Dong,
                Counted = sum.Dong,
                Notes = NotesOf(counted.Notes),
                Reason = reason,
                FormKey = counted.FormKey,
                CountedAt = at,
                By = by,
            });
            return new BookOutcome.Done(IsReplay: false);
        }, cancellationToken);
    }

    private static async Task<CashDay> CashAsync(DbContext db, Guid householdId, DateOnly day, CancellationToken cancellationToken)
    {
        var books = (await SalesBookReader.DaysAsync(db, householdId, day, day, cancellationToken)).SingleOrDefault() ?? new BookDay(day);
        var rows = await db.Set<CashCountRow>().AsNoTracking().Where(row => row.HouseholdId == householdId && row.Day == day).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        var opening = rows.FirstOrDefault()?.Opening
            ?? await db.Set<CashCountRow>().Where(row => row.HouseholdId == householdId && row.Day < day)
                .OrderByDescending(row => row.Day).ThenByDescending(row => row.Id).Select(row => (long?)row.Opening).FirstOrDefaultAsync(cancellationToken)
            ?? 0;
        return new CashDay(day, Vnd.Of(opening), books.CashIn, books.CashOut, [.. rows.Select(CountOf)]);
    }

    private static CashCount CountOf(CashCountRow row) => new(
        row.CountedAt, row.By, Vnd.Of(row.Opening), Vnd.Of(checked(row.Opening + row.CashIn - row.CashOut)), Vnd.Of(row.Counted), ReadNotes(row.Notes), row.Reason);

    private static string NotesOf(IReadOnlyDictionary<int, int> notes) => string.Join(
        ' ', notes.Where(note => note.Value > 0).OrderByDescending(note => note.Key).Select(note => string.Create(CultureInfo.InvariantCulture, $"{note.Key}x{note.Value}")));

    private static Dictionary<int, int> ReadNotes(string notes) => notes
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(note => note.Split('x'))
        .ToDictionary(note => int.Parse(note[0], CultureInfo.InvariantCulture), note => int.Parse(note[1], CultureInfo.InvariantCulture));

    private static List<BookDraft> Draft(HandWritten line, string source, string reason, string by, DateTimeOffset now)
    {
        var day = line.Day ?? VietnamTime.DayOf(now);
        var kind = line.Kind switch { HandKind.Sale => BookEntryKind.HandSale, HandKind.In => BookEntryKind.HandIn, _ => BookEntryKind.HandOut };
        var column = line.ByTransfer ? BookColumn.Told : BookColumn.Cash;
        var money = new BookDraft(column, kind, day, line.Kind == HandKind.Out ? -line.Amount : line.Amount, source, by) { Text = reason };
        return line.Kind == HandKind.Sale ? [money with { Column = BookColumn.Sales }, money] : [money];
    }

    private static Task<List<BookEntry>> LinesOfAsync(DbContext db, Guid householdId, string source, CancellationToken cancellationToken) =>
        db.Set<BookEntry>().AsNoTracking().Where(line => line.HouseholdId == householdId && line.Source == source).OrderBy(line => line.Number).ToListAsync(cancellationToken);

    private Task<BookOutcome> JudgedAsync(
        Guid householdId, MoneyForm form, string by, Func<DbContext, BookHead, string, DateTimeOffset, Task<BookOutcome>> write, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var problems = MoneyForms.Judge(form, time.GetUtcNow(), out var reason);
        return problems.Count > 0
            ? Task.FromResult<BookOutcome>(new BookOutcome.Invalid(problems))
            : database.WriteAsync(
                async db =>
                {
                    var head = await BookKeeper.HoldAsync(db, householdId, cancellationToken);
                    var outcome = await write(db, head, reason, time.GetUtcNow().ToMilliseconds());
                    await db.SaveChangesAsync(cancellationToken);
                    return outcome;
                },
                outcome => outcome is BookOutcome.Done { IsReplay: false },
                cancellationToken);
    }
}
