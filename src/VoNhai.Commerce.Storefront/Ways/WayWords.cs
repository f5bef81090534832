using System.Globalization;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Listing;

namespace VoNhai.Commerce.Storefront.Ways;

/// <summary>How ways of delivery and runs are told.</summary>
internal static class WayWords
{
    /// <summary>The icon of a means.</summary>
    public static string IconOf(DeliveryMeans means) => means switch
    {
        DeliveryMeans.Pickup => "den-lay",
        DeliveryMeans.Market => "loai",
        DeliveryMeans.Post => "goi",
        _ => "giao",
    };

    /// <summary>"Chợ phiên: chợ La Hiên, chủ nhật".</summary>
    public static string Of(DeliveryOffer offer, IStringLocalizer texts)
    {
        var where = string.Join(", ", new[] { offer.Place, offer.RunDay is { } day ? Day(day) : "", offer.When }.Where(word => word.Length > 0));
        return where.Length == 0 ? texts[$"Means.{offer.Means}"] : $"{texts[$"Means.{offer.Means}"]}: {where}";
    }

    /// <summary>How an order travels: its own words where a way was chosen, the address where it goes to one.</summary>
    public static string Of(Delivery delivery, IStringLocalizer texts, string pickup)
    {
        var way = delivery.Means is { } means ? texts[$"Means.{means}"].Value : delivery.Kind == DeliveryKind.Pickup ? pickup : "";
        var detail = string.Join(" · ", new[] { delivery.Choice, delivery.Kind == DeliveryKind.Delivery ? Address.Of(delivery) : "" }.Where(word => word.Length > 0));
        return way.Length == 0 ? detail : detail.Length == 0 ? way : $"{way}: {detail}";
    }

    /// <summary>"tiền giao 15.000 ₫", or that it costs nothing.</summary>
    public static string Fee(Vnd fee, IStringLocalizer texts) => fee.IsPositive ? texts["Ways.FeeOf", fee] : texts["Ways.Free"];

    /// <summary><c>28/11/2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>What became of an order on board.</summary>
    public static string Of(RunParcelView parcel, IStringLocalizer texts)
    {
        string told = parcel switch
        {
            { TickedAt: not null, Missed: { } why } => texts["Parcel.Missed", why],
            { TickedAt: not null, Collected.IsPositive: true } => $"{texts["Parcel.Done"]}, {texts["Parcel.Collected", parcel.Collected]}",
            { TickedAt: not null } => texts["Parcel.Done"],
            { ToCollect.IsPositive: true } => texts["Parcel.ToCollect", parcel.ToCollect],
            _ => texts["Parcel.Nothing"],
        };
        return parcel is { SettledAt: not null, Collected.IsPositive: true } ? $"{told}, {texts["Parcel.Settled"]}" : told;
    }
}
