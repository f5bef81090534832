using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>A product as a card of the listing shows it: ready to print.</summary>
public sealed record ProductCard
{
    /// <summary>Its address under <c>/san-pham/</c>.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Key of its drawing.</summary>
    public string Picture { get; init; } = "";

    /// <summary>Its first photo; <c>null</c> when it has none and the drawing stands in.</summary>
    public Photo? Photo { get; init; }

    /// <summary>Price of one unit: <c>95.000 ₫</c>.</summary>
    public string Price { get; init; } = "";

    /// <summary>Unit of sale.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Who sells it.</summary>
    public string HouseholdName { get; init; } = "";

    /// <summary>The commune it comes from.</summary>
    public string Commune { get; init; } = "";

    /// <summary>When it is sold.</summary>
    public string Season { get; init; } = "";

    /// <summary>The day of the harvest: <c>20/12</c>; empty when it is not stated.</summary>
    public string Harvest { get; init; } = "";

    /// <summary>Whether it can be ordered today, and if not, why.</summary>
    public Orderability Orderability { get; init; }
}
