using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>A way in which a buyer can get a household's goods now: one of the household's own, or a run that it joined.</summary>
public sealed record DeliveryOffer
{
    /// <summary>What <see cref="CheckoutRequest.DeliveryChoice"/> names.</summary>
    public required Guid Id { get; init; }

    /// <summary>By which means.</summary>
    public required DeliveryMeans Means { get; init; }

    /// <summary>Where; may be empty.</summary>
    public required string Place { get; init; }

    /// <summary>When; may be empty.</summary>
    public required string When { get; init; }

    /// <summary>What it costs.</summary>
    public required Vnd Fee { get; init; }

    /// <summary>The day of a run; <c>null</c> for a way of the household's own.</summary>
    public DateOnly? RunDay { get; init; }

    /// <summary>Until when a run can be chosen, in UTC; <c>null</c> for a way of the household's own.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>Places that are left in a run; <c>null</c> for a way of the household's own.</summary>
    public int? PlacesLeft { get; init; }

    /// <summary>Which kind the order's delivery will be.</summary>
    public DeliveryKind Kind => DeliveryChoice.NeedsAddress(Means) ? DeliveryKind.Delivery : DeliveryKind.Pickup;
}
