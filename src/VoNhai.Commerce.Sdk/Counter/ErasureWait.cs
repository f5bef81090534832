namespace VoNhai.Commerce.Counter;

/// <summary>Why the buyer's data of an order cannot be blanked yet: somebody still needs to know who that is.</summary>
public enum ErasureWait
{
    /// <summary>The order is not over: goods are still to be given.</summary>
    OrderOpen,

    /// <summary>The buyer owes money for it.</summary>
    MoneyOwed,

    /// <summary>The household owes money back.</summary>
    RefundDue,

    /// <summary>The keeper of a run has the buyer's cash, and the household has not said yet that it got it.</summary>
    CashOnTheWay,
}
