namespace VoNhai.Commerce.Storefront.School;

/// <summary>A text for those who teach: a file beside the folders of the course.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="File">Its name in the folder.</param>
/// <param name="Language">The language that it is written in.</param>
internal sealed record SchoolGuide(string Slug, string File, string Language)
{
    public string Address => Slug.Length == 0 ? "/hoc/tap-huan-vien" : $"/hoc/tap-huan-vien/{Slug}";
}
