namespace VoNhai.Commerce.Storefront.School;

/// <summary>Where the files of the course are shown by the storefront, so that what they link to is found there.</summary>
internal static class SchoolAddresses
{
    public const string Home = "/hoc";
    public const string Drills = "/hoc/tinh-huong";
    public const string DrillSet = "/hoc/tinh-huong/luot";
    public const string Prints = "/hoc/in";
    public const string OneFile = "/hoc/khoa-hoc.html";

    public static string Of(Lesson lesson) => $"/hoc/bai/{lesson.Slug}";

    public static string SlidesOf(Lesson lesson) => $"/hoc/chieu/{lesson.Slug}";

    public static string Of(Drill drill) => $"{Drills}/{drill.Id}";

    public static string SlidesOf(Drill drill) => $"/hoc/chieu/tinh-huong/{drill.Id}";

    public static string Of(Track track) => $"/hoc/lo-trinh/{track.Id}";

    public static string Of(Handout handout) => $"{Prints}/{handout.Id}";

    public static string Of(SpokenClip clip) => $"/hoc/tieng/{clip.File[(clip.File.IndexOf('/', StringComparison.Ordinal) + 1)..]}";

    /// <summary>The page of a file of the course; <c>null</c> when it is shown nowhere.</summary>
    /// <param name="file">Below the course's folder, with slashes.</param>
    public static string? OfFile(string file)
    {
        var (room, name) = file.Split('/') is [var folder, var inside] ? (folder, Path.GetFileNameWithoutExtension(inside)) : ("", file);
        return room switch
        {
            "bai" => $"/hoc/bai/{name}",
            "lo-trinh" => $"/hoc/lo-trinh/{name}",
            "tinh-huong" when file == RulebookReader.Path => $"{Drills}#so-luat",
            "tinh-huong" => $"{Drills}/{name}",
            "mang-ve" => $"{Prints}/{name}",
            "loa" => $"{Prints}/loa#{name}",
            "" => SchoolGuides.All.FirstOrDefault(guide => guide.File == file)?.Address ?? (file == "README.md" ? Home : null),
            _ => null,
        };
    }
}
