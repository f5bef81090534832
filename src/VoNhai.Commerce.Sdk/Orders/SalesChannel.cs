namespace VoNhai.Commerce.Orders;

/// <summary>Where an order was made.</summary>
public enum SalesChannel
{
    /// <summary>By its buyer, on the storefront or by a program.</summary>
    Online,

    /// <summary>By the household at its stall, face to face: goods and buyer are there.</summary>
    Till,
}
