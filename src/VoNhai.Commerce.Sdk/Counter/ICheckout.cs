namespace VoNhai.Commerce.Counter;

/// <summary>Where a buyer's wish becomes an order.</summary>
public interface ICheckout
{
    /// <summary>Places an order and sets its goods aside, all or nothing; the same key again gives the same order.</summary>
    Task<CheckoutOutcome> PlaceAsync(CheckoutRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Places one order for each wish, usually one for each household of a cart: all of them or none. Each wish has a key of its own; the
    /// same wishes under the same keys give the same orders again.
    /// </summary>
    /// <param name="requests">1…30 wishes, each of one household.</param>
    /// <param name="cancellationToken">Stops before anything is decided.</param>
    Task<TogetherOutcome> PlaceTogetherAsync(IReadOnlyList<CheckoutRequest> requests, CancellationToken cancellationToken = default);

    /// <summary>
    /// The orders that came of these keys, in the order of the keys' text; keys that were not used are passed over. Whoever shows them to
    /// somebody makes sure that the keys cannot be guessed.
    /// </summary>
    Task<IReadOnlyList<OrderView>> FindPlacedAsync(IReadOnlyCollection<string> idempotencyKeys, CancellationToken cancellationToken = default);
}
