using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Counter;

/// <summary>What a keeper says when an order is given to its buyer.</summary>
/// <param name="PickupCode">The code that the buyer said; empty when there was none.</param>
/// <param name="Reason">Why without a code, 1…300 characters; needed when there is none.</param>
/// <param name="Collected">The cash that was taken; <c>null</c> when no amount could be read.</param>
public sealed record RunTick(string PickupCode, string Reason, Vnd? Collected);
