using System.Text;

namespace VoNhai.Commerce.Emv;

/// <summary>
/// A code as read: every object in its order, unknown and repeated ones too, over the text that it came from.
/// Immutable; damaged text gives a tree as well, as far as it could be read.
/// </summary>
public sealed class EmvTree
{
    private readonly EmvNode[] _nodes;

    internal EmvTree(string text, EmvNode[] nodes, EmvLengthMode lengthMode, in EmvFindings findings)
    {
        Text = text;
        _nodes = nodes;
        LengthMode = lengthMode;
        Problems = findings.ToList();
        IsWellFormed = !findings.HasErrors;
    }

    /// <summary>The text that was read. A span that was too long is not copied: then it is empty.</summary>
    public string Text { get; }

    /// <summary>What the lengths turned out to count.</summary>
    public EmvLengthMode LengthMode { get; }

    /// <summary>What is wrong with the structure, in reading order; says nothing about values.</summary>
    public IReadOnlyList<EmvProblem> Problems { get; }

    /// <summary>Whether ids, lengths and text fit each other from end to end and nothing is empty.</summary>
    public bool IsWellFormed { get; }

    /// <summary>The objects of the root, in order.</summary>
    public EmvObjects Objects => new(this, 0, _nodes.Length);

    internal ReadOnlySpan<EmvNode> Nodes => _nodes;

    /// <summary>Finds the first root object with an id.</summary>
    /// <param name="id">0 to 99; 0 stands for "00".</param>
    /// <param name="found">The object, or <c>default</c>.</param>
    public bool TryFind(int id, out EmvObject found) => Objects.TryFind(id, out found);

    /// <summary>
    /// Writes the tree from its objects: id, length as declared, value, and what could not be read in its place.
    /// The result is the text that was read.
    /// </summary>
    public string Write() => string.Create(Text.Length, this, static (place, tree) => tree.WriteLevel(place, 0, tree._nodes.Length, 0, tree.Text.Length));

    /// <summary>As <see cref="Write"/>, in UTF-8: the bytes that were read when those were UTF-8.</summary>
    public byte[] WriteUtf8() => Encoding.UTF8.GetBytes(Write());

    /// <summary>The code, see <see cref="Write"/>.</summary>
    public override string ToString() => Write();

    /// <summary>Index of the first node with an id among the siblings that begin at <paramref name="first"/>; -1 when there is none.</summary>
    internal int IndexOf(int id, int first, int end)
    {
        ReadOnlySpan<EmvNode> nodes = _nodes;
        for (var i = first; i < end && (uint)i < (uint)nodes.Length; i = nodes[i].Next)
        {
            if (nodes[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index of the first node with an id inside another; -1 when there is none, and inside -1.</summary>
    internal int IndexOfChild(int parent, int id) => parent < 0 ? -1 : IndexOf(id, parent + 1, _nodes[parent].Next);

    /// <summary>Whether the root has an object between two ids, both counted.</summary>
    internal bool HasAny(int from, int to)
    {
        ReadOnlySpan<EmvNode> nodes = _nodes;
        for (var i = 0; (uint)i < (uint)nodes.Length; i = nodes[i].Next)
        {
            if (nodes[i].Id >= from && nodes[i].Id <= to)
            {
                return true;
            }
        }

        return false;
    }

    internal ReadOnlySpan<char> ValueOf(int index) => Text.AsSpan(_nodes[index].ValueStart, _nodes[index].ValueEnd - _nodes[index].ValueStart);

    // Objects first..last-1 lie between two places of the text; behind the last one may stand what no header announced.
    private void WriteLevel(Span<char> place, int first, int last, int start, int end)
    {
        var at = start;
        for (var i = first; i < last; i = _nodes[i].Next)
        {
            ref readonly var node = ref _nodes[i];
            EmvIds.TextOf(node.Id).CopyTo(place[node.Start..]);
            EmvIds.TextOf(node.DeclaredLength).CopyTo(place[(node.Start + 2)..]);
            if (node.IsTemplate)
            {
                WriteLevel(place, i + 1, node.Next, node.ValueStart, node.ValueEnd);
            }
            else
            {
                ValueOf(i).CopyTo(place[node.ValueStart..]);
            }

            at = node.ValueEnd;
        }

        Text.AsSpan(at, end - at).CopyTo(place[at..]);
    }
}
