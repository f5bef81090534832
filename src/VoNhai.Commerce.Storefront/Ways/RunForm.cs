using System.Globalization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Ways;

/// <summary>What a keeper types to open a run. Days and times are Vietnam's.</summary>
public sealed class RunForm
{
    /// <summary>A bus or a market.</summary>
    public string? Means { get; set; }

    /// <summary>Where goods are given out.</summary>
    public string? Place { get; set; }

    /// <summary>Hour, plate, whom to call.</summary>
    public string? Details { get; set; }

    /// <summary>The day: as a browser's own field sends it, or 28/11/2026.</summary>
    public string? Day { get; set; }

    /// <summary>Until when it can be chosen: as a browser's own field sends it.</summary>
    public string? ClosesAt { get; set; }

    /// <summary>How many orders.</summary>
    public string? Places { get; set; }

    /// <summary>What a buyer pays for each order.</summary>
    public string? Fee { get; set; }

    internal RunWish ToWish() => new(
        Means is nameof(DeliveryMeans.Bus) or nameof(DeliveryMeans.Market) ? Enum.Parse<DeliveryMeans>(Means) : null,
        Place ?? "",
        Details ?? "",
        DateOnly.TryParseExact(Day?.Trim(), ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        ReadTime(ClosesAt),
        int.TryParse(Places, NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : null,
        VndReader.TryRead(Fee, out var fee) ? fee : null);

    /// <summary>The first years of the calendar have no moment in UTC.</summary>
    private static DateTimeOffset? ReadTime(string? typed) =>
        DateTime.TryParseExact(typed?.Trim(), ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "H:mm d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year > 1
            ? new DateTimeOffset(local, VietnamTime.Offset)
            : null;
}
