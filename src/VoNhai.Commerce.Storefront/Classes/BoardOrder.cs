using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>An order of a class's household as the board judges it.</summary>
internal sealed record BoardOrder(string Code, Guid HouseholdId, OrderStep Step, PaymentState Money)
{
    /// <summary>Whether the goods left the household's hands for good.</summary>
    public bool IsGone => Step is OrderStep.HandedOver or OrderStep.Delivered;

    /// <summary>
    /// What the household made of a market customer. What counts is the bank's word alone: whoever hands over, or writes down money that it
    /// cannot have seen, fell for it.
    /// </summary>
    public SceneEnd EndOf(SceneKind kind, bool marketIsOver)
    {
        var isThere = Money.BankSaw >= Money.Asked;
        if (kind is SceneKind.FakeReceipt or SceneKind.WrongAmount)
        {
            return (IsGone && !isThere) || Money.MarkedUnconfirmed.IsPositive ? SceneEnd.Fell
                : Step == OrderStep.Cancelled || marketIsOver ? SceneEnd.Refused
                : SceneEnd.Open;
        }

        return IsGone ? SceneEnd.Served : Step == OrderStep.Cancelled ? SceneEnd.SentAway : SceneEnd.Open;
    }
}
