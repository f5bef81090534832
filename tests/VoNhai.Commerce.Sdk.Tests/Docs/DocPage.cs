using System.Text;

namespace VoNhai.Commerce.Sdk.Tests.Docs;

/// <summary>A page of the documentation with the parts that code writes: between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.</summary>
internal static class DocPage
{
    /// <summary>
    /// Set to 1, the tests write the parts instead of comparing them: <c>eng/docs.sh</c> does, and a person reads the difference.
    /// </summary>
    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("VONHAI_WRITE_DOCS") == "1";

    /// <summary>What stands there, and what should; the same when the page is right.</summary>
    public static (string Stands, string Should) Compare(string page, string name, string should)
    {
        var path = Repository.Path(page);
        var text = File.ReadAllText(path);
        if (IsWriting)
        {
            File.WriteAllText(path, Replaced(text, name, should), new UTF8Encoding(false));
            return (should, should);
        }

        return (Between(text, name), should);
    }

    public static string Between(string text, string name)
    {
        var (from, to) = Ends(text, name);
        return text[from..to].Trim('\n');
    }

    private static string Replaced(string text, string name, string part)
    {
        var (from, to) = Ends(text, name);
        return $"{text[..from]}\n{part}\n{text[to..]}";
    }

    private static (int From, int To) Ends(string text, string name)
    {
        var open = $"<!-- {name} -->";
        var from = text.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var to = text.IndexOf($"<!-- /{name} -->", StringComparison.Ordinal);
        return from >= open.Length && to >= from ? (from, to) : throw new InvalidDataException($"The page has no part '{name}'.");
    }
}
