using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>A run as everybody may see it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Means">A bus or a market.</param>
/// <param name="Place">Where goods are given out.</param>
/// <param name="Details">Hour, stop, plate, whom to call; may be empty.</param>
/// <param name="Day">The day, in Vietnam.</param>
/// <param name="ClosesAt">Until when it can be chosen, in UTC.</param>
/// <param name="Places">How many orders it takes.</param>
/// <param name="Taken">How many are on board.</param>
/// <param name="Fee">What a buyer pays for each order.</param>
/// <param name="IsCalledOff">Whether nobody can choose it any more.</param>
public sealed record RunView(
    Guid Id, DeliveryMeans Means, string Place, string Details, DateOnly Day, DateTimeOffset ClosesAt, int Places, int Taken, Vnd Fee, bool IsCalledOff);
