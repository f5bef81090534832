namespace VoNhai.Commerce.Emv;

/// <summary>One reading of a text under one way of counting lengths. Total: any text gives nodes and problems, never an exception.</summary>
internal ref struct EmvWalk
{
    private readonly ReadOnlySpan<char> _text;
    private readonly EmvShape _shape;
    private readonly bool _countsBytes;
    private Span<EmvNode> _nodes;
    private EmvFindings _findings;
    private int _count;

    /// <param name="text">At most <see cref="EmvReader.MaxLength"/> units.</param>
    /// <param name="shape">Which values are templates.</param>
    /// <param name="countsBytes">Whether lengths count UTF-8 bytes.</param>
    /// <param name="malformedAt">Where the bytes of the text were not UTF-8; -1 for nowhere.</param>
    /// <param name="room">Where nodes go until it is full.</param>
    public EmvWalk(ReadOnlySpan<char> text, EmvShape shape, bool countsBytes, int malformedAt, Span<EmvNode> room)
    {
        _text = text;
        _shape = shape;
        _countsBytes = countsBytes;
        _nodes = room;
        if (malformedAt >= 0)
        {
            _findings.Add(new(EmvProblems.MalformedUtf8, malformedAt));
        }
    }

    /// <summary>Found so far.</summary>
    public readonly EmvFindings Findings => _findings;

    /// <summary>Whether lengths and text did not fit each other somewhere.</summary>
    public bool IsBroken { get; private set; }

    public readonly ReadOnlySpan<EmvNode> Nodes => _nodes[.._count];

    public void Run() => ReadLevel(0, _text.Length, EmvLevel.Root, parent: -1);

    private void ReadLevel(int start, int end, EmvLevel level, int parent)
    {
        for (var at = start; at < end;)
        {
            if (!TryReadHeader(at, end, out var id, out var length))
            {
                var kind = end - at < EmvNode.HeaderLength ? EmvProblems.TrailingText : EmvProblems.BadHeader;
                IsBroken = true;
                Report(kind, at, parent);
                return;
            }

            at = ReadObject(at, end, id, length, level, parent);
        }
    }

    // Gives the index behind the object.
    private int ReadObject(int start, int end, int id, int length, EmvLevel level, int parent)
    {
        var valueStart = start + EmvNode.HeaderLength;
        var fits = TryMeasure(valueStart, end, length, out var valueEnd);
        var inside = LevelInside(level, id, valueStart, valueEnd, parent);
        var index = Add(new EmvNode
        {
            Start = (ushort)start,
            ValueEnd = (ushort)valueEnd,
            Parent = (short)parent,
            Id = (byte)id,
            DeclaredLength = (byte)length,
            IsTemplate = inside != EmvLevel.Plain,
        });
        ReportObject(index, fits, level, inside);
        if (inside != EmvLevel.Plain)
        {
            ReadLevel(valueStart, valueEnd, inside, index);
        }

        _nodes[index].Next = (ushort)_count;
        return valueEnd;
    }

    private void ReportObject(int index, bool fits, EmvLevel level, EmvLevel inside)
    {
        var (start, id) = (_nodes[index].Start, _nodes[index].Id);
        if (!fits)
        {
            IsBroken = true;
            Report(EmvProblems.LengthBeyondEnd, start, index);
        }
        else if (_nodes[index].DeclaredLength == 0)
        {
            Report(EmvProblems.ZeroLength, start, index);
        }
        else if (level == EmvLevel.Root && id >= 80 && inside == EmvLevel.Plain)
        {
            Report(EmvProblems.RawTemplate, start, index);
        }
    }

    private readonly EmvLevel LevelInside(EmvLevel level, int id, int start, int end, int parent) => (level, id) switch
    {
        (EmvLevel.Root, >= 26 and <= 51) => EmvLevel.MerchantAccount,
        (EmvLevel.Root, EmvIds.AdditionalData) => EmvLevel.AdditionalData,
        (EmvLevel.Root, 64) => EmvLevel.Leaf,

        // 80-99, and 50-99 inside 62, should be templates; in the field they are also raw text (MoMo's 80 is three digits).
        (EmvLevel.Root, >= 80) or (EmvLevel.AdditionalData, >= 50) when IsTemplate(start, end) => EmvLevel.Leaf,
        (EmvLevel.MerchantAccount, _) when _shape.MayNest(id) && _shape.Nests(GuidIn(_nodes[parent]), id) => EmvLevel.Leaf,
        _ => EmvLevel.Plain,
    };

    // Objects from end to end, one of them the identifier 00 that such a template must have.
    private readonly bool IsTemplate(int start, int end)
    {
        var hasIdentifier = false;
        for (var at = start; at < end;)
        {
            if (!TryReadHeader(at, end, out var id, out var length)
                || !TryMeasure(at + EmvNode.HeaderLength, end, length, out at))
            {
                return false;
            }

            hasIdentifier |= id == 0 && length > 0;
        }

        return hasIdentifier;
    }

    // The identifier may stand behind the object that needs it: order is free inside a template.
    private readonly ReadOnlySpan<char> GuidIn(EmvNode template)
    {
        for (var at = template.ValueStart; TryReadHeader(at, template.ValueEnd, out var id, out var length);)
        {
            var start = at + EmvNode.HeaderLength;
            TryMeasure(start, template.ValueEnd, length, out at);
            if (id == 0)
            {
                return _text[start..at];
            }
        }

        return default;
    }

    private readonly bool TryReadHeader(int at, int end, out int id, out int length)
    {
        id = length = 0;
        if (end - at < EmvNode.HeaderLength)
        {
            return false;
        }

        var header = _text.Slice(at, EmvNode.HeaderLength);
        if (!char.IsAsciiDigit(header[0]) || !char.IsAsciiDigit(header[1])
            || !char.IsAsciiDigit(header[2]) || !char.IsAsciiDigit(header[3]))
        {
            return false;
        }

        id = (header[0] - '0') * 10 + (header[1] - '0');
        length = (header[2] - '0') * 10 + (header[3] - '0');
        return true;
    }

    // Where a value of the declared length ends; the end of the level when it does not fit.
    private readonly bool TryMeasure(int start, int end, int length, out int valueEnd)
    {
        var units = _countsBytes ? UnitsOfBytes(_text[start..end], length) : length;
        var fits = units >= 0 && units <= end - start;
        valueEnd = fits ? start + units : end;
        return fits;
    }

    // How many UTF-16 units make exactly so many UTF-8 bytes; -1 when the text is shorter or a character lies across.
    private static int UnitsOfBytes(ReadOnlySpan<char> text, int bytes)
    {
        var at = 0;
        while (bytes > 0 && at < text.Length)
        {
            var c = text[at];
            var isPair = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            bytes -= c < 0x80 ? 1 : c < 0x800 ? 2 : isPair ? 4 : 3;
            at += isPair ? 2 : 1;
        }

        return bytes == 0 ? at : -1;
    }

    private int Add(in EmvNode node)
    {
        if (_count == _nodes.Length)
        {
            var wider = new EmvNode[_nodes.Length * 2];
            _nodes.CopyTo(wider);
            _nodes = wider;
        }

        _nodes[_count] = node;
        return _count++;
    }

    // node: the object meant, or the template in which it went wrong, or -1 for the root.
    private void Report(EmvProblemKind kind, int offset, int node) =>
        _findings.Add(new(kind, offset, node < 0 ? null : EmvIds.PathOf(Nodes, node)));
}
