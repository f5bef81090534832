using System.Globalization;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>A heading that carries its number: <c>### 2. Đưa hàng cho khách.</c></summary>
internal static class Numbered
{
    /// <returns>The heading without its number; a problem when the number is another one.</returns>
    public static string Strip(SchoolFile file, SchoolPart part, int number)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{number}. ");
        if (part.Title.StartsWith(start, StringComparison.Ordinal))
        {
            return part.Title[start.Length..].Trim();
        }

        file.Wrong(part.Line, $"Đề mục này phải bắt đầu bằng “{start.TrimEnd()}”.");
        return part.Title;
    }
}
