using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using Xunit;
using static VoNhai.Commerce.Sdk.Tests.Payments.Event;
using static VoNhai.Commerce.Sdk.Tests.Payments.Ledger;

namespace VoNhai.Commerce.Sdk.Tests.Payments;

public sealed class PaymentStateTests
{
    [Fact]
    public void Is_open_while_nothing_came() => AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price, StateOf());

    [Fact]
    public void Is_paid_by_the_exact_amount() => AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(In(Price)));

    [Fact]
    public void Is_paid_by_two_transfers_that_add_up() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(In(200_000), In(50_000)));

    [Fact]
    public void One_dong_less_is_underpaid() => AssertState(PaymentStatus.Open, PaymentCaveat.Underpaid, due: 1, StateOf(In(Price - 1)));

    [Fact]
    public void One_dong_never_pays_an_order() => Assert.False(StateOf(In(1)).MayGo);

    [Fact]
    public void One_dong_more_is_overpaid_and_still_paid()
    {
        var state = StateOf(In(Price + 1));

        AssertState(PaymentStatus.Paid, PaymentCaveat.Overpaid, due: -1, state);
        Assert.True(state.IsSettled);
        Assert.Equal(Vnd.Of(1), state.RefundDue);
    }

    [Fact]
    public void The_same_code_paid_twice_is_overpaid_by_the_whole_amount()
    {
        var state = StateOf(In(Price), In(Price));

        AssertState(PaymentStatus.Paid, PaymentCaveat.Overpaid, due: -Price, state);
        Assert.Equal(Vnd.Of(Price), state.RefundDue);
    }

    [Fact]
    public void Sending_the_surplus_back_settles_it() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(In(Price + 10_000), Refund(10_000)));

    [Fact]
    public void Sending_everything_back_opens_it_again() =>
        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price, StateOf(In(Price), Refund(Price)));

    [Fact]
    public void Sending_a_part_back_leaves_it_underpaid() =>
        AssertState(PaymentStatus.Open, PaymentCaveat.Underpaid, due: 50_000, StateOf(In(Price), Refund(50_000)));

    [Fact]
    public void A_refund_that_the_bank_sees_is_the_one_that_a_person_told_of()
    {
        var state = StateOf(In(Price + 10_000), Refund(10_000), Out(10_000));

        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, state);
        Assert.Equal((Vnd.Of(10_000), Vnd.Zero), (state.WentBack, state.RefundUnseen));
        Assert.Equal(Vnd.Of(10_000), StateOf(In(Price + 10_000), Refund(10_000)).RefundUnseen);
    }

    /// <summary>The positive control: whoever adds both up owes the buyer's refund twice.</summary>
    [Fact]
    public void Adding_the_word_and_the_transfer_up_would_count_the_refund_twice()
    {
        var request = Request();
        var naive = Record(request, [In(Price + 10_000), Refund(10_000), Out(10_000)]).Sum(entry => entry.Effect.Dong);

        Assert.Equal(Price - 10_000, naive);
    }

    [Fact]
    public void A_refund_beyond_what_came_is_owed_again_in_full() =>
        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price + 10_000, StateOf(Out(10_000)));

    [Fact]
    public void Its_time_alone_releases_nothing()
    {
        var request = Request(Deadline);

        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price, StateOf(request));
        request.Expire(Deadline.AddHours(1));
        AssertState(PaymentStatus.Expired, PaymentCaveat.None, due: Price, StateOf(request));
    }

    [Theory]
    [InlineData(true, PaymentStatus.Expired)]
    [InlineData(false, PaymentStatus.Cancelled)]
    public void Money_for_what_is_over_is_late_settles_nothing_and_is_to_go_back(bool expires, PaymentStatus status)
    {
        var state = StateOf(expires ? Expire : Cancel, In(Price));

        AssertState(status, PaymentCaveat.Late, due: 0, state);
        Assert.Equal((false, false, Vnd.Of(Price)), (state.IsSettled, state.MayGo, state.RefundDue));
    }

    [Fact]
    public void A_part_for_what_is_over_is_to_go_back() =>
        Assert.Equal((PaymentCaveat.Late, Vnd.Of(200_000)), (StateOf(In(200_000), Cancel).Caveat, StateOf(In(200_000), Cancel).RefundDue));

    [Fact]
    public void What_was_paid_and_then_called_off_is_to_go_back_until_it_went()
    {
        AssertState(PaymentStatus.Cancelled, PaymentCaveat.Late, due: 0, StateOf(In(Price), Cancel));
        AssertState(PaymentStatus.Cancelled, PaymentCaveat.None, due: Price, StateOf(In(Price), Cancel, Refund(Price)));
    }

    [Fact]
    public void Taken_up_again_it_is_what_its_money_says()
    {
        var request = Request(Deadline);
        var ledger = Record(request, [Expire, In(Price)]);
        request.Revive();

        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, PaymentState.Of(request, ledger));
        Assert.Null(request.ExpiresAt);
    }

    [Fact]
    public void Called_off_is_called_off_whether_or_not_it_expired_before()
    {
        AssertState(PaymentStatus.Cancelled, PaymentCaveat.None, due: Price, StateOf(Cancel));
        AssertState(PaymentStatus.Cancelled, PaymentCaveat.None, due: Price, StateOf(Expire, Cancel));
    }

    [Fact]
    public void Calling_off_twice_keeps_the_first_time()
    {
        var request = Request();
        request.Cancel(Placed);
        request.Cancel(Deadline);

        Assert.Equal(Placed, request.CancelledAt);
    }

    [Fact]
    public void The_word_of_a_person_pays_and_is_shown_as_such()
    {
        var state = StateOf(Mark(Price));

        AssertState(PaymentStatus.Paid, PaymentCaveat.Marked, due: 0, state);
        Assert.Equal((Vnd.Zero, Vnd.Of(Price)), (state.BankSaw, state.MarkedUnconfirmed));
    }

    [Fact]
    public void A_transfer_before_or_after_the_mark_is_the_same_money()
    {
        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(Mark(Price), In(Price)));
        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(In(Price), Mark(Price)));
    }

    [Fact]
    public void A_mark_says_how_much_in_all_has_come()
    {
        AssertState(PaymentStatus.Paid, PaymentCaveat.Marked, due: 0, StateOf(In(200_000), Mark(Price)));
        AssertState(PaymentStatus.Open, PaymentCaveat.Underpaid, due: 50_000, StateOf(Mark(200_000), Mark(150_000)));
    }

    [Fact]
    public void Where_the_bank_alone_saw_enough_the_word_is_not_needed() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(Mark(100_000), In(Price)));

    [Fact]
    public void A_word_that_only_cash_completes_is_still_a_word() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.Marked, due: 0, StateOf(Mark(200_000), Cash(50_000)));

    [Fact]
    public void A_word_taken_back_or_contradicted_leaves_it_unpaid()
    {
        var mark = Mark(Price);

        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price, StateOf(mark, TakenBack(mark)));
        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price, StateOf(mark, Contradicted(mark)));
        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(mark, In(Price), TakenBack(mark)));
    }

    [Fact]
    public void Each_mark_tells_what_became_of_it()
    {
        var (open, taken, false_, confirmed) = (Mark(400_000), Mark(350_000), Mark(300_000), Mark(100_000));
        var ledger = Record(Request(), [open, taken, TakenBack(taken), false_, Contradicted(false_), confirmed, In(100_000)]);

        Assert.Equal(
            [MarkState.Open, MarkState.Reversed, MarkState.Contradicted, MarkState.Confirmed],
            PaymentMark.AllOf(ledger).Select(mark => mark.State));
    }

    [Fact]
    public void Cash_pays_and_cash_given_back_does_not()
    {
        var wrong = Cash(Price);

        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(Cash(100_000), In(150_000)));
        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price, StateOf(wrong, TakenBack(wrong)));
        AssertState(PaymentStatus.Open, PaymentCaveat.Underpaid, due: 50_000, StateOf(Cash(Price), Person(LedgerEntryKind.CashReturned, 50_000)));
    }

    [Fact]
    public void A_transfer_that_was_moved_away_is_not_there()
    {
        var wrong = In(Price);

        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price, StateOf(wrong, Moved(wrong)));
    }

    [Fact]
    public void An_allowance_asks_less_and_gives_back_what_was_paid_beyond_it()
    {
        var (before, after) = (StateOf(Allowance(50_000)), StateOf(In(Price), Allowance(50_000)));

        Assert.Equal((Vnd.Of(200_000), Vnd.Of(200_000)), (before.Asked, before.Due));
        Assert.Equal((PaymentStatus.Paid, PaymentCaveat.Overpaid, Vnd.Of(50_000)), (after.Status, after.Caveat, after.RefundDue));
        AssertAsked(260_000, StateOf(Person(LedgerEntryKind.AdjustedUp, 10_000)));
        AssertAsked(240_000, StateOf(Person(LedgerEntryKind.AdjustedDown, 10_000)));
    }

    [Fact]
    public void On_credit_the_goods_may_go_and_the_money_is_still_due()
    {
        var credit = Credit(Price);
        var state = StateOf(credit);

        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price, state);
        Assert.Equal((true, false, Vnd.Of(Price)), (state.MayGo, state.IsSettled, state.OnCredit));
        Assert.False(StateOf(Credit(Price - 1)).MayGo);
        Assert.False(StateOf(credit, TakenBack(credit)).MayGo);
        Assert.Equal(Vnd.Of(50_000), StateOf(credit, Cash(200_000)).OnCredit);
        Assert.False(StateOf(credit, Cancel).MayGo);
    }

    [Fact]
    public void A_deposit_lets_work_begin_and_not_goods_go()
    {
        var request = Request();
        var deposit = Deposit(request, 100_000);
        PaymentState State(params Event[] events) => PaymentState.Of(request, Record(request, events), [deposit]);

        Assert.Equal((false, false), (State(In(99_999)).MayBegin, State(In(99_999)).MayGo));
        Assert.Equal((true, false), (State(In(100_000)).MayBegin, State(In(100_000)).MayGo));
        Assert.Equal((true, true), (State(In(Price)).MayBegin, State(In(Price)).MayGo));
        Assert.False(PaymentState.Of(request, Record(request, [In(100_000)])).MayBegin);
    }

    [Fact]
    public void A_lost_deposit_stays_and_the_rest_of_a_dead_order_goes_back()
    {
        Assert.Equal(Vnd.Of(150_000), StateOf(In(Price), Cancel, Person(LedgerEntryKind.DepositForfeited, 100_000)).RefundDue);
        Assert.Equal(Vnd.Of(100_000), StateOf(In(100_000), Person(LedgerEntryKind.DepositReturned, 100_000)).RefundDue);
        Assert.Equal(Vnd.Zero, StateOf(In(100_000), Person(LedgerEntryKind.DepositReturned, 100_000), Refund(100_000)).RefundDue);
        Assert.Equal(Vnd.Zero, StateOf(In(100_000), Person(LedgerEntryKind.DepositReturned, 100_000), Refund(100_000), In(Price)).RefundDue);
    }

    private static void AssertAsked(long dong, PaymentState state) => Assert.Equal(Vnd.Of(dong), state.Asked);

    private static void AssertState(PaymentStatus status, PaymentCaveat caveat, long due, PaymentState state)
    {
        Assert.Equal((status, caveat), (state.Status, state.Caveat));
        Assert.Equal(Vnd.Of(due), state.Due);
        Assert.Equal(Vnd.Of(Price - due), state.Received);
        Assert.Equal(status == PaymentStatus.Paid, state.IsSettled);
    }
}
