using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VoNhai.Commerce.Orders;

/// <summary>
/// Four digits that the buyer says when the goods change hands: whoever knows only the order's code, which every parcel shows, does not
/// know them. <c>default</c> is no code and matches nothing.
/// </summary>
/// <remarks>It prints as <c>****</c>, so that it never slips into a log; <see cref="Reveal"/> gives the digits.</remarks>
public readonly record struct PickupCode
{
    /// <summary>How many digits.</summary>
    public const int Length = 4;

    private readonly string? digits;

    private PickupCode(string digits) => this.digits = digits;

    /// <summary>Makes a code from the system's cryptographic random source.</summary>
    public static PickupCode New() => new(RandomNumberGenerator.GetInt32(10_000).ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>Reads what somebody typed: spaces, dots and hyphens are ignored.</summary>
    public static bool TryRead([NotNullWhen(true)] string? typed, out PickupCode code)
    {
        var read = typed is { Length: <= 32 } ? new string([.. typed.Where(c => c is not (' ' or '\u00A0' or '.' or '-'))]) : "";
        code = read.Length == Length && read.All(char.IsAsciiDigit) ? new PickupCode(read) : default;
        return code.digits is not null;
    }

    /// <summary>Whether the two are the same code.</summary>
    public bool Matches(PickupCode other) =>
        digits is not null && other.digits is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(digits), Encoding.ASCII.GetBytes(other.digits));

    /// <summary>The digits, for the buyer's eyes; empty for <c>default</c>.</summary>
    public string Reveal() => digits ?? "";

    /// <summary>Never the digits.</summary>
    public override string ToString() => "****";
}
