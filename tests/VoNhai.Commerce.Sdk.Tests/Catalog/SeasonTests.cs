using CsCheck;
using VoNhai.Commerce.Catalog;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Catalog;

public sealed class SeasonTests
{
    [Theory]
    [InlineData("tháng 7–9", 7, 8, 9)]
    [InlineData("tháng 11–2", 11, 12, 1, 2)]
    [InlineData("tháng 3–5, 9–10", 3, 4, 5, 9, 10)]
    [InlineData("tháng 5, 12–1", 12, 1, 5)]
    [InlineData("tháng 6", 6)]
    [InlineData("tháng 3–1", 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)]
    [InlineData("quanh năm", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)]
    [InlineData("chưa bán")]
    public void Is_told_in_runs_of_months(string told, params int[] months) => Assert.Equal(told, Season.Of(months).ToString());

    [Fact]
    public void Includes_the_days_of_its_months_and_no_others() =>
        Gen.Int[0, 4095].Sample(bits =>
        {
            var season = Season.OfBits(bits);
            return Enumerable.Range(1, 12).All(month => season.Includes(new DateOnly(2026, month, 15)) == season.Months.Contains(month));
        });

    [Fact]
    public void Is_stored_and_read_back() => Gen.Int[0, 4095].Sample(bits => Season.Of(Season.OfBits(bits).Months) == Season.OfBits(bits));

    [Fact]
    public void The_default_is_never() => Assert.Empty(default(Season).Months);

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_month_that_is_none_is_refused(int month) => Assert.Throws<ArgumentOutOfRangeException>(() => Season.Of(month));

    [Theory]
    [InlineData(-1)]
    [InlineData(4096)]
    public void Bits_that_stand_for_no_month_are_refused(int bits) => Assert.Throws<ArgumentOutOfRangeException>(() => Season.OfBits(bits));

    [Fact]
    public void The_day_is_the_day_in_Vietnam()
    {
        var lateOnNewYearsEveInLondon = new DateTimeOffset(2026, 12, 31, 18, 0, 0, TimeSpan.Zero);

        Assert.Equal(new DateOnly(2027, 1, 1), VietnamTime.DayOf(lateOnNewYearsEveInLondon));
        Assert.Equal(7, VietnamTime.Of(lateOnNewYearsEveInLondon).Offset.Hours);
    }
}
