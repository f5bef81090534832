using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using Xunit;
using static VoNhai.Commerce.Sdk.Tests.Payments.Event;
using static VoNhai.Commerce.Sdk.Tests.Payments.Ledger;

namespace VoNhai.Commerce.Sdk.Tests.Payments;

public sealed class PaymentStateTests
{
    private static readonly DateTimeOffset InTime = Placed.AddHours(2);
    private static readonly DateTimeOffset TooLate = Deadline.AddSeconds(1);
    private static readonly DateTimeOffset NextWeek = Placed.AddDays(7);

    [Fact]
    public void Is_open_while_nothing_came() =>
        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price, StateOf(Request(Deadline), InTime));

    [Fact]
    public void Is_paid_by_the_exact_amount() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(Request(Deadline), InTime, In(Price)));

    [Fact]
    public void Is_paid_by_two_transfers_that_add_up() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(Request(Deadline), InTime, In(200_000), In(50_000, InTime)));

    [Fact]
    public void One_dong_less_is_underpaid() =>
        AssertState(PaymentStatus.Open, PaymentCaveat.Underpaid, due: 1, StateOf(Request(Deadline), InTime, In(Price - 1)));

    [Fact]
    public void One_dong_never_pays_an_order() =>
        Assert.False(StateOf(Request(Deadline), InTime, In(1)).IsSettled);

    [Fact]
    public void One_dong_more_is_overpaid_and_still_paid()
    {
        var state = StateOf(Request(Deadline), InTime, In(Price + 1));

        AssertState(PaymentStatus.Paid, PaymentCaveat.Overpaid, due: -1, state);
        Assert.True(state.IsSettled);
    }

    [Fact]
    public void The_same_code_paid_twice_is_overpaid_by_the_whole_amount() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.Overpaid, due: -Price, StateOf(Request(Deadline), InTime, In(Price), In(Price, InTime)));

    [Fact]
    public void Sending_the_surplus_back_settles_it() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(Request(Deadline), NextWeek, In(Price + 10_000), Refund(10_000)));

    [Fact]
    public void Sending_everything_back_opens_it_again() =>
        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price, StateOf(Request(Deadline), InTime, In(Price), Refund(Price)));

    [Fact]
    public void Sending_a_part_back_leaves_it_underpaid() =>
        AssertState(PaymentStatus.Open, PaymentCaveat.Underpaid, due: 50_000, StateOf(Request(Deadline), InTime, In(Price), Refund(50_000)));

    [Fact]
    public void A_refund_beyond_what_came_is_owed_again_in_full() =>
        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price + 10_000, StateOf(Request(), InTime, Refund(10_000)));

    [Fact]
    public void Expires_at_its_deadline_and_not_a_moment_before()
    {
        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price, StateOf(Request(Deadline), Deadline.AddMilliseconds(-1)));
        AssertState(PaymentStatus.Expired, PaymentCaveat.None, due: Price, StateOf(Request(Deadline), Deadline));
    }

    [Fact]
    public void Money_at_the_very_deadline_is_in_time() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(Request(Deadline), Deadline, In(Price, Deadline)));

    [Fact]
    public void Money_a_moment_after_the_deadline_is_late_and_settles_nothing()
    {
        var at = Deadline.AddMilliseconds(1);
        var state = StateOf(Request(Deadline), at, In(Price, at));

        AssertState(PaymentStatus.Expired, PaymentCaveat.Late, due: 0, state);
        Assert.False(state.IsSettled);
    }

    [Fact]
    public void A_part_in_time_and_nothing_more_ends_expired_and_underpaid() =>
        AssertState(PaymentStatus.Expired, PaymentCaveat.Underpaid, due: 50_000, StateOf(Request(Deadline), NextWeek, In(200_000)));

    [Fact]
    public void A_part_in_time_and_the_rest_too_late_ends_late() =>
        AssertState(PaymentStatus.Expired, PaymentCaveat.Late, due: 0, StateOf(Request(Deadline), NextWeek, In(200_000), In(50_000, TooLate)));

    [Fact]
    public void A_second_payment_after_the_deadline_of_a_paid_request_is_overpaid_and_not_late() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.Overpaid, due: -Price, StateOf(Request(Deadline), NextWeek, In(Price), In(Price, TooLate)));

    [Fact]
    public void Paid_in_time_stays_paid_forever() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(Request(Deadline), Placed.AddYears(10), In(Price)));

    [Fact]
    public void Never_expires_without_a_deadline() =>
        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price, StateOf(Request(), Placed.AddYears(10)));

    [Fact]
    public void Called_off_before_any_money_is_cancelled() =>
        AssertState(PaymentStatus.Cancelled, PaymentCaveat.None, due: Price, StateOf(Request(Deadline, InTime), NextWeek));

    [Fact]
    public void Money_for_what_was_called_off_is_late() =>
        AssertState(PaymentStatus.Cancelled, PaymentCaveat.Late, due: 0, StateOf(Request(Deadline, InTime), NextWeek, In(Price, InTime.AddMinutes(1))));

    [Fact]
    public void A_part_that_came_before_it_was_called_off_stays_visible() =>
        AssertState(PaymentStatus.Cancelled, PaymentCaveat.Underpaid, due: 50_000, StateOf(Request(Deadline, InTime), NextWeek, In(200_000)));

    [Fact]
    public void What_was_paid_before_it_was_called_off_stays_paid_until_it_is_sent_back()
    {
        var request = Request(Deadline, InTime);

        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(request, NextWeek, In(Price)));
        AssertState(PaymentStatus.Cancelled, PaymentCaveat.None, due: Price, StateOf(request, NextWeek, In(Price), Refund(Price, NextWeek)));
    }

    [Fact]
    public void Called_off_after_it_expired_is_expired() =>
        AssertState(PaymentStatus.Expired, PaymentCaveat.None, due: Price, StateOf(Request(Deadline, NextWeek), NextWeek.AddDays(1)));

    [Fact]
    public void Calling_off_twice_keeps_the_first_time()
    {
        var request = Request(Deadline, InTime);
        request.Cancel(NextWeek);

        Assert.Equal(InTime, request.CancelledAt);
    }

    [Fact]
    public void The_word_of_a_person_pays_and_is_shown_as_such() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.Marked, due: 0, StateOf(Request(Deadline), InTime, Mark(Price)));

    [Fact]
    public void A_word_taken_back_leaves_it_unpaid() =>
        AssertState(PaymentStatus.Open, PaymentCaveat.None, due: Price, StateOf(Request(Deadline), InTime, Mark(Price), Unmark(Price)));

    [Fact]
    public void A_word_taken_back_when_the_bank_confirms_leaves_it_paid() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(Request(Deadline), InTime, Mark(Price), In(Price, InTime), Unmark(Price, InTime)));

    [Fact]
    public void A_word_that_was_kept_until_late_money_confirmed_it_leaves_it_paid() =>
        AssertState(PaymentStatus.Paid, PaymentCaveat.None, due: 0, StateOf(Request(Deadline), NextWeek, Mark(Price), In(Price, TooLate), Unmark(Price, TooLate)));

    [Fact]
    public void A_clock_that_is_set_back_does_not_revive_what_got_late_money() =>
        AssertState(PaymentStatus.Expired, PaymentCaveat.Late, due: 0, StateOf(Request(Deadline), Placed, In(Price, TooLate)));

    private static void AssertState(PaymentStatus status, PaymentCaveat caveat, long due, PaymentState state)
    {
        Assert.Equal((status, caveat), (state.Status, state.Caveat));
        Assert.Equal(Vnd.Of(due), state.Due);
        Assert.Equal(Vnd.Of(Price - due), state.Received);
        Assert.Equal(status == PaymentStatus.Paid, state.IsSettled);
    }
}
