namespace VoNhai.Commerce.Counter;

/// <summary>The orders that a partner's program brought (<see cref="CheckoutRequest.Partner"/>). Those of others are as if there were none.</summary>
public interface IPartnerOrders
{
    /// <summary>They, newest first.</summary>
    /// <param name="partner">Whose.</param>
    /// <param name="householdId">Only those of this household; <c>null</c> for all.</param>
    /// <param name="after">The <see cref="Page{T}.Next"/> of the part before; what is not such a text begins anew.</param>
    /// <param name="take">How many, 1…100.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<Page<OrderView>> ListAsync(Guid partner, Guid? householdId, string? after = null, int take = 50, CancellationToken cancellationToken = default);

    /// <summary>One of them by its code, or <c>null</c>.</summary>
    Task<OrderView?> FindAsync(Guid partner, Guid? householdId, string code, CancellationToken cancellationToken = default);
}
