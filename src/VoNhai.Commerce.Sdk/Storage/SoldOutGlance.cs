using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// A look before anything is written: when thousands want the last five, nearly all of them come too late, and those should cost one
/// reading and keep nobody from writing. It only ever refuses; who gets the last one is decided by the guard of <see cref="Stock"/>.
/// </summary>
internal static class SoldOutGlance
{
    /// <summary>The refusals, one for each wish; <c>null</c> when it is worth trying.</summary>
    public static async Task<TogetherOutcome.Refused?> LookAsync(DbContext db, IReadOnlyList<CheckoutDraft> drafts, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = drafts.SelectMany(draft => draft.Lines).Select(line => line.ProductId).ToList();
        var products = await db.Set<Product>().AsNoTracking().Where(product => ids.Contains(product.Id)).ToDictionaryAsync(product => product.Id, cancellationToken);
        var refusals = drafts.Select(CheckoutOutcome? (draft) => SoldOut(draft, products, today)).ToArray();
        if (refusals.All(refusal => refusal is null))
        {
            return null;
        }

        // A request that was answered before is answered again, whatever is left by now.
        var keys = drafts.Select(draft => draft.Key).ToList();
        return await db.Set<CheckoutKey>().AnyAsync(used => keys.Contains(used.Key), cancellationToken) ? null : new TogetherOutcome.Refused(refusals);
    }

    /// <summary>The first line of which less is left than it asks for.</summary>
    public static CheckoutOutcome.SoldOut? SoldOut(CheckoutDraft draft, IReadOnlyDictionary<Guid, Product> products, DateOnly today) =>
        draft.Lines.Select(line => SoldOut(line, products.GetValueOrDefault(line.ProductId), today)).FirstOrDefault(found => found is not null);

    /// <summary>Whether less is left than a line asks for; <c>null</c> when it is worth trying. Whatever else may be wrong with the line is told by its pricing, not here.</summary>
    private static CheckoutOutcome.SoldOut? SoldOut(CheckoutLine line, Product? product, DateOnly today) =>
        product is not null && product.OrderabilityOn(today) is Orderability.Orderable or Orderability.SoldOut
        && product.Allows(line.Quantity) && CheckoutPricing.IsPayable(product, line.Quantity) && product.Stock < line.Quantity
            ? new CheckoutOutcome.SoldOut(product.Id, product.Name, product.Unit, product.Stock)
            : null;
}
