namespace VoNhai.Commerce.Counter;

/// <summary>A lot as it was typed. At least one of the two days is needed.</summary>
public sealed record LotDraft
{
    /// <summary>Made by the form: the same key again is the same lot.</summary>
    public required Guid Key { get; init; }

    /// <summary>The day of its harvest: "2026-11-23" or "23/11/2026".</summary>
    public string? HarvestedOn { get; init; }

    /// <summary>The day on which it was packed.</summary>
    public string? PackedOn { get; init; }

    /// <summary>The last day at its best; may be empty.</summary>
    public string? BestBefore { get; init; }

    /// <summary>How much, in the product's unit; may be empty.</summary>
    public string? Quantity { get; init; }

    /// <summary>A few words, at most 300 characters.</summary>
    public string? Note { get; init; }
}
