using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.Statements;
using VoNhai.Commerce.Statements;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class StatementImportTests
{
    private const string By = "user-1";

    /// <summary>The market day of the list: 40 orders on the household's word, no feed, and two of the words are wrong.</summary>
    [Theory, OnEachEngine]
    public async Task Of_forty_marks_exactly_the_two_that_the_statement_does_not_hold_are_contradicted(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var orders = await MarketDayAsync(shop, count: 40);
        var wrong = new[] { orders[6], orders[23] };
        var lines = orders.Except(wrong).Select((order, i) => new Line(At(10, i), $"MBVCB.{i}.{order.Code}.CT tu {i}", order.Total.Dong)).ToList();

        // Strangers paid the very amounts of the two: a rule by amount would call their marks true.
        lines.Add(new Line(At(11, 1), "NGUYEN VAN B chuyen tien", wrong[0].Total.Dong));
        lines.Add(new Line(At(11, 2), "luong thang 11", wrong[1].Total.Dong));

        var report = await ImportAsync(shop, lines, WholeDay);

        Assert.Equal(wrong.Select(order => order.Code), report.Marks.Where(mark => mark.Verdict == MarkVerdict.Contradicted).Select(mark => mark.Code));
        Assert.Equal(38, report.Marks.Count(mark => mark.Verdict == MarkVerdict.Confirmed));
        Assert.Equal(38, report.Credited);
        var queue = await shop.Queue.ListAsync(shop.Household.Id, 200);
        Assert.Equal(
            wrong.Select(order => order.Code.ToString()).Order(StringComparer.Ordinal),
            queue.OfType<QueueItem.ContradictedMark>().Select(item => item.Order.Code.ToString()).Order(StringComparer.Ordinal));
        Assert.Empty(NaiveByAmount(report, orders));
    }

    /// <summary>A mark speaks of the order's money in all: what came under a deposit's code bears it out, too.</summary>
    [Theory, OnEachEngine]
    public async Task Money_under_a_deposits_code_bears_out_the_mark_of_its_order(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = Assert.Single(await MarketDayAsync(shop, count: 1));
        var part = Vnd.Of(1_000);
        await shop.Money.AskDepositAsync(shop.Household.Id, order.Code.ToString(), new DepositAsked { FormKey = "d", Amount = part }, By);
        var deposit = Assert.Single((await shop.SeeAsync(order)).Payment.Deposits).Code;

        var report = await ImportAsync(
            shop,
            [new Line(At(10, 1), $"coc {deposit}", part.Dong), new Line(At(10, 2), order.Code.ToString(), (order.Total - part).Dong)],
            WholeDay);

        Assert.Equal(MarkVerdict.Confirmed, Assert.Single(report.Marks).Verdict);
        Assert.DoesNotContain((await shop.Money.ReadBookAsync(shop.Household.Id, order.Code.ToString()))!.Lines, line => line.Kind == LedgerEntryKind.MarkContradicted);
    }

    [Theory, OnEachEngine]
    public async Task A_later_statement_that_shows_the_money_heals_a_contradicted_mark(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var orders = await MarketDayAsync(shop, count: 3);
        var first = orders.Take(2).Select((order, i) => new Line(At(10, i), order.Code.ToString(), order.Total.Dong)).ToList();
        await ImportAsync(shop, first, WholeDay);
        Assert.Single((await shop.Queue.ListAsync(shop.Household.Id)).OfType<QueueItem.ContradictedMark>());

        var report = await ImportAsync(shop, [.. first, new Line(At(10, 30), orders[2].Code.ToString(), orders[2].Total.Dong)], WholeDay);

        Assert.All(report.Marks, mark => Assert.Equal(MarkVerdict.Confirmed, mark.Verdict));
        Assert.Empty((await shop.Queue.ListAsync(shop.Household.Id)).OfType<QueueItem.ContradictedMark>());
        Assert.All(orders, order => Assert.Equal(PaymentStatus.Paid, shop.SeeAsync(order).Result.Payment.State.Status));
    }

    [Theory, OnEachEngine]
    public async Task A_statement_with_a_gap_proves_nothing_against_a_mark(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var orders = await MarketDayAsync(shop, count: 2);
        object?[][] rows = [.. Rows([new Line(At(10, 0), "a", 1_000), new Line(At(10, 1), "b", 1_000)])];
        rows[2][4] = "9.000.000";

        var report = await DoneAsync(shop.Statements.ImportAsync(shop.Household.Id, shop.Account.Id, CsvFile.Write(rows, ';'), By, WholeDay));

        Assert.Single(report.Statement.Gaps);
        Assert.Equal(2, report.Marks.Count(mark => mark.Verdict == MarkVerdict.Undecided));
        Assert.Empty((await shop.Queue.ListAsync(shop.Household.Id)).OfType<QueueItem.ContradictedMark>());
        Assert.Equal(2, orders.Count);
    }

    [Theory, OnEachEngine]
    public async Task A_mark_that_is_younger_than_the_statement_is_not_judged(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await MarketDayAsync(shop, count: 1);

        var report = await ImportAsync(shop, [new Line(At(8, 0), "truoc phien", 1_000)], period: null);

        Assert.Empty(report.Marks);
    }

    [Theory, OnEachEngine]
    public async Task The_same_and_an_overlapping_file_add_nothing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 95_000));
        Line[] lines = [new(At(10, 0), order.Code.ToString(), 95_000), new(At(10, 5), "an tra no", 50_000), new(At(10, 5), "an tra no", 50_000), new(At(11, 0), "mua phan", -20_000)];

        var first = await ImportAsync(shop, lines, period: null);
        Assert.Equal((3, 0, 1, 1), (first.Counts[LineFate.Read], first.Counts[LineFate.Duplicate], first.Counts[LineFate.Outgoing], first.Credited));
        var preview = await DoneAsync(shop.Statements.ReadAsync(shop.Household.Id, shop.Account.Id, XlsxFile.Write(Rows(lines))));
        Assert.Equal(3, preview.Counts[LineFate.Duplicate]);
        var again = await ImportAsync(shop, [.. lines, new Line(At(12, 0), "moi", 7_000)], period: null);

        Assert.Equal((1, 3, 0), (again.Counts[LineFate.Read], again.Counts[LineFate.Duplicate], again.Credited));
        Assert.Equal(4, await TransfersAsync(shop));
        Assert.Equal(Vnd.Of(95_000), (await shop.SeeAsync(order)).Payment.State.Received);
    }

    public static TheoryData<Engine, string, bool> Sources()
    {
        var data = new TheoryData<Engine, string, bool>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            foreach (var reference in (string[])["the same", "another make", "none"])
            {
                data.Add(engine, reference, true);
                data.Add(engine, reference, false);
            }
        }

        return data;
    }

    /// <summary>Two equal payments of one code within two minutes (R3), told by the feed and by the statement, in either order: two, never three or four.</summary>
    [Theory, MemberData(nameof(Sources))]
    public async Task Two_equal_real_transfers_count_twice_whoever_tells_first(Engine engine, string reference, bool feedFirst)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 100_000));
        var notices = Enumerable.Range(1, 2).Select(n => new Notice(n, $"MBVCB.{n}.{order.Code}.CT tu {n}", 100_000) { Date = $"2026-11-23 09:0{n}:10", Reference = $"FT2632700000000{n}" }).ToList();
        var lines = Enumerable.Range(1, 2).Select(n => new Line(At(9, n), $"{order.Code} CT tu {n}", 100_000)
        {
            Reference = reference switch { "the same" => $"FT2632700000000{n}", "none" => "", _ => $"52{n}" },
        }).ToList();

        if (feedFirst)
        {
            await TellAsync(shop, notices);
        }

        var report = await ImportAsync(shop, lines, period: null);
        if (!feedFirst)
        {
            await TellAsync(shop, notices);
        }

        Assert.Equal(feedFirst ? 2 : 0, report.Counts[LineFate.Duplicate]);
        Assert.Equal(2, await TransfersAsync(shop));
        Assert.Equal(Vnd.Of(200_000), (await shop.SeeAsync(order)).Payment.State.Received);
    }

    [Theory, OnEachEngine]
    public async Task A_transfer_that_the_feed_missed_is_found_beside_its_equal(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 100_000));
        await TellAsync(shop, [new Notice(1, order.Code.ToString(), 100_000) { Date = "2026-11-23 09:01:10" }]);

        var report = await ImportAsync(shop, [new Line(At(9, 1), order.Code.ToString(), 100_000), new Line(At(9, 3), order.Code.ToString(), 100_000)], period: null);

        Assert.Equal((1, 1, 1), (report.Counts[LineFate.Read], report.Counts[LineFate.Duplicate], report.Credited));
        Assert.Equal(Vnd.Of(200_000), (await shop.SeeAsync(order)).Payment.State.Received);
    }

    /// <summary>Late evening is booked the next day (R12): what the feed told at ten to midnight is the line of the day after, and counts once.</summary>
    [Theory, OnEachEngine]
    public async Task What_is_paid_late_in_the_evening_may_be_booked_the_next_day_and_counts_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 95_000));
        await TellAsync(shop, [new Notice(1, $"MBVCB.1.{order.Code}.CT", 95_000) { Date = "2026-11-23 23:50:00" }]);
        shop.Clock.Move(TimeSpan.FromDays(2));

        var report = await ImportAsync(shop, [new Line(new DateTime(2026, 11, 24), $"{order.Code} CT", 95_000)], period: null);

        Assert.Equal((1, 0), (report.Counts[LineFate.Duplicate], report.Credited));
        Assert.Equal(Vnd.Of(95_000), (await shop.SeeAsync(order)).Payment.State.Received);
    }

    [Theory, OnEachEngine]
    public async Task Another_households_account_is_missing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var file = CsvFile.Write(Rows([new Line(At(9, 1), "a", 1_000)]), ';');

        Assert.IsType<StatementOutcome.NotFound>(await shop.Statements.ReadAsync(Guid.NewGuid(), shop.Account.Id, file));
        Assert.IsType<StatementOutcome.NotFound>(await shop.Statements.ImportAsync(Guid.NewGuid(), shop.Account.Id, file, By));
        Assert.Equal(0, await TransfersAsync(shop));
    }

    [Theory, OnEachEngine]
    public async Task A_corrected_mapping_is_kept_for_the_household_and_the_bank(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var file = CsvFile.Write([["Khi nào", "Bao nhiêu", "Ai"], ["23/11/2026", "5.000", "An"]]);
        var unknown = Assert.IsType<StatementOutcome.ColumnsUnknown>(await shop.Statements.ReadAsync(shop.Household.Id, shop.Account.Id, file));
        Assert.True(StatementMapping.TryMake(
            new Dictionary<StatementField, int> { [StatementField.Date] = 0, [StatementField.SignedAmount] = 1, [StatementField.Memo] = 2 }, unknown.Preview.Headings, out var mapping, out _));

        Assert.False(await shop.Statements.SaveMappingAsync(Guid.NewGuid(), shop.Account.Id, mapping));
        Assert.True(await shop.Statements.SaveMappingAsync(shop.Household.Id, shop.Account.Id, mapping));
        Assert.True(await shop.Statements.SaveMappingAsync(shop.Household.Id, shop.Account.Id, mapping));

        Assert.Equal(1, (await DoneAsync(shop.Statements.ReadAsync(shop.Household.Id, shop.Account.Id, file))).Counts[LineFate.Read]);
    }

    [Theory, OnEachEngine]
    public async Task Two_imports_of_one_file_at_once_take_it_in_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var file = CsvFile.Write(Rows([.. Enumerable.Range(0, 50).Select(n => new Line(At(9, n), $"an {n}", 1_000 + n))]), ';');

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DoneAsync(shop.Statements.ImportAsync(shop.Household.Id, shop.Account.Id, file, By))));

        Assert.Equal(50, await TransfersAsync(shop));
        Assert.Equal(50, reports.Sum(report => report.Counts[LineFate.Read]));
    }

    private static StatementPeriod WholeDay { get; } = new(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 23));

    private sealed record Line(DateTime At, string Memo, long Amount)
    {
        public string Reference { get; init; } = "";
    }

    private static DateTime At(int hour, int minute) => new(2026, 11, 23, hour, minute, 5);

    private static IEnumerable<object?[]> Rows(IEnumerable<Line> lines)
    {
        yield return ["Ngày giao dịch", "Số tham chiếu", "Ghi nợ", "Ghi có", "Số dư", "Nội dung"];
        var balance = 5_000_000L;
        foreach (var line in lines)
        {
            balance += line.Amount;
            yield return
            [
                line.At.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture), line.Reference, line.Amount < 0 ? $"{-line.Amount}" : "", line.Amount > 0 ? $"{line.Amount}" : "", $"{balance}", line.Memo,
            ];
        }
    }

    private static Task<StatementReport> ImportAsync(TrialShop shop, IEnumerable<Line> lines, StatementPeriod? period) =>
        DoneAsync(shop.Statements.ImportAsync(shop.Household.Id, shop.Account.Id, CsvFile.Write(Rows(lines), ';'), By, period));

    private static async Task<StatementReport> DoneAsync(Task<StatementOutcome> outcome) => Assert.IsType<StatementOutcome.Done>(await outcome).Report;

    private static async Task TellAsync(TrialShop shop, IEnumerable<Notice> notices)
    {
        foreach (var notice in notices)
        {
            Assert.IsType<InboxReceipt.Acknowledged>(await shop.BankReportsAsync(notice));
        }
    }

    private static Task<int> TransfersAsync(TrialShop shop) => shop.WithDbAsync(db => db.Set<Transfer>().CountAsync());

    /// <summary>Orders at nine, each marked by the household; three prices, so that amounts repeat. Then it is evening.</summary>
    private static async Task<List<OrderView>> MarketDayAsync(TrialShop shop, int count)
    {
        var goods = new List<Product> { await shop.SellAsync(price: 95_000), await shop.SellAsync(price: 40_000), await shop.SellAsync(price: 120_000) };
        var orders = new List<OrderView>();
        for (var i = 0; i < count; i++)
        {
            var order = await shop.OrderAsync(goods[i % goods.Count]);
            orders.Add(order);
            shop.Clock.Move(TimeSpan.FromMinutes(1));
            var seen = new MarkSeen { FormKey = Guid.NewGuid().ToString("N"), Where = SeenWhere.BankApp, Amount = order.Total };
            Assert.IsType<MoneyOutcome.Done>(await shop.Money.MarkSeenAsync(shop.Household.Id, order.Code.ToString(), seen, By));
        }

        shop.Clock.Move(TimeSpan.FromHours(20));
        return orders;
    }

    /// <summary>Control: whoever asks only whether there is a line of that amount for each mark finds no false one.</summary>
    private static List<OrderView> NaiveByAmount(StatementReport report, IEnumerable<OrderView> orders)
    {
        var amounts = report.Statement.InOrder.Select(line => line.Amount!.Value).ToList();
        return [.. orders.Where(order => !amounts.Remove(order.Total))];
    }
}
