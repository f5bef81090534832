namespace VoNhai.Commerce.QrImages;

/// <summary>The fixed Huffman code of deflate (RFC 1951, 3.2.5 and 3.2.6), ready to be written from the lowest bit on.</summary>
internal static class FixedCode
{
    public const int ShortestMatch = 3;
    public const int LongestMatch = 258;

    private const int FirstLengthSymbol = 257;

    private static readonly Word[] Symbols = [.. Enumerable.Range(0, 288).Select(SymbolOf)];
    private static readonly Word[] Lengths = MakeLengths();

    /// <summary>Some bits, the first to write lowest.</summary>
    public readonly record struct Word(uint Bits, int Count)
    {
        public Word Then(uint bits, int count) => new(Bits | (bits << Count), Count + count);
    }

    public static Word EndOfBlock => Symbols[256];

    /// <summary>The distance to the byte just written: repeats it.</summary>
    public static Word LastByte { get; } = Distance(1);

    public static Word Literal(byte value) => Symbols[value];

    /// <summary>A match of 3 to 258 bytes; a distance must follow.</summary>
    public static Word Length(int length) => Lengths[length];

    /// <summary>A distance of 1 to 32,768 bytes back.</summary>
    public static Word Distance(int distance)
    {
        var (symbol, first) = (0, 1);
        while (first + (1 << ExtraBits(symbol)) <= distance)
        {
            first += 1 << ExtraBits(symbol);
            symbol++;
        }

        return Reversed((uint)symbol, 5).Then((uint)(distance - first), ExtraBits(symbol));

        static int ExtraBits(int symbol) => symbol < 4 ? 0 : symbol / 2 - 1;
    }

    private static Word SymbolOf(int symbol) => symbol switch
    {
        < 144 => Reversed((uint)(0x30 + symbol), 8),
        < 256 => Reversed((uint)(0x190 + symbol - 144), 9),
        < 280 => Reversed((uint)(symbol - 256), 7),
        _ => Reversed((uint)(0xC0 + symbol - 280), 8),
    };

    private static Word[] MakeLengths()
    {
        var lengths = new Word[LongestMatch + 1];
        var length = ShortestMatch;
        for (var symbol = FirstLengthSymbol; length < LongestMatch; symbol++)
        {
            var extraBits = symbol < 265 ? 0 : (symbol - 261) / 4;
            for (var extra = 0u; extra < 1u << extraBits; extra++)
            {
                lengths[length++] = Symbols[symbol].Then(extra, extraBits);
            }
        }

        // The longest has a symbol of its own.
        lengths[LongestMatch] = Symbols[285];
        return lengths;
    }

    // Huffman codes go from their highest bit on, everything else from the lowest.
    private static Word Reversed(uint code, int count)
    {
        var bits = 0u;
        for (var i = 0; i < count; i++)
        {
            bits |= ((code >> i) & 1) << (count - 1 - i);
        }

        return new(bits, count);
    }
}
