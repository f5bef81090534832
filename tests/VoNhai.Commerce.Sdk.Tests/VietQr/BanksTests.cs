using System.Reflection;
using CsCheck;
using VoNhai.Commerce.Text;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

public sealed class BanksTests
{
    [Fact]
    public void Are_70_with_72_bins_of_which_43_receive_transfers()
    {
        Assert.Equal(70, Banks.All.Count);
        Assert.Equal(72, Banks.All.Sum(bank => 1 + bank.OtherBins.Count));
        Assert.Equal(43, Banks.All.Count(bank => bank.CanReceiveTransfers));
        Assert.Equal(new DateOnly(2026, 8, 21), Banks.AsOf);
    }

    [Fact]
    public void Have_a_bin_of_six_digits_each_its_own()
    {
        Assert.All(Banks.All, bank => Assert.Matches("^[0-9]{6}$", bank.Bin));
        Assert.Equal(70, Banks.All.Distinct().Count());
    }

    [Fact]
    public void Are_found_by_bin()
    {
        Assert.All(Banks.All, bank => Assert.True(Banks.TryFind(bank.Bin, out var found) && ReferenceEquals(bank, found)));
        Assert.False(Banks.TryFind("123456", out var unknown));
        Assert.Null(unknown);
        Assert.False(Banks.TryFind(null, out _));
    }

    [Fact]
    public void Practice_is_found_but_never_listed()
    {
        Assert.True(Banks.TryFind("999999", out var practice) && practice.IsPractice && ReferenceEquals(practice, Banks.Practice));
        Assert.DoesNotContain(Banks.Practice, Banks.All);
        Assert.DoesNotContain(Banks.Practice, Banks.Search("Ngân hàng Tập"));
        Assert.DoesNotContain(Banks.Practice, Banks.Search("999999"));
        Assert.Equal("Ngân hàng Tập", Banks.Practice.ShortName);
        Assert.DoesNotContain(Banks.All, bank => bank.IsPractice);
    }

    [Theory]
    [InlineData("agribank", "970405")]
    [InlineData("Ngân hàng Nông nghiệp", "970405")]
    [InlineData("nong nghiep va phat trien nong thon", "970405")]
    [InlineData("viet com bank", "970436")]
    [InlineData("VIETCOMBANK", "970436")]
    [InlineData("quân đội", "970422")]
    [InlineData("mb", "970422")]
    [InlineData("Đông Á", "970406")]
    [InlineData("dong a bank", "970406")]
    [InlineData("oceanbank", "970414")]
    [InlineData("Bưu điện Liên Việt", "970449")]
    [InlineData("lienvietpostbank", "970449")]
    [InlineData("petrolimex", "970430")]
    [InlineData("vietcapital", "970454")]
    [InlineData("momo", "971025")]
    [InlineData("970415", "970415")]
    [InlineData("970459", "422589")]
    [InlineData("970468", "977777")]
    [InlineData("Ngân hàng Agribank", "970405")]
    [InlineData("NH Quân đội", "970422")]
    [InlineData("Ngân hàng Đông Á", "970406")]
    [InlineData("CBBank", "970444")]
    [InlineData("Xây dựng", "970444")]
    [InlineData("dầu khí toàn cầu", "970408")]
    [InlineData("gpbank", "970408")]
    [InlineData("Liên Việt Bưu điện", "970449")]
    [InlineData("Global Petro", "970408")]
    [InlineData("ctg", "970415")]
    [InlineData("BVBank", "970454")]
    public void Are_found_by_any_name_without_marks(string text, string bin) => Assert.Equal(bin, Banks.Search(text)[0].Bin);

    [Fact]
    public void Are_found_by_letters_inside_a_name_after_those_that_begin_so()
    {
        var found = Banks.Search("vietinbank").Concat(Banks.Search("cimb")).ToList();
        Assert.Equal(["970415", "422589"], found.Select(bank => bank.Bin));
    }

    [Fact]
    public void All_are_given_for_an_empty_search_and_none_for_nonsense()
    {
        Assert.Equal(70, Banks.Search(null).Count);
        Assert.Equal(70, Banks.Search("  ").Count);
        Assert.Empty(Banks.Search("không có ngân hàng này"));
        Assert.Empty(Banks.Search("\uD800"));
    }

    [Fact]
    public void Search_never_throws() => Gen.String.Sample(text => Banks.Search(text) is not null);

    // A property with a wrong BIN would send money to another bank.
    [Fact]
    public void Named_properties_give_the_bank_of_that_name()
    {
        var named = typeof(Banks).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(Bank) && property.Name != nameof(Banks.Practice))
            .ToDictionary(property => property.Name, property => (Bank)property.GetValue(null)!);
        Assert.Equal(18, named.Count);
        Assert.All(named, pair => Assert.Equal(VietnameseText.SearchKey(pair.Key), VietnameseText.SearchKey(pair.Value.ShortName)));
    }
}
