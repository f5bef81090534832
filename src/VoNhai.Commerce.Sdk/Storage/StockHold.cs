using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storage;

/// <summary>What an order has set aside of a product: the one place that says whether it was returned or sold, so that either happens once.</summary>
internal sealed class StockHold
{
    public required Guid OrderId { get; init; }

    public required Guid ProductId { get; init; }

    public required Guid HouseholdId { get; init; }

    public required Quantity Quantity { get; init; }

    public required HoldState State { get; init; }
}

/// <summary>Where goods that were set aside are now.</summary>
internal enum HoldState
{
    /// <summary>With the household, for an order that nobody paid yet: counts against the household's share for such orders.</summary>
    Unpaid,

    /// <summary>With the household, for an order that is paid or that the household took on.</summary>
    Secured,

    /// <summary>Back in the stock.</summary>
    Returned,

    /// <summary>Out of the household's hands.</summary>
    Sold,
}
