using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>Tells facts that need a source from the prices of an exercise.</summary>
internal static partial class Figures
{
    /// <summary>What a lesson with prices says of them.</summary>
    public const string PlayNote = "Giá và tên trong bài là để tập.";

    /// <summary>A percentage, millions and billions, a year, the name of a law: somebody found that out, and is named.</summary>
    public static bool IsFact(string text) => Fact().IsMatch(text);

    /// <summary>An amount in đồng as exercises have it: 35.000 or 35k.</summary>
    public static bool HasPrice(string text) => Price().IsMatch(text);

    [GeneratedRegex(@"\d\s*%|phần trăm|(?<!\p{L})tỷ(?!\p{L})|(?<![\d.])(?:19|20)\d\d(?![\d.]*\d)|\d\s+triệu|Thông tư|Nghị định|(?<!\p{L})Luật \p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Fact();

    [GeneratedRegex(@"\d\.\d{3}(?!\d)|\d+k(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Price();
}
