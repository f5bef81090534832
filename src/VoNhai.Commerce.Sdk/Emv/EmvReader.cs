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

    private const int UsualNodes = 40;

    /// <summary>
    /// Reads any text; never throws. Lengths are taken as UTF-16 units, and when those do not fit, as UTF-8 bytes.
    /// </summary>
    /// <param name="text">What was scanned; <c>null</c> is read as the empty text.</param>
    /// <param name="shape">Which values are templates; <see cref="EmvShape.Standard"/> when left out.</param>
    public static EmvTree Read(string? text, EmvShape? shape = null)
    {
        text ??= "";
        shape ??= EmvShape.Standard;
        if (text.Length > MaxLength)
        {
            return new(text, [], EmvLengthMode.Neither, [new EmvProblem(EmvProblems.TooLong, 0)]);
        }

        Span<EmvNode> room = stackalloc EmvNode[UsualNodes];
        var byUnits = new EmvWalk(text, shape, countsBytes: false, room);
        byUnits.Run();
        if (Ascii.IsValid(text))
        {
            return Tree(text, byUnits, EmvLengthMode.Ascii);
        }

        return byUnits.IsBroken ? ReadBytes(text, shape, byUnits) : Tree(text, byUnits, EmvLengthMode.Utf16Units);
    }

    private static EmvTree ReadBytes(string text, EmvShape shape, EmvWalk byUnits)
    {
        Span<EmvNode> room = stackalloc EmvNode[UsualNodes];
        var byBytes = new EmvWalk(text, shape, countsBytes: true, room);
        byBytes.Run();
        return byBytes.IsBroken ? Tree(text, byUnits, EmvLengthMode.Neither) : Tree(text, byBytes, EmvLengthMode.Utf8Bytes);
    }

    private static EmvTree Tree(string text, EmvWalk walk, EmvLengthMode mode) =>
        new(text, walk.Nodes.ToArray(), mode, (IReadOnlyList<EmvProblem>?)walk.Problems?.AsReadOnly() ?? []);
}
