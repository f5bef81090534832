using VoNhai.Commerce.Catalog;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Catalog;

public sealed class UnitOfSaleTests
{
    [Theory]
    [InlineData("kg", "kg", 1_000L)]
    [InlineData("KG hơi", "kg hơi", 1_000L)]
    [InlineData("lang", "lạng", 100L)]
    [InlineData("yến", "yến", 10_000L)]
    [InlineData(" tạ ", "tạ", 100_000L)]
    [InlineData("goi 500g", "gói 500 g", 500L)]
    [InlineData("gói 1,5 kg", "gói 1,5 kg", 1_500L)]
    [InlineData("hộp 3 kg", "hộp 3 kg", 3_000L)]
    [InlineData("bó", "bó", null)]
    [InlineData("nải", "nải", null)]
    [InlineData("con", "con", null)]
    [InlineData("quả", "quả", null)]
    [InlineData("chiếc", "chiếc", null)]
    [InlineData("chai 500 ml", "chai 500 ml", null)]
    [InlineData("chục 12 bắp", "chục 12 bắp", null)]
    [InlineData("Chuc (10 qua)", "chục 10 quả", null)]
    public void Is_read_as_people_write_it_and_written_as_it_is_read(string typed, string shown, long? grams)
    {
        Assert.True(UnitOfSale.TryRead(typed, out var unit, out _), typed);
        Assert.Equal(shown, unit.ToString());
        Assert.Equal(grams, unit.Grams);
        Assert.True(UnitOfSale.TryRead(unit.ToString(), out var again, out _));
        Assert.Equal(unit, again);
    }

    /// <summary>Ten in the north, twelve or fourteen elsewhere: a chục that does not say its count is a quarrel at the gate.</summary>
    [Theory]
    [InlineData("chục", UnitProblem.CountMissing)]
    [InlineData("chục 9 quả", UnitProblem.CountMissing)]
    [InlineData("chục 21 quả", UnitProblem.CountMissing)]
    [InlineData("chục 500 g", UnitProblem.CountMissing)]
    [InlineData("chục 10,5 quả", UnitProblem.ContentUnknown)]
    [InlineData("kg 3", UnitProblem.ContentUnknown)]
    [InlineData("kg 500 g", UnitProblem.ContentUnknown)]
    [InlineData("gói to", UnitProblem.ContentUnknown)]
    [InlineData("gói 0 g", UnitProblem.ContentUnknown)]
    [InlineData("gói 99999999999999 g", UnitProblem.ContentUnknown)]
    [InlineData("", UnitProblem.Unknown)]
    [InlineData(null, UnitProblem.Unknown)]
    [InlineData("xe bò", UnitProblem.Unknown)]
    [InlineData("kgs", UnitProblem.Unknown)]
    public void Says_what_is_missing(string? typed, UnitProblem expected)
    {
        Assert.False(UnitOfSale.TryRead(typed, out var unit, out var problem));
        Assert.Null(unit);
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void Only_what_is_weighed_or_poured_can_be_divided()
    {
        Assert.True(UnitOfSale.Of(UnitKind.Kilogram).CanBeDivided);
        Assert.True(UnitOfSale.Of(UnitKind.Litre).CanBeDivided);
        Assert.False(UnitOfSale.Of(UnitKind.Animal).CanBeDivided);
        Assert.False(UnitOfSale.Of(UnitKind.Packet, new UnitContent(Quantity.Of(500), "g")).IsWeighed);
        Assert.Throws<ArgumentException>(() => UnitOfSale.Of(UnitKind.Chuc));
    }
}
