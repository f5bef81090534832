using System.Globalization;

namespace VoNhai.Commerce.Storefront.Pages.LopHoc;

/// <summary>The code of a class as it stands in an address.</summary>
internal static class ClassAddress
{
    public static string CodeOf(int number) => number.ToString("0000", CultureInfo.InvariantCulture);
}
