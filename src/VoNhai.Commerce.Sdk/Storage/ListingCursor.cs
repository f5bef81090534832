using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storage;

/// <summary>Where a part of a household's list ended.</summary>
internal static class ListingCursor
{
    private const int MostKey = 120;
    private const int IdLength = 32;

    public static string Of(Product product) => $"{product.Id:N}{product.SearchKey}";

    /// <summary>What is no such text begins at the front.</summary>
    public static (string Key, Guid Id) Read(string? text) =>
        text is { Length: > IdLength and <= IdLength + MostKey } && Guid.TryParseExact(text[..IdLength], "N", out var id) && !text.Contains('\0', StringComparison.Ordinal)
            ? (text[IdLength..], id)
            : ("", Guid.Empty);
}
