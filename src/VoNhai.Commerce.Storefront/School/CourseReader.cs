namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// Reads the whole course from its folder, strictly: what is missing, unknown or contradicts another file is a problem with file and line,
/// and a file with a problem is left out. How texts are worded is not judged here, see <see cref="Proofreader"/>.
/// </summary>
internal static class CourseReader
{
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static CourseReading Read(string folder)
    {
        var problems = new List<SchoolProblem>();
        if (!Directory.Exists(folder))
        {
            problems.Add(new(folder, 0, "Không có thư mục này."));
        }

        var rules = One(folder, RulebookReader.Path, RulebookReader.Read, problems) ?? new([]);
        var languages = One(folder, PaperReader.LanguagesPath, PaperReader.ReadLanguages, problems) ?? [];
        var course = new Course(
            Each(folder, "bai", LessonReader.Read, problems),
            Each(folder, "lo-trinh", TrackReader.Read, problems),
            Each(folder, "tinh-huong", file => DrillReader.Read(file, rules), problems),
            rules,
            Each(folder, "mang-ve", PaperReader.ReadHandout, problems),
            Each(folder, "loa", PaperReader.ReadRadioScript, problems),
            languages,
            []);
        course = course with { Clips = ClipReader.Read(SchoolFolder.FilesIn(folder, "am-thanh"), course, problems) };
        CourseBonds.Check(course, problems);
        return new(course, [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)]);
    }

    private static T? One<T>(string folder, string path, Func<SchoolFile, T> read, List<SchoolProblem> problems)
        where T : class
    {
        if (!File.Exists(Path.Combine(folder, path)))
        {
            problems.Add(new(path, 0, "Thiếu tệp này."));
            return null;
        }

        return Read(folder, path, read, problems);
    }

    private static List<T> Each<T>(string folder, string below, Func<SchoolFile, T?> read, List<SchoolProblem> problems)
        where T : class =>
        [.. SchoolFolder.FilesIn(folder, below).Where(path => path != RulebookReader.Path).Select(path => Read(folder, path, read, problems)).OfType<T>()];

    private static T? Read<T>(string folder, string path, Func<SchoolFile, T?> read, List<SchoolProblem> problems)
        where T : class
    {
        if (!path.EndsWith(".md", StringComparison.Ordinal))
        {
            problems.Add(new(path, 0, "Thư mục này chỉ nhận tệp .md."));
            return null;
        }

        if (SchoolFolder.ReadText(folder, path, problems) is not { } text)
        {
            return null;
        }

        var file = SchoolFile.Read(path, text);
        var whole = read(file);
        problems.AddRange(file.Problems);
        return whole;
    }
}
