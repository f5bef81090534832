using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.SalesBook;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage.Books;

/// <summary>
/// The books beside the ledger, over random histories. <c>VONHAI_BOOK_HISTORIES</c> sets how many (default 4 of 60 happenings; <c>eng/books.sh</c>
/// runs 400), <c>VONHAI_HISTORY_SEED</c> the first seed.
/// </summary>
public sealed class BooksTests
{
    private const int Happenings = 60;
    private static readonly BookColumn[] Money = [BookColumn.Cash, BookColumn.Transfer, BookColumn.Told, BookColumn.Gateway];
    private static readonly int Histories = Setting("VONHAI_BOOK_HISTORIES", 4);
    private static readonly int FirstSeed = Setting("VONHAI_HISTORY_SEED", 20_261_130);

    [Theory, OnEachEngine]
    public async Task The_accountants_totals_equal_the_ledger_to_the_dong_and_a_closed_month_never_changes(Engine engine)
    {
        var (sales, naive, lines) = (0L, 0L, 0);
        for (var seed = FirstSeed; seed < FirstSeed + Histories; seed++)
        {
            await using var shop = await TrialShop.OpenAsync(engine, TrialDatabase.Memory);
            var stall = await BusyStall.OpenAsync(shop, seed);
            var (random, closed) = (new Random(seed), new List<BookMonthView>());
            for (var part = 0; part < 4; part++)
            {
                await stall.LiveAsync(Happenings / 4);
                if (random.Next(2) == 0)
                {
                    await CloseAsync(shop, closed);
                }
            }

            foreach (var before in closed)
            {
                var now = await shop.Books.ReadMonthAsync(shop.Household.Id, before.Month);
                Assert.Equal((before.Total, before.Days, true), (now.Total, now.Days, now.IsClosed), Same);
            }

            var (booked, expected) = await CompareAsync(shop, stall);
            (sales, naive, lines) = (sales + expected, naive + await NaiveAsync(shop), lines + booked);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{engine}: {Histories} histories from seed {FirstSeed}, {lines} lines, {sales:N0} đồng of sales and money");

        // Control: who adds up totals of orders that went, and all that came in, is wrong.
        Assert.NotEqual(sales, naive);
    }

    [Theory, OnEachEngine]
    public async Task What_turns_out_after_a_month_was_closed_stands_in_the_open_one_and_names_what_it_puts_right(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var id = shop.Household.Id;
        var order = await SoldAsync(shop, paid: 95_000);
        var november = new BookMonth(2026, 11);
        Assert.IsType<BookClosing.NotOver>(await shop.Books.CloseAsync(id, november, "user:mui"));
        shop.Clock.Move(TimeSpan.FromDays(10));
        Assert.Equal(Vnd.Of(95_000), Assert.IsType<BookClosing.Closed>(await shop.Books.CloseAsync(id, november, "user:mui")).Month.Total.Sales);
        Assert.IsType<BookClosing.WasClosed>(await shop.Books.CloseAsync(id, november, "user:mui"));

        var cash = (await shop.Money.ReadBookAsync(id, order.Code.ToString()))!.Lines.Single().EntryId;
        await shop.Money.GiveAllowanceAsync(id, order.Code.ToString(), new AllowanceGiven { FormKey = "a", Amount = Vnd.Of(5_000), Reason = "Dập" }, "user:mui");
        await shop.Money.ReverseAsync(id, cash, new EntryReversed { FormKey = "b", Reason = "Nhầm đơn" }, "user:mui");
        await shop.Money.RecordCashAsync(id, order.Code.ToString(), new CashMoved { FormKey = "c", Amount = Vnd.Of(90_000), At = shop.Clock.GetUtcNow().AddDays(-10) }, "user:mui");

        var (before, after) = (await shop.Books.ReadMonthAsync(id, november), await shop.Books.ReadMonthAsync(id, new BookMonth(2026, 12)));
        Assert.Equal((95_000, 95_000), (before.Total.Sales.Dong, before.Total.Cash.Dong));
        Assert.Equal((-5_000, -5_000), (after.Total.Sales.Dong, after.Total.Cash.Dong));
        var lines = (await shop.Books.ListAsync(id, Enum.GetValues<BookColumn>(), november.First, new DateOnly(2026, 12, 31))).Lines;
        var sold = Assert.Single(lines, line => line.Kind == BookEntryKind.Sold);
        Assert.Equal(sold.Number, Assert.Single(lines, line => line.Kind == BookEntryKind.Repriced).Corrects);
        Assert.Equal(Assert.Single(lines, line => line is { Kind: BookEntryKind.MoneyIn, IsBelated: false }).Number, Assert.Single(lines, line => line is { Kind: BookEntryKind.TakenBack, Column: BookColumn.Cash }).Corrects);
        var belated = Assert.Single(lines, line => line is { Kind: BookEntryKind.MoneyIn, IsBelated: true });
        Assert.Equal((new DateOnly(2026, 11, 23), new DateOnly(2026, 12, 3)), (belated.HappenedOn, belated.Day));
        Assert.Contains("của ngày 23/11/2026, tháng đã khóa sổ", BookWords.Of(belated), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, lines.Count).Select(number => (long)number), lines.Select(line => line.Number).Order());
    }

    [Theory, OnEachEngine]
    public async Task Many_who_open_the_book_at_once_write_each_line_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        for (var i = 0; i < 5; i++)
        {
            await SoldAsync(shop, paid: 95_000);
        }

        var months = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => shop.Books.ReadMonthAsync(shop.Household.Id, new BookMonth(2026, 11))));

        Assert.All(months, month => Assert.Equal((475_000, 475_000, 0), (month.Total.Sales.Dong, month.Total.Cash.Dong, month.Total.Owed.Dong)));
        Assert.Equal(0, await shop.WithDbAsync(db => db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM commerce_book_marks").SingleAsync()));
    }

    [Theory, OnEachEngine]
    public async Task Goods_are_sold_when_they_go_and_money_comes_when_it_comes(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (id, code) = (shop.Household.Id, "");
        var order = await shop.OrderAsync(await shop.SellAsync());
        code = order.Code.ToString();
        await shop.BankReportsAsync(new Notice(1, code, 95_000) { Date = "2026-11-21 23:59:00" });
        shop.Clock.Move(TimeSpan.FromHours(15.5));
        await StepsAsync(shop, code);

        var month = await shop.Books.ReadMonthAsync(id, new BookMonth(2026, 11));
        Assert.Equal(
            [(new DateOnly(2026, 11, 21), 0L, 95_000L), (new DateOnly(2026, 11, 24), 95_000L, 0L)],
            month.Days.Select(day => (day.Day, day.Sales.Dong, day.Transfers.Dong)));
        Assert.Equal(Vnd.Zero, month.Total.Owed);
    }

    [Theory, OnEachEngine]
    public async Task A_line_by_hand_is_written_once_and_taken_back_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (id, neighbour) = (shop.Household.Id, (await shop.NeighbourAsync()).Id);
        var sale = new HandWritten { FormKey = "h1", Kind = HandKind.Sale, Amount = Vnd.Of(350_000), Reason = "Bán ở chợ" };
        Assert.Equal(new BookOutcome.Done(false), await shop.BookDesk.WriteAsync(id, sale, "user:mui"));
        Assert.Equal(new BookOutcome.Done(true), await shop.BookDesk.WriteAsync(id, sale, "user:mui"));
        Assert.IsType<BookOutcome.FormWasUsed>(await shop.BookDesk.WriteAsync(id, sale with { Amount = Vnd.Of(1) }, "user:mui"));
        Assert.Equal("reason", Assert.IsType<BookOutcome.Invalid>(await shop.BookDesk.WriteAsync(id, new HandWritten { FormKey = "h2", Kind = HandKind.Out, Amount = Vnd.Of(1) }, "user:mui")).Problems.Single().Field);
        await shop.BookDesk.WriteAsync(id, new HandWritten { FormKey = "h3", Kind = HandKind.Out, Amount = Vnd.Of(50_000), Reason = "Mua thùng" }, "user:mui");
        var month = new BookMonth(2026, 11);
        Assert.Equal((350_000, 350_000, 50_000), await SumsAsync());

        var why = new EntryReversed { FormKey = "b", Reason = "Nhầm" };
        Assert.IsType<BookOutcome.NotFound>(await shop.BookDesk.TakeBackAsync(neighbour, 1, why, "user:pao"));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => shop.BookDesk.TakeBackAsync(id, (i % 2) + 1, why with { FormKey = $"b{i}" }, "user:mui")));
        Assert.Single(outcomes, outcome => outcome is BookOutcome.Done);
        Assert.Equal(5, outcomes.Count(outcome => outcome is BookOutcome.WasTakenBack));
        Assert.Equal((0, 350_000, 400_000), await SumsAsync());

        var order = await SoldAsync(shop, paid: 95_000);
        var sold = (await shop.Books.ListAsync(id, [BookColumn.Sales], month.First, month.Last)).Lines.Single(line => line.Code == order.Code);
        Assert.IsType<BookOutcome.IsAnOrders>(await shop.BookDesk.TakeBackAsync(id, sold.Number, why, "user:mui"));

        async Task<(long, long, long)> SumsAsync()
        {
            var total = (await shop.Books.ReadMonthAsync(id, month)).Total;
            return (total.Sales.Dong, total.CashIn.Dong, total.CashOut.Dong);
        }
    }

    [Theory, OnEachEngine]
    public async Task Cash_is_counted_beside_what_should_be_there_and_a_difference_has_a_reason(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (id, today) = (shop.Household.Id, new DateOnly(2026, 11, 23));
        await SoldAsync(shop, paid: 95_000);
        await shop.BookDesk.WriteAsync(id, new HandWritten { FormKey = "o", Kind = HandKind.Out, Amount = Vnd.Of(20_000), Reason = "Xe" }, "user:mui");
        Assert.Equal((0, 95_000, 20_000, 75_000), Of(await shop.BookDesk.ReadCashAsync(id, today)));

        var counted = new CashCounted { FormKey = "c1", Day = today, Opening = Vnd.Of(50_000), Notes = new Dictionary<int, int> { [100_000] = 1, [10_000] = 2 } };
        Assert.Contains("Thiếu 5.000", Assert.IsType<BookOutcome.Invalid>(await shop.BookDesk.CountCashAsync(id, counted, "user:mui")).Problems.Single().Message, StringComparison.Ordinal);
        Assert.Equal(new BookOutcome.Done(false), await shop.BookDesk.CountCashAsync(id, counted with { Reason = "Trả nhầm" }, "user:mui"));
        Assert.Equal(new BookOutcome.Done(true), await shop.BookDesk.CountCashAsync(id, counted with { Reason = "Trả nhầm" }, "user:mui"));
        Assert.Equal(new BookOutcome.Done(false), await shop.BookDesk.CountCashAsync(id, counted with { FormKey = "c2", Sum = Vnd.Of(5_000) }, "user:mui"));

        var day = await shop.BookDesk.ReadCashAsync(id, today);
        Assert.Equal((50_000, 95_000, 20_000, 125_000), Of(day));
        Assert.Equal([(125_000L, 0L, ""), (120_000L, -5_000L, "Trả nhầm")], day.Counts.Select(count => (count.Counted.Dong, count.Difference.Dong, count.Reason)));
        Assert.Equal(2, day.Counts[0].Notes[10_000]);
        Assert.Equal(50_000, (await shop.BookDesk.ReadCashAsync(id, today.AddDays(1))).Opening.Dong);
        Assert.IsType<BookOutcome.Invalid>(await shop.BookDesk.CountCashAsync(id, counted with { FormKey = "c3", Notes = new Dictionary<int, int> { [3_000] = 1 } }, "user:mui"));
        Assert.IsType<BookOutcome.Invalid>(await shop.BookDesk.CountCashAsync(id, counted with { FormKey = "c4", Day = today.AddDays(1) }, "user:mui"));

        static (long, long, long, long) Of(CashDay day) => (day.Opening.Dong, day.In.Dong, day.Out.Dong, day.Expected.Dong);
    }

    [Theory, OnEachEngine]
    public async Task A_list_goes_on_where_it_stopped(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        for (var i = 0; i < 7; i++)
        {
            await shop.BookDesk.WriteAsync(shop.Household.Id, new HandWritten { FormKey = $"h{i}", Kind = HandKind.Sale, Amount = Vnd.Of(1_000 + i), Day = new DateOnly(2026, 11, 20 - (i % 3)) }, "user:mui");
        }

        var (seen, after) = (new List<BookEntry>(), (string?)null);
        do
        {
            var page = await shop.Books.ListAsync(shop.Household.Id, [BookColumn.Sales, BookColumn.Cash], new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), after, 3);
            seen.AddRange(page.Lines);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(14, seen.DistinctBy(line => line.Number).Count());
        Assert.Equal(seen.OrderBy(line => line.Day).ThenBy(line => line.Number).Select(line => line.Number), seen.Select(line => line.Number));
        Assert.Empty((await shop.Books.ListAsync((await shop.NeighbourAsync()).Id, [BookColumn.Sales], new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30))).Lines);
    }

    internal static async Task<OrderView> SoldAsync(TrialShop shop, long paid)
    {
        var order = await shop.OrderAsync(await shop.SellAsync());
        if (paid > 0)
        {
            await shop.Money.RecordCashAsync(shop.Household.Id, order.Code.ToString(), new CashMoved { FormKey = Guid.NewGuid().ToString("N"), Amount = Vnd.Of(paid) }, "user:mui");
        }

        if (paid < order.Total.Dong)
        {
            await shop.Money.GiveCreditAsync(shop.Household.Id, order.Code.ToString(), new CreditGiven { FormKey = Guid.NewGuid().ToString("N"), Terms = CreditTerms.Debt }, "user:mui");
        }

        await StepsAsync(shop, order.Code.ToString());
        return order;
    }

    private static async Task StepsAsync(TrialShop shop, string code)
    {
        foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver })
        {
            Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, code, step, "user:mui"));
        }
    }

    /// <summary>Order by order against what the payment state says, which knows nothing of books; then the books' sums against the sum of all orders.</summary>
    private static async Task<(int Lines, long Sum)> CompareAsync(TrialShop shop, BusyStall stall)
    {
        var id = shop.Household.Id;
        var (first, last) = (new DateOnly(2020, 1, 1), new DateOnly(2030, 12, 31));
        var lines = new List<BookEntry>();
        string? after = null;
        do
        {
            var page = await shop.Books.ListAsync(id, Enum.GetValues<BookColumn>(), first, last, after, 1_000);
            lines.AddRange(page.Lines);
            after = page.Next;
        }
        while (after is not null);

        var (sales, money, owed) = (0L, 0L, 0L);
        foreach (var order in stall.Orders)
        {
            var seen = (await shop.Desk.FindAsync(id, order.Code.ToString()))!;
            var (state, isGone) = (seen.Payment.State, seen.Step is OrderStep.HandedOver or OrderStep.Delivered);
            var ofOrder = lines.Where(line => line.Code == order.Code).ToList();
            long Sum(params BookColumn[] columns) => ofOrder.Where(line => columns.Contains(line.Column)).Sum(line => line.Amount.Dong);
            Assert.Equal(isGone ? state.Asked.Dong : 0, Sum(BookColumn.Sales));
            Assert.Equal(state.Received.Dong, Sum(Money));
            Assert.Equal(isGone ? Math.Max(0, state.Due.Dong) : 0, Sum(BookColumn.Owed));
            Assert.Equal(state.Cash.Dong - (state.WentBack.Dong - Transferred(await shop.Money.ReadBookAsync(id, order.Code.ToString()))), Sum(BookColumn.Cash));
            (sales, money, owed) = (sales + Sum(BookColumn.Sales), money + Sum(Money), owed + Sum(BookColumn.Owed));
        }

        var (bookSales, bookMoney, bookOwed) = (0L, 0L, 0L);
        for (var year = 2026; year <= 2027; year++)
        {
            var total = (await shop.Books.ReadYearAsync(id, year)).Total;
            (bookSales, bookMoney, bookOwed) = (bookSales + total.Sales.Dong, bookMoney + total.Money.Dong, bookOwed + total.Owed.Dong);
        }

        Assert.Equal((sales, money, owed), (bookSales, bookMoney, bookOwed));
        Assert.Equal(owed + await CreditBeforeGoodsAsync(shop, stall), (await shop.Debts.ListAsync(id, take: 500)).Owed.Dong);
        return (lines.Count, sales + money);
    }

    /// <summary>What of the money that went back went by transfer, from the entries themselves.</summary>
    private static long Transferred(MoneyBook? book)
    {
        var standing = book!.Lines.Where(line => !line.IsTakenBack).ToList();
        long Sum(LedgerEntryKind kind) => standing.Where(line => line.Kind == kind).Sum(line => line.Amount.Dong);
        return Math.Max(Sum(LedgerEntryKind.TransferOut), Sum(LedgerEntryKind.RefundMade)) + Sum(LedgerEntryKind.GatewayDisputeLost) + Sum(LedgerEntryKind.GatewayRefunded) - Sum(LedgerEntryKind.GatewayRefundFailed);
    }

    /// <summary>Debts that were written down for goods that are still here.</summary>
    private static async Task<long> CreditBeforeGoodsAsync(TrialShop shop, BusyStall stall)
    {
        var sum = 0L;
        foreach (var order in stall.Orders)
        {
            var seen = (await shop.Desk.FindAsync(shop.Household.Id, order.Code.ToString()))!;
            var credits = (await shop.Money.ReadBookAsync(shop.Household.Id, order.Code.ToString()))!.Lines.Where(line => line is { Kind: LedgerEntryKind.CreditGiven, IsTakenBack: false }).ToList();
            var last = credits.LastOrDefault()?.EntryId;
            var isDebt = last is not null && await shop.WithDbAsync(db => db.Set<LedgerEntry>().Where(entry => entry.Id == last).Select(entry => entry.Terms).SingleAsync()) == CreditTerms.Debt;
            sum += isDebt && seen.Step < OrderStep.HandedOver ? seen.Payment.State.OnCredit.Dong : 0;
        }

        return sum;
    }

    private static async Task<long> NaiveAsync(TrialShop shop) => await shop.WithDbAsync(db => db.Database.SqlQuery<long>(
        $"""
        SELECT CAST(coalesce((SELECT sum(total) FROM commerce_orders WHERE step IN ('HandedOver', 'Delivered')), 0)
          + coalesce((SELECT sum(amount) FROM commerce_ledger WHERE kind IN ('Cash', 'TransferIn', 'Mark')), 0) AS bigint) AS "Value"
        """).SingleAsync());

    private static async Task CloseAsync(TrialShop shop, List<BookMonthView> closed)
    {
        var last = BookMonth.Of(VietnamTime.DayOf(shop.Clock.GetUtcNow())).Plus(-1);
        if (await shop.Books.CloseAsync(shop.Household.Id, last, "user:mui") is BookClosing.Closed now)
        {
            closed.Add(now.Month);
        }
    }

    private static bool Same((BookDay Total, IReadOnlyList<BookDay> Days, bool) one, (BookDay Total, IReadOnlyList<BookDay> Days, bool) other) =>
        one.Total == other.Total && one.Days.SequenceEqual(other.Days) && one.Item3 == other.Item3;

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
