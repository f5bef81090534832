namespace VoNhai.Commerce.Emv;

/// <summary>One data object of a tree: an id, a length and a value. A view that copies nothing.</summary>
/// <remarks><c>default</c> belongs to no tree: its value is empty and its id 0.</remarks>
public readonly record struct EmvObject
{
    private static readonly EmvNode Nothing;

    private readonly EmvTree? _tree;
    private readonly int _index;

    internal EmvObject(EmvTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    /// <summary>0 to 99.</summary>
    public int Id => Node.Id;

    /// <summary>Where the id stands in the text, in UTF-16 units.</summary>
    public int Offset => Node.Start;

    /// <summary>Where the value begins in the text, in UTF-16 units.</summary>
    public int ValueOffset => _tree is null ? 0 : Node.ValueStart;

    /// <summary>The length as written, 0 to 99; see <see cref="EmvTree.LengthMode"/> for what it counts.</summary>
    public int DeclaredLength => Node.DeclaredLength;

    /// <summary>The value; what was left of the text when the length went beyond it.</summary>
    public ReadOnlySpan<char> Value => _tree is null ? default : _tree.ValueOf(_index);

    /// <summary>Whether the value was read as data objects.</summary>
    public bool IsTemplate => Node.IsTemplate;

    /// <summary>The objects inside a template, in order; none for a plain value.</summary>
    public EmvObjects Children => _tree is null ? default : new(_tree, _index + 1, Node.Next);

    /// <summary>The ids from the root, e.g. <c>38-01</c>.</summary>
    public string Path => _tree is null ? "" : EmvIds.PathOf(_tree.Nodes, _index);

    private ref readonly EmvNode Node => ref _tree is null ? ref Nothing : ref _tree.Nodes[_index];

    /// <summary>Finds the first object with an id inside this one.</summary>
    /// <param name="id">0 to 99; 0 stands for "00".</param>
    /// <param name="found">The object, or <c>default</c>.</param>
    public bool TryFind(int id, out EmvObject found) => Children.TryFind(id, out found);

    /// <summary>The value as a string.</summary>
    public override string ToString() => Value.ToString();
}
