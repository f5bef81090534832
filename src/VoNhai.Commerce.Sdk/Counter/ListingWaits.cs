using System.Security.Cryptography;
using System.Text;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>Why a person looks at a listing before it is sold, and the fingerprint of the words that were looked at.</summary>
internal static class ListingWaits
{
    public static IReadOnlyList<ListingWait> Of(Listing listing) =>
        Of(("name", listing.Name), ("description", listing.Description), ("ingredients", listing.Ingredients), ("storage", listing.Storage), ("maker", listing.Maker), ("seasonNote", listing.SeasonNote));

    public static IReadOnlyList<ListingWait> Of(Product product) =>
        Of(("name", product.Name), ("description", product.Description), ("ingredients", product.Ingredients), ("storage", product.Storage), ("maker", product.Maker), ("seasonNote", product.SeasonNote));

    /// <summary>SHA-256 over the words of a product, hex: a yes is for these words and no others.</summary>
    public static string HashOf(Product product)
    {
        string[] words = [product.Name, product.Description, product.Ingredients, product.Storage, product.Maker, product.SeasonNote];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))));
    }

    /// <summary>The sentence for the household.</summary>
    public static string MessageOf(ScreeningConcern concern, string words) => concern switch
    {
        ScreeningConcern.Alcohol => $"Có chữ “{words}”. Bán rượu bia cần giấy phép.",
        ScreeningConcern.Healing => $"Có chữ “{words}”. Thực phẩm không được ghi chữa bệnh.",
        ScreeningConcern.Wildlife => $"Có chữ “{words}”. Không bán động vật hoang dã.",
        ScreeningConcern.Orchid => $"Có chữ “{words}”. Không bán lan lấy từ rừng.",
        ScreeningConcern.Firework => $"Có chữ “{words}”. Không bán pháo.",
        _ => throw new CommerceException($"No household is told of {concern}."),
    };

    /// <summary>What of a short note a household has to word otherwise: notes of lots and certificates go out at once, so they do not wait.</summary>
    public static void Refuse(string field, string text, DraftFields fields)
    {
        if (Screening.Of(text) is [var hit, ..])
        {
            fields.Add(field, "needsALook", MessageOf(hit.Concern, hit.Words));
        }
    }

    private static IReadOnlyList<ListingWait> Of(params IEnumerable<(string Field, string Text)> texts) =>
    [
        .. texts.SelectMany(text => Screening.Of(text.Text).Select(hit => new ListingWait(text.Field, hit.Concern, hit.Words, MessageOf(hit.Concern, hit.Words)))),
    ];
}
