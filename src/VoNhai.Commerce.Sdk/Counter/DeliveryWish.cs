using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>A way of delivery as somebody typed it; the desk judges it.</summary>
/// <param name="Means">By which means; <c>null</c> when nothing was chosen. A way that exists keeps its means.</param>
/// <param name="Place">Where; needed for a market and a bus.</param>
/// <param name="When">When; needed for a market.</param>
/// <param name="Fee">What it costs; <c>null</c> when no amount could be read.</param>
public sealed record DeliveryWish(DeliveryMeans? Means, string Place, string When, Vnd? Fee);
