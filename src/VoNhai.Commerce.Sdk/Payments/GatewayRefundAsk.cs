namespace VoNhai.Commerce.Payments;

/// <summary>A refund that a gateway is asked for.</summary>
/// <param name="Key">Names it: the gateway's idempotency key, and what its news name as their thing.</param>
/// <param name="Payment">The payment whose money goes back.</param>
/// <param name="Price">How much.</param>
/// <param name="RequestId">The request that the payment stands with.</param>
public sealed record GatewayRefundAsk(string Key, string Payment, GatewayPrice Price, Guid RequestId);
