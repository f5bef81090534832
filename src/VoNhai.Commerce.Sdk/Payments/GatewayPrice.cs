using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Payments;

/// <summary>What a buyer is charged, as gateways count it.</summary>
/// <param name="Units">How much, in the smallest unit of the currency: for <c>vnd</c>, which has none, in đồng.</param>
/// <param name="Currency">Three small letters, e.g. <c>vnd</c>.</param>
public sealed record GatewayPrice(long Units, string Currency)
{
    /// <summary>The currency in which everything here counts.</summary>
    public const string Dong = "vnd";

    /// <summary>A price in đồng.</summary>
    public static GatewayPrice Of(Vnd amount) => new(amount.Dong, Dong);

    /// <summary>Whether it is in đồng.</summary>
    public bool IsDong => Currency == Dong;
}
