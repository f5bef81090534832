using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Sheets;

namespace VoNhai.Commerce.Counter;

/// <summary>A product as a sheet meets it.</summary>
/// <param name="Product">The product.</param>
/// <param name="WantsPublished">Whether its household has it on the stall, or would if a person had not still to look or had not said no.</param>
/// <param name="Adjustments">How many adjustments its stock has seen.</param>
internal sealed record StoredListing(Product Product, bool WantsPublished, int Adjustments)
{
    public SheetStamp Stamp => new(Product.Version, Adjustments, Product.Stock);
}
