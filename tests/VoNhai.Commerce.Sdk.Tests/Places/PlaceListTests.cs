using System.Text;
using VoNhai.Commerce.Places;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Places;

public sealed class PlaceListTests
{
    [Fact]
    public void There_are_34_provinces_27_of_them_tinh_and_7_cities()
    {
        Assert.Equal(34, Provinces.All.Count);
        Assert.Equal(27, Provinces.All.Count(province => province.Kind == "tỉnh"));
        Assert.Equal(7, Provinces.All.Count(province => province.Kind == "thành phố"));
    }

    [Fact]
    public void There_are_3321_communes_of_three_kinds()
    {
        Assert.Equal(3_321, Communes.All.Count());
        Assert.Equal(2_611, Communes.All.Count(commune => commune.Kind == "xã"));
        Assert.Equal(697, Communes.All.Count(commune => commune.Kind == "phường"));
        Assert.Equal(13, Communes.All.Count(commune => commune.Kind == "đặc khu"));
    }

    [Fact]
    public void Every_commune_has_five_digits_a_composed_name_and_a_full_name_of_its_own()
    {
        Assert.All(Communes.All, commune => Assert.Matches("^[0-9]{5}$", commune.Code));
        Assert.All(Communes.All, commune => Assert.True(commune.Name.IsNormalized(NormalizationForm.FormC) && commune.Name.Trim() == commune.Name));
        Assert.Equal(3_321, Communes.All.Select(commune => commune.FullName).Distinct().Count());
        Assert.Equal(3_321, Communes.All.Select(commune => commune.Code).Distinct().Count());
    }

    [Fact]
    public void A_commune_is_found_by_its_code()
    {
        Assert.True(Communes.TryFind("05740", out var commune));
        Assert.Equal("xã La Hiên, tỉnh Thái Nguyên", commune.FullName);
        Assert.Equal("19", commune.Province.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5740")]
    [InlineData("05740 ")]
    [InlineData("99999")]
    [InlineData("19")]
    public void An_unknown_code_is_no_commune(string? code) => Assert.False(Communes.TryFind(code, out _));

    [Fact]
    public void A_province_is_found_by_its_code()
    {
        Assert.True(Provinces.TryFind("01", out var capital));
        Assert.Equal("thành phố Hà Nội", capital.FullName);
        Assert.False(Provinces.TryFind("02", out _));
        Assert.False(Provinces.TryFind(null, out _));
    }

    [Fact]
    public void Thai_Nguyen_has_92_communes_in_alphabetical_order()
    {
        var communes = Communes.In("19");

        Assert.Equal(92, communes.Count);
        Assert.Equal("An Khánh", communes[0].Name);
        Assert.Contains("Sảng Mộc", communes.Select(commune => commune.Name));
        Assert.Empty(Communes.In("00"));
    }

    [Fact]
    public void Every_commune_lies_in_one_of_the_provinces() =>
        Assert.Equal(3_321, Provinces.All.Sum(province => Communes.In(province.Code).Count));

    [Theory]
    [InlineData("05716", "thị trấn Đình Cả", "xã Phú Thượng", "xã Lâu Thượng")]
    [InlineData("05719")]
    [InlineData("05722", "xã Vũ Chấn")]
    [InlineData("05725", "xã Thần Xa", "xã Thượng Nung")]
    [InlineData("05740", "xã Cúc Đường")]
    [InlineData("05746", "xã Liên Minh")]
    [InlineData("05755", "xã Phương Giao", "xã Bình Long")]
    public void The_seven_communes_of_Vo_Nhai_know_their_former_names(string code, params string[] formerNames)
    {
        Assert.True(Communes.TryFind(code, out var commune));
        Assert.Equal(formerNames, commune.FormerNames);
    }
}
