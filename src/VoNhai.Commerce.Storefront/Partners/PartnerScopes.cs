namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>What a partner's key may open.</summary>
internal static class PartnerScopes
{
    public const string ReadProducts = "products:read";
    public const string ReadOrders = "orders:read";
    public const string WriteOrders = "orders:write";
    public const string Webhooks = "webhooks";

    public static IReadOnlyList<string> All { get; } = [ReadProducts, ReadOrders, WriteOrders, Webhooks];
}
