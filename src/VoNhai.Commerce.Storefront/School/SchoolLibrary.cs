using Microsoft.Extensions.Logging;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// The course as it lay beside the program when it started: a trainer puts a file there and starts again. Files with a problem are left out and
/// named in the log; the rest is taught.
/// </summary>
public sealed partial class SchoolLibrary
{
    private readonly string folder;
    private readonly Dictionary<string, string> guides;

    /// <summary>Reads the course beside the program.</summary>
    public SchoolLibrary(ILogger<SchoolLibrary> logger)
        : this(SchoolFolder.BesideProgram, logger)
    {
    }

    internal SchoolLibrary(string folder, ILogger logger)
    {
        this.folder = folder;
        var reading = CourseReader.Read(folder);
        Course = reading.Course;
        LeftOut = reading.Problems.Select(problem => problem.File).Distinct().Count();
        foreach (var problem in reading.Problems)
        {
            LogProblem(logger, problem);
        }

        guides = SchoolGuides.All.Where(guide => File.Exists(Path.Combine(folder, guide.File)))
            .ToDictionary(guide => guide.Slug, guide => SchoolFolder.ReadText(folder, guide.File, []) ?? "", StringComparer.Ordinal);
    }

    /// <summary>How many files have a problem.</summary>
    public int LeftOut { get; }

    internal Course Course { get; }

    internal Lesson? FindLesson(string slug) => Course.Lessons.FirstOrDefault(lesson => lesson.Slug == slug || lesson.Id == slug);

    internal Track? FindTrack(string slug) => Course.Tracks.FirstOrDefault(track => track.Id == slug);

    internal Handout? FindHandout(string slug) => Course.Handouts.FirstOrDefault(handout => handout.Id == slug);

    /// <summary>A text for trainers as Markdown; <c>null</c> when the folder has none of this name.</summary>
    internal string? FindGuide(string slug) => guides.GetValueOrDefault(slug);

    /// <summary>The recordings of one part of a lesson, a drill or a radio script.</summary>
    internal IEnumerable<SpokenClip> ClipsOf(string of, string part) => Course.Clips.Where(clip => clip.Of == of && clip.Part == part);

    /// <summary>Where a recording lies on the disk; only what the course knows is found.</summary>
    internal string? FindClip(string file) => Course.Clips.Any(clip => clip.File == file) ? Path.Combine(folder, file) : null;

    [LoggerMessage(EventId = 2801, Level = LogLevel.Warning, Message = "Bài học có chỗ cần sửa, tệp này không được dạy: {Problem}")]
    private static partial void LogProblem(ILogger logger, SchoolProblem problem);
}
