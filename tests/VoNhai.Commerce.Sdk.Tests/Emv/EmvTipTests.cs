using VoNhai.Commerce.Emv;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Emv;

public sealed class EmvTipTests
{
    [Theory]
    [InlineData("", EmvTipKind.None, null, null)]
    [InlineData("550201", EmvTipKind.PayerDecides, null, null)]
    [InlineData("550202" + "56045000", EmvTipKind.FixedFee, "5000", null)]
    [InlineData("550202" + "56041.50", EmvTipKind.FixedFee, "1.50", null)]
    [InlineData("550203" + "570500.01", EmvTipKind.Percentage, null, "0.01")]
    [InlineData("550203" + "570599.99", EmvTipKind.Percentage, null, "99.99")]
    [InlineData("550203" + "57015", EmvTipKind.Percentage, null, "5")]
    public void Is_read_as_it_is_written(string objects, EmvTipKind kind, string? fee, string? percent)
    {
        var tree = EmvReader.Read(Sealed(objects));
        var tip = EmvTip.In(tree);
        Assert.Equal((kind, fee, percent), (tip.Kind, Text(tip.FixedFee), Text(tip.Percent)));
        Assert.Empty(EmvProfile.Check(tree));
    }

    [Theory]
    [InlineData("550204", "tipUnknown")]
    [InlineData("550202", "tipPartMissing")]
    [InlineData("550203", "tipPartMissing")]
    [InlineData("56045000", "tipPartUnexpected")]
    [InlineData("570500.01", "tipPartUnexpected")]
    [InlineData("550201" + "56045000", "tipPartUnexpected")]
    [InlineData("550202" + "56045000" + "570500.01", "tipPartUnexpected")]
    [InlineData("550202" + "56010", "tipFeeMalformed")]
    [InlineData("550202" + "5602-5", "tipFeeMalformed")]
    [InlineData("550203" + "570500.00", "tipPercentMalformed")]
    [InlineData("550203" + "5703100", "tipPercentMalformed")]
    [InlineData("550203" + "5706000.01", "tipPercentMalformed")]
    [InlineData("550203" + "57025%", "tipPercentMalformed")]
    public void Is_warned_of_and_never_guessed(string objects, string code)
    {
        var tree = EmvReader.Read(Sealed(objects));
        var problem = Assert.Single(EmvProfile.Check(tree));
        Assert.Equal((code, EmvSeverity.Warning), (problem.Code, problem.Severity));
        Assert.True(code.StartsWith("tipPartUnexpected", StringComparison.Ordinal) || EmvTip.In(tree) is { FixedFee: null, Percent: null });
    }

    private static string? Text(decimal? number) => number?.ToString(null, System.Globalization.CultureInfo.InvariantCulture);

    private static string Sealed(string objects)
    {
        var text = "000201" + "0204abcd" + objects + "5802TH" + "6304";
        return text + EmvCrc.Of(text).ToString("X4", null);
    }
}
