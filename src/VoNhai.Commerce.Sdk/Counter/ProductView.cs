using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Counter;

/// <summary>A product as buyers see it, judged for the day of the reading.</summary>
public sealed record ProductView
{
    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its address under <c>/san-pham/</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What a buyer should know; plain text.</summary>
    public required string Description { get; init; }

    /// <summary>A short key; the host names it to people.</summary>
    public required string Category { get; init; }

    /// <summary>Key of its picture with the host; may be empty.</summary>
    public required string Picture { get; init; }

    /// <summary>Its photos, the household's first one first; empty when there are none.</summary>
    public IReadOnlyList<Photo> Photos { get; init; } = [];

    /// <summary>Who sells it.</summary>
    public required HouseholdView Household { get; init; }

    /// <summary>Price of one unit.</summary>
    public required Vnd Price { get; init; }

    /// <summary>Unit of sale.</summary>
    public required string Unit { get; init; }

    /// <summary>What can still be promised.</summary>
    public required Quantity Stock { get; init; }

    /// <summary>The smallest order.</summary>
    public required Quantity Minimum { get; init; }

    /// <summary>Orders go up in such steps.</summary>
    public required Quantity Step { get; init; }

    /// <summary>Whether the price of an order is an estimate until it is weighed at packing ("giá tạm tính").</summary>
    public bool IsEstimated { get; init; }

    /// <summary>When it is sold.</summary>
    public required Season Season { get; init; }

    /// <summary>The season in the household's words; may be empty.</summary>
    public string SeasonNote { get; init; } = "";

    /// <summary>The first day of orders before the harvest; <c>null</c>: none are taken.</summary>
    public DateOnly? PreOrderFrom { get; init; }

    /// <summary>The day of the harvest, past or to come.</summary>
    public DateOnly? HarvestOn { get; init; }

    /// <summary>The last day at its best.</summary>
    public DateOnly? BestBefore { get; init; }

    /// <summary>Ingredients as on the label; may be empty.</summary>
    public string Ingredients { get; init; } = "";

    /// <summary>How to keep it, as on the label; may be empty.</summary>
    public string Storage { get; init; } = "";

    /// <summary>Who answers for it, as on the label; empty for the household itself.</summary>
    public string Maker { get; init; } = "";

    /// <summary>What was done to it, as the household states.</summary>
    public required Processing Processing { get; init; }

    /// <summary>Whether it can be ordered today, and if not, why.</summary>
    public required Orderability Orderability { get; init; }
}
