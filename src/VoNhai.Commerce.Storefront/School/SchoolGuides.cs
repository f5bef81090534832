namespace VoNhai.Commerce.Storefront.School;

/// <summary>The texts for those who teach.</summary>
internal static class SchoolGuides
{
    public static readonly IReadOnlyList<SchoolGuide> All =
    [
        new("", "tap-huan-vien.md", "vi"),
        new("en", "trainer-guide.en.md", "en"),
        new("dong-gop", "dong-gop.md", "vi"),
    ];

    public static SchoolGuide? Find(string slug) => All.FirstOrDefault(guide => guide.Slug == slug);
}
