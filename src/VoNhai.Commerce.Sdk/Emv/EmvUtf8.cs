using System.Text;
using System.Text.Unicode;

namespace VoNhai.Commerce.Emv;

/// <summary>Text out of the bytes that a scanner gives.</summary>
internal static class EmvUtf8
{
    /// <summary>No UTF-16 unit takes more than three bytes, so that nothing longer can be short enough.</summary>
    public const int MaxBytes = 3 * EmvReader.MaxLength;

    /// <summary>What is not UTF-8 becomes U+FFFD, as every decoder writes it.</summary>
    /// <param name="utf8">At most <see cref="MaxBytes"/>.</param>
    /// <param name="malformedAt">Where in the text the first such place is; -1 when all of it is UTF-8.</param>
    public static string Decode(ReadOnlySpan<byte> utf8, out int malformedAt)
    {
        malformedAt = Utf8.IsValid(utf8) ? -1 : LengthOfSoundPart(utf8);
        return Encoding.UTF8.GetString(utf8);
    }

    private static int LengthOfSoundPart(ReadOnlySpan<byte> utf8)
    {
        Span<char> room = new char[utf8.Length];
        Utf8.ToUtf16(utf8, room, out _, out var written, replaceInvalidSequences: false);
        return written;
    }
}
