using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storage;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>What waits for a person, what is suggested, and what a person decides about transfers.</summary>
public sealed class MoneyQueueTests
{
    private const string Mui = "user:mui";

    [Theory, OnEachEngine]
    public async Task A_good_day_leaves_nothing_to_look_at(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        for (var i = 0; i < 3; i++)
        {
            await shop.BankReportsAsync(new Notice(i, (await shop.OrderAsync(tea)).Code.ToString(), 95_000));
        }

        await shop.OrderAsync(tea);
        Assert.Empty(await shop.Queue.ListAsync(shop.Household.Id));
        Assert.Equal(0, await shop.WithDbAsync(db => db.Set<WorklistRow>().CountAsync()));
    }

    [Theory, OnEachEngine]
    public async Task Too_little_too_much_and_claims_wait_until_they_are_settled(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var (little, much, claimed) = (await shop.OrderAsync(tea), await shop.OrderAsync(tea), await shop.OrderAsync(tea));
        await shop.BankReportsAsync(new Notice(1, little.Code.ToString(), 90_000));
        await shop.BankReportsAsync(new Notice(2, much.Code.ToString(), 95_000));
        await shop.BankReportsAsync(new Notice(3, much.Code.ToString(), 95_000));
        Assert.IsType<ClaimOutcome.NotFound>(await shop.Claims.ClaimAsync(claimed.Code.ToString(), TrackingSecret.New().Reveal()));
        Assert.IsType<ClaimOutcome.Noted>(await shop.Claims.ClaimAsync(claimed.Code.ToString(), claimed.Secret.Reveal()));
        Assert.IsType<ClaimOutcome.NothingDue>(await shop.Claims.ClaimAsync(much.Code.ToString(), much.Secret.Reveal()));

        var items = await shop.Queue.ListAsync(shop.Household.Id);

        Assert.Equal([typeof(QueueItem.Overpaid), typeof(QueueItem.Underpaid), typeof(QueueItem.Claim)], items.Select(item => item.GetType()));
        Assert.Equal((much.Code, Vnd.Of(95_000)), (((QueueItem.Overpaid)items[0]).Order.Code, ((QueueItem.Overpaid)items[0]).Order.RefundDue));
        Assert.Equal((little.Code, Vnd.Of(5_000)), (((QueueItem.Underpaid)items[1]).Order.Code, ((QueueItem.Underpaid)items[1]).Order.Due));
        Assert.Equal((PaymentStatus.Open, PaymentCaveat.None), ((await shop.SeeAsync(claimed)).Payment.State.Status, (await shop.SeeAsync(claimed)).Payment.State.Caveat));
        Assert.All(items, item => Assert.InRange(item.Actions.Count, 1, 3));
        Assert.Equal(3, await shop.Queue.CountAsync(shop.Household.Id));
        Assert.Equal(3, await shop.Queue.CountAsync(shop.Household.Id));

        await shop.BankReportsAsync(new Notice(4, little.Code.ToString(), 5_000));
        await shop.BankReportsAsync(new Notice(5, claimed.Code.ToString(), 95_000));
        await shop.Money.RecordRefundMadeAsync(shop.Household.Id, much.Code.ToString(), new RefundMade { FormKey = "r", Amount = Vnd.Of(95_000) }, Mui);
        Assert.Empty(await shop.Queue.ListAsync(shop.Household.Id));

        await shop.BankReportsAsync(new Notice(6, little.Code.ToString(), 95_000));
        Assert.IsType<QueueItem.Overpaid>(Assert.Single(await shop.Queue.ListAsync(shop.Household.Id)));
    }

    [Theory, OnEachEngine]
    public async Task One_order_has_one_line_what_is_missing_or_the_claim_whichever_is_younger(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        async Task<Type> OnlyLineAsync() => Assert.Single(await shop.Queue.ListAsync(shop.Household.Id)).GetType();

        Assert.IsType<ClaimOutcome.Noted>(await shop.Claims.ClaimAsync(order.Code.ToString(), order.Secret.Reveal()));
        Assert.Equal(typeof(QueueItem.Claim), await OnlyLineAsync());

        shop.Clock.Move(TimeSpan.FromMinutes(30));
        await shop.BankReportsAsync(new Notice(1, order.Code.ToString(), 90_000));
        Assert.Equal(typeof(QueueItem.Underpaid), await OnlyLineAsync());

        shop.Clock.Move(TimeSpan.FromMinutes(30));
        Assert.IsType<ClaimOutcome.Noted>(await shop.Claims.ClaimAsync(order.Code.ToString(), order.Secret.Reveal()));
        Assert.Equal(typeof(QueueItem.Claim), await OnlyLineAsync());
    }

    [Theory, OnEachEngine]
    public async Task A_slip_in_the_code_and_an_equal_amount_are_suggested_and_settle_nothing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (tea, honey) = (await shop.SellAsync(), await shop.SellAsync(price: 120_000));
        var (slipped, named) = (await shop.OrderAsync(tea), await shop.OrderAsync(honey));
        var code = slipped.Code.ToString();
        var wrong = code[..10] + (code[10] == '7' ? '8' : '7');
        await shop.BankReportsAsync(new Notice(1, wrong, 50_000));
        await shop.BankReportsAsync(new Notice(2, "LUONG THI EN chuyen tien", 120_000));
        await shop.BankReportsAsync(new Notice(3, "HOANG A PAO chuyen tien", 120_000));
        await shop.BankReportsAsync(new Notice(4, "tra luong thang 11", 7_000_000));
        await shop.BankReportsAsync(new Notice(5, $"{slipped.Code} {named.Code}", 215_000));

        var items = await shop.Queue.ListAsync(shop.Household.Id);

        var ambiguous = Assert.Single(items.OfType<QueueItem.AmbiguousMoney>());
        Assert.Equal([SuggestionReason.ItsCode, SuggestionReason.ItsCode], ambiguous.Suggestions.Select(s => s.Reason));
        Assert.Equal((slipped.Code, SuggestionReason.AlmostItsCode), Suggested(50_000).Single());
        Assert.Equal(SuggestionReason.AmountAndName, Suggested(120_000, "LUONG").Single().Reason);
        Assert.Equal((named.Code, SuggestionReason.Amount), Suggested(120_000, "HOANG").Single());
        Assert.Empty(Suggested(7_000_000));
        Assert.All(items.OfType<QueueItem.UnmatchedMoney>(), item => Assert.DoesNotContain(QueueAction.GiveBack, item.Actions));
        Assert.Equal(Vnd.Zero, (await shop.SeeAsync(slipped)).Payment.State.Received);
        Assert.Equal(Vnd.Zero, (await shop.SeeAsync(named)).Payment.State.Received);

        IEnumerable<(OrderCode Code, SuggestionReason Reason)> Suggested(long dong, string memo = "") =>
            items.OfType<QueueItem.UnmatchedMoney>().Single(item => item.Transfer.Amount == Vnd.Of(dong) && item.Transfer.Memo.Contains(memo, StringComparison.Ordinal))
                .Suggestions.Select(s => (s.Code, s.Reason));
    }

    /// <summary>Four orders ask for the same amount and three are suggested: the fourth is found by how its code begins.</summary>
    [Theory, OnEachEngine]
    public async Task An_order_whose_code_was_cut_is_suggested_before_others_of_its_amount(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var orders = new[] { await shop.OrderAsync(tea), await shop.OrderAsync(tea), await shop.OrderAsync(tea), await shop.OrderAsync(tea) };
        await shop.BankReportsAsync(new Notice(1, "CT DEN", 95_000));
        var byAmount = await SuggestedAsync("CT DEN");
        var cut = Assert.Single(orders, order => byAmount.All(s => s.Code != order.Code));
        var memo = $"CT DEN {cut.Code.ToString()[..5]}";

        await shop.BankReportsAsync(new Notice(2, memo, 95_000));

        var first = (await SuggestedAsync(memo))[0];
        Assert.Equal((cut.Code, SuggestionReason.AmountAndCutCode), (first.Code, first.Reason));
        Assert.Equal(Vnd.Zero, (await shop.SeeAsync(cut)).Payment.State.Received);

        async Task<IReadOnlyList<OrderSuggestion>> SuggestedAsync(string written) =>
            (await shop.Queue.ListAsync(shop.Household.Id)).OfType<QueueItem.UnmatchedMoney>().Single(item => item.Transfer.Memo == written).Suggestions;
    }

    [Theory, OnEachEngine]
    public async Task A_transfer_is_given_to_one_order_however_many_assign_it_at_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var orders = new[] { await shop.OrderAsync(tea), await shop.OrderAsync(tea), await shop.OrderAsync(tea) };
        await shop.BankReportsAsync(new Notice(1, "chuyen tien", 95_000));
        var transfer = Assert.IsType<QueueItem.UnmatchedMoney>(Assert.Single(await shop.Queue.ListAsync(shop.Household.Id))).Transfer.TransferId;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => AssignAsync(shop, transfer, orders[i % 3]))));

        Assert.Contains(outcomes, outcome => outcome is MoneyOutcome.Done { IsReplay: false });
        var received = new List<long>();
        foreach (var order in orders)
        {
            received.Add((await shop.SeeAsync(order)).Payment.State.Received.Dong);
        }

        Assert.Equal([0, 0, 95_000], received.Order());
        Assert.Empty(await shop.Queue.ListAsync(shop.Household.Id));
        Assert.IsType<SetAsideOutcome.Done>(await shop.Money.SetAsideAsync(shop.Household.Id, transfer, new SetAside(SetAsideKind.NotSales), Mui));
        Assert.All(await Task.WhenAll(orders.Select(shop.SeeAsync)), order => Assert.Equal(Vnd.Zero, order.Payment.State.Received));
    }

    [Theory, OnEachEngine]
    public async Task A_transfer_with_a_code_can_be_moved_and_stays_with_an_order(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var (paid, meant) = (await shop.OrderAsync(tea), await shop.OrderAsync(tea));
        await shop.BankReportsAsync(new Notice(1, paid.Code.ToString(), 95_000));
        var transfer = await shop.WithDbAsync(db => db.Set<Transfer>().Select(t => t.Id).SingleAsync());
        Assert.IsType<MoneyRefusal.TransferIsThere>(Assert.IsType<MoneyOutcome.Refused>(await AssignAsync(shop, transfer, paid)).Why);
        Assert.IsType<SetAsideOutcome.StandsWithOrder>(await shop.Money.SetAsideAsync(shop.Household.Id, transfer, new SetAside(SetAsideKind.Misdirected), Mui));

        Assert.IsType<MoneyOutcome.Done>(await AssignAsync(shop, transfer, meant));
        Assert.IsType<MoneyOutcome.Done>(await AssignAsync(shop, transfer, paid));
        Assert.IsType<MoneyOutcome.Done>(await AssignAsync(shop, transfer, meant));
        Assert.True(Assert.IsType<MoneyOutcome.Done>(await AssignAsync(shop, transfer, meant)).IsReplay);

        Assert.Equal((Vnd.Zero, Vnd.Of(95_000)), ((await shop.SeeAsync(paid)).Payment.State.Received, (await shop.SeeAsync(meant)).Payment.State.Received));
        Assert.Equal(7, await shop.WithDbAsync(db => db.Set<LedgerEntry>().CountAsync(e => e.TransferId == transfer)));
        await shop.Money.RecordRefundMadeAsync(shop.Household.Id, meant.Code.ToString(), new RefundMade { FormKey = "r", Amount = Vnd.Of(95_000) }, Mui);
        Assert.IsType<MoneyRefusal.MoneyWentBack>(Assert.IsType<MoneyOutcome.Refused>(await AssignAsync(shop, transfer, paid)).Why);
    }

    /// <summary>Two have the same list open: what one decides is not undone by what the other saw before.</summary>
    [Theory, OnEachEngine]
    public async Task What_somebody_decided_meanwhile_is_not_undone(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var (first, second) = (await shop.OrderAsync(tea), await shop.OrderAsync(tea));
        await shop.BankReportsAsync(new Notice(1, "chuyen tien", 95_000));
        var seen = Assert.IsType<QueueItem.UnmatchedMoney>(Assert.Single(await shop.Queue.ListAsync(shop.Household.Id))).Transfer;

        Assert.IsType<MoneyOutcome.Done>(await AssignAsync(shop, seen.TransferId, first, seen.Standing));
        Assert.True(Assert.IsType<MoneyOutcome.Done>(await AssignAsync(shop, seen.TransferId, first, seen.Standing)).IsReplay);
        Assert.IsType<MoneyRefusal.TransferChanged>(Assert.IsType<MoneyOutcome.Refused>(await AssignAsync(shop, seen.TransferId, second, seen.Standing)).Why);
        Assert.IsType<SetAsideOutcome.Changed>(await shop.Money.SetAsideAsync(shop.Household.Id, seen.TransferId, new SetAside(SetAsideKind.NotSales, "", seen.Standing), Mui));
        Assert.Equal((Vnd.Of(95_000), Vnd.Zero), ((await shop.SeeAsync(first)).Payment.State.Received, (await shop.SeeAsync(second)).Payment.State.Received));

        // The control: who does not say what was seen, or has seen it as it is, moves it.
        Assert.IsType<MoneyOutcome.Done>(await AssignAsync(shop, seen.TransferId, second));
        var now = (await shop.Queue.FindTransferAsync(shop.Household.Id, seen.TransferId))!.Transfer.Standing;
        Assert.IsType<SetAsideOutcome.Done>(await shop.Money.SetAsideAsync(shop.Household.Id, seen.TransferId, new SetAside(SetAsideKind.NotSales, "", now), Mui));
        Assert.IsType<MoneyRefusal.TransferChanged>(Assert.IsType<MoneyOutcome.Refused>(await AssignAsync(shop, seen.TransferId, first, now)).Why);
    }

    [Theory, OnEachEngine]
    public async Task Of_many_who_saw_the_same_and_decide_at_once_one_decides(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var orders = new[] { await shop.OrderAsync(tea), await shop.OrderAsync(tea), await shop.OrderAsync(tea) };
        await shop.BankReportsAsync(new Notice(1, "chuyen tien", 95_000));
        var seen = Assert.IsType<QueueItem.UnmatchedMoney>(Assert.Single(await shop.Queue.ListAsync(shop.Household.Id))).Transfer;

        var decided = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () => i % 4 == 3
            ? await shop.Money.SetAsideAsync(shop.Household.Id, seen.TransferId, new SetAside(SetAsideKind.NotSales, "", seen.Standing), Mui) is SetAsideOutcome.Done ? 3 : -1
            : await AssignAsync(shop, seen.TransferId, orders[i % 4], seen.Standing) is MoneyOutcome.Done ? i % 4 : -1)));

        Assert.Single(decided.Where(what => what >= 0).Distinct());
        Assert.True(await shop.WithDbAsync(db => db.Set<LedgerEntry>().CountAsync(e => e.TransferId == seen.TransferId)) <= 1);
        Assert.Equal(0, await shop.WithDbAsync(db => db.Set<Transfer>().Select(t => t.Turn).SingleAsync()));
    }

    [Theory, OnEachEngine]
    public async Task Where_a_transfer_stands_is_told_to_its_household_alone(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync();
        var (first, second) = (await shop.OrderAsync(tea), await shop.OrderAsync(tea));
        await shop.BankReportsAsync(new Notice(1, "chuyen tien", 95_000));
        var transfer = Assert.IsType<QueueItem.UnmatchedMoney>(Assert.Single(await shop.Queue.ListAsync(shop.Household.Id))).Transfer.TransferId;

        Assert.Null(await shop.Queue.FindTransferAsync((await shop.NeighbourAsync()).Id, transfer));
        Assert.Null(await shop.Queue.FindTransferAsync(shop.Household.Id, Guid.NewGuid()));
        Assert.True((await shop.Queue.FindTransferAsync(shop.Household.Id, transfer))!.Waits);

        await AssignAsync(shop, transfer, first);
        Assert.Equal(first.Code, (await shop.Queue.FindTransferAsync(shop.Household.Id, transfer))!.Order);
        await AssignAsync(shop, transfer, second);
        Assert.Equal(second.Code, (await shop.Queue.FindTransferAsync(shop.Household.Id, transfer))!.Order);
        await shop.Money.SetAsideAsync(shop.Household.Id, transfer, new SetAside(SetAsideKind.NotSales), Mui);
        Assert.Equal((null, SetAsideKind.NotSales), ((await shop.Queue.FindTransferAsync(shop.Household.Id, transfer))!.Order, (await shop.Queue.FindTransferAsync(shop.Household.Id, transfer))!.SetAside));
    }

    [Theory, OnEachEngine]
    public async Task Money_sent_here_by_mistake_is_set_aside_with_the_advice_to_call_the_bank(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.BankReportsAsync(new Notice(1, "chuyen nham", 5_000_000));
        var transfer = Assert.IsType<QueueItem.UnmatchedMoney>(Assert.Single(await shop.Queue.ListAsync(shop.Household.Id))).Transfer.TransferId;

        Assert.Equal(new SetAsideOutcome.Done(SetAsideGuidance.CallTheBank), await shop.Money.SetAsideAsync(shop.Household.Id, transfer, new SetAside(SetAsideKind.Misdirected, "người lạ"), Mui));
        Assert.Equal(new SetAsideOutcome.Done(SetAsideGuidance.CallTheBank), await shop.Money.SetAsideAsync(shop.Household.Id, transfer, new SetAside(SetAsideKind.Misdirected), Mui));
        Assert.Empty(await shop.Queue.ListAsync(shop.Household.Id));
        Assert.Equal(1, await shop.WithDbAsync(db => db.Set<Transfer>().CountAsync(t => t.Id == transfer && t.DecidedReason == "người lạ")));
    }

    [Theory, OnEachEngine]
    public async Task Money_goes_back_to_the_payer_or_after_a_second_look_to_the_buyers_own_code(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        var code = order.Code.ToString();
        await shop.BankReportsAsync(new Notice(1, code, 100_000));
        var transfer = await shop.WithDbAsync(db => db.Set<Transfer>().Select(t => t.Id).SingleAsync());
        Assert.Empty((await shop.Money.PlanRefundAsync(shop.Household.Id, code))!.Payers);
        Assert.IsType<RefundTransferOutcome.PayerUnknown>(await shop.Money.RefundTransferAsync(shop.Household.Id, code, new RefundTo.Payer(transfer, Vnd.Of(5_000))));

        await shop.WithDbAsync(db => db.Set<Transfer>().ExecuteUpdateAsync(set => set
            .SetProperty(t => t.CounterpartyAccount, "2222222222").SetProperty(t => t.CounterpartyBin, "970436").SetProperty(t => t.CounterpartyName, "LUONG THI EN")));
        var payer = Assert.Single((await shop.Money.PlanRefundAsync(shop.Household.Id, code))!.Payers);
        var ready = Assert.IsType<RefundTransferOutcome.Ready>(await shop.Money.RefundTransferAsync(shop.Household.Id, code, new RefundTo.Payer(payer.TransferId, Vnd.Of(5_000))));
        Assert.Equal(("970436", "2222222222", Vnd.Of(5_000), code), (ready.Transfer.Bin, ready.Transfer.Account, ready.Transfer.Amount, ready.Transfer.Memo));
        Assert.Equal(new RefundTransferOutcome.TooMuch(Vnd.Of(100_000)), await shop.Money.RefundTransferAsync(shop.Household.Id, code, new RefundTo.Payer(transfer, Vnd.Of(100_001))));

        var scanned = VietQrTransfer.To("970422", "333333").Payload;
        var look = new LookedAt("970422", "333333", "LUONG THI EN");
        Assert.Equal(new RefundTransferOutcome.NeedsSecondLook("970422", "333333"), await ScanAsync(scanned, null));
        Assert.IsType<RefundTransferOutcome.NeedsSecondLook>(await ScanAsync(scanned, look with { Account = "333334" }));
        Assert.IsType<RefundTransferOutcome.NeedsSecondLook>(await ScanAsync(scanned, look with { Name = " " }));
        Assert.Equal("333333", Assert.IsType<RefundTransferOutcome.Ready>(await ScanAsync(scanned, look)).Transfer.Account);
        Assert.IsType<RefundTransferOutcome.Unreadable>(await ScanAsync("không phải mã", look));
        Assert.IsType<RefundTransferOutcome.Unreadable>(await ScanAsync(order.Payment.Transfer!.Payload, look));

        Task<RefundTransferOutcome> ScanAsync(string payload, LookedAt? confirmed) =>
            shop.Money.RefundTransferAsync(shop.Household.Id, code, new RefundTo.ScannedCode(payload, Vnd.Of(5_000), confirmed));
    }

    [Theory, OnEachEngine]
    public async Task More_than_a_part_of_clean_orders_hides_nothing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 1_000);
        for (var i = 0; i < 205; i++)
        {
            var order = await shop.OrderAsync(tea);
            await shop.Money.RecordCashAsync(shop.Household.Id, order.Code.ToString(), new CashMoved { FormKey = $"c{i}", Amount = order.Total }, Mui);
        }

        await shop.BankReportsAsync(new Notice(1, (await shop.OrderAsync(tea)).Code.ToString(), 1_000));

        Assert.IsType<QueueItem.Underpaid>(Assert.Single(await shop.Queue.ListAsync(shop.Household.Id, take: 1)));
        Assert.Equal(1, await shop.WithDbAsync(db => db.Set<WorklistRow>().CountAsync()));
    }

    private static Task<MoneyOutcome> AssignAsync(TrialShop shop, Guid transfer, OrderView order, string? standing = null) =>
        shop.Money.AssignTransferAsync(shop.Household.Id, transfer, order.Code.ToString(), "người mua gọi", Mui, standing);
}
