using VoNhai.Commerce.Sdk.Tests.Snippets;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Docs;

/// <summary>Every C# block that partners read is code that the compiler saw and that a test runs.</summary>
public sealed class CodeBlocksTests
{
    [Fact]
    public void Every_block_is_the_code_that_runs()
    {
        var blocks = CodeBlock.All().ToList();

        Assert.True(blocks.Count >= 20, $"Only {blocks.Count} blocks were found.");
        Assert.Empty(blocks.Where(block => !block.IsTrue).Select(block => $"{block.Page}: {block.Name ?? block.Lines[0]}"));
    }

    /// <summary>A snippet is run by <see cref="SnippetRuns"/>, by a test of its own, or as a program of the consumers' solution.</summary>
    [Fact]
    public void Every_block_is_run()
    {
        var tests = Directory.EnumerateFiles(Repository.Path("tests/VoNhai.Commerce.Sdk.Tests/Snippets"), "*Tests.cs").Select(File.ReadAllText).ToList();
        var names = CodeBlock.All().Select(block => block.Name!).Distinct();

        Assert.All(names, name => Assert.True(
            SnippetRuns.All.ContainsKey(name) || IsProgram(name) || tests.Any(test => test.Contains($" {name}.Run", StringComparison.Ordinal)),
            $"{name} is never run."));
    }

    [Theory, MemberData(nameof(Runnable))]
    public Task Runs(string name) => SnippetRuns.All[name]();

    public static TheoryData<string> Runnable => [.. SnippetRuns.All.Keys];

    /// <summary>The control: one changed character, a block without a name and an unknown name are noticed.</summary>
    [Fact]
    public void A_changed_block_would_be_noticed()
    {
        var page = File.ReadAllText(Repository.Path("README.md"));
        Assert.All(CodeBlock.In("README.md", page), block => Assert.True(block.IsTrue));

        Assert.Contains(CodeBlock.In("README.md", page.Replace("250_000", "250_001", StringComparison.Ordinal)), block => !block.IsTrue);
        Assert.Contains(CodeBlock.In("README.md", page.Replace("<!-- snippet: HelloShop -->", "", StringComparison.Ordinal)), block => block.Name is null && !block.IsTrue);
        Assert.Contains(CodeBlock.In("README.md", page.Replace("snippet: HelloShop", "snippet: Nowhere", StringComparison.Ordinal)), block => !block.IsTrue);
    }

    private static bool IsProgram(string name) => File.Exists(Repository.Path($"tests/VoNhai.Commerce.Consumer/{name}/Program.cs"));
}
