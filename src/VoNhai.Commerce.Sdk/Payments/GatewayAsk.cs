using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Payments;

/// <summary>Where a buyer pays.</summary>
public enum GatewayWay
{
    /// <summary>On a page of the gateway, to which he is sent.</summary>
    Page,

    /// <summary>In the host's own application, which shows the gateway's fields itself.</summary>
    InApp,
}

/// <summary>What a gateway is asked to collect. The same <see cref="Key"/> always comes with the same everything else.</summary>
public sealed record GatewayAsk
{
    /// <summary>Names this attempt, and is the gateway's idempotency key: made of the request and the number of the attempt.</summary>
    public required string Key { get; init; }

    /// <summary>The request that is to be paid; comes back with every news of the payment.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Its code, for people.</summary>
    public required OrderCode Code { get; init; }

    /// <summary>What is charged.</summary>
    public required GatewayPrice Price { get; init; }

    /// <summary>Where the buyer pays.</summary>
    public required GatewayWay Way { get; init; }

    /// <summary>What stands on the bill, e.g. the order and the household; not secret.</summary>
    public required string Title { get; init; }

    /// <summary>Where the gateway sends the buyer back to; <c>null</c> for <see cref="GatewayWay.InApp"/>.</summary>
    public GatewayReturn? Return { get; init; }

    /// <summary>When the attempt began, in whole seconds: what ends after some time ends after this.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>Where a gateway sends the buyer. Coming back proves nothing and changes nothing.</summary>
/// <param name="Paid">When he says that he paid.</param>
/// <param name="Left">When he goes back without paying.</param>
public sealed record GatewayReturn(Uri Paid, Uri Left);
