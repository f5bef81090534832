using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>How a household gets its goods to buyers: its own ways and what they cost.</summary>
public interface IDeliveryDesk
{
    /// <summary>What a buyer may choose from now: the household's ways, then open runs that it joined, soonest first.</summary>
    Task<IReadOnlyList<DeliveryOffer>> ListOffersAsync(Guid householdId, CancellationToken cancellationToken = default);

    /// <summary>The ways that the household offers, in the order they were made.</summary>
    Task<IReadOnlyList<DeliveryChoice>> ListChoicesAsync(Guid householdId, CancellationToken cancellationToken = default);

    /// <summary>Offers one more way, or changes one.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="choiceId">Which to change; <c>null</c> for a new one.</param>
    /// <param name="wish">What it shall be.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<DeliveryOutcome> SaveAsync(Guid householdId, Guid? choiceId, DeliveryWish wish, CancellationToken cancellationToken = default);

    /// <summary>Offers a way no longer; false when the household has no such way. Orders keep what they chose.</summary>
    Task<bool> WithdrawAsync(Guid householdId, Guid choiceId, CancellationToken cancellationToken = default);
}
