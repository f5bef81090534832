using VoNhai.Commerce.Emv;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Emv;

public sealed class EmvProfileTests
{
    private const string Sound = "000201" + "010211" + "0204abcd" + "5303764" + "5802TH";

    [Fact]
    public void Is_content_with_a_sound_code_of_any_country() => Assert.Empty(Codes(Sealed(Sound)));

    [Theory]
    [InlineData("010211" + "000201" + "0204abcd", "formatIndicatorNotFirst")]
    [InlineData("000202" + "010211" + "0204abcd", "formatIndicatorUnknown")]
    [InlineData("000201" + "010211", "merchantAccountMissing")]
    [InlineData("000201" + "010211" + "010211" + "0204abcd", "duplicateId")]
    [InlineData("000201" + "0204abcd" + "010211", "shuffledOrder")]
    [InlineData("000201" + "010299" + "0204abcd", "initiationMethodUnknown")]
    [InlineData("000201" + "0204abcd" + "6501a", "reservedId")]
    public void Names_what_is_wrong_at_the_root(string text, string code) => Assert.Equal([code], Codes(Sealed(text)));

    [Fact]
    public void Does_not_need_object_01() => Assert.Empty(Codes(Sealed("000201" + "0204abcd")));

    [Theory]
    [InlineData("", "crcMissing")]
    [InlineData("63040000", "crcMismatch")]
    [InlineData("6304000G", "crcMalformed")]
    [InlineData("63051D0FF", "crcMalformed")]
    public void Names_what_is_wrong_with_the_check_value(string end, string code) => Assert.Equal([code], Codes(Sound + end));

    [Fact]
    public void Takes_a_check_value_in_lower_case_with_a_warning()
    {
        var text = Sealed(Sound);
        var problem = Assert.Single(EmvProfile.Check(EmvReader.Read(text[..^4] + text[^4..].ToLowerInvariant())));
        Assert.Equal(("crcLowerCase", EmvSeverity.Warning, text.Length - 4), (problem.Code, problem.Severity, problem.Offset));
    }

    [Fact]
    public void Wants_the_check_value_last() => Assert.Equal(["crcNotLast"], Codes(Sealed(Sound) + "5902ab"));

    [Fact]
    public void Is_not_misled_by_6304_inside_a_value()
    {
        Assert.Empty(Codes(Sealed("000201" + "0204abcd" + "62120808" + "6304A1B2")));
    }

    [Fact]
    public void Every_problem_has_a_stable_code_and_two_sentences()
    {
        var kinds = new[] { typeof(EmvProblems), typeof(VoNhai.Commerce.VietQr.VietQrProblems) }
            .SelectMany(type => type.GetProperties())
            .Select(property => (property.Name, Kind: (EmvProblemKind)property.GetValue(null)!))
            .ToList();
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Kind.Code).Distinct().Count());
        Assert.All(kinds, kind =>
        {
            Assert.Equal(kind.Name, char.ToUpperInvariant(kind.Kind.Code[0]) + kind.Kind.Code[1..]);
            Assert.InRange(kind.Kind.Vietnamese.Split(' ').Length, 3, 12);
            Assert.EndsWith(".", kind.Kind.Vietnamese, StringComparison.Ordinal);
            Assert.EndsWith(".", kind.Kind.English, StringComparison.Ordinal);
        });
    }

    private static List<string> Codes(string text) => [.. EmvProfile.Check(EmvReader.Read(text)).Select(problem => problem.Code)];

    private static string Sealed(string text) => text + "6304" + EmvCrc.Of(text + "6304").ToString("X4", null);
}
