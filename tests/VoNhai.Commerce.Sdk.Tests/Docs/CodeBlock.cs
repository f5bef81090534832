namespace VoNhai.Commerce.Sdk.Tests.Docs;

/// <summary>A C# block of a page.</summary>
/// <param name="Page">Path from the root of the repository.</param>
/// <param name="Name">The snippet that the comment above it names; <c>null</c> when there is no such comment.</param>
/// <param name="Lines">Its lines without indentation and empty ones.</param>
internal sealed record CodeBlock(string Page, string? Name, IReadOnlyList<string> Lines)
{
    private const string Comment = "<!-- snippet: ";

    /// <summary>Every page that partners read.</summary>
    public static IEnumerable<CodeBlock> All() =>
        Directory.EnumerateFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.Path("README.md")).Append(Repository.Path("src/VoNhai.Commerce.Sdk/README.md"))
            .SelectMany(path => In(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path)));

    public static IEnumerable<CodeBlock> In(string page, string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is "```csharp" or "```cs" or "```c#")
            {
                var body = lines.Skip(i + 1).TakeWhile(line => line != "```").ToList();
                var above = i > 0 && lines[i - 1].StartsWith(Comment, StringComparison.Ordinal) ? lines[i - 1][Comment.Length..^" -->".Length] : null;
                yield return new CodeBlock(page, above, [.. body.Where(line => line.Length > 0)]);
                i += body.Count;
            }
        }
    }

    /// <summary>The lines of the code that runs; <c>null</c> when nothing has that name.</summary>
    /// <param name="name">A file of Snippets, or a program of the consumers' solution.</param>
    /// <param name="withUsings">Whether the block shows them, too.</param>
    public static IReadOnlyList<string>? Source(string name, bool withUsings)
    {
        string[] places = [$"tests/VoNhai.Commerce.Sdk.Tests/Snippets/{name}.cs", $"tests/VoNhai.Commerce.Consumer/{name}/Program.cs"];
        if (places.Select(Repository.Path).FirstOrDefault(File.Exists) is not { } path)
        {
            return null;
        }

        var lines = File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        if (!lines.Contains("// snippet"))
        {
            return lines;
        }

        var usings = lines.TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal));
        return [.. withUsings ? usings : [], .. lines.SkipWhile(line => line != "// snippet").Skip(1).TakeWhile(line => line != "// end")];
    }

    public bool IsTrue => Name is not null && Source(Name, Lines.Count > 0 && Lines[0].StartsWith("using ", StringComparison.Ordinal)) is { } source && source.SequenceEqual(Lines);
}
