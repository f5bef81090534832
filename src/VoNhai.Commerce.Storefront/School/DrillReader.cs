using System.Globalization;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>Reads a file of <c>tinh-huong/</c>, and checks by the rule book that the evidence makes right what the file says is right.</summary>
internal static class DrillReader
{
    private static readonly string[] Parts = ["Cảnh", "Thấy và nghe", "Bằng chứng", "Chọn", "Luật"];
    private static readonly string[] Twins = ["Bẫy", "Thật"];
    private static readonly Stance[] AllStances = Enum.GetValues<Stance>();

    public static Drill? Read(SchoolFile file, Rulebook rules)
    {
        var head = file.Head;
        var (id, title, lesson, ruleId) = (head.Text("id"), head.Text("ten"), head.Text("bai"), head.Text("luat"));
        var (scamFacts, honestFacts) = (Facts(file, "bay"), Facts(file, "that"));
        var (scamRight, honestRight) = (head.Number("dung-bay", 1, AllStances.Length) - 1, head.Number("dung-that", 1, AllStances.Length) - 1);
        var sources = Source.ReadAll(file, head.Items("nguon"));
        head.NothingElse();
        if (file.Path != $"tinh-huong/{id}.md")
        {
            file.Wrong(head.LineOf("id"), "“id” phải giống tên tệp.");
        }

        if (!Has(file, file.Parts, Parts, 0) || !Has(file, file.Parts[2].Parts, Twins, file.Parts[2].Line))
        {
            return null;
        }

        foreach (var part in file.Parts.Take(2).Concat(file.Parts[2].Parts).Append(file.Parts[4]).Where(part => part.Markdown.Length == 0))
        {
            file.Wrong(part.Line, $"Phần “{part.Title}” chưa có chữ.");
        }

        var choices = Choices(file, file.Parts[3]);
        if (!file.IsSound)
        {
            return null;
        }

        var drill = new Drill(
            id, file.Path, title, lesson, ruleId, file.Parts[0].Markdown, file.Parts[1].Markdown,
            new(TwinKind.Scam, scamFacts, file.Parts[2].Parts[0].Markdown, scamRight), new(TwinKind.Honest, honestFacts, file.Parts[2].Parts[1].Markdown, honestRight),
            choices, file.Parts[4].Markdown, sources);
        Judge(file, drill, rules);
        return file.IsSound ? drill : null;
    }

    /// <summary>The rule book decides both twins, by this drill's own rule, as the file says; and it takes both skills to get both right.</summary>
    private static void Judge(SchoolFile file, Drill drill, Rulebook rules)
    {
        if (rules.Rules.FirstOrDefault(rule => rule.Id == drill.RuleId) is not { } rule)
        {
            file.Wrong(file.Head.LineOf("luat"), $"Sổ luật không có “{drill.RuleId}”.");
            return;
        }

        if (drill.Rule.ReplaceLineEndings(" ") != rule.Sentence)
        {
            file.Wrong(file.Parts[4].Line, $"Phần Luật phải đúng câu trong sổ luật: “{rule.Sentence}”");
        }

        foreach (var (twin, facts, right) in new[] { (drill.Scam, "bay", "dung-bay"), (drill.Honest, "that", "dung-that") })
        {
            if (rules.Decide(twin.Facts) is not { } verdict)
            {
                file.Wrong(file.Head.LineOf(facts), $"Sổ luật chưa có dòng nào cho bằng chứng ở “{facts}”.");
            }
            else if (verdict.Rule.Id != rule.Id)
            {
                file.Wrong(file.Head.LineOf(facts), $"Bằng chứng ở “{facts}” lại gặp luật “{verdict.Rule.Id}” trước.");
            }
            else if (drill.Choices[twin.Right].Stance != verdict.Line.Then)
            {
                file.Wrong(file.Head.LineOf(right), string.Create(CultureInfo.InvariantCulture, $"Theo sổ luật, cách đúng là số {drill.ChoiceOf(verdict.Line.Then) + 1}."));
            }
        }

        if (drill.Choices[drill.Honest.Right].Stance != Stance.GoAlong)
        {
            file.Wrong(file.Head.LineOf("dung-that"), "Bản thật phải đúng ở cách “nhan”: nghi oan không phải là giỏi.");
        }

        if (drill.Choices[drill.Scam.Right].Stance == Stance.GoAlong)
        {
            file.Wrong(file.Head.LineOf("dung-bay"), "Bản bẫy không bao giờ đúng ở cách “nhan”.");
        }
    }

    private static List<DrillChoice> Choices(SchoolFile file, SchoolPart part)
    {
        var choices = new List<DrillChoice>();
        foreach (var (choice, number) in part.Parts.Select((choice, i) => (choice, i + 1)))
        {
            var text = Numbered.Strip(file, choice, number);
            var lines = choice.Written.ToList();
            if (lines.Count != 3 || After(lines[0], "kiểu") is not { } word || Stances.Read(word) is not { } stance || After(lines[1], "bẫy") is not { } scam || After(lines[2], "thật") is not { } honest)
            {
                file.Wrong(choice.Line, "Mỗi cách chọn có ba dòng: “- kiểu: nhan, tu-choi hoặc xem-lai”, “- bẫy: …”, “- thật: …”.");
                continue;
            }

            choices.Add(new(text, stance, scam, honest));
        }

        if (file.IsSound && !choices.Select(choice => choice.Stance).Order().SequenceEqual(AllStances))
        {
            file.Wrong(part.Line, "Cần ba cách chọn, mỗi kiểu một cách: nhan, tu-choi, xem-lai.");
        }

        return choices;
    }

    private static string? After(SchoolLine line, string name) =>
        line.Text.StartsWith($"- {name}: ", StringComparison.Ordinal) ? line.Text[(name.Length + 4)..].Trim() : null;

    private static List<Evidence> Facts(SchoolFile file, string name)
    {
        var facts = new List<Evidence>();
        foreach (var item in file.Head.Items(name))
        {
            if (Evidence.Read(item.Text, ':') is { } fact)
            {
                facts.Add(fact);
            }
            else
            {
                file.Wrong(item.Number, "Bằng chứng phải như “ten-bang-chung: gia-tri”, chữ thường không dấu.");
            }
        }

        return facts;
    }

    private static bool Has(SchoolFile file, IReadOnlyList<SchoolPart> parts, string[] titles, int line)
    {
        if (parts.Select(part => part.Title).SequenceEqual(titles, StringComparer.Ordinal))
        {
            return true;
        }

        file.Wrong(line, $"Các phần phải là, đúng thứ tự: {string.Join(", ", titles)}.");
        return false;
    }
}
