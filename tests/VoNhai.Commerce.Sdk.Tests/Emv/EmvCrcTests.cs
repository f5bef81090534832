using System.Text;
using CsCheck;
using VoNhai.Commerce.Emv;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Emv;

public sealed class EmvCrcTests
{
    [Fact]
    public void Of_the_usual_check_string_is_29B1() => Assert.Equal(0x29B1, EmvCrc.Of("123456789"));

    [Fact]
    public void Of_nothing_is_the_start_value() => Assert.Equal(0xFFFF, EmvCrc.Of(ReadOnlySpan<char>.Empty));

    [Fact]
    public void Equals_the_division_bit_by_bit() =>
        Gen.Byte.Array.Sample(bytes => EmvCrc.Of(bytes) == BitByBit(bytes));

    [Fact]
    public void Of_a_text_is_that_of_its_utf8_bytes() =>
        Gen.Char.Array.Sample(chars => EmvCrc.Of(chars) == BitByBit(Encoding.UTF8.GetBytes(chars)));

    // Around every step of the division, and with the first letter that is not ASCII in every place.
    [Fact]
    public void Of_every_length_equals_the_division_bit_by_bit()
    {
        for (var length = 0; length <= 600; length++)
        {
            var text = string.Create(length, length, static (place, seed) => new Random(seed).GetItems("0123456789ABCabc", place));
            Assert.Equal(BitByBit(Encoding.UTF8.GetBytes(text)), EmvCrc.Of(text));
            Assert.Equal(BitByBit(Encoding.UTF8.GetBytes(text + "đ\uD83C" + text)), EmvCrc.Of(text + "đ\uD83C" + text));
        }
    }

    // Control: a builder that feeds UTF-16 units instead of bytes agrees only while the text is ASCII.
    [Fact]
    public void Differs_from_the_one_over_units_once_a_letter_has_a_mark()
    {
        Assert.NotEqual(EmvCrc.Of("Xin chào"), BitByBit([.. "Xin chào".Select(c => unchecked((byte)c))]));
        Assert.Equal(EmvCrc.Of("Xin chao"), BitByBit([.. "Xin chao".Select(c => unchecked((byte)c))]));
    }

    private static ushort BitByBit(byte[] bytes)
    {
        var crc = 0xFFFF;
        foreach (var b in bytes)
        {
            crc ^= b << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) == 0 ? crc << 1 : ((crc << 1) ^ 0x1021) & 0xFFFF;
            }

            crc &= 0xFFFF;
        }

        return (ushort)crc;
    }
}
