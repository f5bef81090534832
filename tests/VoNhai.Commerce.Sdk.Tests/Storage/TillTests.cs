using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.SalesBook;
using VoNhai.Commerce.Sdk.Tests.Statements;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>A sale at the till is an ordinary order, made once.</summary>
public sealed class TillTests
{
    private const string By = "user:mui";
    private static readonly Guid Phone = Guid.CreateVersion7();

    [Theory, OnEachEngine]
    public async Task A_cash_sale_is_an_order_that_is_paid_and_gone(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 10);
        var sale = Cash(shop, [new TillLine(tea.Id, Quantity.Of(1.5m), Vnd.Of(95_000)), new TillLine(null, Quantity.One, Vnd.Of(35_000))]) with { SoldAt = shop.Clock.GetUtcNow().AddHours(-4) };

        var order = Done(await shop.Till.SellAsync(shop.Household.Id, sale, By)).Order;

        Assert.Equal(SalesChannel.Till, order.Channel);
        Assert.Equal(OrderStep.Delivered, order.Step);
        Assert.Equal(shop.Clock.GetUtcNow().AddHours(-4), order.HandedOverAt);
        Assert.Equal(177_500, order.Total.Dong);
        Assert.Equal(PaymentStatus.Paid, order.Payment.State.Status);
        Assert.Equal(177_500, order.Payment.State.Cash.Dong);
        Assert.Equal(["Chè búp khô", "Bán lẻ"], order.Lines.Select(line => line.ProductName));
        Assert.Equal(Quantity.Of(8.5m), await shop.StockOfAsync(tea));
        (await StockBalance.OfAsync(shop, tea)).ExpectWhole(10);
        Assert.Empty((await shop.Desk.ListAsync(shop.Household.Id)).Items);
        Assert.Null(await shop.Tracking.FindByPhoneAsync(order.Code.ToString(), ""));
    }

    [Theory, OnEachEngine]
    public async Task Told_ten_times_at_once_it_is_sold_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 10);
        var sale = Cash(shop, [new TillLine(tea.Id, Quantity.Of(2), Vnd.Of(90_000))]);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => shop.Till.SellAsync(shop.Household.Id, sale, By))));
        var other = await shop.Till.SellAsync(shop.Household.Id, sale with { Lines = [new TillLine(tea.Id, Quantity.Of(3), Vnd.Of(90_000))] }, By);
        var later = await shop.Till.SellAsync(shop.Household.Id, sale with { SoldAt = sale.SoldAt.AddDays(-1) }, By);

        Assert.Single(outcomes, outcome => !Done(outcome).IsReplay);
        Assert.Single(outcomes.Select(outcome => Done(outcome).Order.Code).Distinct());
        Assert.IsType<TillOutcome.KeyReused>(other);
        Assert.True(Done(later).IsReplay);
        Assert.Equal(Quantity.Of(8), await shop.StockOfAsync(tea));

        // The control: without the phone's id it would be ten sales.
        Done(await shop.Till.SellAsync(shop.Household.Id, sale with { Id = Guid.CreateVersion7() }, By));
        Assert.Equal(Quantity.Of(6), await shop.StockOfAsync(tea));
    }

    [Theory, OnEachEngine]
    public async Task What_a_named_person_owes_is_a_debt(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var sale = Cash(shop, Free(120_000)) with { Payment = TillPayment.Owed, Name = " Hoàng  Thị Mẩy ", Nickname = "chị Mẩy dệt", Hamlet = "Khuổi Mèo" };

        Assert.IsType<TillOutcome.Invalid>(await shop.Till.SellAsync(shop.Household.Id, sale with { Name = "" }, By));
        Done(await shop.Till.SellAsync(shop.Household.Id, sale, By));

        var debt = Assert.Single(await shop.OwedAsync(shop.Household.Id));
        Assert.Equal((120_000, CreditTerms.Debt, OrderStep.Delivered), (debt.Owed.Dong, debt.Terms, debt.Step));
        Assert.Equal(("Hoàng Thị Mẩy", "chị Mẩy dệt", "Khuổi Mèo"), (debt.Buyer.Name, debt.Buyer.Nickname, debt.Buyer.Hamlet));
    }

    [Theory, OnEachEngine]
    public async Task A_household_without_an_account_sells_for_cash(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var poor = new Household(Guid.CreateVersion7(), "nha-khong-tk", "Nhà chị Dính", "05719", "Nà Lay");
        await shop.AddAsync(poor);

        Assert.Equal(PaymentStatus.Paid, Done(await shop.Till.SellAsync(poor.Id, Cash(shop, Free(35_000)), By)).Order.Payment.State.Status);
        var owed = Done(await shop.Till.SellAsync(poor.Id, Cash(shop, Free(20_000)) with { Payment = TillPayment.Owed, Name = "Anh Páo" }, By)).Order;
        Assert.Null(owed.Payment.Transfer);
        Assert.IsType<TillOutcome.Invalid>(await shop.Till.SellAsync(poor.Id, Cash(shop, Free(35_000)) with { Payment = TillPayment.Transfer }, By));
    }

    /// <summary>Whoever stole a phone and asks for another account gets no đồng at the till either, before its time.</summary>
    [Theory, OnEachEngine]
    public async Task An_account_that_waits_is_not_paid_into(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var waits = new ReceivingAccount(Guid.CreateVersion7(), shop.Household.Id, "970436", "6666666666", "KE GIAN");
        waits.Ask(waits.HolderName, "", OrderCode.New(), Vnd.Of(1_000), shop.Clock.GetUtcNow().AddHours(72), "user:thief", shop.Clock.GetUtcNow());
        await shop.AddAsync(waits);
        var sale = await TransferAsync(shop, Free(35_000));

        Assert.IsType<TillOutcome.Invalid>(await shop.Till.SellAsync(shop.Household.Id, sale with { AccountId = waits.Id }, By));
        Assert.Equal(shop.Account.Id, (await shop.Till.ReadAsync(shop.Household.Id, Phone))!.Account!.Id);
        Assert.Equal(TrialShop.AccountNumber, Done(await shop.Till.SellAsync(shop.Household.Id, sale, By)).Order.Payment.Account);
    }

    [Theory, OnEachEngine]
    public async Task A_transfer_is_waited_for_and_ends_the_sale(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 3);
        var sale = await TransferAsync(shop, [new TillLine(tea.Id, Quantity.One, Vnd.Of(95_000))]);

        var waiting = Done(await shop.Till.SellAsync(shop.Household.Id, sale, By)).Order;
        Assert.Equal((OrderStep.Packed, PaymentStatus.Open), (waiting.Step, waiting.Payment.State.Status));
        Assert.Equal(sale.Code, waiting.Code.ToString());
        Assert.IsType<TillOutcome.NotNow>(await shop.Till.EndAsync(shop.Household.Id, new TillEnd(sale.Id, TillEnding.Paid), By));

        await shop.BankReportsAsync(new Notice(1, sale.Code, 95_000));
        var end = new TillEnd(sale.Id, TillEnding.Paid);
        var ended = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => shop.Till.EndAsync(shop.Household.Id, end, By))));

        Assert.Single(ended, outcome => !Done(outcome).IsReplay);
        var order = Done(ended[0]).Order;
        Assert.Equal((OrderStep.Delivered, PaymentStatus.Paid, PaymentCaveat.None), (order.Step, order.Payment.State.Status, order.Payment.State.Caveat));
        (await StockBalance.OfAsync(shop, tea)).ExpectWhole(3);
        Assert.IsType<TillOutcome.NotNow>(await shop.Till.EndAsync(shop.Household.Id, new TillEnd(sale.Id, TillEnding.Dropped), By));
    }

    [Theory, OnEachEngine]
    public async Task Offline_a_transfer_is_seen_or_not_seen_and_never_paid(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (seen, unseen) = (await TransferAsync(shop, Free(50_000)), await TransferAsync(shop, Free(70_000)));
        foreach (var (sale, end) in new[] { (seen, new TillEnd(seen.Id, TillEnding.Seen, SeenWhere.BankSms)), (unseen, new TillEnd(unseen.Id, TillEnding.Unseen)) })
        {
            Done(await shop.Till.SellAsync(shop.Household.Id, sale, By));
            Done(await shop.Till.EndAsync(shop.Household.Id, end, By));
        }

        var (marked, owed) = (await FindAsync(shop, seen), await FindAsync(shop, unseen));
        Assert.Equal((PaymentStatus.Paid, PaymentCaveat.Marked), (marked.Payment.State.Status, marked.Payment.State.Caveat));
        Assert.Equal((PaymentStatus.Open, 70_000), (owed.Payment.State.Status, owed.Payment.State.OnCredit.Dong));
        Assert.Equal(CreditTerms.Transfer, Assert.Single(await shop.OwedAsync(shop.Household.Id)).Terms);

        // The bank tells of both in the evening: the mark is borne out, the debt is gone.
        await shop.BankReportsAsync(new Notice(1, seen.Code, 50_000));
        await shop.BankReportsAsync(new Notice(2, unseen.Code, 70_000));
        Assert.Equal(PaymentCaveat.None, (await FindAsync(shop, seen)).Payment.State.Caveat);
        Assert.Equal(PaymentStatus.Paid, (await FindAsync(shop, unseen)).Payment.State.Status);
        Assert.Empty(await shop.OwedAsync(shop.Household.Id));
    }

    [Theory, OnEachEngine]
    public async Task Money_that_comes_before_its_sale_waits_for_it(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var sale = await TransferAsync(shop, Free(60_000));

        await shop.BankReportsAsync(new Notice(1, $"MBVCB.1234.{sale.Code[..5]} {sale.Code[5..]}.CT tu 0000", 60_000));
        await shop.BankReportsAsync(new Notice(1, $"MBVCB.1234.{sale.Code[..5]} {sale.Code[5..]}.CT tu 0000", 60_000));
        await shop.BankReportsAsync(new Notice(2, "QZ0000000XX tien hang", 5_000));
        var waiting = (await shop.Queue.ListAsync(shop.Household.Id)).OfType<QueueItem.UnmatchedMoney>().Where(item => item.Transfer.Amount.Dong == 60_000);
        Assert.Equal(UnmatchedReason.CodeNotSentYet, Assert.Single(waiting).Reason);

        var order = Done(await shop.Till.SellAsync(shop.Household.Id, sale, By)).Order;
        Assert.True(Done(await shop.Till.SellAsync(shop.Household.Id, sale, By)).IsReplay);
        await shop.Inbox.ReplayAsync(shop.Household.Id, shop.Feed.Id);

        Assert.Equal((PaymentStatus.Paid, 60_000), ((await FindAsync(shop, sale)).Payment.State.Status, (await FindAsync(shop, sale)).Payment.State.BankSaw.Dong));
        Assert.DoesNotContain((await shop.Queue.ListAsync(shop.Household.Id)).OfType<QueueItem.UnmatchedMoney>(), item => item.Transfer.Amount.Dong == 60_000);
        Assert.Equal(sale.Code, order.Code.ToString());
    }

    /// <summary>A household without a feed brings its statement before the phone has coverage again: the money waits in the same way.</summary>
    [Theory, OnEachEngine]
    public async Task Money_on_a_statement_waits_for_its_sale_too(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var sale = await TransferAsync(shop, Free(60_000));
        var file = CsvFile.Write(
            [
                ["Ngày giao dịch", "Số tham chiếu", "Ghi nợ", "Ghi có", "Số dư", "Nội dung"],
                ["23/11/2026 09:00:05", "FT1", "", "60000", "5060000", $"MBVCB.1234.{sale.Code}.CT tu 0000"],
                ["23/11/2026 09:30:05", "FT2", "", "5000", "5065000", "QZ0000000XX tien hang"],
            ],
            ';');

        Assert.IsType<StatementOutcome.Done>(await shop.Statements.ImportAsync(shop.Household.Id, shop.Account.Id, file, By));
        var waiting = (await shop.Queue.ListAsync(shop.Household.Id)).OfType<QueueItem.UnmatchedMoney>().Where(item => item.Reason == UnmatchedReason.CodeNotSentYet);
        Assert.Equal(60_000, Assert.Single(waiting).Transfer.Amount.Dong);

        Done(await shop.Till.SellAsync(shop.Household.Id, sale, By));
        Assert.IsType<StatementOutcome.Done>(await shop.Statements.ImportAsync(shop.Household.Id, shop.Account.Id, file, By));

        Assert.Equal((PaymentStatus.Paid, 60_000), ((await FindAsync(shop, sale)).Payment.State.Status, (await FindAsync(shop, sale)).Payment.State.BankSaw.Dong));
        Assert.DoesNotContain((await shop.Queue.ListAsync(shop.Household.Id)).OfType<QueueItem.UnmatchedMoney>(), item => item.Transfer.Amount.Dong == 60_000);
    }

    /// <summary>Bank and phone tell at the very instant, again and again: never lost, never twice.</summary>
    [Theory, OnEachEngine]
    public async Task Money_and_sale_at_the_same_instant_meet_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var sales = new List<TillSale>();
        for (var i = 0; i < 24; i++)
        {
            sales.Add(await TransferAsync(shop, Free(10_000 + i)));
        }

        await Task.WhenAll(sales.SelectMany((sale, i) => new Task[]
        {
            Task.Run(() => shop.Till.SellAsync(shop.Household.Id, sale, By)),
            Task.Run(() => shop.BankReportsAsync(new Notice(100 + i, sale.Code, 10_000 + i))),
        }));

        foreach (var sale in sales)
        {
            var state = (await FindAsync(shop, sale)).Payment.State;
            Assert.Equal((PaymentStatus.Paid, sale.Lines[0].UnitPrice), (state.Status, state.BankSaw));
        }
    }

    [Theory, OnEachEngine]
    public async Task What_a_person_decided_about_waiting_money_stays(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var sale = await TransferAsync(shop, Free(60_000));
        await shop.BankReportsAsync(new Notice(1, sale.Code, 60_000));
        var item = (await shop.Queue.ListAsync(shop.Household.Id)).OfType<QueueItem.UnmatchedMoney>().Single();
        await shop.Money.SetAsideAsync(shop.Household.Id, item.Transfer.TransferId, new SetAside(SetAsideKind.NotSales, "Con gửi về"), By);

        Done(await shop.Till.SellAsync(shop.Household.Id, sale, By));

        Assert.Equal(PaymentStatus.Open, (await FindAsync(shop, sale)).Payment.State.Status);
    }

    [Theory, OnEachEngine]
    public async Task Goods_that_are_out_are_sold_there_and_the_rest_comes_back_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 10);
        var taken = new TillTakeOut(Guid.CreateVersion7(), Phone, [new(tea.Id, Quantity.Of(6))]);

        var outing = Out(await shop.Till.TakeOutAsync(shop.Household.Id, taken, By));
        var today = VietnamTime.DayOf(shop.Clock.GetUtcNow());
        Assert.Equal([today], (await shop.Books.ReadMonthAsync(shop.Household.Id, new BookMonth(today.Year, today.Month))).MarketDays);
        Assert.True(((OutingOutcome.Done)await shop.Till.TakeOutAsync(shop.Household.Id, taken, By)).IsReplay);
        Assert.IsType<OutingOutcome.KeyReused>(await shop.Till.TakeOutAsync(shop.Household.Id, taken with { Goods = [new(tea.Id, Quantity.Of(7))] }, By));
        Assert.IsType<OutingOutcome.NotEnough>(await shop.Till.TakeOutAsync(shop.Household.Id, taken with { Key = Guid.CreateVersion7() }, By));
        Assert.Equal(Quantity.Of(4), await shop.StockOfAsync(tea));

        // Online, the last four are ordered; out there, two are sold.
        var online = await shop.OrderAsync(tea, 4);
        Done(await shop.Till.SellAsync(shop.Household.Id, Cash(shop, [new TillLine(tea.Id, Quantity.Of(2), Vnd.Of(90_000))]) with { OutingId = outing.Id }, By));
        var back = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => shop.Till.BringBackAsync(shop.Household.Id, outing.Id, By))));

        Assert.Single(back, outcome => outcome is OutingOutcome.Done { IsReplay: false });
        Assert.Equal(Quantity.Of(4), await shop.StockOfAsync(tea));
        (await StockBalance.OfAsync(shop, tea)).ExpectWhole(10);
        Assert.Equal(OrderStep.Placed, (await shop.SeeAsync(online)).Step);
    }

    [Theory, OnEachEngine]
    public async Task Selling_more_than_was_taken_is_written_down_and_breaks_no_order(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 10);
        var outing = Out(await shop.Till.TakeOutAsync(shop.Household.Id, new TillTakeOut(Guid.CreateVersion7(), Phone, [new(tea.Id, Quantity.Of(3))]), By));
        var online = await shop.OrderAsync(tea, 6);

        var sold = Done(await shop.Till.SellAsync(shop.Household.Id, Cash(shop, [new TillLine(tea.Id, Quantity.Of(9), Vnd.Of(90_000))]) with { OutingId = outing.Id }, By));

        // Three were out, one nobody had ordered, five stood nowhere.
        Assert.Equal((tea.Id, Quantity.Of(5)), (sold.Beyond.Single().ProductId, sold.Beyond.Single().Quantity));
        var adjustment = await shop.WithDbAsync(db => db.Set<StockAdjustment>().SingleAsync(change => change.ProductId == tea.Id));
        Assert.Equal((Quantity.Of(5), StockReason.SoldBeyond), (adjustment.Change, adjustment.Reason));
        (await StockBalance.OfAsync(shop, tea)).ExpectWhole(15);
        await shop.SettleAsync(online);
        foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver })
        {
            Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, online.Code.ToString(), step, By));
        }
    }

    [Theory, OnEachEngine]
    public async Task A_dropped_sale_leaves_its_goods_at_the_market(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 5);
        var outing = Out(await shop.Till.TakeOutAsync(shop.Household.Id, new TillTakeOut(Guid.CreateVersion7(), Phone, [new(tea.Id, Quantity.Of(5))]), By));
        var sale = await TransferAsync(shop, [new TillLine(tea.Id, Quantity.Of(2), Vnd.Of(95_000))]) with { OutingId = outing.Id };
        Done(await shop.Till.SellAsync(shop.Household.Id, sale, By));

        Done(await shop.Till.EndAsync(shop.Household.Id, new TillEnd(sale.Id, TillEnding.Dropped), By));

        var snapshot = (await shop.Till.ReadAsync(shop.Household.Id, Phone))!;
        Assert.Equal(Quantity.Of(5), snapshot.Outing!.Goods.Single().Left);
        Assert.Equal(Quantity.Zero, await shop.StockOfAsync(tea));
        Assert.Null((await shop.Till.ReadAsync(shop.Household.Id, Guid.CreateVersion7()))!.Outing);
    }

    /// <summary>The buyer who does not pay is given up in the evening, when the rest has come home already: the goods are at home too.</summary>
    [Theory, OnEachEngine]
    public async Task A_sale_dropped_after_the_goods_came_back_leaves_its_goods_in_the_stock(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (tea, outing, sale) = await AtMarketAsync(shop);
        Out(await shop.Till.BringBackAsync(shop.Household.Id, outing.Id, By));
        Assert.Equal(Quantity.Of(3), await shop.StockOfAsync(tea));

        Done(await shop.Till.EndAsync(shop.Household.Id, new TillEnd(sale.Id, TillEnding.Dropped), By));

        Assert.Equal(Quantity.Of(5), await shop.StockOfAsync(tea));
    }

    /// <summary>Called off at home, on the board: what is at the market is not offered to buyers who are elsewhere.</summary>
    [Theory, OnEachEngine]
    public async Task A_sale_called_off_on_the_board_leaves_its_goods_at_the_market(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (tea, outing, sale) = await AtMarketAsync(shop);
        var code = (await shop.Desk.ListAsync(shop.Household.Id)).Items.Single().Code.ToString();

        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, code, OrderStep.Cancelled, By));

        Assert.Equal(Quantity.Zero, await shop.StockOfAsync(tea));
        Assert.True(Assert.IsType<TillOutcome.Done>(await shop.Till.EndAsync(shop.Household.Id, new TillEnd(sale.Id, TillEnding.Dropped), By)).IsReplay);
        Out(await shop.Till.BringBackAsync(shop.Household.Id, outing.Id, By));
        Assert.Equal(Quantity.Of(5), await shop.StockOfAsync(tea));
    }

    /// <summary>Brought home and given up at the same moment by two who know nothing of each other: nothing is lost and nothing made.</summary>
    [Theory, OnEachEngine]
    public async Task Bringing_back_and_dropping_at_once_lose_nothing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        for (var round = 0; round < 8; round++)
        {
            var (tea, outing, sale) = await AtMarketAsync(shop);

            await Task.WhenAll(
                Task.Run(() => shop.Till.BringBackAsync(shop.Household.Id, outing.Id, By)),
                Task.Run(() => shop.Till.EndAsync(shop.Household.Id, new TillEnd(sale.Id, TillEnding.Dropped), By)));

            Assert.Equal(Quantity.Of(5), await shop.StockOfAsync(tea));
        }
    }

    [Theory, OnEachEngine]
    public async Task What_is_another_households_or_nonsense_is_refused_and_changes_nothing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (neighbour, tea) = (await shop.NeighbourAsync(), await shop.SellAsync(stock: 5));
        var theirs = await shop.SellAsync(stock: 5, household: neighbour);
        var mine = await TransferAsync(shop, Free(60_000));
        var theirCode = (await shop.Till.TakeCodesAsync(neighbour.Id, 1))[0];
        var outing = Out(await shop.Till.TakeOutAsync(neighbour.Id, new TillTakeOut(Guid.CreateVersion7(), Phone, [new(theirs.Id, Quantity.One)]), By));
        var online = await shop.OrderAsync(tea);
        TillSale[] refused =
        [
            Cash(shop, [new TillLine(theirs.Id, Quantity.One, Vnd.Of(1_000))]),
            Cash(shop, [new TillLine(tea.Id, Quantity.One, Vnd.Of(1_000)), new TillLine(tea.Id, Quantity.One, Vnd.Of(1_000))]),
            Cash(shop, [new TillLine(tea.Id, Quantity.OfThousandths(-1), Vnd.Of(1_000))]),
            Cash(shop, [new TillLine(tea.Id, Quantity.OfThousandths(long.MaxValue), Vnd.Of(long.MaxValue))]),
            Cash(shop, [new TillLine(tea.Id, Quantity.OfThousandths(1), Vnd.Of(1))]),
            Cash(shop, [new TillLine(tea.Id, Quantity.One, Vnd.Of(-5))]),
            Cash(shop, [new TillLine(null, Quantity.Of(2), Vnd.Of(5))]),
            Cash(shop, Free(Order.GreatestTotal + 1)),
            Cash(shop, [.. Enumerable.Repeat(Free(Order.GreatestTotal)[0], 50)]),
            Cash(shop, [.. Enumerable.Repeat(Free(1_000)[0], 51)]),
            Cash(shop, []),
            Cash(shop, Free(1_000)) with { Id = Guid.Empty },
            Cash(shop, Free(1_000)) with { Payment = (TillPayment)9 },
            Cash(shop, Free(1_000)) with { SoldAt = shop.Clock.GetUtcNow().AddMinutes(1) },
            Cash(shop, Free(1_000)) with { SoldAt = shop.Clock.GetUtcNow().AddYears(-1) },
            Cash(shop, Free(1_000)) with { Name = new string('a', 81) },
            mine with { Code = theirCode },
            mine with { Code = online.Code.ToString() },
            mine with { Code = OrderCode.New().ToString() },
            mine with { Code = "QZ" },
            mine with { AccountId = Guid.CreateVersion7() },
        ];

        foreach (var sale in refused)
        {
            Assert.IsType<TillOutcome.Invalid>(await shop.Till.SellAsync(shop.Household.Id, sale, By));
        }

        Done(await shop.Till.SellAsync(shop.Household.Id, mine, By));
        Assert.IsType<TillOutcome.Invalid>(await shop.Till.SellAsync(shop.Household.Id, mine with { Id = Guid.CreateVersion7() }, By));
        Assert.IsType<TillOutcome.NotFound>(await shop.Till.EndAsync(neighbour.Id, new TillEnd(mine.Id, TillEnding.Dropped), By));
        Assert.IsType<OutingOutcome.NotFound>(await shop.Till.BringBackAsync(shop.Household.Id, outing.Id, By));
        Assert.IsType<OutingOutcome.Invalid>(await shop.Till.TakeOutAsync(shop.Household.Id, new TillTakeOut(Guid.CreateVersion7(), Phone, [new(theirs.Id, Quantity.One)]), By));

        // The same id in two households is two sales; another household's outing is none.
        Done(await shop.Till.SellAsync(neighbour.Id, Cash(shop, [new TillLine(theirs.Id, Quantity.One, Vnd.Of(1_000))]) with { Id = mine.Id }, By));
        Done(await shop.Till.SellAsync(shop.Household.Id, Cash(shop, [new TillLine(tea.Id, Quantity.One, Vnd.Of(1_000))]) with { OutingId = outing.Id }, By));
        Assert.Equal(Quantity.One, (await shop.Till.ReadAsync(neighbour.Id, Phone))!.Outing!.Goods.Single().Left);
        Assert.Equal(3, await shop.WithDbAsync(db => db.Set<Order>().CountAsync(order => order.Channel == SalesChannel.Till)));
    }

    [Theory, OnEachEngine]
    public async Task Codes_are_given_out_once_and_not_without_end(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var codes = (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => shop.Till.TakeCodesAsync(shop.Household.Id, 10_000))))).SelectMany(part => part).ToList();

        Assert.Equal(4 * TillSnapshot.MostCodes, codes.Distinct().Count());
        Assert.All(codes, code => Assert.True(OrderCode.TryRead(code, out _)));
        Assert.Empty(await shop.Till.TakeCodesAsync(shop.Household.Id, -1));
    }

    private static TillOutcome.Done Done(TillOutcome outcome) => Assert.IsType<TillOutcome.Done>(outcome);

    private static OutingView Out(OutingOutcome outcome) => Assert.IsType<OutingOutcome.Done>(outcome).Outing;

    private static TillLine[] Free(long amount) => [new TillLine(null, Quantity.One, Vnd.Of(amount))];

    private static TillSale Cash(TrialShop shop, IReadOnlyList<TillLine> lines) =>
        new() { Id = Guid.CreateVersion7(), DeviceId = Phone, Lines = lines, Payment = TillPayment.Cash, SoldAt = shop.Clock.GetUtcNow() };

    private static async Task<TillSale> TransferAsync(TrialShop shop, IReadOnlyList<TillLine> lines) =>
        Cash(shop, lines) with { Payment = TillPayment.Transfer, Code = (await shop.Till.TakeCodesAsync(shop.Household.Id, 1))[0] };

    private static async Task<OrderView> FindAsync(TrialShop shop, TillSale sale) => (await shop.Desk.FindAsync(shop.Household.Id, sale.Code))!;

    /// <summary>Five are out at the market, two of them sold to somebody who has not paid yet.</summary>
    private static async Task<(Product Tea, OutingView Outing, TillSale Sale)> AtMarketAsync(TrialShop shop)
    {
        var tea = await shop.SellAsync(stock: 5);
        var outing = Out(await shop.Till.TakeOutAsync(shop.Household.Id, new TillTakeOut(Guid.CreateVersion7(), Phone, [new(tea.Id, Quantity.Of(5))]), By));
        var sale = await TransferAsync(shop, [new TillLine(tea.Id, Quantity.Of(2), Vnd.Of(95_000))]) with { OutingId = outing.Id };
        Done(await shop.Till.SellAsync(shop.Household.Id, sale, By));
        return (tea, outing, sale);
    }
}
