namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>A customer of the market day who was sent to a household: an order, and what is true about its money.</summary>
internal sealed class MarketScene
{
    public required Guid ClassId { get; init; }

    public required Guid HouseholdId { get; init; }

    public required string OrderCode { get; init; }

    public required SceneKind Kind { get; init; }
}
