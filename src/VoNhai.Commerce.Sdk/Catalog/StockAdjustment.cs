namespace VoNhai.Commerce.Catalog;

/// <summary>A household changed its stock by hand: who, when, why, by how much. Never edited; a mistake is set right by another one.</summary>
public sealed class StockAdjustment
{
    /// <summary>Writes a change down.</summary>
    /// <param name="id">The key of the form that asked for it: the same form twice is one change.</param>
    /// <param name="householdId">Whose stock.</param>
    /// <param name="productId">Of what.</param>
    /// <param name="change">By how much, in units; less than nothing takes away.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who, as the host names its people.</param>
    /// <param name="at">When.</param>
    public StockAdjustment(Guid id, Guid householdId, Guid productId, Quantity change, StockReason reason, string by, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        Id = id;
        HouseholdId = householdId;
        ProductId = productId;
        Change = change;
        Reason = reason;
        By = by;
        At = at;
    }

    /// <summary>The key of the form.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose stock.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>Of what.</summary>
    public Guid ProductId { get; private set; }

    /// <summary>By how much, in units.</summary>
    public Quantity Change { get; private set; }

    /// <summary>Why.</summary>
    public StockReason Reason { get; private set; }

    /// <summary>Who.</summary>
    public string By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>A few words; may be empty.</summary>
    public string Note { get; init; } = "";
}
