namespace VoNhai.Commerce.Orders;

/// <summary>How the goods reach the buyer.</summary>
public enum DeliveryKind
{
    /// <summary>The buyer comes for them.</summary>
    Pickup,

    /// <summary>They are brought or sent to the buyer's address.</summary>
    Delivery,
}

/// <summary>How the goods reach the buyer, and where.</summary>
/// <param name="Kind">Pickup or delivery.</param>
/// <param name="CommuneCode">Five-digit code of the buyer's commune; needed for <see cref="DeliveryKind.Delivery"/>.</param>
/// <param name="Address">House, hamlet or village; needed for <see cref="DeliveryKind.Delivery"/>, at most 200 characters.</param>
/// <param name="Note">A few words to the household, at most 300 characters; may be empty.</param>
public sealed record Delivery(DeliveryKind Kind, string? CommuneCode, string Address, string Note);
