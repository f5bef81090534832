namespace VoNhai.Commerce.Orders;

/// <summary>Which side did something to an order: all that the other side learns of who it was.</summary>
public enum Actor
{
    /// <summary>The buyer, or whoever holds the order's link.</summary>
    Buyer,

    /// <summary>Somebody of the household.</summary>
    Household,

    /// <summary>The keeper of the order's run.</summary>
    RunKeeper,

    /// <summary>Nobody: time passed.</summary>
    System,
}
