using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>Lots and certificates as buyers see them: nothing that has expired, nothing that was taken back.</summary>
internal sealed class ProvenanceReader(ICommerceDatabase database, TimeProvider time) : IProvenance
{
    private const int MostLots = 3;

    public Task<ProductProvenance> OfProductAsync(Guid productId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db => await db.Set<Product>().AnyAsync(product => product.Id == productId && product.IsPublished, cancellationToken)
                ? new ProductProvenance(
                    await GoodCertificatesAsync(db, productId, cancellationToken),
                    await db.Set<Lot>().Where(lot => lot.ProductId == productId && lot.WithdrawnAt == null).OrderByDescending(lot => lot.WrittenAt).ThenByDescending(lot => lot.Id).Take(MostLots).ToListAsync(cancellationToken))
                : new ProductProvenance([], []),
            cancellationToken);

    public Task<LotTrace?> FindLotAsync(LotCode code, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db =>
            {
                if (await db.Set<Lot>().SingleOrDefaultAsync(lot => lot.Code == code, cancellationToken) is not { } lot)
                {
                    return null;
                }

                var product = await db.Set<Product>().SingleAsync(p => p.Id == lot.ProductId, cancellationToken);
                var household = await db.Set<Household>().SingleAsync(h => h.Id == lot.HouseholdId, cancellationToken);
                return new LotTrace(lot, product, Views.Of(household), await GoodCertificatesAsync(db, lot.ProductId, cancellationToken));
            },
            cancellationToken);

    private async Task<IReadOnlyList<Certificate>> GoodCertificatesAsync(DbContext db, Guid productId, CancellationToken cancellationToken)
    {
        var today = VietnamTime.DayOf(time.GetUtcNow());
        var all = await db.Set<Certificate>().Where(paper => paper.ProductId == productId).OrderBy(paper => paper.Id).ToListAsync(cancellationToken);
        return [.. all.Where(paper => paper.IsGoodOn(today))];
    }
}
