using CsCheck;
using VoNhai.Commerce.Statements;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Statements;

public sealed class AmountAndDayTests
{
    [Theory]
    [InlineData("1.234.567", 1_234_567)]
    [InlineData("1,234,567", 1_234_567)]
    [InlineData("1,234,567.00", 1_234_567)]
    [InlineData("1.234.567,00", 1_234_567)]
    [InlineData("1 234 567", 1_234_567)]
    [InlineData("1234567", 1_234_567)]
    [InlineData("1234567.0", 1_234_567)]
    [InlineData("+ 1,000", 1_000)]
    [InlineData("- 1,000", -1_000)]
    [InlineData("−1.000", -1_000)]
    [InlineData("1,000-", -1_000)]
    [InlineData("(1,000)", -1_000)]
    [InlineData("\"250,000\"", 250_000)]
    [InlineData("'250000", 250_000)]
    [InlineData("250.000 VND", 250_000)]
    [InlineData("+250.000đ", 250_000)]
    [InlineData("0", 0)]
    [InlineData("0.00", 0)]
    public void An_amount_is_read(string text, long amount)
    {
        Assert.Equal(AmountReading.Amount, AmountReader.Read(text, out var read));
        Assert.Equal(amount, read);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1,234,56")]
    [InlineData("12,34,567")]
    [InlineData("1.234,567")]
    [InlineData("1,234.567")]
    [InlineData("1234.567")]
    [InlineData("0.500")]
    [InlineData("--1000")]
    [InlineData("(1000")]
    [InlineData("-(1000)")]
    [InlineData("1000 USD")]
    [InlineData("1e6")]
    [InlineData("٢٥٠")]
    [InlineData("#####")]
    [InlineData("1000.50")]
    [InlineData("9999999999999999")]
    [InlineData("một triệu")]
    public void What_is_no_clear_amount_is_unreadable_and_not_zero(string text) =>
        Assert.Equal(AmountReading.Unreadable, AmountReader.Read(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("\"\"")]
    public void Nothing_is_nothing(string text) => Assert.Equal(AmountReading.Empty, AmountReader.Read(text, out _));

    [Fact]
    public void A_number_with_a_part_of_a_dong_is_unreadable() =>
        Assert.Equal(AmountReading.Unreadable, AmountReader.Read(StatementCell.OfExcel(1000.5), out _));

    [Fact]
    public void Every_amount_in_every_spelling_comes_back() =>
        Gen.Long[-999_999_999_999, 999_999_999_999].Sample(amount =>
        {
            var plain = Math.Abs(amount).ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
            var sign = amount < 0 ? "-" : "";
            string[] spellings = [sign + plain, sign + plain + ".00", sign + plain.Replace(',', '.'), sign + plain.Replace(",", ""), amount < 0 ? $"({plain})" : $"+ {plain}"];
            Assert.All(spellings, text =>
            {
                Assert.Equal(AmountReading.Amount, AmountReader.Read(text, out var read));
                Assert.Equal(amount, read);
            });
        });

    [Theory]
    [InlineData("23/11/2026", "2026-11-23 00:00:00", "")]
    [InlineData("3/1/2026", "2026-01-03 00:00:00", "")]
    [InlineData("23/11/2026 09:05", "2026-11-23 09:05:00", "")]
    [InlineData("23/11/2026 9:05:30", "2026-11-23 09:05:30", "")]
    [InlineData("23-11-2026 09:05:30", "2026-11-23 09:05:30", "")]
    [InlineData("2026-11-23", "2026-11-23 00:00:00", "")]
    [InlineData("2026-11-23T09:05:30.123", "2026-11-23 09:05:30", "")]
    [InlineData("23/11/2026\n09:05:30", "2026-11-23 09:05:30", "")]
    [InlineData("23/11/2026 09:05:30 CH", "2026-11-23 21:05:30", "")]
    [InlineData("23/11/2026 12:05:30 AM", "2026-11-23 00:05:30", "")]
    [InlineData("23/11/2026\n5272.20135", "2026-11-23 00:00:00", "5272.20135")]
    [InlineData("20261123", "2026-11-23 00:00:00", "")]
    [InlineData("46349", "2026-11-23 00:00:00", "")]
    [InlineData("46349.5", "2026-11-23 12:00:00", "")]
    [InlineData("'23/11/2026", "2026-11-23 00:00:00", "")]
    public void A_moment_is_read(string text, string moment, string rest)
    {
        Assert.True(DayReader.TryRead(text, out var read, out var left));
        Assert.Equal((moment, rest), (read.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), left));
    }

    [Theory]
    [InlineData("")]
    [InlineData("11/23/2026")]
    [InlineData("31/02/2026")]
    [InlineData("23/11")]
    [InlineData("23/11/1026")]
    [InlineData("23/11-2026")]
    [InlineData("Tổng số")]
    [InlineData("12")]
    public void What_is_no_date_is_unreadable(string text) => Assert.False(DayReader.TryRead(text, out _, out _));

    [Fact]
    public void A_day_number_of_Excel_is_a_day()
    {
        Assert.True(DayReader.TryRead(StatementCell.OfExcel(46349.5), out var moment, out _));
        Assert.Equal(new DateTime(2026, 11, 23, 12, 0, 0), moment);
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["vi-VN", "en-US", "ar-SA"])
            {
                System.Globalization.CultureInfo.CurrentCulture = new(culture);
                Assert.Equal(AmountReading.Amount, AmountReader.Read("1.234.567", out var amount));
                Assert.True(DayReader.TryRead("03/11/2026 09:05", out var moment, out _));
                Assert.Equal((1_234_567, new DateTime(2026, 11, 3, 9, 5, 0)), (amount, moment));
            }
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
