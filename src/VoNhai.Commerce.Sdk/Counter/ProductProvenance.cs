using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>Where a product comes from.</summary>
/// <param name="Certificates">Those that are good today.</param>
/// <param name="Lots">The newest first, without those that were taken back.</param>
public sealed record ProductProvenance(IReadOnlyList<Certificate> Certificates, IReadOnlyList<Lot> Lots);
