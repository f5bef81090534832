using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>A draft that waits for a person.</summary>
/// <param name="Id">The look's identity.</param>
/// <param name="Product">The product as its household words it now.</param>
/// <param name="Household">Whose.</param>
/// <param name="AskedAt">Since when it waits.</param>
/// <param name="Waits">Why.</param>
public sealed record ListingLook(Guid Id, Product Product, HouseholdView Household, DateTimeOffset AskedAt, IReadOnlyList<ListingWait> Waits);
