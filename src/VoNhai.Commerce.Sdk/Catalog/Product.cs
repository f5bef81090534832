using VoNhai.Commerce.Money;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Catalog;

/// <summary>Something that a household sells: price per unit of sale, what is left, and when it is in season.</summary>
/// <remarks>
/// <see cref="Stock"/> is what can still be promised. It is lowered and raised by one guarded statement in the database
/// (see Storage), never by assigning to a loaded product.
/// </remarks>
public sealed class Product
{
    /// <summary>Makes a product.</summary>
    /// <param name="id">A version 7 GUID.</param>
    /// <param name="householdId">Whose it is.</param>
    /// <param name="slug">Its address under <c>/san-pham/</c>, unique in the whole catalogue.</param>
    /// <param name="name">1…120 characters.</param>
    /// <param name="unit">Unit of sale as people say it: "kg", "chục", "gói 500 g".</param>
    /// <param name="price">Price of one unit, more than nothing.</param>
    public Product(Guid id, Guid householdId, string slug, string name, string unit, Vnd price)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(slug);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(price, Vnd.Zero);
        Id = id;
        HouseholdId = householdId;
        Slug = slug;
        Name = name;
        Unit = unit;
        Price = price;
        SearchKey = VietnameseText.SearchKey(name);
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The household that sells it.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>Its address under <c>/san-pham/</c>.</summary>
    public string Slug { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; }

    /// <summary>Unit of sale.</summary>
    public string Unit { get; private set; }

    /// <summary>Price of one unit.</summary>
    public Vnd Price { get; private set; }

    /// <summary>What a buyer should know; plain text.</summary>
    public string Description { get; init; } = "";

    /// <summary>A short key such as <c>fruit</c> or <c>tea</c>; the host names it to people.</summary>
    public string Category { get; init; } = "";

    /// <summary>Key of its picture with the host; may be empty.</summary>
    public string Picture { get; init; } = "";

    /// <summary>What can still be promised, in units.</summary>
    public Quantity Stock { get; init; }

    /// <summary>The smallest order, in units.</summary>
    public Quantity Minimum { get; init; } = Quantity.One;

    /// <summary>Orders go up from nothing in such steps, in units.</summary>
    public Quantity Step { get; init; } = Quantity.One;

    /// <summary>When it is sold.</summary>
    public Season Season { get; init; } = Season.AllYear;

    /// <summary>What was done to it, as the household states.</summary>
    public Processing Processing { get; init; }

    /// <summary>
    /// Whether the price of an order is an estimate until it is weighed ("giá tạm tính"): nobody cuts pork to the gram. The true weight is
    /// entered at packing.
    /// </summary>
    public bool IsEstimated { get; init; }

    /// <summary>Whether the household shows it at all.</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>The name as it is searched: without marks, lower case.</summary>
    public string SearchKey { get; private set; }

    /// <summary>Whether it can be ordered on a day in Vietnam.</summary>
    public Orderability OrderabilityOn(DateOnly day) =>
        !IsPublished ? Orderability.NotOffered
        : !Season.Includes(day) ? Orderability.OutOfSeason
        : Stock < Minimum ? Orderability.SoldOut
        : Orderability.Orderable;

    /// <summary>Whether that much may be asked for: more than nothing, at least the minimum, in whole steps. Says nothing of the stock.</summary>
    public bool Allows(Quantity quantity) => quantity.IsPositive && quantity >= Minimum && quantity.IsMultipleOf(Step);
}
