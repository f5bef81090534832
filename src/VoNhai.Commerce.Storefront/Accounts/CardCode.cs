using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// The code on a card: twelve digits, so that nobody has to type a letter. <c>default</c> is no code.
/// </summary>
/// <remarks>
/// Twelve digits are 40 bits: at the 120 tries in five minutes that an address has, a year of guessing finds one of a thousand open
/// cards with a chance of about one in a hundred. Offline the slow hash stands in the way for as long as a card lives.
/// </remarks>
public readonly record struct CardCode
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 12;

    /// <summary>Rounds of PBKDF2 with SHA-512, as for passphrases.</summary>
    private const int Rounds = 210_000;

    private static readonly byte[] Salt = Encoding.ASCII.GetBytes("vonhai card 1");

    private readonly string? digits;

    private CardCode(string digits) => this.digits = digits;

    /// <summary>A new one.</summary>
    public static CardCode New() => new(RandomNumberGenerator.GetInt32(0, 1_000_000).ToString("000000", CultureInfo.InvariantCulture)
        + RandomNumberGenerator.GetInt32(0, 1_000_000).ToString("000000", CultureInfo.InvariantCulture));

    /// <summary>Reads what was typed or scanned: twelve digits, with spaces or hyphens between them.</summary>
    public static bool TryRead([NotNullWhen(true)] string? typed, out CardCode code)
    {
        code = default;
        if (typed is null || typed.Length > 40)
        {
            return false;
        }

        var digits = string.Concat(typed.Where(c => c is not (' ' or '\u00A0' or '-' or '.')));
        if (digits.Length != Length || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        code = new CardCode(digits);
        return true;
    }

    /// <summary>As it is printed: <c>1234 5678 9012</c>.</summary>
    public string ToReadable() => digits is null ? "" : $"{digits[..4]} {digits[4..8]} {digits[8..]}";

    /// <inheritdoc />
    public override string ToString() => digits ?? "";

    /// <summary>
    /// By which a card is found. Slow, about a tenth of a second, and without a salt of its own: a code is random, so no list of likely
    /// ones exists, and two cards never have the same.
    /// </summary>
    public Task<string> HashAsync()
    {
        var text = ToString();
        return Task.Run(() => Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(text, Salt, Rounds, HashAlgorithmName.SHA512, 32)));
    }
}
