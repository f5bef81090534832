using VoNhai.Commerce.Places;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Places;

public sealed class CommuneResolveTests
{
    [Theory]
    [InlineData("La Hiên", "05740")]
    [InlineData("la hien", "05740")]
    [InlineData("xã La Hiên, Thái Nguyên", "05740")]
    [InlineData("xã La Hiên, tỉnh Thái Nguyên", "05740")]
    [InlineData("xã La Hiên tỉnh Thái Nguyên", "05740")]
    [InlineData("la hiên thái nguyên", "05740")]
    [InlineData("xã La Hiên, huyện Võ Nhai, tỉnh Thái Nguyên", "05740")]
    [InlineData("xã La Hiên, huyện Võ Nhai", "05740")]
    [InlineData("xóm Hiên Bình, xã La Hiên, huyện Võ Nhai, Thái Nguyên", "05740")]
    [InlineData("Xã La Hiên - Võ Nhai - Thái Nguyên", "05740")]
    [InlineData("X. La Hiên; T. Thái Nguyên", "05740")]
    [InlineData("Cúc Đường", "05740")]
    [InlineData("Xã Cúc Đường, Thái Nguyên", "05740")]
    [InlineData("Tân Thành, xã La Hiên, Thái Nguyên", "05740")]
    [InlineData("thị trấn Đình Cả, huyện Võ Nhai", "05716")]
    [InlineData("Võ Nhai", "05716")]
    [InlineData("xã Liên Minh, Thái Nguyên", "05746")]
    [InlineData("Sảng Mộc", "05719")]
    public void One_commune_is_meant(string typed, string code)
    {
        Assert.True(Communes.TryResolve(typed, out var commune, out var candidates), $"{candidates.Count} candidates");
        Assert.Equal(code, commune.Code);
        Assert.Equal([commune], candidates);
    }

    [Theory]
    [InlineData("Định Hóa, Thái Nguyên", "Định Hoá")]
    [InlineData("Cam Ly - Đà Lạt", "Cam Ly - Đà Lạt")]
    [InlineData("phường Cam Ly - Đà Lạt, Lâm Đồng", "Cam Ly - Đà Lạt")]
    public void The_official_spelling_is_found(string typed, string name)
    {
        Assert.True(Communes.TryResolve(typed, out var commune, out _));
        Assert.Equal(name, commune.Name);
    }

    [Theory]
    [InlineData("Tân An")]
    [InlineData("Liên Minh")]
    [InlineData("xã Tân Thành")]
    public void Several_bear_the_name_and_a_person_chooses(string typed)
    {
        Assert.False(Communes.TryResolve(typed, out var commune, out var candidates));
        Assert.Null(commune);
        Assert.True(candidates.Count > 1);
    }

    [Fact]
    public void Of_several_the_one_at_home_is_offered_first()
    {
        Communes.TryResolve("Liên Minh", out _, out var candidates);

        Assert.Equal("Tràng Xá", candidates[0].Name);
    }

    [Fact]
    public void A_hamlet_or_former_district_that_is_a_communes_name_too_is_not_guessed_away()
    {
        Assert.False(Communes.TryResolve("Dân Tiến, Võ Nhai, Thái Nguyên", out _, out var candidates));
        Assert.Equal(["Dân Tiến", "Võ Nhai"], candidates.Select(commune => commune.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_end_that_nobody_understands_may_be_another_province()
    {
        Assert.False(Communes.TryResolve("La Hiên, Bắc Thái", out _, out var candidates));
        Assert.Equal("05740", Assert.Single(candidates).Code);
    }

    [Fact]
    public void A_commune_that_is_not_in_the_province_is_not_guessed()
    {
        Assert.False(Communes.TryResolve("La Hiên, Hà Nội", out _, out var candidates));
        Assert.Equal("05740", Assert.Single(candidates).Code);
    }

    [Fact]
    public void The_word_for_the_kind_decides_between_two_of_one_name()
    {
        var pair = Communes.All.GroupBy(commune => commune.Name).First(same =>
            same.Count() == 2 && same.Count(commune => commune.Kind == "phường") == 1 && same.Count(commune => commune.Kind == "xã") == 1);
        var ward = pair.Single(commune => commune.Kind == "phường");

        Assert.False(Communes.TryResolve(ward.Name, out _, out _));
        Assert.True(Communes.TryResolve($"phường {ward.Name}", out var resolved, out _));
        Assert.Equal(ward, resolved);
    }

    [Fact]
    public void A_misspelt_name_resolves_to_nothing_and_offers_what_begins_alike()
    {
        Assert.False(Communes.TryResolve("La Hi, Thái Nguyên", out _, out var candidates));
        Assert.Contains("La Hiên", candidates.Select(commune => commune.Name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Thái Nguyên, Thái Nguyên, Thái Nguyên, ở đâu đó")]
    public void Nothing_is_meant(string? typed) => Assert.False(Communes.TryResolve(typed, out _, out _));

    [Fact]
    public void Every_full_name_resolves_to_its_commune()
    {
        foreach (var commune in Communes.All)
        {
            Assert.True(Communes.TryResolve(commune.FullName, out var resolved, out var candidates), $"{commune}: {candidates.Count}");
            Assert.Equal(commune, resolved);
        }
    }
}
