using System.Globalization;

namespace VoNhai.Commerce.Catalog;

/// <summary>
/// A picture as it is kept: WebP, upright, without a word about who took it where, in up to three widths. It is called by a hash over
/// its bytes, so whatever has its address may be kept for good.
/// </summary>
public sealed record Photo
{
    /// <summary>Length of <see cref="Hash"/>: 128 bits in hexadecimal.</summary>
    public const int HashLength = 32;

    /// <summary>How many times longer than its other side a side may be: a picture of goods is no ribbon.</summary>
    public const int GreatestRatio = 4;

    private Photo(string hash, int width, int height) => (Hash, Width, Height) = (hash, width, height);

    /// <summary>The widths that are kept, in pixels: a card on a small phone, a page on a phone, a page on a screen.</summary>
    public static IReadOnlyList<int> Steps { get; } = [320, 640, 1280];

    /// <summary>What it is called by: 32 digits 0–9, a–f.</summary>
    public string Hash { get; }

    /// <summary>Width of the largest picture, in pixels; 1…1280.</summary>
    public int Width { get; }

    /// <summary>Height of the largest picture, in pixels; at most four times the width and at least a quarter of it.</summary>
    public int Height { get; }

    /// <summary>The widths in which it is there, ascending. None is larger than what was brought.</summary>
    public IReadOnlyList<int> Widths => WidthsOf(Width);

    /// <summary>A photo of these measures.</summary>
    /// <exception cref="ArgumentException">The hash is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A side lies out of its range.</exception>
    public static Photo Of(string hash, int width, int height)
    {
        if (!IsHash(hash))
        {
            throw new ArgumentException("A photo's hash has 32 digits 0–9, a–f.", nameof(hash));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, Steps[^1]);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, Math.Max(1, width / GreatestRatio));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, width * GreatestRatio);
        return new Photo(hash, width, height);
    }

    /// <summary>Whether a text has the form of a hash.</summary>
    public static bool IsHash(string? text) => text is { Length: HashLength } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The widths in which a picture is kept whose largest has this width: 500 gives 320 and 500.</summary>
    public static IReadOnlyList<int> WidthsOf(int width) => [.. Steps.Select(step => Math.Min(step, width)).Distinct()];

    /// <summary>Its height when it is this wide, in pixels, to the nearest.</summary>
    public int HeightAt(int width) => Math.Max(1, (int)Math.Round((double)Height * width / Width));

    /// <summary>The name of one of its pictures: <c>{hash}-640.webp</c>.</summary>
    public string NameAt(int width) => string.Create(CultureInfo.InvariantCulture, $"{Hash}-{width}.webp");
}
