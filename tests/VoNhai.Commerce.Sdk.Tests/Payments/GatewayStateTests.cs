using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using Xunit;
using static VoNhai.Commerce.Sdk.Tests.Payments.Ledger;
using static VoNhai.Commerce.Sdk.Tests.Payments.Orderings;

namespace VoNhai.Commerce.Sdk.Tests.Payments;

/// <summary>What gateways tell, beside everything else: it counts in whatever order it is told.</summary>
public sealed class GatewayStateTests
{
    private static readonly PaymentRequest Book = Request(Deadline);

    /// <summary>Two payments; of the first a refund that failed, one that did not, a dispute that is lost; of the second one that is won; and all else that moves money.</summary>
    private static readonly LedgerEntry[] News =
    [
        Told(LedgerEntryKind.GatewayPaid, Price, "pi_1", "pi_1"),
        Told(LedgerEntryKind.GatewayPaid, 50_000, "pi_2", "pi_2"),
        Told(LedgerEntryKind.GatewayRefunded, 100_000, "pi_1", "re_1"),
        Told(LedgerEntryKind.GatewayRefundFailed, 100_000, "pi_1", "re_1"),
        Told(LedgerEntryKind.GatewayRefunded, 20_000, "pi_1", "re_2"),
        Told(LedgerEntryKind.GatewayDisputed, 150_000, "pi_1", "dp_1"),
        Told(LedgerEntryKind.GatewayDisputeLost, 150_000, "pi_1", "dp_1"),
        Told(LedgerEntryKind.GatewayDisputeWon, 50_000, "pi_2", "dp_2"),
        Told(LedgerEntryKind.GatewayUnclear, Price, "pi_3", "pi_3"),
        LedgerEntry.ForTransfer(Book, Guid.CreateVersion7(), Vnd.Of(Price), Placed, "feed:test"),
        LedgerEntry.ForPerson(Book, LedgerEntryKind.Mark, Vnd.Of(Price), Placed, "mui", new EntryDetails { SeenWhere = SeenWhere.BankApp }),
        LedgerEntry.ForPerson(Book, LedgerEntryKind.Cash, Vnd.Of(30_000), Placed, "mui"),
        LedgerEntry.ForPerson(Book, LedgerEntryKind.RefundMade, Vnd.Of(40_000), Placed, "mui"),
    ];

    [Fact]
    public void The_news_hold_every_kind_that_a_gateway_tells() =>
        Assert.Equal(
            Enum.GetValues<LedgerEntryKind>().Where(kind => kind.IsGateways()).Order(),
            News.Select(entry => entry.Kind).Where(kind => kind.IsGateways()).Distinct().Order());

    /// <summary>Each choice of up to six of thirteen, each in all its orders.</summary>
    [Fact]
    public void Up_to_six_news_end_in_one_state_in_every_order()
    {
        var tellings = 0;
        foreach (var choice in Choices(News, 6))
        {
            PaymentState? first = null;
            foreach (var order in Permutations(choice))
            {
                var state = PaymentState.Of(Book, order);
                first ??= state;
                tellings++;
                Assert.True(state == first, string.Join(", ", order.Select(entry => entry.Kind)));
            }
        }

        Assert.Equal(1_409_006, tellings);
    }

    /// <summary>The positive control: whoever lets a failed refund take back what he heard before it depends on the order.</summary>
    [Fact]
    public void The_control_that_takes_back_what_it_has_heard_depends_on_the_order()
    {
        static long Naive(LedgerEntry[] order)
        {
            var (sum, last) = (0L, 0L);
            foreach (var entry in order)
            {
                last = entry.Kind == LedgerEntryKind.GatewayRefunded ? entry.Amount.Dong : last;
                sum += entry.Kind switch { LedgerEntryKind.GatewayRefunded => -entry.Amount.Dong, LedgerEntryKind.GatewayRefundFailed => last, _ => entry.Effect.Dong };
            }

            return sum;
        }

        LedgerEntry[] told = [News[0], News[2], News[3]];
        Assert.True(Permutations(told).Select(Naive).Distinct().Count() > 1);
        Assert.Equal([Vnd.Of(Price)], Permutations(told).Select(order => PaymentState.Of(Book, order).Received).Distinct());
    }

    [Fact]
    public void A_card_pays_and_neither_a_bank_nor_cash_is_said_to_have()
    {
        var state = PaymentState.Of(Request(), [News[0]]);

        Assert.Equal((PaymentStatus.Paid, PaymentCaveat.None), (state.Status, state.Caveat));
        Assert.Equal((Price, 0, 0, 0), (state.ByGateway.Dong, state.BankSaw.Dong, state.Cash.Dong, state.MarkedUnconfirmed.Dong));
    }

    [Fact]
    public void A_card_and_a_transfer_are_two_payments()
    {
        var state = PaymentState.Of(Request(), [News[0], News[9]]);

        Assert.Equal((PaymentCaveat.Overpaid, Price), (state.Caveat, state.RefundDue.Dong));
    }

    [Fact]
    public void A_dispute_moves_nothing_until_it_is_lost()
    {
        Assert.Equal(PaymentStatus.Paid, PaymentState.Of(Request(), [News[0], News[5]]).Status);
        Assert.Equal(100_000, PaymentState.Of(Request(), [News[0], News[6]]).Received.Dong);
        Assert.Equal(PaymentStatus.Paid, PaymentState.Of(Request(), [News[0], Told(LedgerEntryKind.GatewayDisputeWon, Price, "pi_1", "dp_9")]).Status);
    }

    [Fact]
    public void What_is_unclear_pays_nothing() => Assert.Equal((PaymentStatus.Open, Vnd.Zero), (PaymentState.Of(Request(), [News[8]]).Status, PaymentState.Of(Request(), [News[8]]).Received));

    [Fact]
    public void Late_card_money_is_kept_like_any_other()
    {
        var request = Request();
        request.Cancel(Placed);

        Assert.Equal((PaymentStatus.Cancelled, PaymentCaveat.Late, Price), (PaymentState.Of(request, [News[0]]).Status, PaymentState.Of(request, [News[0]]).Caveat, PaymentState.Of(request, [News[0]]).RefundDue.Dong));
    }

    [Fact]
    public void Each_payment_holds_what_was_paid_less_what_went_back_by_it()
    {
        var left = GatewayRefunds.Left(News);

        Assert.Equal([("pi_1", Price - 20_000 - 150_000), ("pi_2", 50_000)], left.Select(payment => (payment.Payment.Payment, payment.Left.Dong)));
    }

    [Fact]
    public void Only_a_gateway_writes_what_a_gateway_tells()
    {
        foreach (var kind in Enum.GetValues<LedgerEntryKind>())
        {
            var trace = new GatewayTrace("stripe", "pi", "pi");
            if (kind.IsGateways())
            {
                Assert.Throws<ArgumentException>(() => LedgerEntry.ForPerson(Book, kind, Vnd.Of(1), Placed, "mui"));
                Assert.Equal(kind, LedgerEntry.ForGateway(Book, kind, Vnd.Of(1), trace, Placed, "gateway:stripe").Kind);
            }
            else
            {
                Assert.Throws<ArgumentException>(() => LedgerEntry.ForGateway(Book, kind, Vnd.Of(1), trace, Placed, "gateway:stripe"));
            }
        }
    }

    private static LedgerEntry Told(LedgerEntryKind kind, long dong, string payment, string thing) =>
        LedgerEntry.ForGateway(Book, kind, Vnd.Of(dong), new GatewayTrace("stripe", payment, thing), Placed, "gateway:stripe");
}
