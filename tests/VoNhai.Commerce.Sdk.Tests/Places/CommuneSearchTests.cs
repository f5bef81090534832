using VoNhai.Commerce.Places;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Places;

public sealed class CommuneSearchTests
{
    [Theory]
    [InlineData("La Hiên")]
    [InlineData("la hien")]
    [InlineData("LA HIÊN")]
    [InlineData("  la   hiên ")]
    [InlineData("xã La Hiên")]
    [InlineData("xa la hien")]
    [InlineData("la hi")]
    [InlineData("La Hiên, Thái Nguyên")]
    [InlineData("la hien thai nguyen")]
    [InlineData("Cúc Đường")]
    [InlineData("cuc duong")]
    [InlineData("xã Cúc Đường")]
    public void La_Hien_comes_first(string typed) => Assert.Equal("05740", Communes.Search(typed, 10)[0].Code);

    [Theory]
    [InlineData("Thần Xa", "Thần Sa")]
    [InlineData("đình cả", "Võ Nhai")]
    [InlineData("dinh ca", "Võ Nhai")]
    [InlineData("thị trấn Đình Cả", "Võ Nhai")]
    [InlineData("Liên Minh", "Tràng Xá")]
    [InlineData("Bình Long", "Dân Tiến")]
    public void A_former_name_leads_to_todays_commune(string former, string today) =>
        Assert.Contains(today, Communes.Search(former, 3).Where(commune => commune.Province.Code == "19").Select(commune => commune.Name));

    [Theory]
    [InlineData("Định Hoá")]
    [InlineData("Định Hóa")]
    [InlineData("dinh hoa")]
    [InlineData("Định Ho\u0061\u0301")]
    public void The_place_of_the_tone_does_not_matter(string typed) => Assert.Equal("Định Hoá", Communes.Search(typed, 1)[0].Name);

    [Theory]
    [InlineData("Điềm Thụy")]
    [InlineData("Điềm Thuỵ")]
    public void The_tone_may_stand_on_u_or_y(string typed) => Assert.Equal("Điềm Thuỵ", Communes.Search(typed, 1)[0].Name);

    [Theory]
    [InlineData("Lí Sơn", "Lý Sơn")]
    [InlineData("Mĩ Lộc", "Mỹ Lộc")]
    [InlineData("Quý Lộc", "Quý Lộc")]
    [InlineData("Quí Lộc", "Quý Lộc")]
    public void I_and_y_are_both_understood(string typed, string name) => Assert.Equal(name, Communes.Search(typed, 1)[0].Name);

    [Fact]
    public void Y_that_is_another_sound_stays_another_sound() =>
        Assert.DoesNotContain("Tây Sơn", Communes.Search("Tai Son", 100).Select(commune => commune.Name));

    [Theory]
    [InlineData("D'Ran")]
    [InlineData("dran")]
    [InlineData("D’Ran")]
    public void An_apostrophe_may_be_left_out(string typed) => Assert.Equal("D'Ran", Communes.Search(typed, 1)[0].Name);

    [Theory]
    [InlineData("Xa Dung")]
    [InlineData("xã Xa Dung")]
    public void A_name_that_begins_like_the_word_for_commune_is_found(string typed) => Assert.Equal("Xa Dung", Communes.Search(typed, 1)[0].Name);

    [Fact]
    public void Exact_marks_come_before_other_marks_and_both_before_beginnings()
    {
        var names = Communes.Search("Tân An", 100).Select(commune => commune.Name).ToList();

        Assert.Equal("Tân An", names[0]);
        Assert.True(names.LastIndexOf("Tân An") < names.IndexOf("Tân Ân"));
        Assert.True(names.IndexOf("Tân Ân") < names.FindIndex(name => name.StartsWith("Tân An ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_equals_the_one_in_Thai_Nguyen_comes_first()
    {
        var found = Communes.Search("tan thanh", 20);

        Assert.Equal("19", found[0].Province.Code);
        Assert.NotEqual("19", found[1].Province.Code);
    }

    [Fact]
    public void A_province_narrows_the_search() =>
        Assert.All(Communes.Search("tân, Thái Nguyên", 100), commune => Assert.Equal("19", commune.Province.Code));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(7, 7)]
    [InlineData(100_000, 100)]
    public void What_is_taken_is_brought_inside_its_bounds(int take, int taken) => Assert.Equal(taken, Communes.Search("tan", take).Count);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" , ;\n")]
    [InlineData("\uFFFE\ud800")]
    [InlineData("không có xã nào tên này")]
    public void Nothing_is_found_for_nothing(string? typed) => Assert.Empty(Communes.Search(typed, 10));

    [Fact]
    public void Every_commune_is_found_first_by_name_and_province()
    {
        foreach (var commune in Communes.All)
        {
            Assert.Equal(commune, Communes.Search($"{commune.Name}, {commune.Province.Name}", 1)[0]);
        }
    }

    [Fact]
    public void Any_text_may_be_typed()
    {
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var typed = new string([.. Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(char.MaxValue + 1))]);
            Communes.Search(typed, 5);
            Communes.TryResolve("xã " + typed + ", Thái Nguyên", out _, out _);
        }

        Assert.Empty(Communes.Search(new string('x', 1_000_000), 5));
    }
}
