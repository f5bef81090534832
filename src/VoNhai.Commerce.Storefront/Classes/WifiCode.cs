using System.Text;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>The text of a code that joins a telephone to a Wi-Fi network, as ZXing defined it and Android and iOS read it.</summary>
public static class WifiCode
{
    /// <summary>Whether it can be a network's name: 1 to 32 bytes (IEEE 802.11).</summary>
    public static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && Encoding.UTF8.GetByteCount(name) <= 32 && !name.Any(char.IsControl);

    /// <summary>Whether it can be a password: none, or 8 to 63 ASCII characters (WPA2, WPA3).</summary>
    public static bool IsPassword(string password) => password.Length == 0 || (password.Length is >= 8 and <= 63 && password.All(c => c is >= ' ' and <= '~'));

    /// <summary>The text.</summary>
    public static string Of(string name, string password) => password.Length == 0 ? $"WIFI:T:nopass;S:{Escaped(name)};;" : $"WIFI:T:WPA;S:{Escaped(name)};P:{Escaped(password)};;";

    // Backslash, semicolon, comma, colon and quote are signs of the format.
    private static string Escaped(string text) => string.Concat(text.Select(c => c is '\\' or ';' or ',' or ':' or '"' ? $"\\{c}" : c.ToString()));
}
