using System.Globalization;
using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// The front matter of a file: <c>name: value</c>, or a name and items <c>- …</c> below it, between two lines of three dashes. Nothing else:
/// no quotes, no nesting, no types, so that no text can mean something that its writer did not (docs/decisions/school-files.md).
/// What is asked for and not there, and what is there and was never asked for, are problems.
/// </summary>
internal sealed partial class SchoolHead
{
    private const string Fence = "---";

    private readonly Dictionary<string, HeadEntry> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly Action<int, string> wrong;

    private SchoolHead(Action<int, string> wrong) => this.wrong = wrong;

    /// <param name="lines">The whole file.</param>
    /// <param name="wrong">Takes a line and a sentence.</param>
    /// <param name="end">How many lines the head takes up; 0 when there is none.</param>
    public static SchoolHead Read(IReadOnlyList<SchoolLine> lines, Action<int, string> wrong, out int end)
    {
        var head = new SchoolHead(wrong);
        end = 0;
        if (lines.Count == 0 || lines[0].Text != Fence)
        {
            wrong(1, "Dòng đầu phải là ba gạch: ---");
            return head;
        }

        HeadEntry? last = null;
        for (var i = 1; i < lines.Count; i++)
        {
            var (number, text) = lines[i];
            if (text == Fence)
            {
                end = i + 1;
                return head;
            }

            last = head.Take(number, text, last);
        }

        wrong(1, "Đầu tệp chưa đóng: thiếu dòng --- thứ hai.");
        return head;
    }

    /// <summary>Where a name stands; 1 when it is missing.</summary>
    public int LineOf(string name) => entries.TryGetValue(name, out var entry) ? entry.Line : 1;

    /// <summary>A value that must be there; empty when it is not, which is a problem.</summary>
    public string Text(string name)
    {
        asked.Add(name);
        if (!entries.TryGetValue(name, out var entry))
        {
            wrong(1, $"Đầu tệp thiếu “{name}”.");
            return "";
        }

        if (entry.Items.Count > 0)
        {
            wrong(entry.Line, $"“{name}” chỉ có một giá trị, viết cùng dòng.");
        }
        else if (entry.Value.Length == 0)
        {
            wrong(entry.Line, $"“{name}” chưa có gì.");
        }

        return entry.Value;
    }

    /// <summary>A whole number within a range; the lower bound when it is none, which is a problem.</summary>
    public int Number(string name, int from, int to)
    {
        var text = Text(name);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }

        if (text.Length > 0)
        {
            wrong(LineOf(name), string.Create(CultureInfo.InvariantCulture, $"“{name}” phải là số từ {from} đến {to}."));
        }

        return from;
    }

    /// <summary>Items of which there must be one at least.</summary>
    public IReadOnlyList<SchoolLine> Items(string name)
    {
        var items = ItemsIfAny(name);
        if (items.Count == 0 && !entries.ContainsKey(name))
        {
            wrong(1, $"Đầu tệp thiếu “{name}”.");
        }

        return items;
    }

    /// <summary>Items that may be left out together with their name.</summary>
    public IReadOnlyList<SchoolLine> ItemsIfAny(string name)
    {
        asked.Add(name);
        if (!entries.TryGetValue(name, out var entry))
        {
            return [];
        }

        if (entry.Value.Length > 0)
        {
            wrong(entry.Line, $"“{name}” là danh sách: mỗi mục một dòng, bắt đầu bằng gạch.");
        }
        else if (entry.Items.Count == 0)
        {
            wrong(entry.Line, $"“{name}” chưa có mục nào.");
        }

        foreach (var twice in entry.Items.GroupBy(item => item.Text, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            wrong(twice.Last().Number, $"“{name}” có hai mục giống nhau: {twice.Key}");
        }

        return entry.Items;
    }

    /// <summary>Called when everything was asked for: what is left has a name that nobody reads.</summary>
    public void NothingElse()
    {
        foreach (var entry in entries.Values.Where(entry => !asked.Contains(entry.Name)))
        {
            wrong(entry.Line, $"Không hiểu “{entry.Name}”. Có thể viết sai tên.");
        }
    }

    private HeadEntry? Take(int number, string text, HeadEntry? last)
    {
        if (text.Length == 0)
        {
            return last;
        }

        if (text.StartsWith("- ", StringComparison.Ordinal))
        {
            if (last is null)
            {
                wrong(number, "Mục này chưa có tên ở trên.");
            }
            else
            {
                last.Items.Add(new(number, text[2..].Trim()));
            }

            return last;
        }

        if (NameAndValue().Match(text) is not { Success: true } match)
        {
            wrong(number, "Dòng này phải là “tên: giá trị”, hoặc “- mục”. Tên viết thường, không dấu.");
            return last;
        }

        var entry = new HeadEntry(match.Groups["name"].Value, number, match.Groups["value"].Value);
        if (!entries.TryAdd(entry.Name, entry))
        {
            wrong(number, $"“{entry.Name}” có hai lần.");
        }

        return entry;
    }

    [GeneratedRegex(@"^(?<name>[a-z][a-z-]*):(?: (?<value>.*))?$")]
    private static partial Regex NameAndValue();
}
