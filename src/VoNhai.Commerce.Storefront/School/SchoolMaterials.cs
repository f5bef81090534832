using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>"Bộ thẻ hình trong mang-ve/the-hinh.md" as a reader wants it: with a link, and without the file's name.</summary>
internal static partial class SchoolMaterials
{
    /// <returns>Markdown for a file in a folder of the course.</returns>
    public static string Linked(string thing, Course course) => FileName().Replace(thing, named =>
    {
        var file = named.Groups["file"].Value;
        var title = course.Drills.FirstOrDefault(drill => drill.File == file)?.Title ?? course.Handouts.FirstOrDefault(handout => handout.File == file)?.Title;
        return title is null ? "" : $" “[{title}](../{file})”";
    });

    [GeneratedRegex(@"(?: trong| rút từ)? (?<file>(?:tinh-huong|mang-ve|loa|bai)/(?:[a-z0-9-]+\.md)?)")]
    private static partial Regex FileName();
}
