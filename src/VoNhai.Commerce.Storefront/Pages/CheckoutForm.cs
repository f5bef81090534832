using Microsoft.AspNetCore.Mvc;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Hosting.Guards;

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

    /// <summary>For each household of the form that has ways of delivery, by its address, the one that was chosen and the fee shown beside it: <c>id fee</c>.</summary>
    [ModelBinder(typeof(FieldsByKeyBinder<string, string>))]
    public Dictionary<string, string> Ways { get; } = [];

    /// <summary>Two digits of the province, when it is brought.</summary>
    public string? Province { get; set; }

    /// <summary>Name of the commune, when it is brought; its old name is understood.</summary>
    public string? Commune { get; set; }

    /// <summary>Code of the commune, chosen from several of one name.</summary>
    public string? ChosenCommune { get; set; }

    /// <summary>Xóm, bản, số nhà, when it is brought.</summary>
    public string? Address { get; set; }

    /// <summary>A few words to the household.</summary>
    public string? Note { get; set; }

    /// <summary>Where to send news of the order, if anywhere.</summary>
    public string? Email { get; set; }

    /// <summary>Made when the form was shown, 32 digits: pressing twice orders once, and the page of what was ordered is found by it.</summary>
    public string? Key { get; set; }

    /// <summary>By transfer, or in cash where the goods change hands.</summary>
    public PaymentChoice Payment { get; set; }

    /// <summary>For each household of the form, by its address, the total that was shown, in đồng.</summary>
    [ModelBinder(typeof(FieldsByKeyBinder<string, long>))]
    public Dictionary<string, long> Shown { get; } = [];
}
