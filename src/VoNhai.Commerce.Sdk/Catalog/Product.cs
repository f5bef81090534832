using VoNhai.Commerce.Money;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Catalog;

/// <summary>Something that a household sells: price per unit of sale, what is left, and when it is in season.</summary>
/// <remarks>
/// <see cref="Stock"/> is what can still be promised. It is lowered and raised by one guarded statement in the database
/// (see Storage), never by assigning to a loaded product; so is <see cref="IsPublished"/>.
/// </remarks>
public sealed class Product
{
    private string description = "";
    private string category = "";
    private Quantity minimum = Quantity.One;
    private Quantity step = Quantity.One;
    private Season season = Season.AllYear;
    private string seasonNote = "";
    private DateOnly? preOrderFrom;
    private DateOnly? harvestOn;
    private DateOnly? bestBefore;
    private Processing processing;
    private string ingredients = "";
    private string storage = "";
    private string maker = "";

    /// <summary>Makes a product.</summary>
    /// <param name="id">A version 7 GUID.</param>
    /// <param name="householdId">Whose it is.</param>
    /// <param name="slug">Its address under <c>/san-pham/</c>, unique in the whole catalogue.</param>
    /// <param name="name">1…120 characters.</param>
    /// <param name="unit">Unit of sale as people say it: "kg", "chục 10 quả", "gói 500 g".</param>
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

    /// <summary>Unit of sale as people say it.</summary>
    public string Unit { get; private set; }

    /// <summary>The unit of sale understood; <c>null</c> when a host uses a unit that <see cref="UnitKind"/> does not know.</summary>
    public UnitOfSale? UnitOfSale => UnitOfSale.TryRead(Unit, out var unit, out _) ? unit : null;

    /// <summary>Price of one unit.</summary>
    public Vnd Price { get; private set; }

    /// <summary>What a buyer should know; plain text.</summary>
    public string Description { get => description; init => description = value; }

    /// <summary>A short key such as <c>fruit</c> or <c>tea</c>; the host names it to people.</summary>
    public string Category { get => category; init => category = value; }

    /// <summary>Key of its picture with the host; may be empty.</summary>
    public string Picture { get; init; } = "";

    /// <summary>What can still be promised, in units.</summary>
    public Quantity Stock { get; init; }

    /// <summary>The smallest order, in units.</summary>
    public Quantity Minimum { get => minimum; init => minimum = value; }

    /// <summary>Orders go up from nothing in such steps, in units.</summary>
    public Quantity Step { get => step; init => step = value; }

    /// <summary>When it is sold.</summary>
    public Season Season { get => season; init => season = value; }

    /// <summary>The season in the household's words, for the moon's calendar; may be empty. Shown, never calculated with.</summary>
    public string SeasonNote { get => seasonNote; init => seasonNote = value; }

    /// <summary>The first day on which orders before the harvest are taken; <c>null</c>: none are.</summary>
    public DateOnly? PreOrderFrom { get => preOrderFrom; init => preOrderFrom = value; }

    /// <summary>The day of the harvest, past or to come.</summary>
    public DateOnly? HarvestOn { get => harvestOn; init => harvestOn = value; }

    /// <summary>The last day on which what is in stock is at its best.</summary>
    public DateOnly? BestBefore { get => bestBefore; init => bestBefore = value; }

    /// <summary>What was done to it, as the household states.</summary>
    public Processing Processing { get => processing; init => processing = value; }

    /// <summary>Ingredients of processed food, as on the label; may be empty.</summary>
    public string Ingredients { get => ingredients; init => ingredients = value; }

    /// <summary>How to keep it, as on the label; may be empty.</summary>
    public string Storage { get => storage; init => storage = value; }

    /// <summary>Who answers for it and where, as on the label; empty for the household itself.</summary>
    public string Maker { get => maker; init => maker = value; }

    /// <summary>
    /// Whether the price of an order is an estimate until it is weighed ("giá tạm tính"): nobody cuts pork to the gram. The true weight is
    /// entered at packing.
    /// </summary>
    public bool IsEstimated { get; init; }

    /// <summary>Whether the household shows it at all.</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>The name as it is searched: without marks, lower case.</summary>
    public string SearchKey { get; private set; }

    /// <summary>How often it was revised; who revises says which version was seen, so that two telephones do not undo each other.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it can be ordered on a day in Vietnam.</summary>
    public Orderability OrderabilityOn(DateOnly day) =>
        !IsPublished ? Orderability.Unpublished
        : BestBefore < day ? Orderability.PastBestBefore
        : PreOrderFrom is { } opens && HarvestOn > day ? Limited(opens <= day, Orderability.PreOrder)
        : Limited(Season.Includes(day), Orderability.Orderable);

    /// <summary>Whether that much may be asked for: more than nothing, at least the minimum, in whole steps. Says nothing of the stock.</summary>
    public bool Allows(Quantity quantity) => quantity.IsPositive && quantity >= Minimum && quantity.IsMultipleOf(Step);

    /// <summary>Says everything anew. Stock and publication stay; what was ordered before keeps its own words and price.</summary>
    /// <exception cref="ArgumentException">The listing contradicts itself: no price, no step, a minimum between two steps.</exception>
    public void Revise(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentException.ThrowIfNullOrWhiteSpace(listing.Name);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(listing.Price, Vnd.Zero);
        if (!listing.Minimum.IsPositive || !listing.Step.IsPositive || !listing.Minimum.IsMultipleOf(listing.Step))
        {
            throw new ArgumentException("The minimum is a whole number of steps.", nameof(listing));
        }

        (Name, SearchKey, Unit, Price) = (listing.Name, VietnameseText.SearchKey(listing.Name), listing.Unit.ToString(), listing.Price);
        (minimum, step, season, seasonNote) = (listing.Minimum, listing.Step, listing.Season, listing.SeasonNote);
        (preOrderFrom, harvestOn, bestBefore) = (listing.PreOrderFrom, listing.HarvestOn, listing.BestBefore);
        (processing, category, description) = (listing.Processing, listing.Category, listing.Description);
        (ingredients, storage, maker) = (listing.Ingredients, listing.Storage, listing.Maker);
    }

    private Orderability Limited(bool isTime, Orderability open) => !isTime ? Orderability.OutOfSeason : Stock < Minimum ? Orderability.SoldOut : open;
}
