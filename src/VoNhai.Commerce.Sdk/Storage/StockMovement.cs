using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// One movement of goods for an order, written in the transaction that moved them and never changed. Stock plus what was reserved less what
/// was returned is what the household has put there, at any moment.
/// </summary>
internal sealed class StockMovement
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    public required Guid ProductId { get; init; }

    public required StockMovementKind Kind { get; init; }

    /// <summary>More than nothing, whatever the kind.</summary>
    public required Quantity Quantity { get; init; }

    public required OrderCode Code { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Which way goods went.</summary>
internal enum StockMovementKind
{
    /// <summary>From the stock to an order.</summary>
    Reserved,

    /// <summary>From an order back to the stock.</summary>
    Returned,

    /// <summary>From an order out of the household's hands.</summary>
    Sold,
}
