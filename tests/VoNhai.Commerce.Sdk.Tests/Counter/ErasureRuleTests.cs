using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Counter;

/// <summary>When a buyer may be forgotten: once nobody has to find that person any more.</summary>
public sealed class ErasureRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(OrderStep.Placed, ErasureWait.OrderOpen)]
    [InlineData(OrderStep.Accepted, ErasureWait.OrderOpen)]
    [InlineData(OrderStep.Packed, ErasureWait.OrderOpen)]
    [InlineData(OrderStep.Delivered, null)]
    [InlineData(OrderStep.Returned, null)]
    [InlineData(OrderStep.Cancelled, null)]
    public void Only_an_order_that_is_over_lets_its_buyer_go(OrderStep step, ErasureWait? expected)
        => Assert.Equal(expected, ErasureRule.WaitOf(step, null, Money(), isOwed: false, isCashOnTheWay: false, Now));

    [Theory]
    [InlineData(29, ErasureWait.OrderOpen)]
    [InlineData(30, null)]
    public void Goods_that_left_long_ago_have_arrived(int days, ErasureWait? expected)
        => Assert.Equal(expected, ErasureRule.WaitOf(OrderStep.HandedOver, Now.AddDays(-days), Money(), isOwed: false, isCashOnTheWay: false, Now));

    [Fact]
    public void Money_that_is_owed_either_way_or_on_its_way_keeps_the_buyer()
    {
        Assert.Equal(ErasureWait.MoneyOwed, ErasureRule.WaitOf(OrderStep.Delivered, null, Money(), isOwed: true, isCashOnTheWay: false, Now));
        Assert.Equal(ErasureWait.RefundDue, ErasureRule.WaitOf(OrderStep.Cancelled, null, Money(refundDue: 1), isOwed: false, isCashOnTheWay: false, Now));
        Assert.Equal(ErasureWait.CashOnTheWay, ErasureRule.WaitOf(OrderStep.Delivered, null, Money(), isOwed: false, isCashOnTheWay: true, Now));
        Assert.Equal(ErasureWait.OrderOpen, ErasureRule.WaitOf(OrderStep.Packed, null, Money(refundDue: 1), isOwed: true, isCashOnTheWay: true, Now));
    }

    private static PaymentState Money(long refundDue = 0) => new(PaymentStatus.Paid, PaymentCaveat.None, Vnd.Zero, Vnd.Zero)
    {
        Asked = Vnd.Zero, BankSaw = Vnd.Zero, MarkedUnconfirmed = Vnd.Zero, Cash = Vnd.Zero, ByGateway = Vnd.Zero, WentBack = Vnd.Zero, RefundUnseen = Vnd.Zero, RefundDue = Vnd.Of(refundDue), OnCredit = Vnd.Zero,
        MayGo = true, MayBegin = true,
    };
}
