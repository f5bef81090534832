using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>What a household wants to say of a product, as it was typed or as it stands in a file. <see cref="IListingDesk.Judge"/> says what is wrong with it.</summary>
public sealed record ListingDraft
{
    /// <summary>1…120 characters.</summary>
    public string? Name { get; init; }

    /// <summary>"kg", "chục 12 quả", "gói 500 g"; see <see cref="UnitOfSale.TryRead"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>Price of one unit: "50000", "50k", "50 nghìn".</summary>
    public string? Price { get; init; }

    /// <summary>The smallest order in units; one when empty, or one step when that is more.</summary>
    public string? Minimum { get; init; }

    /// <summary>By how much an order grows, in units; one when empty.</summary>
    public string? Step { get; init; }

    /// <summary>What there is to sell, in units; none when empty. Only for a new product: later it is adjusted.</summary>
    public string? Stock { get; init; }

    /// <summary>Months 1…12 in which it is sold; all year when empty.</summary>
    public IReadOnlyList<int> Months { get; init; } = [];

    /// <summary>The season in the moon's calendar, in words; at most 80 characters.</summary>
    public string? SeasonNote { get; init; }

    /// <summary>The first day of orders before the harvest: "2026-11-30" or "30/11/2026"; empty for none.</summary>
    public string? PreOrderFrom { get; init; }

    /// <summary>The day of the harvest; empty when it is not stated.</summary>
    public string? HarvestOn { get; init; }

    /// <summary>The last day at its best; empty when it is not stated.</summary>
    public string? BestBefore { get; init; }

    /// <summary>What was done to it.</summary>
    public Processing Processing { get; init; }

    /// <summary>A key of the host's: lower-case ASCII letters, digits, <c>_</c> and <c>-</c>, at most 40; may be empty.</summary>
    public string? Category { get; init; }

    /// <summary>Key of a drawing with the host, at most 80 characters; for a new product only, and never typed by people.</summary>
    public string Picture { get; init; } = "";

    /// <summary>At most 2,000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Needed for processed food; at most 500 characters.</summary>
    public string? Ingredients { get; init; }

    /// <summary>How to keep it; at most 200 characters.</summary>
    public string? Storage { get; init; }

    /// <summary>Who answers for it; at most 200 characters.</summary>
    public string? Maker { get; init; }
}
