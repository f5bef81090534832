namespace VoNhai.Commerce.Orders;

/// <summary>Where an order stands on its way to the buyer. Money is judged elsewhere.</summary>
public enum OrderStep
{
    /// <summary>The buyer placed it.</summary>
    Placed,

    /// <summary>The household took it on.</summary>
    Accepted,

    /// <summary>It is packed.</summary>
    Packed,

    /// <summary>It left the household's hands: to the buyer, or to whoever brings it.</summary>
    HandedOver,

    /// <summary>The buyer has it.</summary>
    Delivered,

    /// <summary>It came back.</summary>
    Returned,

    /// <summary>It will not happen.</summary>
    Cancelled,
}
