namespace VoNhai.Commerce.Payments;

/// <summary>What a gateway answers when it is asked about a payment.</summary>
/// <param name="Payment">Where it stands.</param>
/// <param name="News">Everything that is to be written of it: paid, refunds, disputes.</param>
public sealed record GatewayAnswer(GatewayPayment Payment, IReadOnlyList<GatewayNews> News);
