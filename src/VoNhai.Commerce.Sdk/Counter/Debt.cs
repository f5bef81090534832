using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

/// <summary>What a buyer owes on credit for one order.</summary>
/// <param name="Code">The order.</param>
/// <param name="Buyer">Who owes.</param>
/// <param name="Owed">How much of the order's money is still out on credit.</param>
/// <param name="Terms">On which terms the last credit was given.</param>
/// <param name="Since">When the first standing credit was given, in UTC.</param>
/// <param name="Step">Where the order stands.</param>
public sealed record Debt(OrderCode Code, Buyer Buyer, Vnd Owed, CreditTerms Terms, DateTimeOffset Since, OrderStep Step);
