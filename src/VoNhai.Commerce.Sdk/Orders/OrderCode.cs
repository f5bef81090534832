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
/// A host may give out codes with another prefix of 2–5 letters; the default one stays readable everywhere and for ever.
/// <c>default</c> is no code: its text is empty.
/// </remarks>
public readonly record struct OrderCode
{
    /// <summary>The letters a code begins with unless the host says otherwise; they never stand together in unaccented Vietnamese or in bank wrappers.</summary>
    public const string Prefix = "QZ";

    /// <summary>Characters in a code with the default prefix: prefix, seven data symbols, two check symbols.</summary>
    public const int Length = 11;

    /// <summary>Characters in a code with the longest prefix.</summary>
    public const int MostLength = MostPrefix + DataLength + CheckLength;

    internal const string Alphabet = "0123456789ABCDEFGHJKMNPQRTVWXYZ";
    private const int DataLength = 7;
    private const int CheckLength = 2;
    private const int LeastPrefix = 2;
    private const int MostPrefix = 5;

    /// <summary>Only grows: a process that has learnt a prefix reads it wherever codes are read. Replaced as a whole, never changed.</summary>
    private static string[] readable = [Prefix];

    private static readonly SearchValues<char> Symbols = SearchValues.Create(Alphabet);

    private readonly string? text;

    private OrderCode(string text) => this.text = text;

    /// <summary>The prefixes that this process reads, the default one first.</summary>
    internal static IReadOnlyList<string> Readable => Volatile.Read(ref readable);

    /// <summary>
    /// Teaches this process to read codes with another prefix, beside those that it reads already. <see cref="CommerceOptions.CodePrefix"/> and
    /// <see cref="CommerceOptions.OldCodePrefixes"/> call it; who reads codes without a stall may call it, too. Repeating changes nothing.
    /// </summary>
    /// <param name="prefix">2–5 letters A–Z. Choose letters that no bank and no language writes side by side.</param>
    /// <exception cref="ArgumentException">It is not such letters, or it begins like another prefix, so that one code could be read as two.</exception>
    public static void Recognize(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        if (prefix.Length is < LeastPrefix or > MostPrefix || !prefix.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException($"A prefix is {LeastPrefix} to {MostPrefix} letters A–Z.", nameof(prefix));
        }

        while (true)
        {
            var known = Volatile.Read(ref readable);
            if (known.Contains(prefix))
            {
                return;
            }

            if (known.FirstOrDefault(other => other.StartsWith(prefix, StringComparison.Ordinal) || prefix.StartsWith(other, StringComparison.Ordinal)) is { } alike)
            {
                throw new ArgumentException($"The prefix begins like {alike}, which is read already.", nameof(prefix));
            }

            if (Interlocked.CompareExchange(ref readable, [.. known, prefix], known) == known)
            {
                return;
            }
        }
    }

    /// <summary>Makes a code with the default prefix from a source of random bytes.</summary>
    /// <param name="fill">Fills a span with random bytes; <see cref="RandomNumberGenerator.Fill"/> in production.</param>
    public static OrderCode New(Action<Span<byte>> fill) => New(fill, Prefix);

    /// <summary>Makes a code from a source of random bytes.</summary>
    /// <param name="fill">Fills a span with random bytes; <see cref="RandomNumberGenerator.Fill"/> in production.</param>
    /// <param name="prefix">A prefix that was recognized before.</param>
    /// <exception cref="ArgumentException">Nobody would read that prefix.</exception>
    public static OrderCode New(Action<Span<byte>> fill, string prefix)
    {
        ArgumentNullException.ThrowIfNull(fill);
        if (!Readable.Contains(prefix))
        {
            throw new ArgumentException("A code is made with a prefix that is read.", nameof(prefix));
        }

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

        return FromData(prefix, data);
    }

    /// <summary>Makes a code from the system's cryptographic random source.</summary>
    /// <param name="prefix">A prefix that was recognized before.</param>
    /// <exception cref="ArgumentException">Nobody would read that prefix.</exception>
    public static OrderCode New(string prefix) => New(RandomNumberGenerator.Fill, prefix);

    /// <summary>Makes a code with the default prefix from the system's cryptographic random source.</summary>
    public static OrderCode New() => New(Prefix);

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
        foreach (var prefix in Readable)
        {
            if (squashed.Length == LengthOf(prefix) && TryReadAt(squashed, 0, prefix, out code))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a code that we stored ourselves, also one whose prefix this process no longer recognizes.</summary>
    internal static bool TryReadStored(string stored, out OrderCode code)
    {
        var prefix = stored.Length is > DataLength + CheckLength and <= MostLength ? stored[..^(DataLength + CheckLength)] : "";
        code = default;
        return prefix.Length is >= LeastPrefix and <= MostPrefix && prefix.All(char.IsAsciiLetterUpper) && TryReadAt(stored, 0, prefix, out code);
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
        var found = new List<(int At, OrderCode Code)>();
        foreach (var prefix in Readable)
        {
            for (var at = squashed.IndexOf(prefix, StringComparison.Ordinal); at >= 0; at = squashed.IndexOf(prefix, at + 1, StringComparison.Ordinal))
            {
                if (TryReadAt(squashed, at, prefix, out var code) && !found.Exists(other => other.Code == code))
                {
                    found.Add((at, code));
                }
            }
        }

        return [.. found.OrderBy(place => place.At).Select(place => place.Code)];
    }

    /// <summary>The code as it is stored, shown and written into a memo; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? "";

    private static int LengthOf(string prefix) => prefix.Length + DataLength + CheckLength;

    private static bool TryReadAt(string squashed, int at, string prefix, out OrderCode code)
    {
        code = default;
        if (squashed.Length < at + LengthOf(prefix) || string.CompareOrdinal(squashed, at, prefix, 0, prefix.Length) != 0)
        {
            return false;
        }

        var data = squashed.AsSpan(at + prefix.Length, DataLength);
        if (data.ContainsAnyExcept(Symbols))
        {
            return false;
        }

        var expected = FromData(prefix, data);
        if (!squashed.AsSpan(at, LengthOf(prefix)).SequenceEqual(expected.ToString()))
        {
            return false;
        }

        code = expected;
        return true;
    }

    private static OrderCode FromData(string prefix, ReadOnlySpan<char> data)
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

        return new OrderCode($"{prefix}{data}{Alphabet[c1]}{Alphabet[c2]}");
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
