using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>What a household has decided about its own orders.</summary>
/// <param name="UnpaidShare">How much of a product unpaid orders may hold together, in hundredths: 0…100.</param>
/// <param name="Products">Every product of the household by name, and whether it is weighed at packing.</param>
public sealed record StallRulesView(int UnpaidShare, IReadOnlyList<EstimatedProduct> Products)
{
    /// <summary>The number that buyers may call; <c>null</c> while none is shown.</summary>
    public PhoneNumber? Phone { get; init; }
}

/// <summary>Whether a product is weighed at packing.</summary>
/// <param name="Id">The product.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit of sale.</param>
/// <param name="IsEstimated">Whether its price is an estimate until it is weighed.</param>
public sealed record EstimatedProduct(Guid Id, string Name, string Unit, bool IsEstimated);
