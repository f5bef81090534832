using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

/// <summary>How a buyer wants to pay through a gateway.</summary>
public sealed record GatewayStart
{
    /// <summary>The gateway's name.</summary>
    public required string Gateway { get; init; }

    /// <summary>Where he pays.</summary>
    public GatewayWay Way { get; init; } = GatewayWay.Page;

    /// <summary>Where the gateway sends him back to; needed for <see cref="GatewayWay.Page"/>.</summary>
    public GatewayReturn? Return { get; init; }

    /// <summary>
    /// What he is charged, where that is not in đồng: a price that he and the host agreed on. Nothing here knows a rate. <c>null</c>: what is due,
    /// in đồng.
    /// </summary>
    public GatewayPrice? Price { get; init; }
}
