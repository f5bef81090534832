using System.Globalization;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>Times as people in Vietnam read them.</summary>
internal static class Clock
{
    /// <summary><c>23/11/2026 16:05</c>, Vietnamese time.</summary>
    public static string Show(DateTimeOffset instant) => VietnamTime.Of(instant).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
