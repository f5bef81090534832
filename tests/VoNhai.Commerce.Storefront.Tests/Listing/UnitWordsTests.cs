using Spoken = VoNhai.Commerce.Storefront.Hosting.Languages;
using VoNhai.Commerce.Storefront.Listing;

namespace VoNhai.Commerce.Storefront.Tests.Listing;

/// <summary>Units on English pages; Vietnamese ones show them as their household wrote them.</summary>
public sealed class UnitWordsTests
{
    [Theory]
    [InlineData("kg", "kg", null)]
    [InlineData("kg hơi", "kg (live)", null)]
    [InlineData("lạng", "lạng (100 g)", null)]
    [InlineData("yến", "yến (10 kg)", null)]
    [InlineData("tạ", "tạ (100 kg)", null)]
    [InlineData("chục 10 quả", "chục (10)", null)]
    [InlineData("chục 12 bắp", "chục (12 ears)", null)]
    [InlineData("gói 500 g", "packet (500 g)", null)]
    [InlineData("chai 500 ml", "bottle (500 ml)", null)]
    [InlineData("chai 1,5 lít", "bottle (1,5 litres)", null)]
    [InlineData("nải", "nải, a hand", null)]
    [InlineData("chiếc", "piece", null)]
    [InlineData("gùi đầy", "gùi đầy", "vi")]
    [InlineData("", "", "vi")]
    public void A_unit_is_said_in_English_where_it_is_known(string unit, string english, string? language)
    {
        Assert.Equal((english, language), Spoken.Speak(Spoken.English, () => (UnitWords.Of(unit), UnitWords.LangOf(unit))));
        Assert.Equal((unit, null), Spoken.Speak(Spoken.Vietnamese, () => (UnitWords.Of(unit), UnitWords.LangOf(unit))));
    }
}
