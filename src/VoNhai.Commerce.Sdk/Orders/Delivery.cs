using VoNhai.Commerce.Money;

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
public sealed record Delivery(DeliveryKind Kind, string? CommuneCode, string Address, string Note)
{
    /// <summary>By which of the household's ways; <c>null</c> when none was chosen and it is agreed by telephone.</summary>
    public DeliveryMeans? Means { get; init; }

    /// <summary>What the way was called when it was chosen: place, day, hour; empty when none was chosen.</summary>
    public string Choice { get; init; } = "";

    /// <summary>What it costs, nothing or more; a part of the order's total, frozen with it.</summary>
    public Vnd Fee { get; init; }

    /// <summary>The run that it travels by; <c>null</c> when by none.</summary>
    public Guid? RunId { get; init; }
}
