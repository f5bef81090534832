using System.Globalization;
using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// Judges the words that <see cref="CourseReader"/> takes as they are: sentences short enough for who reads little, sources behind figures,
/// nothing forbidden, and every link and page address leading somewhere.
/// </summary>
internal sealed partial class Proofreader
{
    /// <summary>Words of a learner's sentence at most.</summary>
    public const int MostWords = 12;

    private readonly string folder;
    private readonly IReadOnlySet<string> addresses;
    private readonly List<SchoolProblem> problems = [];

    private Proofreader(string folder, IReadOnlySet<string> addresses)
    {
        this.folder = folder;
        this.addresses = addresses;
    }

    /// <param name="folder">The course's folder.</param>
    /// <param name="addresses">The storefront's pages that need no more than their address.</param>
    public static IReadOnlyList<SchoolProblem> Read(string folder, IReadOnlySet<string> addresses)
    {
        var proofreader = new Proofreader(folder, addresses);
        foreach (var path in SchoolFolder.FilesIn(folder).Where(path => path.EndsWith(".md", StringComparison.Ordinal)))
        {
            proofreader.Read(path);
        }

        return proofreader.problems;
    }

    private void Read(string path)
    {
        if (SchoolFolder.ReadText(folder, path, problems) is not { } text)
        {
            return;
        }

        var room = path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";
        var lines = SchoolFile.LinesOf(text);
        Links(path, lines);
        if (room is not ("bai" or "tinh-huong" or "mang-ve" or "loa" or "lo-trinh"))
        {
            return;
        }

        var file = SchoolFile.Read(path, text);
        List<Sentence> sentences = [.. Sentences.Of(file.Body)];
        Words(path, sentences);
        if (room != "lo-trinh" && !(room == "mang-ve" && file.Head.Text("kieu") == "bieu-mau"))
        {
            Length(path, sentences);
        }

        if (room != "tinh-huong")
        {
            Facts(path, sentences, [.. Source.ReadAll(file, file.Head.ItemsIfAny("nguon")).Select(source => source.Key)]);
        }

        if (room == "bai" && sentences.Any(sentence => sentence.SourceKey is null && Figures.HasPrice(sentence.Text)) && sentences.All(sentence => sentence.Text != Figures.PlayNote))
        {
            Wrong(path, 0, $"Bài có giá tiền thì phải có câu: “{Figures.PlayNote}”");
        }

        foreach (var item in file.Head.ItemsIfAny("dung-cu"))
        {
            foreach (var named in FileName().Matches(item.Text).Where(named => !File.Exists(Path.Combine(folder, named.Value))))
            {
                Wrong(path, item.Number, $"Không có tệp {named.Value}.");
            }
        }
    }

    private void Length(string path, IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences.Where(sentence => sentence.Words > MostWords))
        {
            Wrong(path, sentence.Line, string.Create(CultureInfo.InvariantCulture, $"Câu dài {sentence.Words} chữ, nhiều nhất {MostWords}: “{sentence.Text}”"));
        }
    }

    private void Words(string path, IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            foreach (var why in ForbiddenWords.In(sentence.Text))
            {
                Wrong(path, sentence.Line, why);
            }
        }
    }

    private void Facts(string path, IReadOnlyList<Sentence> sentences, IReadOnlyList<string> keys)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.SourceKey is { } key && !keys.Contains(key))
            {
                Wrong(path, sentence.Line, $"Đầu tệp không có nguồn “{key}”.");
            }
            else if (sentence.SourceKey is null && Figures.IsFact(sentence.Text))
            {
                Wrong(path, sentence.Line, $"Số liệu này chưa có nguồn: “{sentence.Text}”");
            }
        }

        foreach (var key in keys.Where(key => sentences.All(sentence => sentence.SourceKey != key)))
        {
            Wrong(path, 0, $"Nguồn “{key}” không đứng sau câu nào.");
        }
    }

    private void Links(string path, IEnumerable<SchoolLine> lines)
    {
        var isExample = false;
        foreach (var line in lines)
        {
            isExample ^= line.Text.StartsWith("```", StringComparison.Ordinal);
            if (isExample)
            {
                continue;
            }

            foreach (Match link in Link().Matches(line.Text))
            {
                var to = link.Groups["to"].Value;
                if (to.Contains("//", StringComparison.Ordinal))
                {
                    Wrong(path, line.Number, $"Không dẫn ra ngoài ({to}): lớp không có Internet.");
                }
                else if (!File.Exists(Path.Combine(folder, Path.GetDirectoryName(path) ?? "", to.Split('#')[0])))
                {
                    Wrong(path, line.Number, $"Đường dẫn này không tới đâu: {to}");
                }
            }

            foreach (Match address in Address().Matches(line.Text))
            {
                if (!addresses.Contains(address.Groups["page"].Value))
                {
                    Wrong(path, line.Number, $"Gian hàng không có trang {address.Groups["page"].Value}.");
                }
            }
        }
    }

    private void Wrong(string path, int line, string sentence) => problems.Add(new(path, line, sentence));

    [GeneratedRegex(@"\]\((?<to>[^)\s]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`(?<page>/[^`]*)`")]
    private static partial Regex Address();

    [GeneratedRegex(@"[a-z-]+/[a-z0-9-]+\.md")]
    private static partial Regex FileName();
}
