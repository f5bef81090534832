using System.Text;

namespace VoNhai.Commerce.Emv;

/// <summary>
/// A code as read: every object in its order, unknown and repeated ones too, over the text that it came from.
/// Immutable; damaged text gives a tree as well, as far as it could be read.
/// </summary>
public sealed class EmvTree
{
    private readonly EmvNode[] _nodes;

    internal EmvTree(string text, EmvNode[] nodes, EmvLengthMode lengthMode, IReadOnlyList<EmvProblem> problems)
    {
        Text = text;
        _nodes = nodes;
        LengthMode = lengthMode;
        Problems = problems;
    }

    /// <summary>The text that was read.</summary>
    public string Text { get; }

    /// <summary>What the lengths turned out to count.</summary>
    public EmvLengthMode LengthMode { get; }

    /// <summary>What is wrong with the structure, in reading order; says nothing about values.</summary>
    public IReadOnlyList<EmvProblem> Problems { get; }

    /// <summary>Whether ids, lengths and text fit each other from end to end and nothing is empty.</summary>
    public bool IsWellFormed => !Problems.Any(problem => problem.IsError);

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
    public string Write()
    {
        var written = new StringBuilder(Text.Length);
        WriteLevel(written, 0, _nodes.Length, 0, Text.Length);
        return written.ToString();
    }

    /// <summary>The code, see <see cref="Write"/>.</summary>
    public override string ToString() => Write();

    // Objects first..last-1 lie between two places of the text; behind the last one may stand what no header announced.
    private void WriteLevel(StringBuilder written, int first, int last, int start, int end)
    {
        var at = start;
        for (var i = first; i < last; i = _nodes[i].Next)
        {
            ref readonly var node = ref _nodes[i];
            written.Append(EmvIds.TextOf(node.Id)).Append(EmvIds.TextOf(node.DeclaredLength));
            if (node.IsTemplate)
            {
                WriteLevel(written, i + 1, node.Next, node.ValueStart, node.ValueEnd);
            }
            else
            {
                written.Append(Text, node.ValueStart, node.ValueEnd - node.ValueStart);
            }

            at = node.ValueEnd;
        }

        written.Append(Text, at, end - at);
    }
}
