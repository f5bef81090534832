using System.Text;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>The address of a new product: its name without marks, and the end of its id, so that two of one name never meet.</summary>
internal static class ProductSlug
{
    private const int MostName = 80;
    private const int FromId = 6;

    public static string Of(string name, Guid id)
    {
        var slug = new StringBuilder();
        foreach (var c in VietnameseText.SearchKey(name))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length == MostName)
            {
                break;
            }
        }

        // The first half of a version 7 id is the time; its end is random.
        var words = slug.ToString().Trim('-');
        return $"{(words.Length > 0 ? words : "mon")}-{id.ToString("N")[^FromId..]}";
    }
}
