using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Counter;

/// <summary>What a phone must know to sell without a network.</summary>
/// <param name="Household">Who sells.</param>
/// <param name="Account">Where transfers go; <c>null</c> when the household takes cash only.</param>
/// <param name="Goods">Its goods by name: those on the stall, and those taken out.</param>
/// <param name="Outing">What this phone has taken out; <c>null</c> when nothing.</param>
public sealed record TillSnapshot(HouseholdView Household, TillAccount? Account, IReadOnlyList<TillGoods> Goods, OutingView? Outing)
{
    /// <summary>The most goods that a phone is told of.</summary>
    public const int MostGoods = 200;

    /// <summary>The most codes that are taken along at once.</summary>
    public const int MostCodes = 60;
}

/// <summary>Where transfers go.</summary>
/// <param name="Id">Named by a sale, so that it asks for the account that its buyer was shown.</param>
/// <param name="Bin">Six digits of the bank.</param>
/// <param name="Number">The account.</param>
/// <param name="HolderName">The holder as the bank writes it.</param>
/// <param name="MemoPrefix">What the bank wants before the code; usually empty.</param>
public sealed record TillAccount(Guid Id, string Bin, string Number, string HolderName, string MemoPrefix);

/// <summary>Something to tap.</summary>
/// <param name="Id">The product.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit of sale.</param>
/// <param name="Price">Its price per unit.</param>
/// <param name="Stock">What can still be promised online.</param>
/// <param name="Picture">Key of its drawing with the host; may be empty.</param>
public sealed record TillGoods(Guid Id, string Name, string Unit, Vnd Price, Quantity Stock, string Picture);

/// <summary>Goods that a phone has taken out of the online stock.</summary>
/// <param name="Id">Which outing.</param>
/// <param name="OpenedAt">Since when, in UTC.</param>
/// <param name="ClosedAt">When the rest came back; <c>null</c> while it is out.</param>
/// <param name="Goods">How much of what, by product id.</param>
public sealed record OutingView(Guid Id, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, IReadOnlyList<OutingGoods> Goods);

/// <summary>One product of an outing.</summary>
/// <param name="ProductId">Which.</param>
/// <param name="Taken">How much was taken out in all.</param>
/// <param name="Left">How much of it is not sold yet; after the return nothing.</param>
public sealed record OutingGoods(Guid ProductId, Quantity Taken, Quantity Left);
