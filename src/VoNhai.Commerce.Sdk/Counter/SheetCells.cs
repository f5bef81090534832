using System.Globalization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Sheets;

namespace VoNhai.Commerce.Counter;

/// <summary>A product as the cells of its line.</summary>
internal static class SheetCells
{
    /// <summary>Every cell of a product's line.</summary>
    /// <param name="stored">The product and what is known around it.</param>
    /// <param name="categories">What the host calls its categories, by key.</param>
    public static Dictionary<SheetColumn, string> Of(StoredListing stored, IReadOnlyDictionary<string, string> categories)
    {
        var product = stored.Product;
        return new Dictionary<SheetColumn, string>
        {
            [SheetColumn.Code] = product.Slug,
            [SheetColumn.Name] = product.Name,
            [SheetColumn.Category] = categories.GetValueOrDefault(product.Category, product.Category),
            [SheetColumn.Unit] = product.Unit,
            [SheetColumn.Price] = product.Price.Dong.ToString(CultureInfo.InvariantCulture),
            [SheetColumn.Stock] = SheetText.Of(product.Stock),
            [SheetColumn.StockReason] = "",
            [SheetColumn.Minimum] = SheetText.Of(product.Minimum),
            [SheetColumn.Step] = SheetText.Of(product.Step),
            [SheetColumn.Months] = product.Season.ToString(),
            [SheetColumn.SeasonNote] = product.SeasonNote,
            [SheetColumn.PreOrderFrom] = SheetText.Of(product.PreOrderFrom),
            [SheetColumn.HarvestOn] = SheetText.Of(product.HarvestOn),
            [SheetColumn.BestBefore] = SheetText.Of(product.BestBefore),
            [SheetColumn.Processing] = SheetWords.Of(product.Processing),
            [SheetColumn.Description] = product.Description,
            [SheetColumn.Ingredients] = product.Ingredients,
            [SheetColumn.Storage] = product.Storage,
            [SheetColumn.Maker] = product.Maker,
            [SheetColumn.Publish] = SheetText.Of(stored.WantsPublished),
            [SheetColumn.Photos] = "",
            [SheetColumn.Stamp] = stored.Stamp.ToString(),
        };
    }

    /// <summary>The same cells of what it would become.</summary>
    public static IEnumerable<(SheetColumn Column, string Text)> Of(Listing listing, IReadOnlyDictionary<string, string> categories) =>
    [
        (SheetColumn.Name, listing.Name),
        (SheetColumn.Category, categories.GetValueOrDefault(listing.Category, listing.Category)),
        (SheetColumn.Unit, listing.Unit.ToString()),
        (SheetColumn.Price, listing.Price.Dong.ToString(CultureInfo.InvariantCulture)),
        (SheetColumn.Minimum, SheetText.Of(listing.Minimum)),
        (SheetColumn.Step, SheetText.Of(listing.Step)),
        (SheetColumn.Months, listing.Season.ToString()),
        (SheetColumn.SeasonNote, listing.SeasonNote),
        (SheetColumn.PreOrderFrom, SheetText.Of(listing.PreOrderFrom)),
        (SheetColumn.HarvestOn, SheetText.Of(listing.HarvestOn)),
        (SheetColumn.BestBefore, SheetText.Of(listing.BestBefore)),
        (SheetColumn.Processing, SheetWords.Of(listing.Processing)),
        (SheetColumn.Description, listing.Description),
        (SheetColumn.Ingredients, listing.Ingredients),
        (SheetColumn.Storage, listing.Storage),
        (SheetColumn.Maker, listing.Maker),
    ];
}
