using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storage;

/// <summary>Goods that a phone took out of the online stock for a market day.</summary>
internal sealed class Outing
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    /// <summary>The phone; empty for forms without a script.</summary>
    public required Guid DeviceId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }
}

/// <summary>One product of an outing: what was taken, and what of it is not sold yet. Its outing's row guards it.</summary>
internal sealed class OutingStock
{
    public required Guid OutingId { get; init; }

    public required Guid ProductId { get; init; }

    public required Guid HouseholdId { get; init; }

    public required Quantity Taken { get; init; }

    public required Quantity Left { get; init; }
}

/// <summary>One movement of goods into an outing or out of it, written in the transaction that moved them and never changed.</summary>
internal sealed class OutingMove
{
    public required Guid HouseholdId { get; init; }

    /// <summary>The form, the sale or the outing that moved them: each moves a product once.</summary>
    public required Guid Key { get; init; }

    public required Guid ProductId { get; init; }

    public required OutingMoveKind Kind { get; init; }

    public required Guid OutingId { get; init; }

    public required Quantity Quantity { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Which way goods went.</summary>
internal enum OutingMoveKind
{
    /// <summary>From the stock to the outing.</summary>
    TakenOut,

    /// <summary>From the outing to a sale.</summary>
    Sold,

    /// <summary>From a sale that was dropped back to the outing.</summary>
    PutBack,

    /// <summary>From the outing to the stock.</summary>
    BroughtBack,
}
