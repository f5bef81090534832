using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Baskets;

namespace VoNhai.Commerce.Storefront.Ways;

/// <summary>The question how the goods of one household are to reach the buyer, as the checkout asks it.</summary>
/// <param name="Basket">Whose goods.</param>
/// <param name="Offers">The household's ways and open runs; never empty.</param>
/// <param name="Chosen">What is chosen, if anything is.</param>
/// <param name="IsOneOfSeveral">Whether the form asks other households' questions too, so that each must say whose it is.</param>
public sealed record WaysShown(Basket Basket, IReadOnlyList<DeliveryOffer> Offers, Guid? Chosen, bool IsOneOfSeveral);
