using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Whether what somebody wrote about an order names its buyer: by the whole name or the given one, marks or not, by what neighbours say, or by
/// the number. It rather finds too much ("ăn" for chị An): what is lost then is a sentence, never a line.
/// </summary>
internal static class PersonTraces
{
    private const int ShortestName = 2;

    public static bool AreIn(string? text, Buyer buyer)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var (words, digits) = ($" {Words(text)} ", string.Concat(text.Where(char.IsAsciiDigit)));
        return (buyer.Phone != default && digits.Contains(buyer.Phone.ToString()[1..], StringComparison.Ordinal))
            || new[] { Words(buyer.Name), Words(buyer.Name).Split(' ')[^1], Words(buyer.Nickname) }
                .Any(name => name.Length >= ShortestName && words.Contains($" {name} ", StringComparison.Ordinal));
    }

    private static string Words(string text) => VietnameseText.SearchKey(string.Concat(VietnameseText.WithoutMarks(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')));
}
