using System.Globalization;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>Reads a file of <c>mang-ve/</c> (on paper) or <c>loa/</c> (aloud), and the languages that clips may be in.</summary>
internal static class PaperReader
{
    public const string LanguagesPath = "am-thanh/tieng.md";

    private static readonly string[] Papers = ["A4", "A5", "A6"];

    public static Handout? ReadHandout(SchoolFile file)
    {
        var head = file.Head;
        var (id, title, kind, paper) = (head.Text("id"), head.Text("ten"), head.Text("kieu"), head.Text("giay"));
        IReadOnlyList<string> lessons = [.. head.Items("bai").Select(item => item.Text)];
        head.NothingElse();
        if (file.Path != $"mang-ve/{id}.md")
        {
            file.Wrong(head.LineOf("id"), "“id” phải giống tên tệp.");
        }

        if (kind is not ("loi-noi" or "bieu-mau"))
        {
            file.Wrong(head.LineOf("kieu"), "“kieu” phải là loi-noi hoặc bieu-mau.");
        }

        if (!Papers.Contains(paper))
        {
            file.Wrong(head.LineOf("giay"), "“giay” phải là A4, A5 hoặc A6.");
        }

        if (file.Markdown.Length == 0)
        {
            file.Wrong(0, "Tờ này chưa có chữ.");
        }

        return file.IsSound ? new(id, file.Path, title, kind == "bieu-mau", paper, lessons, file.Markdown) : null;
    }

    public static RadioScript? ReadRadioScript(SchoolFile file)
    {
        var head = file.Head;
        var (id, title, lesson) = (head.Text("id"), head.Text("ten"), head.Text("bai"));
        head.NothingElse();
        if (id != lesson.Replace("bai-", "loa-", StringComparison.Ordinal) || file.Path != $"loa/{lesson}.md")
        {
            file.Wrong(head.LineOf("id"), "Bài loa của bai-06 là tệp loa/bai-06.md, “id” là loa-06.");
        }

        var words = file.Markdown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (words is < RadioScript.FewestWords or > RadioScript.MostWords)
        {
            file.Wrong(0, string.Create(CultureInfo.InvariantCulture, $"Bài loa cần từ {RadioScript.FewestWords} đến {RadioScript.MostWords} chữ, đang có {words}."));
        }

        return file.IsSound ? new(id, file.Path, title, lesson, file.Markdown) : null;
    }

    public static IReadOnlyList<SpokenLanguage> ReadLanguages(SchoolFile file)
    {
        _ = file.Head.Text("id");
        _ = file.Head.Text("ten");
        var languages = new List<SpokenLanguage>();
        foreach (var (number, text) in file.Head.Items("tieng"))
        {
            if (text.Split('|', StringSplitOptions.TrimEntries) is [{ Length: 2 or 3 } code, { Length: > 0 } name] && code.All(char.IsAsciiLetterLower))
            {
                languages.Add(new(code, name));
            }
            else
            {
                file.Wrong(number, "Tiếng có hai phần: mã hai hoặc ba chữ thường | tên.");
            }
        }

        file.Head.NothingElse();
        return languages;
    }
}
