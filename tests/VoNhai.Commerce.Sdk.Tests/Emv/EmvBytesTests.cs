using System.Text;
using CsCheck;
using VoNhai.Commerce.Emv;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Emv;

public sealed class EmvBytesTests
{
    [Theory]
    [InlineData("5904chào", EmvLengthMode.Utf16Units)]
    [InlineData("5905chào", EmvLengthMode.Utf8Bytes)]
    [InlineData("5904chao", EmvLengthMode.Ascii)]
    public void Read_as_their_text_does(string text, EmvLengthMode mode)
    {
        var tree = EmvReader.Read(Encoding.UTF8.GetBytes(text), EmvShape.Standard);
        Assert.Equal((text, mode), (tree.Text, tree.LengthMode));
        Assert.Empty(tree.Problems);
    }

    [Fact]
    public void Are_written_back_byte_for_byte() => Gen.String.Sample(text =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return EmvReader.Read(bytes, EmvShape.Standard).WriteUtf8().AsSpan().SequenceEqual(bytes);
    });

    [Theory]
    [InlineData(new byte[] { (byte)'5', (byte)'9', (byte)'0', (byte)'1', 0xFF }, 4)]
    [InlineData(new byte[] { 0xC3, 0xA0, 0xC3 }, 1)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 0)]
    public void That_are_not_utf8_are_an_error_with_a_place(byte[] bytes, int offset)
    {
        var tree = EmvReader.Read(bytes, EmvShape.Standard);
        Assert.Equal(("malformedUtf8", offset, true), (tree.Problems[0].Code, tree.Problems[0].Offset, tree.Problems[0].IsError));
        Assert.Contains('\uFFFD', tree.Text);
        Assert.Single(tree.Problems, problem => problem.Code == "malformedUtf8");
    }

    // Control: the strict decoder that everybody reaches for throws.
    [Fact]
    public void Control_make_a_strict_decoder_throw() =>
        Assert.Throws<DecoderFallbackException>(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([0xFF]));

    [Fact]
    public void Beyond_what_a_qr_symbol_holds_are_not_even_decoded()
    {
        var bytes = new byte[1 << 20];
        Assert.Equal(("", "tooLong"), (EmvReader.Read(bytes, EmvShape.Standard).Text, EmvReader.Read(bytes, EmvShape.Standard).Problems.Single().Code));
        Assert.Equal("tooLong", EmvReader.Read(new char[1 << 20], EmvShape.Standard).Problems.Single().Code);
    }

    [Fact]
    public void Of_chars_read_as_their_string_does()
    {
        var tree = EmvReader.Read("xx000201xx".AsSpan(2, 6), EmvShape.Standard);
        Assert.Equal("000201", tree.Write());
        Assert.Empty(tree.Problems);
    }

    // A template inside a template inside a template: the third level is text, however it looks.
    [Fact]
    public void Nest_three_deep_at_most()
    {
        var tree = EmvReader.Read("3829" + "0003NET" + "0118" + "0114" + "0110" + "0106" + "0102ab", EmvShape.Standard.WithNested("NET", 1));
        Assert.True(tree.TryFind(38, out var template) && template.TryFind(1, out var second) && second.IsTemplate);
        template.TryFind(1, out second);
        Assert.True(second.TryFind(1, out var third) && !third.IsTemplate);
        Assert.Equal("38-01-01", third.Path);
    }
}
