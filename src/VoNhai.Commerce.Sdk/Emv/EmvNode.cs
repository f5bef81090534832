namespace VoNhai.Commerce.Emv;

/// <summary>
/// One data object of a tree: where it stands in the text and in the family. Nodes lie in reading order, parents first.
/// Twelve bytes: places and indexes stay below <see cref="EmvReader.MaxLength"/>.
/// </summary>
internal struct EmvNode
{
    /// <summary>Id (two digits) and length (two digits).</summary>
    public const int HeaderLength = 4;

    public ushort Start;

    /// <summary>Behind the last unit of the value; nearer than declared when the text ended before.</summary>
    public ushort ValueEnd;

    /// <summary>Index of the node behind this one's last descendant.</summary>
    public ushort Next;

    /// <summary>Index of the parent, or -1 at the root.</summary>
    public short Parent;

    public byte Id;
    public byte DeclaredLength;
    public bool IsTemplate;

    public readonly int ValueStart => Start + HeaderLength;
}
