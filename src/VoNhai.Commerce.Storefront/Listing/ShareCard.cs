namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>What Zalo, Facebook and search engines are told of a page.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">A sentence.</param>
/// <param name="Path">Its one address on this site, whatever was hung on it.</param>
public sealed record ShareCard(string Title, string Description, string Path)
{
    /// <summary>The path of the picture beside it; <c>null</c>: the site's own.</summary>
    public string? Picture { get; init; }

    /// <summary>What the picture shows.</summary>
    public string PictureWords { get; init; } = "";
}
