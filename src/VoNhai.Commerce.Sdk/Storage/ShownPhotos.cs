using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storage;

/// <summary>What is said of the photos of products, in the order of their household; one statement however many products there are.</summary>
internal static class ShownPhotos
{
    public static async Task<ILookup<Guid, Photo>> OfAsync(DbContext db, IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken)
    {
        var rows = await db.Set<PhotoRow>().AsNoTracking()
            .Where(row => row.ProductId != null && productIds.Contains(row.ProductId.Value))
            .OrderBy(row => row.Place).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.ProductId!.Value, row => row.View());
    }
}
