using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>A change of stock by hand, as it was typed.</summary>
public sealed record StockChange
{
    /// <summary>Made by the form: the same key again is the same change.</summary>
    public required Guid Key { get; init; }

    /// <summary>How much, in units: more than nothing.</summary>
    public string? Amount { get; init; }

    /// <summary>Whether it is taken away instead of added.</summary>
    public bool TakesAway { get; init; }

    /// <summary>Why; not <see cref="StockReason.Opening"/>.</summary>
    public StockReason Reason { get; init; }

    /// <summary>A few words, at most 120 characters.</summary>
    public string? Note { get; init; }
}
