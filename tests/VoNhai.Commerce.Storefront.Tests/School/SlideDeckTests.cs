using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Tests.School;

/// <summary>Slides are the lesson's own text, all of it, in pieces that a hall can read.</summary>
public sealed class SlideDeckTests
{
    private static readonly Course Course = CourseReader.Read(CourseCopy.Source).Course;

    [Fact]
    public void Nothing_of_a_lesson_is_lost_or_said_twice() => Assert.All(Course.Lessons, lesson =>
    {
        var slides = SlideDeck.Of(lesson);
        foreach (var section in lesson.Sections.Where(section => section.Part != LessonPart.Questions))
        {
            Assert.Equal(Words(section.Markdown), Words(string.Join("\n\n", slides.Where(slide => slide.Part == section.Part).Select(slide => slide.Markdown))));
        }

        Assert.Equal(lesson.Quiz.Questions, slides.Where(slide => slide is { Question: not null, IsAnswered: false }).Select(slide => slide.Question));
        Assert.Equal(lesson.Quiz.Questions, slides.Where(slide => slide is { Question: not null, IsAnswered: true }).Select(slide => slide.Question));
    });

    [Fact]
    public void A_slide_holds_little() => Assert.All(
        Course.Lessons.SelectMany(SlideDeck.Of).Where(slide => !slide.Markdown.StartsWith('|')), slide => Assert.InRange(SchoolMarkdown.ToText(slide.Markdown).Length, 0, 260));

    /// <summary>Numbers go on over the slides.</summary>
    [Fact]
    public void The_fourth_step_is_number_four_on_its_slide()
    {
        var steps = SlideDeck.Of(Course.FindLesson("bai-06")!).Where(slide => slide.Part == LessonPart.Do).ToList();

        Assert.True(steps.Count > 2);
        Assert.Contains("<ol start=\"4\">", string.Concat(steps.Select(slide => SchoolMarkdown.ToHtml(slide.Markdown, "bai/06-x.md"))), StringComparison.Ordinal);
    }

    private static string[] Words(string markdown) => SchoolMarkdown.ToText(markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
