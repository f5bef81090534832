using System.Globalization;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>Reads a file of <c>lo-trinh/</c>.</summary>
internal static class TrackReader
{
    public static Track? Read(SchoolFile file)
    {
        var head = file.Head;
        var (id, title, minutes, forWhom) = (head.Text("id"), head.Text("ten"), head.Number("phut", 10, 3_000), head.Text("cho-ai"));
        var steps = new List<TrackStep>();
        foreach (var (number, text) in head.Items("buoc"))
        {
            if (text.Split('|', StringSplitOptions.TrimEntries) is [var lesson, var time, { Length: > 0 } name] && int.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var least) && least > 0)
            {
                steps.Add(new(lesson, least, name));
            }
            else
            {
                file.Wrong(number, "Bước có ba phần: bài | số phút | tên.");
            }
        }

        head.NothingElse();
        if (file.Path != $"lo-trinh/{id}.md")
        {
            file.Wrong(head.LineOf("id"), "“id” phải giống tên tệp.");
        }

        if (file.IsSound && steps.Sum(step => step.Minutes) != minutes)
        {
            file.Wrong(head.LineOf("phut"), string.Create(CultureInfo.InvariantCulture, $"Cộng các bước là {steps.Sum(step => step.Minutes)} phút."));
        }

        return file.IsSound ? new(id, file.Path, title, minutes, forWhom, steps, file.Markdown) : null;
    }
}
