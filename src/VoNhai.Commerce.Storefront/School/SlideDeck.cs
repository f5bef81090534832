using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>Cuts a lesson into slides: the same text, as much at once as is read from the last row of a hall.</summary>
internal static partial class SlideDeck
{
    private const int MostItems = 4;
    private const int MostSentences = 3;

    /// <summary>Letters of a slide, about: sentences and items beyond go to the next one.</summary>
    private const int MostLetters = 170;

    public static IReadOnlyList<Slide> Of(Lesson lesson)
    {
        var slides = new List<Slide> { new(null, "") };
        foreach (var section in lesson.Sections)
        {
            if (section.Part == LessonPart.Questions)
            {
                slides.AddRange(lesson.Quiz.Questions.SelectMany(question => new Slide[] { new(section.Part, "", question), new(section.Part, "", question, IsAnswered: true) }));
            }
            else
            {
                slides.AddRange(Pieces(section.Markdown).Select(piece => new Slide(section.Part, piece)));
            }
        }

        return slides;
    }

    /// <summary>Cuts a part; that prices are play is said beside the last of what it is about.</summary>
    private static List<string> Pieces(string markdown)
    {
        var pieces = new List<string>();
        foreach (var piece in Cut(markdown))
        {
            if (piece == Figures.PlayNote && pieces.Count > 0)
            {
                pieces[^1] += $"\n\n{piece}";
            }
            else
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    private static IEnumerable<string> Cut(string markdown)
    {
        foreach (var block in BlankLine().Split(markdown).Where(block => block.Length > 0))
        {
            var lines = block.Split('\n');
            var isList = lines.All(line => Item().IsMatch(line));
            var isWhole = !isList && lines.Any(line => line.StartsWith('|') || line.StartsWith('>'));
            foreach (var piece in isWhole ? [block] : isList ? Together(lines, "\n", MostItems) : Together([.. Sentences.In(string.Join(' ', lines))], " ", MostSentences))
            {
                yield return piece;
            }
        }
    }

    /// <summary>As many as fit, evenly: no slide is left with a single line when its neighbours are full.</summary>
    private static IEnumerable<string> Together(string[] lines, string between, int most)
    {
        var slides = Math.Max((lines.Length + most - 1) / most, (lines.Sum(line => line.Length) + MostLetters - 1) / MostLetters);
        var (next, left) = (0, lines.Length);
        for (var slide = 0; slide < slides && left > 0; slide++)
        {
            var take = (left + slides - slide - 1) / (slides - slide);
            yield return string.Join(between, lines.AsSpan(next, take).ToArray());
            (next, left) = (next + take, left - take);
        }
    }

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"^(?:- |\d+\. )")]
    private static partial Regex Item();
}
