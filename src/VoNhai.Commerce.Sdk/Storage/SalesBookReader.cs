using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.SalesBook;

namespace VoNhai.Commerce.Storage;

/// <summary>Reads the books in sums that the database makes, and closes months. However long the books are, a year costs two statements and a list one.</summary>
internal sealed class SalesBookReader(ICommerceDatabase database, BookKeeper keeper, TimeProvider time) : ISalesBook
{
    private const int MostTaken = 1_000;

    public async Task<BookYear> ReadYearAsync(Guid householdId, int year, CancellationToken cancellationToken = default)
    {
        var first = new BookMonth(year, 1);
        await keeper.CatchUpAsync(householdId, cancellationToken);
        return await database.ReadAsync(
            async db =>
            {
                var days = await DaysAsync(db, householdId, first.First, first.Plus(11).Last, cancellationToken);
                var closed = await ClosedThroughAsync(db, householdId, cancellationToken);
                var running = Vnd.Zero;
                var months = new List<BookYearMonth>();
                for (var i = 0; i < 12; i++)
                {
                    var month = first.Plus(i);
                    var total = days.Where(day => BookMonth.Of(day.Day) == month).Aggregate(new BookDay(month.First), (sum, day) => sum + day);
                    running += total.Sales;
                    months.Add(new BookYearMonth(month, total, running, month.Last <= closed));
                }

                return new BookYear(year, months, BookRules.On(first.Plus(11).Last)?.Stand(running));
            },
            cancellationToken);
    }

    public async Task<BookMonthView> ReadMonthAsync(Guid householdId, BookMonth month, CancellationToken cancellationToken = default)
    {
        await keeper.CatchUpAsync(householdId, cancellationToken);
        return await database.ReadAsync(db => MonthAsync(db, householdId, month, cancellationToken), cancellationToken);
    }

    public async Task<BookPage> ListAsync(
        Guid householdId, IReadOnlyCollection<BookColumn> columns, DateOnly from, DateOnly until, string? after = null, int take = 100, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count);
        await keeper.CatchUpAsync(householdId, cancellationToken);
        return await database.ReadAsync(
            db => PageAsync(db, householdId, columns, from, until, long.MaxValue, after, Math.Clamp(take, 1, MostTaken), cancellationToken), cancellationToken);
    }

    public async Task<BookClosing> CloseAsync(Guid householdId, BookMonth month, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        await keeper.CatchUpAsync(householdId, cancellationToken);
        return await database.WriteAsync(
            async db =>
            {
                var now = time.GetUtcNow().ToMilliseconds();
                if (month.Last >= VietnamTime.DayOf(now))
                {
                    return new BookClosing.NotOver();
                }

                var head = await BookKeeper.HoldAsync(db, householdId, cancellationToken);
                if (month.Last <= head.ClosedThrough)
                {
                    return new BookClosing.WasClosed();
                }

                head.ClosedThrough = month.Last;
                db.Add(new BookClosingRow { HouseholdId = householdId, Through = month.Last, ClosedAt = now, By = by });
                await db.SaveChangesAsync(cancellationToken);
                return (BookClosing)new BookClosing.Closed(await MonthAsync(db, householdId, month, cancellationToken));
            },
            outcome => outcome is BookClosing.Closed,
            cancellationToken);
    }

    public async Task ExportAsync(Guid householdId, BookExport what, Stream file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(file);
        var (first, last) = (what.From.First, what.Until.Last);
        if (last < first || last > what.From.Plus(11).Last)
        {
            throw new ArgumentOutOfRangeException(nameof(what), "An export has one to twelve months.");
        }

        // What is written while the file is made stays out of all of its sheets: their sums agree.
        await keeper.CatchUpAsync(householdId, cancellationToken);
        var (household, upTo) = await database.ReadAsync(
            async db => (
                await db.Set<Household>().SingleAsync(one => one.Id == householdId, cancellationToken),
                await db.Set<BookHead>().Where(head => head.HouseholdId == householdId).Select(head => head.LastNumber).SingleOrDefaultAsync(cancellationToken)),
            cancellationToken);
        var heading = new BookHeading(household.Name, AddressOf(household), BookWords.Period(what.From, what.Until));
        var rows = what.EachDay ? DayRowsAsync(householdId, first, last, upTo, cancellationToken) : LineRowsAsync(householdId, first, last, upTo, cancellationToken);
        if (what.Format == BookFormat.Csv)
        {
            await BookCsv.WriteAsync(heading, rows, file, cancellationToken);
        }
        else
        {
            await BookWorkbook.WriteAsync(
                heading,
                rows,
                AllAsync(householdId, [BookColumn.Sales], first, last, upTo, cancellationToken),
                AllAsync(householdId, [BookColumn.Cash, BookColumn.Transfer, BookColumn.Told, BookColumn.Gateway], first, last, upTo, cancellationToken),
                file,
                cancellationToken);
        }
    }

    public Task<int> KeepUpAsync(int most = 1_000, CancellationToken cancellationToken = default) => keeper.KeepUpAsync(Math.Max(most, 1), cancellationToken);

    /// <summary>The sums of each day on which something stands.</summary>
    public static async Task<IReadOnlyList<BookDay>> DaysAsync(
        DbContext db, Guid householdId, DateOnly from, DateOnly until, CancellationToken cancellationToken, long upTo = long.MaxValue)
    {
        var (first, last) = (Number(from), Number(until));
        var sums = await db.Database.SqlQuery<SumRow>(
            $"""
            SELECT day AS "Day", book_column AS "BookColumn", CAST(SUM(amount) AS bigint) AS "Sum",
                   CAST(SUM(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS bigint) AS "Gains"
            FROM commerce_book_entries WHERE household_id = {householdId} AND day BETWEEN {first} AND {last} AND number <= {upTo}
              AND book_column IN ('Sales', 'Cash', 'Transfer', 'Told', 'Gateway', 'Owed', 'Forfeited')
            GROUP BY day, book_column
            UNION ALL
            SELECT day, 'NewlyOwed', CAST(SUM(owed) AS bigint), 0 FROM (
              SELECT day, order_id, SUM(amount) AS owed FROM commerce_book_entries
              WHERE household_id = {householdId} AND book_column = 'Owed' AND day BETWEEN {first} AND {last} AND number <= {upTo}
              GROUP BY day, order_id HAVING SUM(amount) > 0) AS orders
            GROUP BY day
            """).ToListAsync(cancellationToken);
        return
        [
            .. sums.GroupBy(row => row.Day).OrderBy(ofDay => ofDay.Key).Select(ofDay =>
            {
                Vnd Sum(string column) => Vnd.Of(ofDay.SingleOrDefault(row => row.BookColumn == column)?.Sum ?? 0);
                var cashIn = Vnd.Of(ofDay.SingleOrDefault(row => row.BookColumn == nameof(BookColumn.Cash))?.Gains ?? 0);
                return new BookDay(new DateOnly(ofDay.Key / 10_000, ofDay.Key / 100 % 100, ofDay.Key % 100))
                {
                    Sales = Sum(nameof(BookColumn.Sales)),
                    CashIn = cashIn,
                    CashOut = cashIn - Sum(nameof(BookColumn.Cash)),
                    Transfer = Sum(nameof(BookColumn.Transfer)),
                    Told = Sum(nameof(BookColumn.Told)),
                    Gateway = Sum(nameof(BookColumn.Gateway)),
                    Owed = Sum(nameof(BookColumn.Owed)),
                    NewlyOwed = Sum("NewlyOwed"),
                    Forfeited = Sum(nameof(BookColumn.Forfeited)),
                };
            }),
        ];
    }

    private static async Task<BookPage> PageAsync(
        DbContext db, Guid householdId, IReadOnlyCollection<BookColumn> columns, DateOnly from, DateOnly until, long upTo, string? after, int take, CancellationToken cancellationToken)
    {
        var (afterDay, afterNumber) = ReadCursor(after) ?? (from.AddDays(-1), 0);
        var start = afterDay > from ? afterDay : from;
        var lines = await db.Set<BookEntry>()
            .Where(line => line.HouseholdId == householdId && columns.Contains(line.Column) && line.Day >= start && line.Day <= until && line.Number <= upTo
                && (line.Day > afterDay || line.Number > afterNumber))
            .OrderBy(line => line.Day).ThenBy(line => line.Number)
            .Take(take + 1)
            .ToListAsync(cancellationToken);
        var page = lines.Take(take).ToList();
        return new BookPage(page, lines.Count > take ? Cursor(page[^1]) : null);
    }

    private async IAsyncEnumerable<BookRow> DayRowsAsync(Guid householdId, DateOnly from, DateOnly until, long upTo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var day in await database.ReadAsync(db => DaysAsync(db, householdId, from, until, cancellationToken, upTo), cancellationToken))
        {
            if (day.Sales != Vnd.Zero)
            {
                yield return new BookRow(day.Day, "Bán hàng trong ngày", day.Sales);
            }
        }
    }

    private async IAsyncEnumerable<BookRow> LineRowsAsync(Guid householdId, DateOnly from, DateOnly until, long upTo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in AllAsync(householdId, [BookColumn.Sales], from, until, upTo, cancellationToken))
        {
            yield return new BookRow(line.Day, BookWords.Of(line), line.Amount);
        }
    }

    private async IAsyncEnumerable<BookEntry> AllAsync(
        Guid householdId, BookColumn[] columns, DateOnly from, DateOnly until, long upTo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var page = await database.ReadAsync(db => PageAsync(db, householdId, columns, from, until, upTo, after, MostTaken, cancellationToken), cancellationToken);
            foreach (var line in page.Lines)
            {
                yield return line;
            }

            after = page.Next;
        }
        while (after is not null);
    }

    private static string AddressOf(Household household)
    {
        var commune = Communes.TryFind(household.CommuneCode, out var found) ? $"{found.FullName}" : "";
        return string.Join(", ", new[] { household.Hamlet, commune }.Where(part => part.Length > 0));
    }

    private async Task<BookMonthView> MonthAsync(DbContext db, Guid householdId, BookMonth month, CancellationToken cancellationToken)
    {
        var days = await DaysAsync(db, householdId, month.First, month.Last, cancellationToken);
        var closing = await db.Set<BookClosingRow>().AsNoTracking()
            .Where(row => row.HouseholdId == householdId && row.Through >= month.Last)
            .OrderBy(row => row.Through)
            .FirstOrDefaultAsync(cancellationToken);
        return new BookMonthView(
            month,
            days,
            days.Aggregate(new BookDay(month.First), (sum, day) => sum + day),
            closing?.ClosedAt,
            CanClose: closing is null && month.Last < VietnamTime.DayOf(time.GetUtcNow()))
        {
            MarketDays = await MarketDaysAsync(db, householdId, month, cancellationToken),
        };
    }

    /// <summary>Days of runs to a market, and days on which a phone took goods along.</summary>
    private static async Task<IReadOnlyList<DateOnly>> MarketDaysAsync(DbContext db, Guid householdId, BookMonth month, CancellationToken cancellationToken)
    {
        var (first, last) = (month.First, month.Last);
        var runs = await db.Set<Run>()
            .Where(run => run.Means == DeliveryMeans.Market && run.CalledOffAt == null && run.Day >= first && run.Day <= last
                && db.Set<RunMember>().Any(member => member.HouseholdId == householdId && member.RunId == run.Id))
            .Select(run => run.Day)
            .ToListAsync(cancellationToken);

        var (from, until) = (VietnamTime.StartOf(first), VietnamTime.StartOf(last.AddDays(1)));
        var outings = await db.Set<Outing>()
            .Where(outing => outing.HouseholdId == householdId && outing.OpenedAt >= from && outing.OpenedAt < until)
            .Select(outing => outing.OpenedAt)
            .ToListAsync(cancellationToken);
        return [.. runs.Concat(outings.Select(VietnamTime.DayOf)).Distinct().Order()];
    }

    private static async Task<DateOnly> ClosedThroughAsync(DbContext db, Guid householdId, CancellationToken cancellationToken) =>
        await db.Set<BookHead>().Where(head => head.HouseholdId == householdId).Select(head => (DateOnly?)head.ClosedThrough).SingleOrDefaultAsync(cancellationToken) ?? DateOnly.MinValue;

    private static int Number(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    private static string Cursor(BookEntry line) => string.Create(CultureInfo.InvariantCulture, $"{line.Day:yyyyMMdd}.{line.Number}");

    private static (DateOnly Day, long Number)? ReadCursor(string? text)
    {
        var parts = text?.Split('.') ?? [];
        return parts.Length == 2
            && DateOnly.TryParseExact(parts[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? (day, number)
                : null;
    }

    private sealed record SumRow(int Day, string BookColumn, long Sum, long Gains);
}
