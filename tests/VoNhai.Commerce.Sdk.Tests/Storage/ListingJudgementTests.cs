using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>What is said of a draft, by field. The clock stands on 23 November 2026.</summary>
public sealed class ListingJudgementTests
{
    private static readonly ListingDraft Good = new() { Name = "Bưởi Diễn", Unit = "quả", Price = "30.000", Stock = "100" };

    public static TheoryData<string, string, ListingDraft> Bad => new()
    {
        { "name", "required", Good with { Name = " \u200B " } },
        { "name", "tooLong", Good with { Name = new string('a', 121) } },
        { "name", "invalid", Good with { Name = "a\u202Eb" } },
        { "name", "starsInWords", Good with { Name = "Na OCOP 4 sao" } },
        { "description", "starsInWords", Good with { Description = "Ngon ★★★★" } },
        { "unit", "required", Good with { Unit = null } },
        { "unit", "countMissing", Good with { Unit = "chục" } },
        { "unit", "unknown", Good with { Unit = new string('k', 100_000) } },
        { "price", "required", Good with { Price = "" } },
        { "price", "notAnAmount", Good with { Price = "<script>" } },
        { "price", "outOfRange", Good with { Price = "0" } },
        { "price", "outOfRange", Good with { Price = "99999999999999" } },
        { "minimum", "notWhole", Good with { Minimum = "0,5", Step = "0,5" } },
        { "minimum", "notInSteps", Good with { Minimum = "3", Step = "2" } },
        { "step", "notANumber", Good with { Step = "1e9" } },
        { "step", "outOfRange", Good with { Step = "0" } },
        { "stock", "outOfRange", Good with { Stock = "999999999999" } },
        { "stock", "notANumber", Good with { Stock = "-5" } },
        { "months", "invalid", Good with { Months = [0, 13] } },
        { "harvestOn", "required", Good with { PreOrderFrom = "01/12/2026" } },
        { "harvestOn", "notADay", Good with { HarvestOn = "31/11/2026" } },
        { "harvestOn", "outOfRange", Good with { HarvestOn = "01/01/9999" } },
        { "preOrderFrom", "notBefore", Good with { PreOrderFrom = "20/12/2026", HarvestOn = "20/12/2026" } },
        { "bestBefore", "notAfter", Good with { HarvestOn = "20/12/2026", BestBefore = "2026-12-19" } },
        { "processing", "invalid", Good with { Processing = (Processing)77 } },
        { "category", "invalid", Good with { Category = "Trái cây <b>" } },
        { "ingredients", "required", Good with { Processing = Processing.Processed } },
        { "storage", "tooLong", Good with { Storage = new string('x', 201) } },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Every_problem_is_named_by_its_field(string field, string code, ListingDraft draft)
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);

        var judgement = shop.Listing.Judge(draft);

        Assert.False(judgement.IsGood);
        Assert.Contains((field, code), judgement.Problems.Select(problem => (problem.Field, problem.Code)));
        Assert.All(judgement.Problems, problem => Assert.All(problem.Message.Split(['.', '?', ':'], StringSplitOptions.RemoveEmptyEntries), sentence => Assert.InRange(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 1, 12)));
    }

    [Fact]
    public async Task All_problems_are_found_at_once_and_an_empty_draft_breaks_nothing()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);

        Assert.Equal(["name", "unit", "price"], shop.Listing.Judge(new ListingDraft()).Problems.Select(problem => problem.Field));
        Assert.True(shop.Listing.Judge(Good).IsGood);
        Assert.True(shop.Listing.Judge(Good with { Unit = "kg", Step = "0,5", Minimum = "1,5", Months = [11, 12], PreOrderFrom = "1/12/2026", HarvestOn = "2026-12-20", Stock = "0" }).IsGood);
        Assert.True(shop.Listing.Judge(Good with { Step = "10" }).IsGood, "without a minimum the first step is one");
    }

    [Fact]
    public async Task What_waits_names_field_and_words()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);

        var judgement = shop.Listing.Judge(Good with { Description = "Quả ngọt, chữa đau dạ dày." });

        Assert.True(judgement.IsGood);
        var wait = Assert.Single(judgement.Waits);
        Assert.Equal(("description", ScreeningConcern.Healing, "chữa đau dạ dày"), (wait.Field, wait.Concern, wait.Words));
    }
}
