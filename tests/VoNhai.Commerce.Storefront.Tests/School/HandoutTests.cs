using System.Reflection;
using System.Text.RegularExpressions;
using VoNhai.Commerce.SalesBook;
using VoNhai.Commerce.Storefront.Drawing;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Tests.School;

public sealed partial class HandoutTests
{
    private static readonly Course Course = CourseReader.Read(CourseCopy.Source).Course;

    /// <summary>Who keeps the book on paper copies it into the same columns, and reads the same words on an export.</summary>
    [Fact]
    public void The_paper_book_has_the_columns_of_the_export()
    {
        var heading = typeof(BookWords).Assembly.GetType("VoNhai.Commerce.SalesBook.BookHeading", throwOnError: true)!;
        string[] Of(string field) => (string[])heading.GetField(field, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        var paper = Markdown("so-giay");

        Assert.Contains($"# {BookWords.Title}\n", paper, StringComparison.Ordinal);
        Assert.Contains($"| {string.Join(" | ", Of("Columns"))} |\n|---|---|---|\n| {string.Join(" | ", Of("Letters"))} |", paper, StringComparison.Ordinal);
        Assert.Contains($"| Ngày tháng | Diễn giải | {BookWords.Of(BookColumn.Cash)} | {BookWords.Of(BookColumn.Transfer)} | {BookWords.Of(BookColumn.Owed)} |", paper, StringComparison.Ordinal);
        Assert.Contains("không phải số thuế", paper, StringComparison.Ordinal);
        Assert.Contains("không phải số thuế", BookWords.NoAdvice, StringComparison.Ordinal);
    }

    [Fact]
    public void The_icons_on_the_cards_are_those_on_the_screen()
    {
        var icons = IconName().Matches(Markdown("the-hinh")).Select(match => match.Groups["name"].Value).ToList();

        Assert.InRange(icons.Count, 16, 40);
        Assert.All(icons, icon => Assert.NotEmpty(Icons.Outline(icon)));
        Assert.Equal(icons.Count, icons.Distinct().Count());
    }

    [Fact]
    public void The_certificate_says_that_it_is_none() =>
        Assert.Contains("Đây không phải văn bằng, không phải chứng chỉ", Markdown("giay-thuc-hanh"), StringComparison.Ordinal);

    [Fact]
    public void Ten_things_are_observed_and_two_of_them_are_scams()
    {
        var sheet = Markdown("phieu-quan-sat");

        Assert.Equal(10, ObservedRow().Count(sheet));
        Assert.Equal(2, Regex.Count(sheet, @"\| [78]\. \*\*Trò lừa"));
    }

    private static string Markdown(string id) => Course.Handouts.Single(handout => handout.Id == id).Markdown;

    [GeneratedRegex(@"^\| `(?<name>[a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex IconName();

    [GeneratedRegex(@"^\| \d+\. ", RegexOptions.Multiline)]
    private static partial Regex ObservedRow();
}
