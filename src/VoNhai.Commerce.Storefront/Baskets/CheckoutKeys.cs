using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VoNhai.Commerce.Storefront.Baskets;

/// <summary>
/// The key of a checkout form: 128 random bits that the page makes. Each order out of the form has a key of its own under it, and whoever
/// holds it sees what was ordered, like whoever holds an order's secret.
/// </summary>
internal static class CheckoutKeys
{
    private const int Digits = 32;

    /// <summary>The most orders out of one form.</summary>
    private const int Most = Orders.Cart.MostLines;

    /// <summary>A new key.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(Digits, lowercase: true);

    /// <summary>Whether a text is such a key: what somebody made up could be guessed by somebody else.</summary>
    public static bool IsOne(string? text) => text is { Length: Digits } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The key for one household's part of a cart: its form and another's are different forms.</summary>
    public static string OfPart(string key, string? householdSlug) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}/{householdSlug}")))[..Digits];

    /// <summary>The idempotency key of the order of that number, from 0.</summary>
    public static string Of(string key, int number) => string.Create(CultureInfo.InvariantCulture, $"web-{key}/{number:00}");

    /// <summary>The idempotency keys of every order that can have come of the form.</summary>
    public static IReadOnlyList<string> AllOf(string key) => [.. Enumerable.Range(0, Most).Select(number => Of(key, number))];
}
