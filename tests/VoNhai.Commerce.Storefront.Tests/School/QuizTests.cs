using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Tests.School;

/// <summary>Who does not read the questions does not pass.</summary>
public sealed class QuizTests
{
    private static readonly Course Course = CourseReader.Read(CourseCopy.Source).Course;

    private static readonly Dictionary<string, Func<QuizQuestion, int>> Bots = new(StringComparer.Ordinal)
    {
        ["first"] = _ => 0,
        ["second"] = _ => 1,
        ["last"] = question => question.Answers.Count - 1,
        ["longest"] = question => Place(question, question.Answers.MaxBy(answer => answer.Text.Length)!),
        ["shortest"] = question => Place(question, question.Answers.MinBy(answer => answer.Text.Length)!),
        ["always có"] = question => question.Answers.FirstOrDefault(answer => answer.Text.StartsWith("Có", StringComparison.Ordinal)) is { } yes ? Place(question, yes) : 0,
        ["always không"] = question => question.Answers.FirstOrDefault(answer => answer.Text.StartsWith("Không", StringComparison.Ordinal)) is { } no ? Place(question, no) : 0,
    };

    public static TheoryData<string, string> LessonsAndBots
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var lesson in Course.Lessons)
            {
                foreach (var bot in Bots.Keys)
                {
                    data.Add(lesson.Id, bot);
                }
            }

            return data;
        }
    }

    /// <summary>The pass mark is all three; a bot gets no more than one.</summary>
    [Theory]
    [MemberData(nameof(LessonsAndBots))]
    public void A_bot_is_right_once_at_most(string id, string bot)
    {
        var quiz = Course.FindLesson(id)!.Quiz;
        int[] answers = [.. quiz.Questions.Select(Bots[bot])];

        Assert.InRange(quiz.RightIn(answers), 0, 1);
        Assert.False(quiz.Passes(answers));
    }

    [Fact]
    public void Who_knows_passes_and_who_misses_one_does_not() => Assert.All(Course.Lessons, lesson =>
    {
        int[] right = [.. lesson.Quiz.Questions.Select(question => question.Right)];
        Assert.True(lesson.Quiz.Passes(right));
        Assert.False(lesson.Quiz.Passes(right[..2]));
        Assert.False(lesson.Quiz.Passes([.. right[..2], (right[2] + 1) % 3]));
    });

    [Fact]
    public void Control_the_first_answer_passes_where_the_right_one_always_stands_first()
    {
        var careless = new Quiz([.. Course.Lessons[0].Quiz.Questions.Select(question => new QuizQuestion(question.Text, [.. question.Answers.OrderByDescending(answer => answer.IsRight)]))]);

        Assert.True(careless.Passes([.. careless.Questions.Select(Bots["first"])]));
    }

    private static int Place(QuizQuestion question, QuizAnswer answer) => question.Answers.ToList().IndexOf(answer);
}
