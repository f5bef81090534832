using System.Text;

namespace VoNhai.Commerce.Emv;

/// <summary>
/// Reads a merchant-presented code into a lossless tree. Judges only the structure;
/// <see cref="EmvProfile"/> judges what the objects say.
/// </summary>
public static class EmvReader
{
    /// <summary>UTF-16 units of the longest text that is read: no QR symbol carries more letters (version 40-L).</summary>
    public const int MaxLength = 4296;

    private const int UsualNodes = 32;

    /// <summary>
    /// Reads any text; never throws. Lengths are taken as UTF-16 units, and when those do not fit, as UTF-8 bytes.
    /// </summary>
    /// <param name="text">What was scanned; <c>null</c> is read as the empty text.</param>
    public static EmvTree Read(string? text) => Read(text, shape: null);

    /// <summary>Reads any text as <see cref="Read(string?)"/> does, with the templates of a payment network.</summary>
    /// <param name="text">What was scanned; <c>null</c> is read as the empty text.</param>
    /// <param name="shape">Which values are templates; <c>null</c> for <see cref="EmvShape.Standard"/>.</param>
    public static EmvTree Read(string? text, EmvShape? shape) => Read(text ?? "", malformedAt: -1, shape ?? EmvShape.Standard);

    /// <summary>Reads any text; never throws. The tree keeps a copy.</summary>
    /// <param name="text">What was scanned.</param>
    /// <param name="shape">Which values are templates, e.g. <see cref="EmvShape.Standard"/>.</param>
    public static EmvTree Read(ReadOnlySpan<char> text, EmvShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return text.Length > MaxLength ? TooLong("") : Read(text.ToString(), malformedAt: -1, shape);
    }

    /// <summary>
    /// Reads any bytes; never throws. Where they are not UTF-8 the text gets U+FFFD and the tree an error; offsets count UTF-16 units
    /// of that text.
    /// </summary>
    /// <param name="utf8">What was scanned.</param>
    /// <param name="shape">Which values are templates, e.g. <see cref="EmvShape.Standard"/>.</param>
    public static EmvTree Read(ReadOnlySpan<byte> utf8, EmvShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return utf8.Length > EmvUtf8.MaxBytes ? TooLong("") : Read(EmvUtf8.Decode(utf8, out var malformedAt), malformedAt, shape);
    }

    /// <summary>Reads text that was decoded from bytes.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="malformedAt">Where its bytes were not UTF-8; -1 for nowhere.</param>
    /// <param name="shape">Which values are templates.</param>
    internal static EmvTree Read(string text, int malformedAt, EmvShape shape)
    {
        if (text.Length > MaxLength)
        {
            return TooLong(text);
        }

        Span<EmvNode> room = stackalloc EmvNode[UsualNodes];
        var byUnits = new EmvWalk(text, shape, countsBytes: false, malformedAt, room);
        byUnits.Run();
        if (Ascii.IsValid(text))
        {
            return Tree(text, byUnits, EmvLengthMode.Ascii);
        }

        return byUnits.IsBroken ? ReadBytes(text, malformedAt, shape, byUnits) : Tree(text, byUnits, EmvLengthMode.Utf16Units);
    }

    /// <summary>The same text with lengths as bytes, when those fit as well as letters did; otherwise <c>null</c>.</summary>
    internal static EmvTree? ReadInBytesToo(EmvTree tree, EmvShape shape)
    {
        if (tree.LengthMode != EmvLengthMode.Utf16Units)
        {
            return null;
        }

        Span<EmvNode> room = stackalloc EmvNode[UsualNodes];
        var byBytes = new EmvWalk(tree.Text, shape, countsBytes: true, malformedAt: -1, room);
        byBytes.Run();
        return byBytes.IsBroken ? null : Tree(tree.Text, byBytes, EmvLengthMode.Utf8Bytes);
    }

    internal static EmvTree TooLong(string text)
    {
        var findings = default(EmvFindings);
        findings.Add(new(EmvProblems.TooLong, 0));
        return new(text, [], EmvLengthMode.Neither, findings);
    }

    private static EmvTree ReadBytes(string text, int malformedAt, EmvShape shape, in EmvWalk byUnits)
    {
        Span<EmvNode> room = stackalloc EmvNode[UsualNodes];
        var byBytes = new EmvWalk(text, shape, countsBytes: true, malformedAt, room);
        byBytes.Run();
        return byBytes.IsBroken ? Tree(text, byUnits, EmvLengthMode.Neither) : Tree(text, byBytes, EmvLengthMode.Utf8Bytes);
    }

    private static EmvTree Tree(string text, in EmvWalk walk, EmvLengthMode mode) => new(text, walk.Nodes.ToArray(), mode, walk.Findings);
}
