namespace VoNhai.Commerce.Counter;

/// <summary>What a household decides about its own orders: how much unpaid orders may hold, and what is weighed at packing.</summary>
public interface IStallRules
{
    /// <summary>The rules of a household; <c>null</c> when there is none of that id.</summary>
    Task<StallRulesView?> ReadAsync(Guid householdId, CancellationToken cancellationToken = default);

    /// <summary>Sets how much of a product unpaid orders may hold together, in hundredths: 0…100. Orders that stand keep what they hold.</summary>
    /// <returns>False when it lies out of its range or the household is not there; nothing changed then.</returns>
    Task<bool> SetUnpaidShareAsync(Guid householdId, int hundredths, CancellationToken cancellationToken = default);

    /// <summary>Sets whether a product's price is an estimate until it is weighed. Orders that stand keep what was agreed.</summary>
    /// <returns>False when the household has no such product.</returns>
    Task<bool> SetEstimatedAsync(Guid householdId, Guid productId, bool isEstimated, CancellationToken cancellationToken = default);
}
