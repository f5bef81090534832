using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary>What the support view shows of an order: the page never holds more.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Step">How far it has come.</param>
/// <param name="Money">The key of its state of money, without any amount.</param>
/// <param name="MoneyIcon">The icon beside it.</param>
/// <param name="PlacedAt">When it was placed, UTC.</param>
public sealed record OrderGlance(string Code, OrderStep Step, string Money, string MoneyIcon, DateTimeOffset PlacedAt);
