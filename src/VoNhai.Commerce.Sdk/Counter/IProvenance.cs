using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>Where goods come from, as their household states; nobody here has checked it.</summary>
public interface IProvenance
{
    /// <summary>Certificates that are good today and the newest lots of a published product; nothing for any other.</summary>
    Task<ProductProvenance> OfProductAsync(Guid productId, CancellationToken cancellationToken = default);

    /// <summary>A lot by the code on its label, or <c>null</c>. The page of a lot outlives its product's time on the stall.</summary>
    Task<LotTrace?> FindLotAsync(LotCode code, CancellationToken cancellationToken = default);
}
