using System.Globalization;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>Times as people in Vietnam read them.</summary>
internal static class Clock
{
    /// <summary><c>23/11/2026 16:05</c>, Vietnamese time.</summary>
    public static string Show(DateTimeOffset instant) => VietnamTime.Of(instant).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>23/11/2026</c>; empty for no day.</summary>
    public static string Show(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary><c>23/11</c>; empty for no day.</summary>
    public static string ShowShort(DateOnly? day) => day?.ToString("dd/MM", CultureInfo.InvariantCulture) ?? "";

    /// <summary><c>16:05</c> today, <c>22/11 16:05</c> on any other day, Vietnamese time.</summary>
    public static string ShowShort(DateTimeOffset instant, DateTimeOffset now) => VietnamTime.Of(instant).ToString(
        VietnamTime.DayOf(instant) == VietnamTime.DayOf(now) ? "HH:mm" : "dd/MM HH:mm", CultureInfo.InvariantCulture);
}
