using System.Globalization;

namespace VoNhai.Commerce.Emv;

/// <summary>Writes data objects one behind the other into a buffer; lengths count UTF-16 units.</summary>
/// <remarks>
/// Every call refuses with an <see cref="ArgumentException"/> what cannot be written: an id beyond 99, a value longer than
/// the 99 that two digits hold (wrapping it would give a code that reads as something else), a buffer that is too small.
/// An empty value is the caller's to avoid: readers call it malformed.
/// </remarks>
public ref struct EmvWriter
{
    private readonly Span<char> _buffer;
    private int _at;

    /// <summary>Writes from the start of a buffer; 512 characters hold any code that a phone should meet.</summary>
    public EmvWriter(Span<char> buffer) => _buffer = buffer;

    /// <summary>What was written so far.</summary>
    public readonly ReadOnlySpan<char> Written => _buffer[.._at];

    /// <summary>Writes one object.</summary>
    /// <param name="id">0 to 99.</param>
    /// <param name="value">At most 99 UTF-16 units.</param>
    public void Put(int id, scoped ReadOnlySpan<char> value)
    {
        PutHeader(id, value.Length);
        value.CopyTo(_buffer[_at..]);
        _at += value.Length;
    }

    /// <summary>Writes one object whose value is a number in decimal digits.</summary>
    public void Put(int id, long number)
    {
        Span<char> digits = stackalloc char[20];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        Put(id, digits[..length]);
    }

    /// <summary>Begins a template: what is put now lies inside, until <see cref="Close"/> gets the mark back.</summary>
    public int Open(int id)
    {
        PutHeader(id, 0);
        return _at;
    }

    /// <summary>Ends a template and writes its length.</summary>
    /// <param name="mark">What <see cref="Open"/> gave.</param>
    public readonly void Close(int mark)
    {
        var length = _at - mark;
        DemandLength(length);
        PutTwoDigits(_buffer[(mark - 2)..], length);
    }

    /// <summary>Ends the code with its check value.</summary>
    public void PutCrc()
    {
        PutHeader(EmvIds.Crc, 4);
        var crc = EmvCrc.Of(Written);
        crc.TryFormat(_buffer[_at..], out var length, "X4", CultureInfo.InvariantCulture);
        _at += length;
    }

    private void PutHeader(int id, int length)
    {
        if (id is < 0 or > 99)
        {
            throw new ArgumentOutOfRangeException(nameof(id), id, "An id has two digits.");
        }

        DemandLength(length);
        if (_buffer.Length - _at < EmvNode.HeaderLength + length)
        {
            throw new ArgumentException("The buffer is too small for the code.", nameof(length));
        }

        PutTwoDigits(_buffer[_at..], id);
        PutTwoDigits(_buffer[(_at + 2)..], length);
        _at += EmvNode.HeaderLength;
    }

    private static void PutTwoDigits(Span<char> place, int number)
    {
        place[0] = (char)('0' + number / 10);
        place[1] = (char)('0' + number % 10);
    }

    private static void DemandLength(int length)
    {
        if (length > 99)
        {
            throw new ArgumentException($"A data object holds at most 99 characters, not {length}.", nameof(length));
        }
    }
}
