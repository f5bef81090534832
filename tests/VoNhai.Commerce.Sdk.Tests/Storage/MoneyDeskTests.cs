using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>What persons write about money: once per form, never beyond what came in, and only about their own household's orders.</summary>
public sealed class MoneyDeskTests
{
    private const string Mui = "user:mui";

    [Theory, OnEachEngine]
    public async Task Money_that_was_seen_lets_the_order_be_taken_on_and_the_bank_confirms_it_later(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());

        var marked = Done(await shop.Money.MarkSeenAsync(shop.Household.Id, order.Code.ToString(), Seen(95_000), Mui)).Order.Payment.State;
        Assert.Equal((PaymentStatus.Paid, PaymentCaveat.Marked, Vnd.Of(95_000)), (marked.Status, marked.Caveat, marked.MarkedUnconfirmed));
        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Accepted, Mui));

        shop.Clock.Move(TimeSpan.FromMinutes(3));
        await shop.BankReportsAsync(new Notice(1, order.Code.ToString(), 95_000));
        var book = (await shop.Money.ReadBookAsync(shop.Household.Id, order.Code.ToString()))!;
        Assert.Equal((PaymentCaveat.None, Vnd.Of(95_000)), (book.Order.Payment.State.Caveat, book.Order.Payment.State.Received));
        Assert.Equal([MarkState.Confirmed], book.Marks.Select(mark => mark.State));
        Assert.Equal([LedgerEntryKind.Mark, LedgerEntryKind.TransferIn], book.Lines.Select(line => line.Kind));
        Assert.Equal([true, false], book.Lines.Select(line => line.CanBeTakenBack));
    }

    [Theory, OnEachEngine]
    public async Task A_form_that_is_sent_twice_is_written_once_however_many_send_it(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        var cash = new CashMoved { FormKey = "form-1", Amount = Vnd.Of(40_000) };

        var outcomes = await AtOnceAsync(20, _ => shop.Money.RecordCashAsync(shop.Household.Id, order.Code.ToString(), cash, Mui));

        Assert.Single(outcomes, outcome => !Done(outcome).IsReplay);
        Assert.Single(outcomes.Select(outcome => Done(outcome).EntryId).Distinct());
        Assert.Equal(Vnd.Of(40_000), (await shop.SeeAsync(order)).Payment.State.Cash);
    }

    [Theory, OnEachEngine]
    public async Task A_forms_key_is_good_for_one_thing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var (order, other) = (await shop.OrderAsync(tea), await shop.OrderAsync(tea));
        await shop.Money.RecordCashAsync(shop.Household.Id, order.Code.ToString(), new CashMoved { FormKey = "k", Amount = Vnd.Of(1_000) }, Mui);

        Refused<MoneyRefusal.FormWasUsed>(await shop.Money.RecordCashAsync(shop.Household.Id, order.Code.ToString(), new CashMoved { FormKey = "k", Amount = Vnd.Of(2_000) }, Mui));
        Refused<MoneyRefusal.FormWasUsed>(await shop.Money.ReturnCashAsync(shop.Household.Id, order.Code.ToString(), new CashMoved { FormKey = "k", Amount = Vnd.Of(1_000) }, Mui));
        Refused<MoneyRefusal.FormWasUsed>(await shop.Money.RecordCashAsync(shop.Household.Id, other.Code.ToString(), new CashMoved { FormKey = "k", Amount = Vnd.Of(1_000) }, Mui));
    }

    /// <summary>Invariant 15: refunds never exceed what came in.</summary>
    [Theory, OnEachEngine]
    public async Task Fifty_full_refunds_at_once_give_back_what_came_in_and_no_more(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        await shop.BankReportsAsync(new Notice(1, order.Code.ToString(), 95_000));

        var outcomes = await AtOnceAsync(50, i => i % 2 == 0
            ? shop.Money.RecordRefundMadeAsync(shop.Household.Id, order.Code.ToString(), new RefundMade { FormKey = $"r{i}", Amount = Vnd.Of(95_000) }, Mui)
            : shop.Money.ReturnCashAsync(shop.Household.Id, order.Code.ToString(), new CashMoved { FormKey = $"r{i}", Amount = Vnd.Of(95_000) }, Mui));

        Assert.Single(outcomes, outcome => outcome is MoneyOutcome.Done);
        Assert.Equal(49, outcomes.Count(outcome => outcome is MoneyOutcome.Refused { Why: MoneyRefusal.MoreThanCameIn { Most.Dong: 0 } }));
        Assert.Equal(Vnd.Of(95_000), (await shop.SeeAsync(order)).Payment.State.WentBack);
    }

    /// <summary>The positive control: what everybody writes first gives the money back many times.</summary>
    [Theory, OnEachEngine]
    public async Task A_naive_read_then_write_gives_back_more(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        await shop.BankReportsAsync(new Notice(1, order.Code.ToString(), 95_000));
        using var everybodyHasRead = new Barrier(8);

        async Task<bool> NaiveAsync() => await shop.WithDbAsync(async db =>
        {
            var request = await db.Set<PaymentRequest>().SingleAsync(r => r.Code == order.Code);
            var there = PaymentState.Of(request, await db.Set<LedgerEntry>().Where(e => e.RequestId == request.Id).ToListAsync()).Received;
            everybodyHasRead.SignalAndWait();
            return there >= Vnd.Of(95_000)
                && await LedgerWriter.TryInsertAsync(db, LedgerEntry.ForPerson(request, LedgerEntryKind.RefundMade, Vnd.Of(95_000), shop.Clock.GetUtcNow(), Mui), default);
        });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(NaiveAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        Assert.Equal(Vnd.Of(8 * 95_000), (await shop.SeeAsync(order)).Payment.State.WentBack);
    }

    [Theory, OnEachEngine]
    public async Task A_refund_that_the_bank_sees_closes_what_a_person_told_of(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        await shop.BankReportsAsync(new Notice(1, order.Code.ToString(), 100_000));
        Assert.Equal(Vnd.Of(5_000), (await shop.Money.PlanRefundAsync(shop.Household.Id, order.Code.ToString()))!.Due);

        var told = Done(await shop.Money.RecordRefundMadeAsync(shop.Household.Id, order.Code.ToString(), new RefundMade { FormKey = "r", Amount = Vnd.Of(5_000) }, Mui));
        Assert.Equal((Vnd.Of(95_000), Vnd.Of(5_000)), (told.Order.Payment.State.Received, told.Order.Payment.State.RefundUnseen));

        await shop.BankReportsAsync(new Notice(2, order.Code.ToString(), 5_000) { Direction = "out" });
        var seen = (await shop.SeeAsync(order)).Payment.State;
        Assert.Equal((PaymentCaveat.None, Vnd.Of(95_000), Vnd.Zero), (seen.Caveat, seen.Received, seen.RefundUnseen));
        Assert.Empty(await shop.Queue.ListAsync(shop.Household.Id));
    }

    [Theory, OnEachEngine]
    public async Task What_let_money_go_back_cannot_be_taken_back_before_it(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        var mark = Done(await shop.Money.MarkSeenAsync(shop.Household.Id, order.Code.ToString(), Seen(95_000), Mui)).EntryId!.Value;
        var refund = Done(await shop.Money.RecordRefundMadeAsync(shop.Household.Id, order.Code.ToString(), new RefundMade { FormKey = "r", Amount = Vnd.Of(95_000) }, Mui)).EntryId!.Value;

        Refused<MoneyRefusal.MoneyWentBack>(await shop.Money.ReverseAsync(shop.Household.Id, mark, Back("b1"), Mui));
        Done(await shop.Money.ReverseAsync(shop.Household.Id, refund, Back("b2"), Mui));
        Assert.Equal(PaymentStatus.Open, Done(await shop.Money.ReverseAsync(shop.Household.Id, mark, Back("b3"), Mui)).Order.Payment.State.Status);
    }

    [Theory, OnEachEngine]
    public async Task An_entry_is_taken_back_once_and_what_a_bank_saw_never(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        await shop.BankReportsAsync(new Notice(1, order.Code.ToString(), 10_000));
        var mark = Done(await shop.Money.MarkSeenAsync(shop.Household.Id, order.Code.ToString(), Seen(95_000), Mui)).EntryId!.Value;
        var arrived = (await shop.Money.ReadBookAsync(shop.Household.Id, order.Code.ToString()))!.Lines.Single(line => line.Kind == LedgerEntryKind.TransferIn).EntryId;

        Refused<MoneyRefusal.EntryCannotBeTakenBack>(await shop.Money.ReverseAsync(shop.Household.Id, arrived, Back("b0"), Mui));
        var outcomes = await AtOnceAsync(10, i => shop.Money.ReverseAsync(shop.Household.Id, mark, Back($"b{i + 1}"), Mui));

        Assert.Single(outcomes, outcome => outcome is MoneyOutcome.Done);
        Assert.Equal(9, outcomes.Count(outcome => outcome is MoneyOutcome.Refused { Why: MoneyRefusal.EntryWasTakenBack }));
        Assert.Equal(Vnd.Of(10_000), (await shop.SeeAsync(order)).Payment.State.Received);
    }

    [Theory, OnEachEngine]
    public async Task Another_households_money_is_as_good_as_missing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var neighbour = (await shop.NeighbourAsync()).Id;
        var order = await shop.OrderAsync(await shop.SellAsync());
        var code = order.Code.ToString();
        var entry = Done(await shop.Money.MarkSeenAsync(shop.Household.Id, code, Seen(95_000), Mui)).EntryId!.Value;
        await shop.BankReportsAsync(new Notice(1, "khong ma", 95_000));
        var transfer = await shop.WithDbAsync(db => db.Set<Transfer>().Select(t => t.Id).SingleAsync());

        Assert.IsType<MoneyOutcome.NotFound>(await shop.Money.MarkSeenAsync(neighbour, code, Seen(1), "user:pao"));
        Assert.IsType<MoneyOutcome.NotFound>(await shop.Money.RecordCashAsync(neighbour, code, new CashMoved { FormKey = "a", Amount = Vnd.Of(1) }, "user:pao"));
        Assert.IsType<MoneyOutcome.NotFound>(await shop.Money.RecordRefundMadeAsync(neighbour, code, new RefundMade { FormKey = "a", Amount = Vnd.Of(1) }, "user:pao"));
        Assert.IsType<MoneyOutcome.NotFound>(await shop.Money.GiveCreditAsync(neighbour, code, new CreditGiven { FormKey = "a", Terms = CreditTerms.Debt }, "user:pao"));
        Assert.IsType<MoneyOutcome.NotFound>(await shop.Money.ReverseAsync(neighbour, entry, Back("a"), "user:pao"));
        Assert.IsType<MoneyOutcome.NotFound>(await shop.Money.ReviveAsync(neighbour, code, "user:pao"));
        Assert.IsType<MoneyOutcome.NotFound>(await shop.Money.AskDepositAsync(neighbour, code, new DepositAsked { FormKey = "a", Percent = 30 }, "user:pao"));
        Assert.IsType<MoneyOutcome.NotFound>(await shop.Money.AssignTransferAsync(neighbour, transfer, code, "", "user:pao"));
        Assert.IsType<SetAsideOutcome.NotFound>(await shop.Money.SetAsideAsync(neighbour, transfer, new SetAside(SetAsideKind.NotSales), "user:pao"));
        Assert.IsType<RefundTransferOutcome.NotFound>(await shop.Money.RefundTransferAsync(neighbour, code, new RefundTo.Payer(transfer, Vnd.Of(1))));
        Assert.Null(await shop.Money.PlanRefundAsync(neighbour, code));
        Assert.Null(await shop.Money.ReadBookAsync(neighbour, code));
        Assert.Empty(await shop.OwedAsync(neighbour));
        Assert.Empty(await shop.Queue.ListAsync(neighbour));
        Assert.Equal(1, await shop.WithDbAsync(db => db.Set<LedgerEntry>().CountAsync()));
    }

    [Theory, OnEachEngine]
    public async Task What_is_typed_wrongly_is_told_beside_its_field_and_leaves_no_trace(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var code = (await shop.OrderAsync(await shop.SellAsync())).Code.ToString();
        var id = shop.Household.Id;
        (string Field, Task<MoneyOutcome> Outcome)[] cases =
        [
            ("amount", shop.Money.MarkSeenAsync(id, code, Seen(0), Mui)),
            ("amount", shop.Money.MarkSeenAsync(id, code, Seen(Order.GreatestTotal + 1), Mui)),
            ("where", shop.Money.MarkSeenAsync(id, code, Seen(1) with { Where = (SeenWhere)9 }, Mui)),
            ("formKey", shop.Money.MarkSeenAsync(id, code, Seen(1) with { FormKey = "" }, Mui)),
            ("formKey", shop.Money.MarkSeenAsync(id, code, Seen(1) with { FormKey = "có dấu" }, Mui)),
            ("reason", shop.Money.MarkSeenAsync(id, code, Seen(1) with { Reason = new string('a', 301) }, Mui)),
            ("reason", shop.Money.MarkSeenAsync(id, code, Seen(1) with { Reason = "\u0000" }, Mui)),
            ("at", shop.Money.RecordCashAsync(id, code, new CashMoved { FormKey = "a", Amount = Vnd.Of(1), At = shop.Clock.GetUtcNow().AddHours(1) }, Mui)),
            ("reason", shop.Money.GiveAllowanceAsync(id, code, new AllowanceGiven { FormKey = "a", Amount = Vnd.Of(1) }, Mui)),
            ("photo", shop.Money.GiveAllowanceAsync(id, code, new AllowanceGiven { FormKey = "a", Amount = Vnd.Of(1), Reason = "dập", Photo = "<script>" }, Mui)),
            ("change", shop.Money.AdjustAsync(id, code, new PriceAdjusted { FormKey = "a", Change = Vnd.Of(long.MinValue), Reason = "cân lại" }, Mui)),
            ("amount", shop.Money.AskDepositAsync(id, code, new DepositAsked { FormKey = "a" }, Mui)),
            ("percent", shop.Money.AskDepositAsync(id, code, new DepositAsked { FormKey = "a", Percent = 101 }, Mui)),
        ];

        foreach (var (field, outcome) in cases)
        {
            var problem = Assert.Single(Assert.IsType<MoneyOutcome.Invalid>(await outcome).Problems);
            Assert.Equal(field, problem.Field);
            Assert.NotEmpty(problem.Message);
        }

        Assert.IsType<MoneyOutcome.NotFound>(await shop.Money.MarkSeenAsync(id, "không phải mã", Seen(1), Mui));
        Assert.Equal(0, await shop.WithDbAsync(db => db.Set<LedgerEntry>().CountAsync()));
    }

    [Theory, OnEachEngine]
    public async Task Goods_go_on_credit_and_the_debt_is_listed_until_it_is_paid(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        var code = order.Code.ToString();
        Refused<MoneyRefusal.MoreThanDue>(await shop.Money.GiveCreditAsync(shop.Household.Id, code, new CreditGiven { FormKey = "0", Terms = CreditTerms.Debt, Amount = Vnd.Of(95_001) }, Mui));

        Done(await shop.Money.GiveCreditAsync(shop.Household.Id, code, new CreditGiven { FormKey = "1", Terms = CreditTerms.OnDelivery }, Mui));
        foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver })
        {
            Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, code, step, Mui));
        }

        Assert.Equal((order.Code, Vnd.Of(95_000), CreditTerms.OnDelivery), await OwedAsync(""));
        Assert.Equal(order.Code, (await OwedAsync("én"))?.Code);
        Assert.Equal(order.Code, (await OwedAsync("LUONG thi"))?.Code);
        Assert.Equal(order.Code, (await OwedAsync("678"))?.Code);
        Assert.Null(await OwedAsync("679"));
        Assert.Null(await OwedAsync("Páo"));

        Done(await shop.Money.RecordCashAsync(shop.Household.Id, code, new CashMoved { FormKey = "2", Amount = Vnd.Of(45_000) }, Mui));
        Assert.Equal(Vnd.Of(50_000), (await OwedAsync(""))?.Owed);
        Done(await shop.Money.RecordCashAsync(shop.Household.Id, code, new CashMoved { FormKey = "3", Amount = Vnd.Of(50_000) }, Mui));
        Assert.Null(await OwedAsync(""));
        Assert.Empty(await shop.Queue.ListAsync(shop.Household.Id));

        async Task<(OrderCode Code, Vnd Owed, CreditTerms Terms)?> OwedAsync(string search) =>
            (await shop.OwedAsync(shop.Household.Id, search)).SingleOrDefault() is { } debt ? (debt.Code, debt.Owed, debt.Terms) : null;
    }

    [Theory, OnEachEngine]
    public async Task Spoiled_goods_cost_less_and_what_was_paid_beyond_that_goes_back(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        await shop.BankReportsAsync(new Notice(1, order.Code.ToString(), 95_000));
        Refused<MoneyRefusal.PriceOutOfRange>(await shop.Money.GiveAllowanceAsync(
            shop.Household.Id, order.Code.ToString(), new AllowanceGiven { FormKey = "0", Amount = Vnd.Of(95_001), Reason = "dập" }, Mui));

        var less = Done(await shop.Money.GiveAllowanceAsync(
            shop.Household.Id, order.Code.ToString(), new AllowanceGiven { FormKey = "1", Amount = Vnd.Of(20_000), Reason = "dập hai gói", Photo = "ab12.jpg" }, Mui));

        Assert.Equal((Vnd.Of(75_000), Vnd.Of(20_000)), (less.Order.Payment.State.Asked, less.Order.Payment.State.RefundDue));
        var item = Assert.IsType<QueueItem.RefundDue>(Assert.Single(await shop.Queue.ListAsync(shop.Household.Id)));
        Assert.Equal([QueueAction.GiveBack], item.Actions);
        Done(await shop.Money.ReturnCashAsync(shop.Household.Id, order.Code.ToString(), new CashMoved { FormKey = "2", Amount = Vnd.Of(20_000) }, Mui));
        Assert.Empty(await shop.Queue.ListAsync(shop.Household.Id));
    }

    [Theory, OnEachEngine]
    public async Task A_deposit_has_its_own_code_lets_work_begin_and_counts_for_the_order(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        var code = order.Code.ToString();
        var form = new DepositAsked { FormKey = "d", Percent = 30 };

        var asked = await AtOnceAsync(5, _ => shop.Money.AskDepositAsync(shop.Household.Id, code, form, Mui));
        Assert.Single(asked, outcome => !Done(outcome).IsReplay);
        var deposit = Assert.Single((await shop.SeeAsync(order)).Payment.Deposits);
        Assert.Equal((Vnd.Of(29_000), false, Vnd.Of(29_000)), (deposit.Amount, deposit.IsThere, deposit.Transfer!.Amount));
        Refused<MoneyRefusal.DepositTooGreat>(await shop.Money.AskDepositAsync(shop.Household.Id, code, new DepositAsked { FormKey = "e", Amount = Vnd.Of(66_001) }, Mui));
        Refused<MoneyRefusal.DepositIsNotThere>(await shop.Money.EndDepositAsync(shop.Household.Id, deposit.Code.ToString(), End(DepositEnd.Kept), Mui));
        Refused<MoneyRefusal.NotADeposit>(await shop.Money.EndDepositAsync(shop.Household.Id, code, End(DepositEnd.Kept), Mui));

        Assert.Equal(new InboxReceipt.Acknowledged(1), await shop.BankReportsAsync(new Notice(1, $"coc {deposit.Code}", 29_000)));
        var begun = await shop.SeeAsync(order);
        Assert.Equal((true, false, Vnd.Of(66_000)), (begun.Payment.State.MayBegin, begun.Payment.State.MayGo, begun.Payment.State.Due));
        Assert.Equal(Vnd.Of(66_000), begun.Payment.Transfer!.Amount);
        Assert.Empty(await shop.Queue.ListAsync(shop.Household.Id));
        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, code, OrderStep.Accepted, Mui));
        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, code, OrderStep.Packed, Mui));
        Assert.IsType<StepOutcome.NotPossible>(await shop.Desk.TakeStepAsync(shop.Household.Id, code, OrderStep.HandedOver, Mui));

        Done(await shop.Money.EndDepositAsync(shop.Household.Id, deposit.Code.ToString(), End(DepositEnd.Kept), Mui));
        Refused<MoneyRefusal.DepositHasEnded>(await shop.Money.EndDepositAsync(shop.Household.Id, deposit.Code.ToString(), End(DepositEnd.Forfeited) with { FormKey = "f" }, Mui));
        await shop.BankReportsAsync(new Notice(2, code, 66_000));
        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, code, OrderStep.HandedOver, Mui));
    }

    [Theory]
    [InlineData(DepositEnd.Forfeited, 0)]
    [InlineData(DepositEnd.Returned, 29_000)]
    public async Task A_called_off_orders_deposit_is_lost_or_goes_back(DepositEnd end, long due)
    {
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var shop = await TrialShop.OpenAsync(engine);
            var order = await shop.OrderAsync(await shop.SellAsync());
            await shop.Money.AskDepositAsync(shop.Household.Id, order.Code.ToString(), new DepositAsked { FormKey = "d", Percent = 30 }, Mui);
            var deposit = Assert.Single((await shop.SeeAsync(order)).Payment.Deposits);
            await shop.BankReportsAsync(new Notice(1, deposit.Code.ToString(), 29_000));
            await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Cancelled, Mui);
            Assert.IsType<QueueItem.LateMoney>(Assert.Single(await shop.Queue.ListAsync(shop.Household.Id)));

            Done(await shop.Money.EndDepositAsync(shop.Household.Id, deposit.Code.ToString(), End(end), Mui));

            var after = await shop.SeeAsync(order);
            Assert.Equal((Vnd.Of(due), end), (after.Payment.State.RefundDue, Assert.Single(after.Payment.Deposits).End));
            Assert.Equal(due == 0 ? 0 : 1, await shop.Queue.CountAsync(shop.Household.Id));
        }
    }

    [Theory, OnEachEngine]
    public async Task A_mark_that_a_statement_contradicts_is_contradicted_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        var mark = Done(await shop.Money.MarkSeenAsync(shop.Household.Id, order.Code.ToString(), Seen(95_000), Mui)).EntryId!.Value;
        Task<bool> ContradictAsync(Guid householdId) => shop.Database.WriteAsync(
            db => MarkContradictions.AppendAsync(db, householdId, mark, "sao kê 23/11", Mui, shop.Clock.GetUtcNow(), default), done => done, default);

        Assert.False(await ContradictAsync(Guid.NewGuid()));
        var told = await AtOnceAsync(5, _ => ContradictAsync(shop.Household.Id));

        Assert.Single(told, done => done);
        Assert.Equal(PaymentStatus.Open, (await shop.SeeAsync(order)).Payment.State.Status);
        var item = Assert.IsType<QueueItem.ContradictedMark>(Assert.Single(await shop.Queue.ListAsync(shop.Household.Id)));
        Assert.Equal((mark, Mui), (item.MarkId, item.By));
        Done(await shop.Money.ReverseAsync(shop.Household.Id, mark, Back("b"), Mui));
        Assert.Empty(await shop.Queue.ListAsync(shop.Household.Id));
    }

    private static MarkSeen Seen(long dong) => new() { FormKey = Guid.NewGuid().ToString("N"), Where = SeenWhere.BankSms, Amount = Vnd.Of(dong) };

    private static EntryReversed Back(string key) => new() { FormKey = key, Reason = "nhầm đơn" };

    private static DepositEnded End(DepositEnd end) => new() { FormKey = "end", End = end, Reason = "đã hẹn" };

    private static MoneyOutcome.Done Done(MoneyOutcome outcome) => Assert.IsType<MoneyOutcome.Done>(outcome);

    private static void Refused<T>(MoneyOutcome outcome) => Assert.IsType<T>(Assert.IsType<MoneyOutcome.Refused>(outcome).Why);

    private static Task<T[]> AtOnceAsync<T>(int count, Func<int, Task<T>> act) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => act(i))));
}
