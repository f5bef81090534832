using System.Runtime.CompilerServices;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

/// <summary>The same lines as they stand in a page of the documentation and in the code that runs.</summary>
internal static class Snippet
{
    /// <param name="page">Path from the root of the repository.</param>
    /// <param name="name">The name in the comment above the block.</param>
    public static string[] InPage(string page, string name) =>
        [.. File.ReadLines(Path.Combine(Here(), "../../..", page))
            .SkipWhile(line => line != $"<!-- snippet: {name} -->").Skip(2).TakeWhile(line => line != "```")
            .Select(line => line.Trim()).Where(line => line.Length > 0)];

    public static string[] InSource(string file, bool withUsings = false)
    {
        var lines = File.ReadAllLines(Path.Combine(Here(), file)).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var usings = withUsings ? lines.TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal)) : [];
        return [.. usings, .. lines.SkipWhile(line => line != "// snippet").Skip(1).TakeWhile(line => line != "// end")];
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
