using System.Globalization;
using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>Reads a file of <c>bai/</c>. Its name begins with the lesson's number, and its id is <c>bai-</c> with that number.</summary>
internal static partial class LessonReader
{
    public static Lesson? Read(SchoolFile file)
    {
        var head = file.Head;
        var (id, title, minutes, goal) = (head.Text("id"), head.Text("ten"), head.Number("phut", 30, 180), head.Text("muc-tieu"));
        IReadOnlyList<string> materials = [.. head.Items("dung-cu").Select(item => item.Text)];
        IReadOnlyList<string> tracks = [.. head.Items("lo-trinh").Select(item => item.Text)];
        var themes = ThemesIn(file, head.Items("chu-de"));
        var sources = Source.ReadAll(file, head.ItemsIfAny("nguon"));
        head.NothingElse();

        var number = 0;
        if (FileName().Match(file.Path) is { Success: true } match)
        {
            number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            if (id != $"bai-{match.Groups["number"].Value}")
            {
                file.Wrong(head.LineOf("id"), $"“id” phải là bai-{match.Groups["number"].Value}, như tên tệp.");
            }
        }
        else
        {
            file.Wrong(0, "Tên tệp phải như 06-ten-bai.md: hai số, gạch, chữ thường không dấu.");
        }

        var sections = SectionsOf(file, out var quiz);
        return file.IsSound && quiz is not null ? new(id, number, file.Path, title, minutes, goal, materials, themes, tracks, sources, sections, quiz) : null;
    }

    private static List<LessonSection> SectionsOf(SchoolFile file, out Quiz? quiz)
    {
        quiz = null;
        if (file.Opening.Length > 0)
        {
            file.Wrong(file.Body[0].Number, $"Trước “{LessonPart.Goal.Title()}” không viết gì.");
        }

        var sections = new List<LessonSection>();
        foreach (var part in LessonParts.All)
        {
            var written = (int)part < file.Parts.Count ? file.Parts[(int)part] : null;
            if (written?.Title != part.Title())
            {
                file.Wrong(written?.Line ?? 0, $"Chỗ này phải là phần “{part.Title()}”. Chín phần, đúng thứ tự.");
                return sections;
            }

            if (part == LessonPart.Questions)
            {
                quiz = QuizReader.Read(file, written);
            }
            else if (written.Markdown.Length == 0 || written.Parts.Count > 0)
            {
                file.Wrong(written.Line, $"Phần “{part.Title()}” phải có chữ, và không có đề mục con.");
            }

            sections.Add(new(part, written.Markdown));
        }

        foreach (var more in file.Parts.Skip(LessonParts.All.Count))
        {
            file.Wrong(more.Line, $"Thừa phần “{more.Title}”.");
        }

        return sections;
    }

    private static List<Theme> ThemesIn(SchoolFile file, IReadOnlyList<SchoolLine> items)
    {
        var themes = new List<Theme>();
        foreach (var item in items)
        {
            if (Themes.Read(item.Text) is { } theme)
            {
                themes.Add(theme);
            }
            else
            {
                file.Wrong(item.Number, $"Không có chủ đề “{item.Text}”. Chọn trong: {string.Join(", ", Themes.All.Select(Themes.Name))}.");
            }
        }

        return themes;
    }

    [GeneratedRegex("^bai/(?<number>[0-9]{2})-[a-z0-9]+(?:-[a-z0-9]+)*[.]md$")]
    private static partial Regex FileName();
}
