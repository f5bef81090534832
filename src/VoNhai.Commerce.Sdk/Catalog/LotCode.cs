using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace VoNhai.Commerce.Catalog;

/// <summary>The code of a lot as it stands on a label and under <c>/lo/</c>: L and seven symbols, <c>L4K7M2PA</c>.</summary>
/// <remarks>
/// Symbols are digits and letters without I, L, O, S and U, which a hand mixes up. 31⁷ ≈ 2,75·10¹⁰ codes, issued at random: they tell nobody how
/// much a household harvests. <c>default</c> is no code: its text is empty.
/// </remarks>
public readonly record struct LotCode
{
    /// <summary>Characters in a code.</summary>
    public const int Length = 8;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRTVWXYZ";

    private static readonly SearchValues<char> Symbols = SearchValues.Create(Alphabet);

    private readonly string? text;

    private LotCode(string text) => this.text = text;

    /// <summary>A new code.</summary>
    public static LotCode Issue() => new("L" + RandomNumberGenerator.GetString(Alphabet, Length - 1));

    /// <summary>Reads a code as it was typed or scanned: case does not matter.</summary>
    public static bool TryRead([NotNullWhen(true)] string? typed, out LotCode code)
    {
        code = default;
        if (typed is not { Length: Length })
        {
            return false;
        }

        var upper = typed.ToUpperInvariant();
        if (upper[0] != 'L' || upper.AsSpan(1).ContainsAnyExcept(Symbols))
        {
            return false;
        }

        code = new LotCode(upper);
        return true;
    }

    /// <summary>The code.</summary>
    public override string ToString() => text ?? "";
}
