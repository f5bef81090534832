using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>What a household enters at the scale, as typed: the desk checks everything.</summary>
public sealed record Weighed
{
    /// <summary>Made once by whoever shows the form, 1…56 visible ASCII characters: the same form sent twice is weighed once.</summary>
    public required string FormKey { get; init; }

    /// <summary>For each estimated line that was weighed its number and what it really is, in the line's unit.</summary>
    public required IReadOnlyList<WeighedQuantity> Lines { get; init; }

    /// <summary>Whether what is added is taken in cash at handover. Otherwise it is asked for now, and the goods wait for it.</summary>
    public bool AtHandOver { get; init; }
}

/// <summary>What the scale says of one line.</summary>
/// <param name="Number">The line's place in the order, from 1.</param>
/// <param name="Quantity">In the line's unit.</param>
public sealed record WeighedQuantity(int Number, Quantity Quantity);
