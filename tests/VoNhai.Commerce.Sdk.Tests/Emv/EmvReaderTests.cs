using CsCheck;
using VoNhai.Commerce.Emv;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Emv;

public sealed class EmvReaderTests
{
    private static readonly EmvShape Nested = EmvShape.Standard.WithNested("NET", 1);

    [Fact]
    public void Keeps_order_repeats_and_unknown_ids()
    {
        var tree = EmvReader.Read("7901a" + "0501b" + "7901c");
        Assert.Equal([(79, "a"), (5, "b"), (79, "c")], tree.Objects.Select(found => (found.Id, found.ToString())));
    }

    [Fact]
    public void Gives_each_object_its_place_in_the_text()
    {
        var tree = EmvReader.Read("000201" + "62080804abcd");
        Assert.True(tree.TryFind(62, out var additional));
        Assert.True(additional.TryFind(8, out var memo));
        Assert.Equal((6, 10, 8, true), (additional.Offset, additional.ValueOffset, additional.DeclaredLength, additional.IsTemplate));
        Assert.Equal((10, 14, 4, false), (memo.Offset, memo.ValueOffset, memo.DeclaredLength, memo.IsTemplate));
        Assert.Equal("62-08", memo.Path);
        Assert.Equal("abcd", memo.ToString());
        Assert.Empty(memo.Children);
    }

    [Fact]
    public void Nests_only_where_the_network_nests()
    {
        const string Template = "38" + "20" + "0003NET" + "0109" + "00051 2 3";
        Assert.True(EmvReader.Read(Template, Nested).Objects.First().TryFind(1, out var nested) && nested.IsTemplate);
        Assert.True(EmvReader.Read(Template).Objects.First().TryFind(1, out var plain) && !plain.IsTemplate);
        Assert.True(EmvReader.Read(Template.Replace("NET", "TEN", StringComparison.Ordinal), Nested).Objects.First().TryFind(1, out var other) && !other.IsTemplate);
    }

    [Fact]
    public void Finds_the_network_behind_the_object_that_needs_it()
    {
        var tree = EmvReader.Read("38" + "20" + "0109" + "00051 2 3" + "0003NET", Nested);
        Assert.True(tree.Objects.First().TryFind(1, out var nested) && nested.IsTemplate);
    }

    [Theory]
    [InlineData("", EmvLengthMode.Ascii)]
    [InlineData("5903abc", EmvLengthMode.Ascii)]
    [InlineData("5904chào", EmvLengthMode.Utf16Units)]
    [InlineData("5905chào", EmvLengthMode.Utf8Bytes)]
    [InlineData("5904🍯", EmvLengthMode.Utf8Bytes)]
    [InlineData("5902🍯", EmvLengthMode.Utf16Units)]
    [InlineData("5909chào", EmvLengthMode.Neither)]
    public void Says_what_the_lengths_count(string text, EmvLengthMode mode) => Assert.Equal(mode, EmvReader.Read(text).LengthMode);

    [Fact]
    public void Does_not_cut_a_character_in_bytes() => Assert.Equal(EmvLengthMode.Neither, EmvReader.Read("5903🍯").LengthMode);

    [Theory]
    [InlineData("0002", "lengthBeyondEnd", 0)]
    [InlineData("000201" + "5909abc", "lengthBeyondEnd", 6)]
    [InlineData("000201" + "58", "trailingText", 6)]
    [InlineData("000201" + "5x02VN", "badHeader", 6)]
    [InlineData("000201" + "58٠2VN", "badHeader", 6)]
    [InlineData("000201" + "5800", "zeroLength", 6)]
    [InlineData("000201" + "62040800", "zeroLength", 10)]
    [InlineData("000201" + "620508xxx", "badHeader", 10)]
    [InlineData("000201" + "8003046", "rawTemplate", 6)]
    public void Names_what_is_wrong_and_where(string text, string code, int offset)
    {
        var problem = Assert.Single(EmvReader.Read(text).Problems);
        Assert.Equal((code, offset), (problem.Code, problem.Offset));
    }

    [Theory]
    [InlineData("80040000", false)]
    [InlineData("80070003abc", true)]
    [InlineData("80070103abc", false)]
    [InlineData("8003046", false)]
    [InlineData("62116807" + "0003abc", true)]
    public void Takes_a_private_object_for_a_template_only_when_it_is_one(string text, bool isTemplate)
    {
        var found = EmvReader.Read(text).Objects.First();
        Assert.Equal(isTemplate, found.Id == 62 ? found.Children.First().IsTemplate : found.IsTemplate);
    }

    [Fact]
    public void Does_not_read_what_no_qr_symbol_holds()
    {
        var tree = EmvReader.Read(new string('0', 1 << 20));
        Assert.Equal("tooLong", Assert.Single(tree.Problems).Code);
        Assert.Empty(tree.Objects);
    }

    [Fact]
    public void Reads_null_as_nothing() => Assert.Equal("", EmvReader.Read(null).Write());

    [Fact]
    public void Reads_more_objects_than_usual()
    {
        var text = string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i % 79:00}01x"));
        var tree = EmvReader.Read(text[..4290]);
        Assert.Equal(858, tree.Objects.Count());
        Assert.Equal(text[..4290], tree.Write());
    }

    [Fact]
    public void Writes_any_text_back_as_it_was() =>
        Gen.OneOf(Gen.String, Gen.Char["0123456789A \u1EBF\uD83C"].Array[0, 60].Select(chars => new string(chars)))
            .Sample(text => EmvReader.Read(text, Nested).Write() == text);

    [Fact]
    public void Default_values_hold_nothing()
    {
        Assert.Equal("", default(EmvObject).ToString());
        Assert.Equal((0, 0, "", false), (default(EmvObject).Id, default(EmvObject).ValueOffset, default(EmvObject).Path, default(EmvObject).IsTemplate));
        Assert.Empty(default(EmvObject).Children);
        Assert.False(default(EmvObject).TryFind(0, out _));
        Assert.Equal("", default(EmvProblem).ToString());
    }
}
