using VoNhai.Commerce.Money;
using VoNhai.Commerce.SalesBook;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.SalesBook;

/// <summary>The dated numbers of the law, and where a year stands among them.</summary>
public sealed class BookRulesTests
{
    [Fact]
    public void Every_number_says_where_it_is_from_and_when_it_was_checked()
    {
        Assert.NotEmpty(BookRules.All);
        Assert.All(BookRules.All, rules =>
        {
            Assert.True(rules.VerifiedIn.Year >= 2026);
            Assert.All(rules.Bands, band => Assert.False(string.IsNullOrWhiteSpace(band.Source) || string.IsNullOrWhiteSpace(band.Name) || string.IsNullOrWhiteSpace(band.What)));
            Assert.Equal(rules.Bands.Select(band => band.UpTo?.Dong ?? long.MaxValue).Order(), rules.Bands.Select(band => band.UpTo?.Dong ?? long.MaxValue));
            Assert.Null(rules.Bands[^1].UpTo);
        });
        Assert.Null(BookRules.On(new DateOnly(2025, 12, 31)));
    }

    /// <summary>"Từ 1 tỷ trở xuống": exactly one billion still lies below.</summary>
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(899_999_999, 0, false)]
    [InlineData(900_000_000, 0, true)]
    [InlineData(1_000_000_000, 0, true)]
    [InlineData(1_000_000_001, 1, false)]
    [InlineData(2_700_000_000, 1, true)]
    [InlineData(3_000_000_001, 2, false)]
    [InlineData(-5, 0, false)]
    public void A_year_stands_in_a_band(long sales, int band, bool isNear)
    {
        var standing = BookRules.On(new DateOnly(2026, 12, 31))!.Stand(Vnd.Of(sales));
        Assert.Equal((standing.Rules.Bands[band], isNear), (standing.Band, standing.IsNear));
        Assert.Equal(isNear ? standing.Band.Near : standing.Band.What, standing.Advice);
    }
}
