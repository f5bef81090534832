using System.Text;
using System.Text.Unicode;

namespace VoNhai.Commerce.Text;

/// <summary>The encoding of a text file: by its mark, by the zeros of UTF-16, by being valid UTF-8, or else the old Vietnamese code page.</summary>
internal static class FileEncoding
{
    /// <summary>The encoding; <c>null</c> for bytes that are no text.</summary>
    public static Encoding? Detect(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        var sample = file[..Math.Min(file.Length, 4096)];
        if (sample.Contains((byte)0))
        {
            return DetectBareUtf16(sample);
        }

        if (file.Contains((byte)0) || HasControls(sample))
        {
            return null;
        }

        return Utf8.IsValid(file) ? Encoding.UTF8 : Windows1258;
    }

    /// <summary>Windows-1258 writes the tones as marks of their own; whoever shows its text composes it.</summary>
    private static Encoding Windows1258 => CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    // Digits and delimiters are ASCII, so one half of most units is zero; in anything else zeros stand on both sides.
    private static Encoding? DetectBareUtf16(ReadOnlySpan<byte> sample)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = (i & 1) == 0 ? even++ : odd++;
            }
        }

        var half = sample.Length / 2;
        return odd > half / 3 && even == 0 ? Encoding.Unicode
            : even > half / 3 && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }

    private static bool HasControls(ReadOnlySpan<byte> sample)
    {
        foreach (var b in sample)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x1A or 0x0C))
            {
                return true;
            }
        }

        return false;
    }
}
