namespace VoNhai.Commerce.Counter;

/// <summary>Where a buyer's wish becomes an order.</summary>
public interface ICheckout
{
    /// <summary>Places an order and sets its goods aside, all or nothing; the same key again gives the same order.</summary>
    Task<CheckoutOutcome> PlaceAsync(CheckoutRequest request, CancellationToken cancellationToken = default);
}
