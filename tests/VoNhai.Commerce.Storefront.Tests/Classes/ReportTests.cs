using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.Classes.Report;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Classes;

/// <summary>The report tells of no fewer than five people: not in a cell, not by what is left of a table, not by two reports.</summary>
public sealed class ReportTests
{
    private static readonly string[] Communes = ["05740", "05719", "05722", "05725", "05728"];

    [Fact]
    public void No_row_and_no_rest_is_smaller_than_five()
    {
        var random = new Random(8);
        for (var round = 0; round < 20_000; round++)
        {
            var answers = round % 2 == 0 ? ["a", "b", "c"] : Array.Empty<string>();
            var counts = Enumerable.Range(0, answers.Length > 0 ? 3 : random.Next(1, 8)).ToDictionary(i => ((char)('a' + i)).ToString(), _ => random.Next(0, random.Next(2, 30)));

            var rows = SafeRows.Of(counts, answers);

            var all = counts.Values.Sum();
            Assert.All(rows, row => Assert.True(row.People >= SafeRows.Fewest));
            if (rows.All(row => !row.IsAtLeast) && rows.Count > 0)
            {
                Assert.Equal(all, rows.Sum(row => row.People));
            }

            Assert.Equal(all < SafeRows.Fewest, rows.Count == 0);
            Assert.Empty(Attack(all, rows));
        }
    }

    /// <summary>
    /// Every table of two to four answers and up to 26 people: whoever knows the rule and the total can still not say of any answer that just so many,
    /// fewer than five, gave it.
    /// </summary>
    [Theory]
    [InlineData(2, 26)]
    [InlineData(3, 26)]
    [InlineData(4, 22)]
    public void No_table_gives_away_how_few_gave_an_answer(int answers, int most) => Assert.Empty(GivenAway(answers, most, SafeRows.Of));

    /// <summary>The control: rows put together in the order of their size tell which was larger.</summary>
    [Fact]
    public void The_order_of_size_gives_numbers_away()
    {
        static IReadOnlyList<ReportRow> BySize(IReadOnlyDictionary<string, int> counts, IReadOnlyList<string> answers)
        {
            var few = counts.Where(cell => cell.Value < SafeRows.Fewest).OrderByDescending(cell => cell.Value).ThenBy(cell => cell.Key, StringComparer.Ordinal).ToList();
            var rows = counts.Where(cell => cell.Value >= SafeRows.Fewest).Select(cell => new ReportRow([cell.Key], cell.Value)).ToList();
            return few.Sum(cell => cell.Value) < SafeRows.Fewest ? [] : [.. rows, new ReportRow([.. few.Select(cell => cell.Key)], few.Sum(cell => cell.Value))];
        }

        Assert.NotEmpty(GivenAway(2, 26, BySize));
    }

    private static List<string> GivenAway(int answers, int most, Func<IReadOnlyDictionary<string, int>, IReadOnlyList<string>, IReadOnlyList<ReportRow>> tell)
    {
        var names = Enumerable.Range(0, answers).Select(i => ((char)('a' + i)).ToString()).ToArray();
        var seen = new Dictionary<string, List<int[]>>(StringComparer.Ordinal);
        foreach (var table in Tables(answers, most))
        {
            var rows = tell(names.Zip(table).ToDictionary(cell => cell.First, cell => cell.Second), names);
            if (rows.Count > 0)
            {
                var told = $"{table.Sum()}: " + string.Join("; ", rows.Select(row => $"{string.Join('+', row.Answers)}={row.People}{row.IsAtLeast}"));
                (seen.TryGetValue(told, out var same) ? same : seen[told] = []).Add(table);
            }
        }

        return [.. seen.Where(one => Enumerable.Range(0, answers).Any(i => one.Value[0][i] < SafeRows.Fewest && one.Value.All(table => table[i] == one.Value[0][i]))).Select(one => one.Key)];
    }

    private static IEnumerable<int[]> Tables(int answers, int most) => answers == 0
        ? [[]]
        : from few in Enumerable.Range(0, most + 1)
          from rest in Tables(answers - 1, most - few)
          select (int[])[few, .. rest];

    /// <summary>The control: cells below five left out, the rest told with the sum, as it is often done. The attack finds what was left out.</summary>
    [Fact]
    public void Leaving_small_cells_out_is_not_enough()
    {
        var naive = new[] { new ReportRow(["nu"], 20), new ReportRow(["nam"], 17) };

        Assert.Equal([3], Attack(40, naive));
    }

    /// <summary>
    /// Somebody reads all that can be read after each class, and subtracts. Reports of whole quarters give nothing between them; the control, which
    /// tells of all classes until now, gives away a class of three.
    /// </summary>
    [Theory, BothDatabases]
    public async Task Subtracting_two_reports_finds_nobody(DatabaseKind kind)
    {
        var clock = new LaterClock(new DateTimeOffset(2026, 7, 2, 1, 0, 0, TimeSpan.Zero));
        await using var server = await StorefrontServer.StartAsync(kind, new StorefrontOptions { Services = services => services.AddSingleton<TimeProvider>(clock) });
        var random = new Random(20);
        var (read, naive, all) = (new List<ClassReport>(), new List<Dictionary<string, int>>(), new Dictionary<string, int>());
        for (var lesson = 0; lesson < 24; lesson++)
        {
            var (commune, people) = (Communes[random.Next(Communes.Length)], lesson % 3 == 1 ? random.Next(1, 5) : random.Next(5, 20));
            var view = new ClassView(Guid.NewGuid(), "1234", random.Next(1, 13), commune, clock.GetUtcNow(), people, 0, null, null, null);
            var board = Enumerable.Range(1, people).Select(number => new BoardLine
            {
                Number = number, Name = "", Sells = true, HasEntered = true, Listed = random.Next(2), Paid = random.Next(2), Given = random.Next(2), Bought = random.Next(2), Drills = random.Next(2),
                Sex = random.Next(3) switch { 0 => "nu", 1 => "nam", _ => "" }, Before = "kc-", After = random.Next(2) == 0 ? "ccc" : "",
            }).ToList();
            await server.WithAsync<ShopDbContext, int>(async db =>
            {
                await TallyWriter.WriteAsync(db, TallyWriter.Of(view, board), clock.GetUtcNow(), default);
                return 0;
            });
            all[commune] = all.GetValueOrDefault(commune) + people;
            naive.Add(new Dictionary<string, int>(all));
            read.AddRange(await ReadAllAsync(server));
            clock.Now += TimeSpan.FromDays(13);
        }

        read.AddRange(await ReadAllAsync(server));
        Assert.True(read.Select(report => report.Period).Distinct().Count() >= 3);
        Assert.Empty(DifferencesOf(read.Select(report => (report.Period.ToString(), (IReadOnlyDictionary<string, int>)CellsOf(report))).ToList()));
        Assert.NotEmpty(DifferencesOf(naive.Select(cells => ("one", (IReadOnlyDictionary<string, int>)cells)).ToList()));
    }

    [Fact]
    public async Task The_quarter_that_is_going_on_cannot_be_read_and_one_that_is_over_never_changes()
    {
        var clock = new LaterClock(new DateTimeOffset(2026, 7, 2, 1, 0, 0, TimeSpan.Zero));
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions { Services = services => services.AddSingleton<TimeProvider>(clock) });
        using var trainer = await ClassScene.TrainerAsync(server);
        await CountAsync(server, clock, people: 12);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await trainer.GetAsync("/lop-hoc/bao-cao?ky=2026Q3")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await trainer.GetAsync("/lop-hoc/bao-cao?handler=Csv&ky=2026Q3")).StatusCode);

        clock.Now = new DateTimeOffset(2026, 9, 30, 17, 0, 0, TimeSpan.Zero); // Midnight in Vietnam: the first of October.
        using var later = await ClassScene.TrainerAsync(server);
        var (page, csv) = (await later.ReadAsync("/lop-hoc/bao-cao?ky=2026Q3"), await later.ReadAsync("/lop-hoc/bao-cao?handler=Csv&ky=2026Q3"));
        await CountAsync(server, clock, people: 3);

        Assert.Equal(csv, await later.ReadAsync("/lop-hoc/bao-cao?handler=Csv&ky=2026Q3"));
        Assert.Contains("12", page, StringComparison.Ordinal);
        Assert.StartsWith("\"Quý\",", csv, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await later.GetAsync("/lop-hoc/bao-cao?ky=2026Q5")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await later.GetAsync("/lop-hoc/bao-cao?ky=%27")).StatusCode);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+84", "\"'+84\"")]
    [InlineData(" @x", "\"' @x\"")]
    [InlineData("\t=x", "\"'\t=x\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("Xã La Hiên", "\"Xã La Hiên\"")]
    public void A_cell_is_never_a_formula(string text, string cell) => Assert.Equal(cell, ReportCsv.Cell(text));

    [Theory]
    [InlineData("2026-12-31T16:59:59Z", "2026Q4", "2026-12-31")]
    [InlineData("2026-12-31T17:00:00Z", "2027Q1", "2027-03-31")]
    [InlineData("2028-02-29T00:00:00Z", "2028Q1", "2028-03-31")]
    public void A_quarter_is_one_of_vietnam(string moment, string quarter, string lastDay)
    {
        var found = Quarter.Of(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

        Assert.Equal(quarter, found.ToString());
        Assert.Equal(lastDay, found.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.True(Quarter.TryRead(quarter, out var read) && read == found);
    }

    [Theory]
    [InlineData("0000Q1")]
    [InlineData("9999Q4")]
    [InlineData("2026Q5")]
    public void A_quarter_is_one_of_our_time(string text) => Assert.False(Quarter.TryRead(text, out _));

    /// <summary>What a reader of one table finds out: each set of rows leaves the people of the others, and none of these may be few.</summary>
    private static List<int> Attack(int all, IReadOnlyList<ReportRow> rows)
    {
        var exact = rows.Where(row => !row.IsAtLeast).Select(row => row.People).ToList();
        return [.. Enumerable.Range(0, 1 << exact.Count).Select(some => all - exact.Where((_, i) => (some & (1 << i)) != 0).Sum()).Where(left => left is > 0 and < SafeRows.Fewest && exact.Count > 0).Distinct()];
    }

    /// <summary>Differences of the same cell in any two readings that tell of the same people: small ones name a few.</summary>
    private static List<int> DifferencesOf(IReadOnlyList<(string Period, IReadOnlyDictionary<string, int> Cells)> readings) =>
        [.. (from one in readings
             from other in readings
             where one.Period == other.Period
             from cell in one.Cells
             let difference = Math.Abs(cell.Value - other.Cells.GetValueOrDefault(cell.Key))
             where difference is > 0 and < SafeRows.Fewest
             select difference).Distinct()];

    private static Dictionary<string, int> CellsOf(ClassReport report) =>
        report.Tables.SelectMany(table => table.Value.Select(row => (Key: $"{table.Key}:{string.Join('+', row.Answers)}", row.People))).ToDictionary(cell => cell.Key, cell => cell.People);

    private static Task<IReadOnlyList<ClassReport>> ReadAllAsync(StorefrontServer server) => server.WithAsync<ReportReader, IReadOnlyList<ClassReport>>(async reader =>
    {
        var reports = new List<ClassReport>();
        for (var quarter = new Quarter(2026, 1); quarter.Year < 2028; quarter = quarter.Number == 4 ? new Quarter(quarter.Year + 1, 1) : quarter with { Number = quarter.Number + 1 })
        {
            if (await reader.ReadAsync(quarter, TestContext.Current.CancellationToken) is { } report)
            {
                reports.Add(report);
            }
        }

        return reports;
    });

    private static Task<int> CountAsync(StorefrontServer server, LaterClock clock, int people) => server.WithAsync<ShopDbContext, int>(async db =>
    {
        var view = new ClassView(Guid.NewGuid(), "1234", 6, Communes[0], clock.GetUtcNow(), people, 0, null, null, null);
        await TallyWriter.WriteAsync(
            db, TallyWriter.Of(view, [.. Enumerable.Range(1, people).Select(number => new BoardLine { Number = number, Name = "", Sells = true, HasEntered = true })]), clock.GetUtcNow(), default);
        return 0;
    });

    /// <summary>A clock that stands until it is set.</summary>
    private sealed class LaterClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
