using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.QrImages;

/// <summary>A picture read back, independently of how it was written: true is dark.</summary>
internal sealed partial class Dots
{
    private readonly bool[,] _dark;

    private Dots(bool[,] dark) => _dark = dark;

    public int Height => _dark.GetLength(0);

    public int Width => _dark.GetLength(1);

    public bool this[int row, int column] => _dark[row, column];

    public static Dots OfPng(byte[] png)
    {
        var (width, height, packed) = (0, 0, new MemoryStream());
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var data = png.AsSpan(at + 8, length);
            Assert.Equal(BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)), Crc(png.AsSpan(at + 4, length + 4)));
            switch (System.Text.Encoding.ASCII.GetString(png, at + 4, 4))
            {
                case "IHDR":
                    width = BinaryPrimitives.ReadInt32BigEndian(data);
                    height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                    Assert.Equal([1, 0, 0, 0, 0], data[8..].ToArray());
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
                default:
                    break;
            }

            at += 12 + length;
        }

        packed.Position = 0;
        return new(Unfilter(packed, width, height));
    }

    public static Dots OfSvg(string svg)
    {
        var box = ViewBox().Match(svg);
        var dark = new bool[Number(box, 2), Number(box, 1)];
        var (left, top, overlaps) = (0, 0, false);
        foreach (Match rectangle in Rectangle().Matches(DarkPath().Match(svg).Groups[1].Value))
        {
            left += Number(rectangle, 1);
            top += Number(rectangle, 2);
            Assert.Equal(Number(rectangle, 3), -Number(rectangle, 5));
            for (var row = top; row < top + Number(rectangle, 4); row++)
            {
                for (var column = left; column < left + Number(rectangle, 3); column++)
                {
                    overlaps |= dark[row, column];
                    dark[row, column] = true;
                }
            }
        }

        Assert.False(overlaps, "two rectangles overlap");
        return new(dark);
    }

    /// <summary>The same picture with one dot where there were many.</summary>
    public Dots Shrunk(int times)
    {
        Assert.Equal((0, 0), (Height % times, Width % times));
        var dark = new bool[Height / times, Width / times];
        var isEven = true;
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column < Width; column++)
            {
                dark[row / times, column / times] = _dark[row, column];
                isEven &= _dark[row / times * times, column / times * times] == _dark[row, column];
            }
        }

        Assert.True(isEven, $"not made of squares of {times} pixels");

        return new(dark);
    }

    /// <summary>Rows as text, '#' for dark.</summary>
    public string[] Rows(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(row => string.Concat(Enumerable.Range(0, Width).Select(column => _dark[row, column] ? '#' : '.')))];

    private static bool[,] Unfilter(Stream packed, int width, int height)
    {
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        var dark = new bool[height, width];
        var line = new byte[1 + (width + 7) / 8];
        var above = new byte[line.Length];
        for (var row = 0; row < height; row++)
        {
            zlib.ReadExactly(line);
            Assert.True(line[0] is 0 or 2, "only the filters none and up are known here");
            for (var i = 1; i < line.Length; i++)
            {
                line[i] = unchecked((byte)(line[i] + (line[0] == 2 ? above[i] : 0)));
            }

            for (var column = 0; column < width; column++)
            {
                dark[row, column] = (line[1 + column / 8] & (128 >> (column % 8))) == 0;
            }

            line.CopyTo(above, 0);
        }

        Assert.Equal(-1, zlib.ReadByte());
        return dark;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("viewBox=\"0 0 ([0-9]+) ([0-9]+)\"")]
    private static partial Regex ViewBox();

    [GeneratedRegex("<path d=\"([^\"]*)\"/></svg>$")]
    private static partial Regex DarkPath();

    [GeneratedRegex("m(-?[0-9]+) (-?[0-9]+)h([0-9]+)v([0-9]+)h(-[0-9]+)z")]
    private static partial Regex Rectangle();
}
