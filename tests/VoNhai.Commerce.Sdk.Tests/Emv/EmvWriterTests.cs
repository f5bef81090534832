using CsCheck;
using VoNhai.Commerce.Emv;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Emv;

public sealed class EmvWriterTests
{
    // Plain ids only: whether 80-99 is a template depends on the value.
    private static readonly Gen<(int Id, string Value)[]> Objects =
        Gen.Select(
            Gen.OneOf(Gen.Int[1, 25], Gen.Int[52, 61], Gen.Int[65, 79]),
            Gen.Char["0123456789 AZaz.,*đế漢\uD83C\uDF6F"].Array[1, 30].Select(chars => new string(chars)))
            .Array[0, 12];

    [Fact]
    public void What_is_written_reads_back_object_by_object() => Objects.Sample(objects =>
    {
        var text = Write(objects);
        var tree = EmvReader.Read(text);
        return tree.Write() == text
            && tree.Objects.Select(found => (found.Id, found.ToString())).SequenceEqual([(0, "01"), .. objects, (63, text[^4..])]);
    });

    [Fact]
    public void What_is_written_is_sealed() => Objects.Sample(objects =>
        !EmvProfile.Check(EmvReader.Read(Write(objects))).Any(problem => problem.Code.StartsWith("crc", StringComparison.Ordinal)));

    [Fact]
    public void Writes_a_template_and_its_length()
    {
        var writer = new EmvWriter(stackalloc char[64]);
        var mark = writer.Open(62);
        writer.Put(8, "QZ4K7M2P97G");
        writer.Close(mark);
        writer.Put(54, 250_000);
        Assert.Equal("62150811QZ4K7M2P97G5406250000", writer.Written.ToString());
    }

    [Fact]
    public void Refuses_rather_than_wraps_a_length()
    {
        Assert.Throws<ArgumentException>(() => new EmvWriter(new char[512]).Put(59, new string('a', 100)));
        Assert.Throws<ArgumentException>(() =>
        {
            var writer = new EmvWriter(new char[512]);
            var mark = writer.Open(62);
            writer.Put(8, new string('a', 96));
            writer.Close(mark);
        });
    }

    [Fact]
    public void Refuses_an_id_of_three_digits_and_a_buffer_too_small()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmvWriter(new char[512]).Put(100, "a"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmvWriter(new char[512]).Put(-1, "a"));
        Assert.Throws<ArgumentException>(() => new EmvWriter(new char[4]).Put(59, "a"));
    }

    private static string Write((int Id, string Value)[] objects)
    {
        var writer = new EmvWriter(new char[1024]);
        writer.Put(0, "01");
        foreach (var (id, value) in objects)
        {
            writer.Put(id, value);
        }

        writer.PutCrc();
        return writer.Written.ToString();
    }
}
