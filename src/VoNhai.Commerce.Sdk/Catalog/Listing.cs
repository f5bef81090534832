using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Catalog;

/// <summary>All that a household says of a product at once: what <see cref="Product.Revise"/> takes. Stock and publication are not among it.</summary>
public sealed record Listing
{
    /// <summary>1…120 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What the price is for.</summary>
    public required UnitOfSale Unit { get; init; }

    /// <summary>Price of one unit, more than nothing.</summary>
    public required Vnd Price { get; init; }

    /// <summary>The smallest order, in units; a whole number of <see cref="Step"/>s.</summary>
    public required Quantity Minimum { get; init; }

    /// <summary>By how much an order grows, in units; more than nothing.</summary>
    public required Quantity Step { get; init; }

    /// <summary>The months in which it is sold.</summary>
    public Season Season { get; init; } = Season.AllYear;

    /// <summary>The season in the household's words, for the moon's calendar: "đến rằm tháng tám âm lịch". Shown, never calculated with.</summary>
    public string SeasonNote { get; init; } = "";

    /// <summary>The first day on which orders before the harvest are taken; <c>null</c>: none are.</summary>
    public DateOnly? PreOrderFrom { get; init; }

    /// <summary>The day of the harvest, past or to come.</summary>
    public DateOnly? HarvestOn { get; init; }

    /// <summary>The last day on which what is in stock is at its best.</summary>
    public DateOnly? BestBefore { get; init; }

    /// <summary>What was done to it.</summary>
    public Processing Processing { get; init; }

    /// <summary>A short key; the host names it to people.</summary>
    public string Category { get; init; } = "";

    /// <summary>What a buyer should know; plain text.</summary>
    public string Description { get; init; } = "";

    /// <summary>Ingredients of processed food, as on the label.</summary>
    public string Ingredients { get; init; } = "";

    /// <summary>How to keep it, as on the label.</summary>
    public string Storage { get; init; } = "";

    /// <summary>Who answers for it and where, as on the label; empty for the household itself.</summary>
    public string Maker { get; init; } = "";
}
