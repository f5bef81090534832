using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Orders;

/// <summary>
/// The one code of an order: order code, payment reference and transfer memo, e.g. <c>QZ4K7M2P97G</c>. A person can read it
/// aloud and it survives what banks do to a memo.
/// </summary>
/// <remarks>
/// Prefix <c>QZ</c>, seven random symbols, two check symbols, of an alphabet of 31 (no I, L, O, S, U). 31 is prime, so the
/// two check symbols are a Reed–Solomon style code over GF(31) of distance 3: every single wrong symbol, every swap of two
/// and every pair of neighbours is noticed. 31⁷ ≈ 2,75·10¹⁰ codes, issued at random: they tell nobody how many orders there are.
/// <c>default</c> is no code: its text is empty.
/// </remarks>
public readonly record struct OrderCode
{
    /// <summary>The letters every code begins with; they never stand together in unaccented Vietnamese or in bank wrappers.</summary>
    public const string Prefix = "QZ";

    /// <summary>Characters in a code: prefix, seven data symbols, two check symbols.</summary>
    public const int Length = 11;

    internal const string Alphabet = "0123456789ABCDEFGHJKMNPQRTVWXYZ";
    private const int DataLength = 7;

    private static readonly SearchValues<char> Symbols = SearchValues.Create(Alphabet);

    private readonly string? text;

    private OrderCode(string text) => this.text = text;

    /// <summary>Makes a code from a source of random bytes.</summary>
    /// <param name="fill">Fills a span with random bytes; <see cref="RandomNumberGenerator.Fill"/> in production.</param>
    public static OrderCode New(Action<Span<byte>> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        Span<char> data = stackalloc char[DataLength];
        Span<byte> random = stackalloc byte[1];
        for (var i = 0; i < data.Length;)
        {
            fill(random);

            // 248 = 8 · 31: bytes above it would favour the first symbols.
            if (random[0] < 248)
            {
                data[i++] = Alphabet[random[0] % Alphabet.Length];
            }
        }

        return FromData(data);
    }

    /// <summary>Makes a code from the system's cryptographic random source.</summary>
    public static OrderCode New() => New(RandomNumberGenerator.Fill);

    /// <summary>
    /// Reads a code that a person typed: any case, spaces, dots and hyphens are ignored. Both check symbols must hold; nothing is corrected.
    /// </summary>
    public static bool TryRead([NotNullWhen(true)] string? typed, out OrderCode code)
    {
        code = default;
        if (typed is null || typed.Length > 64)
        {
            return false;
        }

        var squashed = Squash(typed);
        return squashed.Length == Length && TryReadAt(squashed, 0, out code);
    }

    /// <summary>
    /// Finds every code in a bank's memo. Everything but letters and digits is dropped first, because banks insert and drop
    /// spaces, dots and line breaks anywhere; then each place that holds the prefix and nine symbols with right checks is a code.
    /// </summary>
    /// <returns>The different codes in the order they stand; empty when there is none.</returns>
    public static IReadOnlyList<OrderCode> FindIn(string? memo)
    {
        if (string.IsNullOrEmpty(memo))
        {
            return [];
        }

        var squashed = Squash(memo);
        var found = new List<OrderCode>();
        for (var at = squashed.IndexOf(Prefix, StringComparison.Ordinal); at >= 0; at = squashed.IndexOf(Prefix, at + 1, StringComparison.Ordinal))
        {
            if (TryReadAt(squashed, at, out var code) && !found.Contains(code))
            {
                found.Add(code);
            }
        }

        return found;
    }

    /// <summary>The code as it is stored, shown and written into a memo; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? "";

    private static bool TryReadAt(string squashed, int at, out OrderCode code)
    {
        code = default;
        if (squashed.Length < at + Length || string.CompareOrdinal(squashed, at, Prefix, 0, Prefix.Length) != 0)
        {
            return false;
        }

        var data = squashed.AsSpan(at + Prefix.Length, DataLength);
        if (data.ContainsAnyExcept(Symbols))
        {
            return false;
        }

        var expected = FromData(data);
        if (!squashed.AsSpan(at, Length).SequenceEqual(expected.ToString()))
        {
            return false;
        }

        code = expected;
        return true;
    }

    private static OrderCode FromData(ReadOnlySpan<char> data)
    {
        // c1 = Σ 3^i·v_i, c2 = Σ 9^i·v_i, i = 1…7 from the left, both mod 31.
        int c1 = 0, c2 = 0, power3 = 1, power9 = 1;
        foreach (var symbol in data)
        {
            power3 = power3 * 3 % Alphabet.Length;
            power9 = power9 * 9 % Alphabet.Length;
            var value = Alphabet.IndexOf(symbol, StringComparison.Ordinal);
            c1 = (c1 + (power3 * value)) % Alphabet.Length;
            c2 = (c2 + (power9 * value)) % Alphabet.Length;
        }

        return new OrderCode($"{Prefix}{data}{Alphabet[c1]}{Alphabet[c2]}");
    }

    /// <summary>Upper-case ASCII letters and digits only; compatibility forms (full width) count as what they look like, where the host has ICU.</summary>
    internal static string Squash(string memo)
    {
        var folded = Ascii.IsValid(memo) ? memo : VietnameseText.WithoutMarks(Compatible(memo));
        var squashed = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                squashed.Append(char.ToUpperInvariant(c));
            }
        }

        return squashed.ToString();
    }

    private static string Compatible(string memo)
    {
        var compatible = new StringBuilder(memo.Length);
        foreach (var rune in memo.EnumerateRunes())
        {
            // U+FFFE is no character, and Normalize throws on it; halves of characters have become U+FFFD here.
            if (rune.Value != 0xFFFE)
            {
                compatible.Append(rune.ToString().Normalize(NormalizationForm.FormKC));
            }
        }

        return compatible.ToString();
    }
}
