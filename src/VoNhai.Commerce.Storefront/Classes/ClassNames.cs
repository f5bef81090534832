using System.Globalization;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>How places of a class are called: by numbers, so that nothing of a class names a person.</summary>
internal static class ClassNames
{
    public static string Of(int number, bool sells) => string.Create(CultureInfo.InvariantCulture, $"{(sells ? "Nhà Tập" : "Người mua")} {number}");

    /// <summary>As the practice bank writes it.</summary>
    public static string Holder(string code, int number, bool sells) => string.Create(CultureInfo.InvariantCulture, $"{(sells ? "NHA TAP" : "NGUOI MUA")} {number} LOP {code}");

    public static string Slug(string code, int number) => string.Create(CultureInfo.InvariantCulture, $"lop-{code}-nha-{number}");

    public static string Account(string code, int number) => string.Create(CultureInfo.InvariantCulture, $"TAP{code}{number:00}");

    /// <summary>A user name that is nobody's telephone: 20 digits, not 10.</summary>
    public static string UserName(string code, int number) => string.Create(CultureInfo.InvariantCulture, $"9{code}{number:000}{Random.Shared.NextInt64(1_000_000_000_000):000000000000}");
}
