using System.Collections;

namespace VoNhai.Commerce.Emv;

/// <summary>The data objects of one level, in the order of the text. <c>default</c> holds none.</summary>
public readonly record struct EmvObjects : IEnumerable<EmvObject>
{
    private readonly EmvTree? _tree;
    private readonly int _first;
    private readonly int _end;

    internal EmvObjects(EmvTree tree, int first, int end)
    {
        _tree = tree;
        _first = first;
        _end = end;
    }

    /// <summary>Finds the first object with an id on this level.</summary>
    /// <param name="id">0 to 99; 0 stands for "00".</param>
    /// <param name="found">The object, or <c>default</c>.</param>
    public bool TryFind(int id, out EmvObject found)
    {
        var index = _tree is null ? -1 : _tree.IndexOf(id, _first, _end);
        found = index < 0 ? default : new(_tree!, index);
        return index >= 0;
    }

    /// <summary>Walks the level without an allocation.</summary>
    public Enumerator GetEnumerator() => new(_tree, _first, _end);

    IEnumerator<EmvObject> IEnumerable<EmvObject>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Steps from one object to its next sibling.</summary>
    public struct Enumerator : IEnumerator<EmvObject>
    {
        private readonly EmvTree? _tree;
        private readonly int _end;
        private readonly int _first;
        private int _index;

        internal Enumerator(EmvTree? tree, int first, int end)
        {
            _tree = tree;
            _first = first;
            _end = end;
            _index = -1;
        }

        /// <inheritdoc />
        public readonly EmvObject Current => _tree is null || _index < _first ? default : new(_tree, _index);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc />
        public bool MoveNext()
        {
            if (_tree is null)
            {
                return false;
            }

            _index = _index < _first ? _first : _tree.Nodes[_index].Next;
            return _index < _end;
        }

        /// <inheritdoc />
        public void Reset() => _index = -1;

        /// <inheritdoc />
        public readonly void Dispose()
        {
        }
    }
}
