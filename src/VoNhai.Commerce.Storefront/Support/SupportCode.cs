using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace VoNhai.Commerce.Storefront.Support;

/// <summary>
/// Six digits that a household reads aloud to an operator. <c>default</c> is no code. A million codes and five tries: guessing succeeds once
/// in 200,000 codes that a household had shown.
/// </summary>
public readonly record struct SupportCode
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 6;

    /// <summary>As for passphrases: whoever steals a copy of the database needs longer than the code lives.</summary>
    private const int Rounds = 210_000;

    private readonly string? digits;

    private SupportCode(string digits) => this.digits = digits;

    /// <summary>A new one.</summary>
    public static SupportCode New() => new(RandomNumberGenerator.GetInt32(0, 1_000_000).ToString("000000", CultureInfo.InvariantCulture));

    /// <summary>Reads what was typed: six digits, with spaces between them.</summary>
    public static bool TryRead([NotNullWhen(true)] string? typed, out SupportCode code)
    {
        var read = typed is null || typed.Length > 20 ? "" : string.Concat(typed.Where(c => c is not (' ' or '\u00A0' or '-' or '.')));
        var isCode = read.Length == Length && read.All(char.IsAsciiDigit);
        code = isCode ? new SupportCode(read) : default;
        return isCode;
    }

    /// <summary>As it is shown: <c>123 456</c>.</summary>
    public string ToReadable() => digits is null ? "" : $"{digits[..3]} {digits[3..]}";

    /// <inheritdoc />
    public override string ToString() => digits ?? "";

    /// <summary>What is kept of it: slow, about a tenth of a second, and salted by the code's id.</summary>
    internal Task<string> HashAsync(Guid id)
    {
        var text = ToString();
        return Task.Run(() => Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(text, id.ToByteArray(), Rounds, HashAlgorithmName.SHA512, 32)));
    }
}
