using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Ways;

/// <summary>What a household types about a way of delivery.</summary>
public sealed class WayForm
{
    /// <summary>Which way; empty for a new one.</summary>
    public string? Id { get; set; }

    /// <summary>Which run; empty when the form is about a way.</summary>
    public string? Run { get; set; }

    /// <summary>By which means.</summary>
    public string? Means { get; set; }

    /// <summary>Where.</summary>
    public string? Place { get; set; }

    /// <summary>When.</summary>
    public string? When { get; set; }

    /// <summary>What it costs, as people type it.</summary>
    public string? Fee { get; set; }

    /// <summary>The cash that was shown, in đồng.</summary>
    public string? Shown { get; set; }

    internal DeliveryWish ToWish() => new(
        Enum.GetNames<DeliveryMeans>().Contains(Means) ? Enum.Parse<DeliveryMeans>(Means!) : null,
        Place ?? "",
        When ?? "",
        VndReader.TryRead(Fee, out var fee) ? fee : null);
}
