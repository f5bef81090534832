using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.Hosting.Logs;

/// <summary>
/// Keeps secrets of links out of the log. The levels that we set write no address at all; this is for the day when somebody lowers a
/// level to hunt a fault.
/// </summary>
internal static partial class LogRedaction
{
    /// <summary>Replaces the value of <c>k=</c>, the secret in an order's link, and of <c>the=</c>, a card's code, wherever a line quotes an address.</summary>
    public static string Hide(string line) => Secret().Replace(line, "$1***");

    /// <summary>
    /// Whether a line is not written at all: at low levels these write what a visitor sent, the secret as a bare argument of a page.
    /// Standing in the formatter, it holds whatever levels are set.
    /// </summary>
    public static bool TellsArguments(string category, LogLevel level) => level < LogLevel.Warning
        && (category.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal)
            || category.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal));

    // Also escaped, as in a return address (%3Fk%3D) or in JSON (\u0026k=).
    [GeneratedRegex(@"((?:[?&;]|%3f|%26|\\u0026|\bquery\W{1,3})(?:k|the)(?:=|%3d))[A-Za-z0-9_\-%]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
