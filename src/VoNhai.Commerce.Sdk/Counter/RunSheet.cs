using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>A run with everything on board.</summary>
/// <param name="Run">The run.</param>
/// <param name="Parcels">What is on board, by household and buyer's name.</param>
public sealed record RunSheet(RunView Run, IReadOnlyList<RunParcelView> Parcels);

/// <summary>An order on board, as the keeper sees it: whom to give it to, and how much cash to take.</summary>
/// <param name="Id">The parcel's identity.</param>
/// <param name="HouseholdId">Whose.</param>
/// <param name="HouseholdName">What the household is called.</param>
/// <param name="Code">The order's code.</param>
/// <param name="BuyerName">Whom to call out.</param>
/// <param name="Phone">Whom to ring.</param>
/// <param name="Goods">What it is, in words.</param>
/// <param name="Step">How far the order has come.</param>
/// <param name="ToCollect">The cash to take when it is given out; nothing when it is paid.</param>
/// <param name="Collected">The cash that was taken.</param>
/// <param name="TickedAt">When it was ticked off; <c>null</c> before.</param>
/// <param name="Missed">Why it was not given out; <c>null</c> when it was, or is still on its way.</param>
/// <param name="SettledAt">When the household said that it has the cash.</param>
public sealed record RunParcelView(
    Guid Id,
    Guid HouseholdId,
    string HouseholdName,
    OrderCode Code,
    string BuyerName,
    PhoneNumber Phone,
    string Goods,
    OrderStep Step,
    Vnd ToCollect,
    Vnd Collected,
    DateTimeOffset? TickedAt,
    string? Missed,
    DateTimeOffset? SettledAt);
