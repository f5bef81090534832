namespace VoNhai.Commerce.Orders;

/// <summary>What becomes of goods that came back.</summary>
public enum GoodsFate
{
    /// <summary>They are as good as before: back into the stock, once.</summary>
    SellAgain,

    /// <summary>They are spoilt or lost: the stock stays as it is.</summary>
    Discard,
}
