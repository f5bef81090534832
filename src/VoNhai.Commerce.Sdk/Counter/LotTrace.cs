using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>What the label of a lot leads to.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Product">Of what.</param>
/// <param name="Household">Whose.</param>
/// <param name="Certificates">The product's certificates that are good today.</param>
public sealed record LotTrace(Lot Lot, Product Product, HouseholdView Household, IReadOnlyList<Certificate> Certificates);
