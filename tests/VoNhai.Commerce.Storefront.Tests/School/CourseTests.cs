using VoNhai.Commerce.Storefront.School;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.School;

/// <summary>The course as it stands in docs/dao-tao.</summary>
public sealed class CourseTests(PublishedCopy copy)
{
    private static readonly CourseReading Reading = CourseReader.Read(CourseCopy.Source);

    private static Course Course => Reading.Course;

    [Fact]
    public void Nothing_is_wrong_with_it() => Assert.Empty(SchoolCheck.Of(CourseCopy.Source));

    [Fact]
    public void It_has_twelve_lessons_in_order_each_with_its_nine_parts()
    {
        Assert.Empty(Reading.Problems);
        Assert.Equal(Enumerable.Range(1, 12), Course.Lessons.Select(lesson => lesson.Number));
        Assert.All(Course.Lessons, lesson => Assert.Equal(LessonParts.All, lesson.Sections.Select(section => section.Part)));
        Assert.All(Course.Lessons, lesson => Assert.All(lesson.Quiz.Questions, question => Assert.All(question.Answers, answer => Assert.NotEmpty(answer.Why))));
    }

    [Fact]
    public void Every_theme_of_the_day_is_taught_more_than_once() =>
        Assert.All(Themes.All, theme => Assert.True(Course.Lessons.Count(lesson => lesson.Themes.Contains(theme)) > 1, theme.Name()));

    [Fact]
    public void The_readme_says_which_lessons_teach_a_theme()
    {
        var readme = File.ReadAllText(Path.Combine(CourseCopy.Source, "README.md"));

        Assert.All(Themes.All, theme => Assert.Contains(
            $"| {theme.Name()} | {string.Join(", ", Course.Lessons.Where(lesson => lesson.Themes.Contains(theme)).Select(lesson => lesson.Number))} |", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tram-ngay-hoi", "bai-03 bai-06 bai-08")]
    [InlineData("can-bo", "bai-02 bai-06 bai-08 bai-10")]
    [InlineData("sau-tuan", "bai-01 bai-02 bai-03 bai-04 bai-05 bai-06 bai-07 bai-08 bai-09 bai-10 bai-11 bai-12")]
    public void A_track_has_its_lessons(string id, string lessons) =>
        Assert.Equal(lessons, string.Join(' ', Course.Tracks.Single(track => track.Id == id).Steps.Select(step => step.LessonId)));

    [Fact]
    public void A_festival_station_takes_ten_minutes() =>
        Assert.All(Course.Tracks.Single(track => track.Id == "tram-ngay-hoi").Steps, step => Assert.Equal(10, step.Minutes));

    [Theory]
    [InlineData("bien-lai-gia")]
    [InlineData("dau-cham")]
    [InlineData("qr-dan-de")]
    [InlineData("quet-de-nhan")]
    [InlineData("chuyen-nham")]
    [InlineData("tin-nhan-ngan-hang")]
    [InlineData("goi-hoi-otp")]
    [InlineData("cai-app-la")]
    [InlineData("nguoi-giao-hang")]
    [InlineData("nguoi-than-goi-hinh")]
    [InlineData("muon-tai-khoan")]
    [InlineData("doi-tien-mat")]
    public void A_scam_that_is_about_has_its_drill(string id) => Assert.NotNull(Course.FindDrill(id));

    [Fact]
    public void Every_lesson_has_a_radio_script() =>
        Assert.Equal(Course.Lessons.Select(lesson => lesson.Id), Course.RadioScripts.Select(script => script.LessonId));

    [Fact]
    public void It_lies_beside_the_built_program() => AssertSame(SchoolFolder.BesideProgram);

    [Fact]
    public async Task It_lies_beside_the_published_program() => AssertSame(Path.Combine(Path.GetDirectoryName(await copy.ProgramAsync())!, "dao-tao"));

    private static void AssertSame(string folder)
    {
        Assert.Equal(SchoolFolder.FilesIn(CourseCopy.Source), SchoolFolder.FilesIn(folder));
        Assert.All(SchoolFolder.FilesIn(folder), file => Assert.Equal(File.ReadAllBytes(Path.Combine(CourseCopy.Source, file)), File.ReadAllBytes(Path.Combine(folder, file))));
    }
}
