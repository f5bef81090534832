namespace VoNhai.Commerce.Storefront.School;

/// <summary>Finds recordings: <c>am-thanh/{language}/{what}.{part}.mp3</c>. A file that would never be played is a problem.</summary>
internal static class ClipReader
{
    private const string Folder = "am-thanh/";

    /// <summary>Who reads, if they like to be named.</summary>
    private const string Readers = "nguoi-doc.txt";

    private static readonly string[] Kinds = ["mp3", "ogg", "opus", "m4a"];
    private static readonly string[] DrillParts = ["canh", "thay-va-nghe", "luat"];

    public static IReadOnlyList<SpokenClip> Read(IEnumerable<string> files, Course course, ICollection<SchoolProblem> problems)
    {
        var parts = course.Lessons.SelectMany(lesson => LessonParts.All.Select(part => (Of: lesson.Id, Part: part.Slug())))
            .Concat(course.Drills.SelectMany(drill => DrillParts.Select(part => (Of: drill.Id, Part: part))))
            .Concat(course.RadioScripts.Select(script => (Of: script.Id, Part: "bai")))
            .ToHashSet();
        var clips = new List<SpokenClip>();
        foreach (var file in files.Where(file => file.StartsWith(Folder, StringComparison.Ordinal) && file != PaperReader.LanguagesPath))
        {
            if (file[Folder.Length..].Split('/') is not [var language, var name] || course.Languages.All(known => known.Code != language))
            {
                problems.Add(new(file, 0, $"Bản ghi phải ở am-thanh/<mã tiếng>/, mã có trong {PaperReader.LanguagesPath}."));
            }
            else if (name.Split('.') is [var of, var part, var kind] && Kinds.Contains(kind) && parts.Contains((of, part)))
            {
                clips.Add(new(language, of, part, file));
            }
            else if (name != Readers)
            {
                problems.Add(new(file, 0, "Tên bản ghi phải như bai-06.chuyen-ke.mp3: bài hoặc tình huống có thật, phần có thật, đuôi mp3, ogg, opus hay m4a."));
            }
        }

        return clips;
    }
}
