using System.Buffers.Binary;

namespace VoNhai.Commerce.QrImages;

/// <summary>
/// A zlib stream (RFC 1950 and 1951) for the rows of a QR picture: one block with the fixed code. Each row is few runs of one byte and
/// is then repeated many times, so nothing has to be searched for; a general compressor spends most of its time on searching.
/// </summary>
/// <remarks>Measured against System.IO.Compression in docs/decisions/own-deflate.md. <see cref="System.IO.Compression.ZLibStream"/> reads it back in the tests.</remarks>
internal sealed class RowDeflate
{
    // Check value of zlib: two sums modulo the largest prime below 65536.
    private const uint AdlerModulus = 65521;

    private readonly int _lineLength;
    private readonly FixedCode.Word _lineAbove;
    private byte[] _buffer = new byte[4096];
    private int _at;
    private ulong _bits;
    private int _bitCount;
    private uint _sum = 1;
    private uint _sumOfSums;

    public RowDeflate(int lineLength)
    {
        _lineLength = lineLength;
        _lineAbove = FixedCode.Distance(lineLength);

        // Deflate with a window of 32 KB, fastest level; then the last block, with the fixed code.
        _buffer[_at++] = 0x78;
        _buffer[_at++] = 0x01;
        Put(new(0b011, 3));
    }

    /// <summary>The same line so many times.</summary>
    public void Add(ReadOnlySpan<byte> line, int times)
    {
        // A literal takes 9 bits, a match of 258 bytes at most 4 bytes.
        Reserve(line.Length * 2 + (int)((long)line.Length * times / 64) + 16);
        var (sum, sumOfSums) = PutLine(line);
        PutMatch(_lineAbove, line.Length * (times - 1));
        Count(sum, sumOfSums, (ulong)times);
    }

    /// <summary>The whole stream. Nothing can be added any more.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        Reserve(16);
        Put(FixedCode.EndOfBlock);
        while (_bitCount > 0)
        {
            _buffer[_at++] = (byte)(_bits & 0xFF);
            _bits >>= 8;
            _bitCount -= 8;
        }

        BinaryPrimitives.WriteUInt32BigEndian(_buffer.AsSpan(_at), (_sumOfSums << 16) | _sum);
        return _buffer.AsSpan(0, _at + 4);
    }

    // A run is one literal and a match with the byte just written. On the way the sums of the check value are taken, run by run.
    private (uint Sum, uint SumOfSums) PutLine(ReadOnlySpan<byte> line)
    {
        var (sum, sumOfSums) = (0u, 0u);
        for (var at = 0; at < line.Length;)
        {
            var value = line[at];
            var end = at + 1;
            while (end < line.Length && line[end] == value)
            {
                end++;
            }

            var length = (uint)(end - at);
            sumOfSums += length * sum + value * (length * (length + 1) / 2);
            sum += value * length;
            PutRun(value, end - at);
            at = end;
        }

        return (sum, sumOfSums);
    }

    private void PutRun(byte value, int length)
    {
        var literal = FixedCode.Literal(value);
        if (length > FixedCode.ShortestMatch)
        {
            Put(literal);
            PutMatch(FixedCode.LastByte, length - 1);
            return;
        }

        // Two or three times the same literal are one word: 27 bits at most.
        var word = literal;
        for (var again = 1; again < length; again++)
        {
            word = word.Then(literal.Bits, literal.Count);
        }

        Put(word);
    }

    // Never leaves one or two bytes, which no match can say.
    private void PutMatch(FixedCode.Word distance, int length)
    {
        while (length > 0)
        {
            var part = Math.Min(length, FixedCode.LongestMatch);
            part -= length - part is 1 or 2 ? FixedCode.ShortestMatch : 0;
            Put(FixedCode.Length(part).Then(distance.Bits, distance.Count));
            length -= part;
        }
    }

    private void Put(FixedCode.Word word)
    {
        _bits |= (ulong)word.Bits << _bitCount;
        _bitCount += word.Count;
        if (_bitCount >= 32)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(_at), (uint)(_bits & uint.MaxValue));
            _at += 4;
            _bits >>= 32;
            _bitCount -= 32;
        }
    }

    // Adler-32: every line adds the same; only where the second sum starts from grows, evenly. All of it stays far below 2^63.
    private void Count(ulong sum, ulong sumOfSums, ulong times)
    {
        var starts = times * _sum + sum * (times * (times - 1) / 2);
        _sumOfSums = (uint)((_sumOfSums + (ulong)_lineLength * starts + times * sumOfSums) % AdlerModulus);
        _sum = (uint)((_sum + times * sum) % AdlerModulus);
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _at < bytes)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _at + bytes));
        }
    }
}
