using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Places;

namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>Places as people write them since 01/07/2025: xóm, xã, tỉnh.</summary>
internal static class Address
{
    /// <summary>"xã La Hiên, tỉnh Thái Nguyên"; empty for a code that is not known.</summary>
    public static string OfCommune(string? code) => code is not null && Communes.TryFind(code, out var commune) ? commune.FullName : "";

    /// <summary>Where an order goes.</summary>
    public static string Of(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return string.Join(", ", new[] { delivery.Address, OfCommune(delivery.CommuneCode) }.Where(part => part.Length > 0));
    }
}
