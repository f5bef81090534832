using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Classes.Report;

/// <summary>Counts the people of a class when it ends, each question by itself: which answers belong to one person is lost here, for good.</summary>
internal static class TallyWriter
{
    /// <summary>How many gave which answer. Places whose card nobody used are nobody.</summary>
    public static IReadOnlyDictionary<(string Question, string Answer), int> Of(ClassView lesson, IReadOnlyList<BoardLine> board)
    {
        var tallies = new Dictionary<(string, string), int>();
        void Count(string question, string answer) => tallies[(question, answer)] = tallies.GetValueOrDefault((question, answer)) + 1;
        void Say(string question, bool yes) => Count(question, yes ? ReportTable.Yes : ReportTable.No);
        foreach (var line in board.Where(line => line.HasEntered))
        {
            Count(ReportTable.Module, lesson.Module.ToString(CultureInfo.InvariantCulture));
            Count(ReportTable.Commune, lesson.CommuneCode);
            Count(ReportTable.Sex, line.Sex.Length > 0 ? line.Sex : ReportTable.Unsaid);
            Say("bay-hang", line.Listed > 0);
            Say("nhan-tien", line.Paid > 0);
            Say("giao-hang", line.Given > 0);
            Say("tra-tien", line.Bought > 0);
            Say("tu-choi", line.HasRefused);
            Say("tinh-huong", line.Drills > 0);
            for (var number = 1; number <= ReportTable.Questions; number++)
            {
                Count($"truoc-{number}", AnswerOf(line.Before, number));
                Count($"sau-{number}", AnswerOf(line.After, number));
            }
        }

        return tallies;
    }

    /// <summary>Adds them to the quarter; the caller commits.</summary>
    public static async Task WriteAsync(ShopDbContext db, IReadOnlyDictionary<(string Question, string Answer), int> tallies, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var period = Quarter.Of(now).ToString();

        // In one order, so that two classes that end at the same moment do not wait for each other.
        foreach (var ((question, answer), people) in tallies.OrderBy(tally => tally.Key.Question, StringComparer.Ordinal).ThenBy(tally => tally.Key.Answer, StringComparer.Ordinal))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO class_tallies (period, question, answer, people) VALUES ({period}, {question}, {answer}, {people})
                ON CONFLICT (period, question, answer) DO UPDATE SET people = class_tallies.people + excluded.people
                """,
                cancellationToken);
        }
    }

    private static string AnswerOf(string answers, int number) => answers.Length < number ? ReportTable.Unsaid
        : answers[number - 1] switch { 'c' => ReportTable.Yes, 'k' => ReportTable.No, _ => ReportTable.Unsaid };
}
