using System.Globalization;
using System.Text;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>One Markdown file of the school as it was written, taken apart at its headings. It collects what is wrong with it.</summary>
internal sealed class SchoolFile
{
    /// <summary>More is no lesson: somebody put something else here.</summary>
    public const int MostCharacters = 100_000;

    private readonly List<SchoolProblem> problems = [];

    private SchoolFile(string path) => Path = path;

    /// <summary>Below the course's folder, with slashes.</summary>
    public string Path { get; }

    public SchoolHead Head { get; private set; } = null!;

    /// <summary>What follows the head, line by line.</summary>
    public IReadOnlyList<SchoolLine> Body { get; private set; } = [];

    /// <summary>The headings of two signs, and below each those of three.</summary>
    public IReadOnlyList<SchoolPart> Parts { get; private set; } = [];

    public IReadOnlyList<SchoolProblem> Problems => problems;

    public bool IsSound => problems.Count == 0;

    /// <summary>What stands above the first heading of two signs.</summary>
    public string Opening => string.Join('\n', Body.TakeWhile(line => !IsHeading(line, 2)).Select(line => line.Text)).Trim('\n');

    /// <summary>Everything behind the head, as Markdown.</summary>
    public string Markdown => string.Join('\n', Body.Select(line => line.Text)).Trim('\n');

    public static SchoolFile Read(string path, string text)
    {
        var file = new SchoolFile(path);
        var lines = LinesOf(text);
        file.Head = SchoolHead.Read(lines, file.Wrong, out var end);
        file.Body = [.. lines.Skip(end)];
        file.Parts = PartsOf(file.Body, 2);
        if (text.Length > MostCharacters)
        {
            file.Wrong(0, string.Create(CultureInfo.InvariantCulture, $"Tệp dài quá {MostCharacters:N0} chữ cái."));
        }

        foreach (var line in lines.Where(line => line.Text.Any(char.IsControl)))
        {
            file.Wrong(line.Number, "Dòng này có dấu lạ (tab hoặc ký tự điều khiển). Xin gõ lại.");
        }

        return file;
    }

    public void Wrong(int line, string sentence) => problems.Add(new(Path, line, sentence));

    /// <summary>NFC, because a mark typed as a letter of its own looks the same and compares otherwise.</summary>
    internal static IReadOnlyList<SchoolLine> LinesOf(string text) =>
        [.. text.TrimStart('\uFEFF').Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Split('\n').Select((line, i) => new SchoolLine(i + 1, line.TrimEnd(' ')))];

    private static List<SchoolPart> PartsOf(IReadOnlyList<SchoolLine> lines, int level)
    {
        var parts = new List<SchoolPart>();
        var starts = Enumerable.Range(0, lines.Count).Where(i => IsHeading(lines[i], level)).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var heading = lines[starts[i]];
            var inside = lines.Take(i + 1 < starts.Count ? starts[i + 1] : lines.Count).Skip(starts[i] + 1).ToList();
            parts.Add(new(heading.Text[(level + 1)..].Trim(), heading.Number, [.. inside.TakeWhile(line => !IsHeading(line, level + 1))], level < 3 ? PartsOf(inside, level + 1) : []));
        }

        return parts;
    }

    private static bool IsHeading(SchoolLine line, int level) =>
        line.Text.Length > level + 1 && line.Text.AsSpan(0, level).IndexOfAnyExcept('#') < 0 && line.Text[level] == ' ';
}
