using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Hang;

/// <summary>What is typed about a product; everything but the first five fields may stay empty.</summary>
public sealed class ListingForm
{
    /// <summary>The drawing of what has no photo yet.</summary>
    private const string FirstPicture = "mon-moi";

    /// <summary>Made with the form: sent twice it is still one product.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    /// <summary>The version of the product that was seen.</summary>
    public int Version { get; set; }

    /// <summary>Whether it goes on the stall.</summary>
    public bool Publish { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>One of the storefront's categories.</summary>
    public string? Category { get; set; }

    /// <summary>The unit's word: kg, chục, gói.</summary>
    public string? UnitWord { get; set; } = "kg";

    /// <summary>What one unit holds: 500 g, 10 quả.</summary>
    public string? UnitContent { get; set; }

    /// <summary>Price of one unit.</summary>
    public string? Price { get; set; }

    /// <summary>What there is, for a new product.</summary>
    public string? Stock { get; set; }

    /// <summary>The smallest order.</summary>
    public string? Minimum { get; set; }

    /// <summary>By how much an order grows.</summary>
    public string? Step { get; set; }

    /// <summary>Months of the season; none for all. <c>null</c> at first, because a filled list is not bound anew.</summary>
    public IReadOnlyList<int>? Months { get; set; }

    /// <summary>The season by the moon, in words.</summary>
    public string? SeasonNote { get; set; }

    /// <summary>The first day of orders before the harvest.</summary>
    public string? PreOrderFrom { get; set; }

    /// <summary>The day of the harvest.</summary>
    public string? HarvestOn { get; set; }

    /// <summary>The last day at its best.</summary>
    public string? BestBefore { get; set; }

    /// <summary>What was done to it.</summary>
    public Processing Processing { get; set; }

    /// <summary>A few words to the buyer.</summary>
    public string? Description { get; set; }

    /// <summary>Ingredients.</summary>
    public string? Ingredients { get; set; }

    /// <summary>How to keep it.</summary>
    public string? Storage { get; set; }

    /// <summary>Who answers for it.</summary>
    public string? Maker { get; set; }

    /// <summary>What the desk judges.</summary>
    public ListingDraft ToDraft() => new()
    {
        Name = Name,
        Category = Category,
        Unit = $"{UnitWord} {UnitContent}".Trim(),
        Price = Price,
        Stock = Stock,
        Minimum = Minimum,
        Step = Step,
        Months = Months ?? [],
        SeasonNote = SeasonNote,
        PreOrderFrom = PreOrderFrom,
        HarvestOn = HarvestOn,
        BestBefore = BestBefore,
        Processing = Processing,
        Description = Description,
        Ingredients = Ingredients,
        Storage = Storage,
        Maker = Maker,
        Picture = FirstPicture,
    };

    /// <summary>The form filled in with what is known.</summary>
    public static ListingForm Of(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var unit = product.UnitOfSale;
        return new ListingForm
        {
            Version = product.Version,
            Publish = product.IsPublished,
            Name = product.Name,
            Category = product.Category,
            UnitWord = unit is null ? product.Unit : UnitOfSale.All.Single(known => known.Kind == unit.Kind).Word,
            UnitContent = unit?.Content?.ToString(),
            Price = product.Price.ToString().TrimEnd('₫', '\u00A0'),
            Minimum = product.Minimum.ToDecimal().ToString("0.###", Typing),
            Step = product.Step.ToDecimal().ToString("0.###", Typing),
            Months = product.Season.IsAllYear ? [] : [.. product.Season.Months],
            SeasonNote = product.SeasonNote,
            PreOrderFrom = Iso(product.PreOrderFrom),
            HarvestOn = Iso(product.HarvestOn),
            BestBefore = Iso(product.BestBefore),
            Processing = product.Processing,
            Description = product.Description,
            Ingredients = product.Ingredients,
            Storage = product.Storage,
            Maker = product.Maker,
        };
    }

    // With a comma and without dots, as the desk reads it back.
    private static System.Globalization.NumberFormatInfo Typing { get; } = new() { NumberDecimalSeparator = "," };

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
