using System.Globalization;
using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// Reads the questions of a lesson: a heading for each, answers as <c>- [ ]</c> or <c>- [x]</c>, and below each answer, indented, why.
/// </summary>
internal static partial class QuizReader
{
    private const int FewestAnswers = 3;
    private const int MostAnswers = 4;

    public static Quiz Read(SchoolFile file, SchoolPart part)
    {
        foreach (var line in part.Written)
        {
            file.Wrong(line.Number, "Phần này chỉ có câu hỏi. Lời dẫn xin để ở phần khác.");
        }

        if (part.Parts.Count != Quiz.Length)
        {
            file.Wrong(part.Line, string.Create(CultureInfo.InvariantCulture, $"Cần đúng {Quiz.Length} câu hỏi, đang có {part.Parts.Count}."));
        }

        return new([.. part.Parts.Select((question, i) => Question(file, question, i + 1))]);
    }

    private static QuizQuestion Question(SchoolFile file, SchoolPart part, int number)
    {
        var text = Numbered.Strip(file, part, number);
        var answers = new List<QuizAnswer>();
        var lines = part.Written.ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (Answer().Match(lines[i].Text) is not { Success: true } match)
            {
                file.Wrong(lines[i].Number, "Dòng này phải là “- [ ] lời đáp” hoặc “- [x] lời đáp”.");
                continue;
            }

            var why = "";
            if (i + 1 < lines.Count && lines[i + 1].Text.StartsWith("  ", StringComparison.Ordinal))
            {
                why = lines[++i].Text.Trim();
            }
            else
            {
                file.Wrong(lines[i].Number, "Lời đáp này chưa có dòng thụt vào nói vì sao.");
            }

            answers.Add(new(match.Groups["text"].Value, match.Groups["mark"].Value == "x", why));
        }

        if (answers.Count is < FewestAnswers or > MostAnswers)
        {
            file.Wrong(part.Line, string.Create(CultureInfo.InvariantCulture, $"Câu hỏi cần {FewestAnswers} hoặc {MostAnswers} lời đáp, đang có {answers.Count}."));
        }

        if (answers.Count(answer => answer.IsRight) != 1)
        {
            file.Wrong(part.Line, "Câu hỏi phải có đúng một lời đáp đúng [x].");
        }

        return new(text, answers);
    }

    [GeneratedRegex(@"^- \[(?<mark>[ x])\] (?<text>\S.*)$")]
    private static partial Regex Answer();
}
