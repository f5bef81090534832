namespace VoNhai.Commerce.Sdk.Tests.Storage.Histories;

/// <summary>A shop that many histories share, one after the other, each with a product of its own.</summary>
internal sealed class Stall(TrialShop shop)
{
    private long lastId = 1_000;

    public TrialShop Shop { get; } = shop;

    /// <summary>When its feed last spoke, by the shop's clock.</summary>
    public DateTimeOffset HeardAt { get; set; }

    public long NextId() => ++lastId;
}
