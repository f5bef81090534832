using System.Text.RegularExpressions;
using System.Xml.Linq;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Listing;

/// <summary>We know what a bank has told us, never what a buyer has not done: "chưa thấy tiền", not "chưa trả tiền".</summary>
public sealed partial class WordsOfMoneyTests
{
    [Fact]
    public void No_text_says_that_somebody_has_not_paid()
    {
        var texts = Directory.EnumerateFiles(Repository.Storefront, "*.resx", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants("data").Select(text => text.Value.Trim()))
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Storefront, "Pages"), "*.cshtml", SearchOption.AllDirectories).Select(File.ReadAllText))
            .ToList();

        Assert.True(texts.Count > 100);
        Assert.Contains("Chưa thấy tiền về.", texts);
        Assert.DoesNotContain(texts, text => Accuses().IsMatch(text));
    }

    [Theory]
    [InlineData("Bà con chưa trả tiền."), InlineData("Đơn chưa thanh toán"), InlineData("Chưa chuyển khoản")]
    public void The_control_an_accusation_would_be_found(string text) => Assert.Matches(Accuses(), text);

    [GeneratedRegex("chưa (được )?(trả|thanh toán|chuyển khoản|chuyển tiền)", RegexOptions.IgnoreCase)]
    private static partial Regex Accuses();
}
