namespace VoNhai.Commerce.Storefront.School;

/// <summary>Reads <c>tinh-huong/luat.md</c>: a heading for each rule, its sentence, and lines <c>- fact = value, fact = value → stance</c>.</summary>
internal static class RulebookReader
{
    public const string Path = "tinh-huong/luat.md";

    private const char Arrow = '→';

    public static Rulebook Read(SchoolFile file)
    {
        _ = file.Head.Text("id");
        _ = file.Head.Text("ten");
        file.Head.NothingElse();
        var rules = new List<DrillRule>();
        foreach (var part in file.Parts)
        {
            if (rules.Exists(rule => rule.Id == part.Title))
            {
                file.Wrong(part.Line, $"Luật “{part.Title}” có hai lần.");
            }

            rules.Add(Rule(file, part));
        }

        return new(rules);
    }

    private static DrillRule Rule(SchoolFile file, SchoolPart part)
    {
        var sentence = string.Join(' ', part.Written.TakeWhile(line => !IsItem(line)).Select(line => line.Text));
        var lines = new List<RuleLine>();
        foreach (var line in part.Written.SkipWhile(line => !IsItem(line)))
        {
            if (Line(line.Text) is { } read)
            {
                lines.Add(read);
            }
            else
            {
                file.Wrong(line.Number, "Dòng luật phải như “- ten-bang-chung = gia-tri → nhan”. Cuối dòng là nhan, tu-choi hoặc xem-lai.");
            }
        }

        if (sentence.Length == 0 || lines.Count == 0 || part.Parts.Count > 0)
        {
            file.Wrong(part.Line, "Mỗi luật có một câu để nhớ, rồi ít nhất một dòng luật.");
        }

        return new(part.Title, sentence, lines);
    }

    private static bool IsItem(SchoolLine line) => line.Text.StartsWith("- ", StringComparison.Ordinal);

    private static RuleLine? Line(string text)
    {
        if (!text.StartsWith("- ", StringComparison.Ordinal) || text[2..].Split(Arrow, StringSplitOptions.TrimEntries) is not [var when, var then] || Stances.Read(then) is not { } stance)
        {
            return null;
        }

        var facts = when.Split(',', StringSplitOptions.TrimEntries).Select(fact => Evidence.Read(fact, '=')).ToList();
        return facts.Contains(null) ? null : new([.. facts.OfType<Evidence>()], stance);
    }
}
