using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>A run as somebody typed it; the desk judges it.</summary>
/// <param name="Means">A bus or a market.</param>
/// <param name="Place">Where goods are given out.</param>
/// <param name="Details">Hour, stop, plate, whom to call; may be empty.</param>
/// <param name="Day">The day, in Vietnam; <c>null</c> when none could be read.</param>
/// <param name="ClosesAt">Until when it can be chosen, in UTC; <c>null</c> when no time could be read.</param>
/// <param name="Places">How many orders; <c>null</c> when no number could be read.</param>
/// <param name="Fee">What a buyer pays for each order; <c>null</c> when no amount could be read.</param>
public sealed record RunWish(DeliveryMeans? Means, string Place, string Details, DateOnly? Day, DateTimeOffset? ClosesAt, int? Places, Vnd? Fee);
