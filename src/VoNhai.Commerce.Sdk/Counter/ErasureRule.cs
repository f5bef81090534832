using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

/// <summary>When the buyer's data of an order may go: once nobody has to find that buyer any more.</summary>
internal static class ErasureRule
{
    /// <summary>Goods that left and were never noted as received count as received after this time: a bus or the post takes days, not weeks.</summary>
    public static readonly TimeSpan HandedOverIsOver = TimeSpan.FromDays(30);

    /// <summary>What the order still waits for; <c>null</c> when nothing.</summary>
    /// <param name="step">Where it stands.</param>
    /// <param name="handedOverAt">When its goods left; <c>null</c> when they never did.</param>
    /// <param name="money">What its ledger says.</param>
    /// <param name="isOwed">Whether the buyer owes for it.</param>
    /// <param name="isCashOnTheWay">Whether a run's keeper has its cash.</param>
    /// <param name="now">The moment of the question.</param>
    public static ErasureWait? WaitOf(OrderStep step, DateTimeOffset? handedOverAt, PaymentState money, bool isOwed, bool isCashOnTheWay, DateTimeOffset now)
    {
        var isOver = step is OrderStep.Delivered or OrderStep.Returned or OrderStep.Cancelled || (step == OrderStep.HandedOver && now - handedOverAt >= HandedOverIsOver);
        return !isOver ? ErasureWait.OrderOpen
            : isOwed ? ErasureWait.MoneyOwed
            : money.RefundDue.IsPositive ? ErasureWait.RefundDue
            : isCashOnTheWay ? ErasureWait.CashOnTheWay
            : null;
    }
}
