using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>What a household decides about its own orders: how much unpaid orders may hold, and what is weighed at packing, and whether buyers see its number.</summary>
public interface IStallRules
{
    /// <summary>The rules of a household; <c>null</c> when there is none of that id.</summary>
    Task<StallRulesView?> ReadAsync(Guid householdId, CancellationToken cancellationToken = default);

    /// <summary>Sets how much of a product unpaid orders may hold together, in hundredths: 0…100. Orders that stand keep what they hold.</summary>
    /// <returns>False when it lies out of its range or the household is not there; nothing changed then.</returns>
    Task<bool> SetUnpaidShareAsync(Guid householdId, int hundredths, CancellationToken cancellationToken = default);

    /// <summary>Shows buyers a number to call, or none any more. Only the household decides it.</summary>
    /// <returns>Whether that changed anything: false when it stands so already, or the household is not there.</returns>
    Task<bool> ShowPhoneAsync(Guid householdId, PhoneNumber? phone, CancellationToken cancellationToken = default);

    /// <summary>Sets whether a product's price is an estimate until it is weighed. Orders that stand keep what was agreed.</summary>
    /// <returns>False when the household has no such product.</returns>
    Task<bool> SetEstimatedAsync(Guid householdId, Guid productId, bool isEstimated, CancellationToken cancellationToken = default);
}
