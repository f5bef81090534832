using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Listing;

namespace VoNhai.Commerce.Storefront.Baskets;

/// <summary>Why so much of a product cannot be ordered, in a sentence to stand beside the field.</summary>
internal static class QuantityProblem
{
    /// <summary>What is wrong with what was typed; <c>null</c> when it can be ordered.</summary>
    public static string? Of(ProductView product, string? typed, IStringLocalizer texts) =>
        Quantity.TryRead(typed, out var quantity) ? Of(product, quantity, texts) : texts["Cart.NotANumber"].Value;

    /// <summary>What is wrong with that quantity; <c>null</c> when it can be ordered.</summary>
    public static string? Of(ProductView product, Quantity quantity, IStringLocalizer texts) =>
        product.Orderability switch
        {
            Orderability.OutOfSeason => texts["Cart.OutOfSeason", SeasonWords.Of(product.Season)].Value,
            Orderability.SoldOut => texts["Cart.SoldOut"].Value,
            Orderability.PastBestBefore => texts["Cart.PastBestBefore"].Value,
            Orderability.NotOffered or Orderability.Unpublished => texts["Cart.NotOffered"].Value,
            _ when quantity > product.Stock => texts["Cart.OnlyLeft", product.Stock, UnitWords.Of(product.Unit)].Value,
            _ when quantity < product.Minimum => texts["Cart.AtLeast", product.Minimum, UnitWords.Of(product.Unit)].Value,
            _ when !quantity.IsMultipleOf(product.Step) => texts["Cart.InSteps", product.Step, UnitWords.Of(product.Unit)].Value,
            _ => null,
        };
}
