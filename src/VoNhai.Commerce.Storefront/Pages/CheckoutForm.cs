using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>What a buyer types to order. The counter judges it; nothing here is a price.</summary>
public sealed class CheckoutForm
{
    /// <summary>Họ và tên.</summary>
    public string? Name { get; set; }

    /// <summary>Số điện thoại.</summary>
    public string? Phone { get; set; }

    /// <summary>Pickup or delivery.</summary>
    public DeliveryKind Delivery { get; set; }

    /// <summary>Name or code of the commune, when it is brought.</summary>
    public string? Commune { get; set; }

    /// <summary>Code of the commune, chosen from several of one name.</summary>
    public string? ChosenCommune { get; set; }

    /// <summary>Xóm, bản, số nhà, when it is brought.</summary>
    public string? Address { get; set; }

    /// <summary>A few words to the household.</summary>
    public string? Note { get; set; }

    /// <summary>Where to send news of the order, if anywhere.</summary>
    public string? Email { get; set; }

    /// <summary>Made when the form was shown: pressing twice orders once.</summary>
    public string? Key { get; set; }

    /// <summary>The total that was shown, in đồng.</summary>
    public long? ShownTotal { get; set; }
}
