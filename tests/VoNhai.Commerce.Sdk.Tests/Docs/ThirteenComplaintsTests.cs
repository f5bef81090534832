using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Docs;

/// <summary>docs/thirteen-complaints.md promises tests by name. Both test projects are read as source: one cannot load the other.</summary>
public sealed partial class ThirteenComplaintsTests
{
    private static readonly string Tests = Path.GetFullPath(Path.Combine(Here(), "../.."));
    private static readonly string Page = File.ReadAllText(Path.Combine(Tests, "../docs/thirteen-complaints.md"));

    [Fact]
    public void Each_complaint_names_tests_and_each_of_them_exists()
    {
        var chapters = Page.Split("\n## ").Skip(1).ToList();
        Assert.Equal(Enumerable.Range(1, 13).Select(number => $"R{number}"), chapters.Select(chapter => chapter.Split(' ')[0]));

        var existing = Existing();
        foreach (var chapter in chapters)
        {
            var named = Named(chapter);
            Assert.True(named.Count >= 4, $"{chapter.Split('\n')[0]} is proved by {named.Count} tests only.");
            Assert.All(named, name => Assert.True(existing.Contains(name), $"{name} does not exist."));
        }
    }

    /// <summary>The control: a test that was renamed, is no test or is in another class would be noticed.</summary>
    [Fact]
    public void A_name_without_a_test_would_be_noticed()
    {
        var existing = Existing();

        Assert.Contains("ThirteenComplaintsTests.A_name_without_a_test_would_be_noticed", existing);
        Assert.DoesNotContain("ThirteenComplaintsTests.Existing", existing);
        Assert.DoesNotContain("ForgedDeliveryTests.A_name_without_a_test_would_be_noticed", existing);
        Assert.Equal(["NobodysTests.Was_renamed"], Named("- `NobodysTests.Was_renamed`").Except(existing));
    }

    private static List<string> Named(string text) => [.. Name().Matches(text).Select(match => match.Groups[1].Value)];

    /// <summary>Every public method under an attribute that makes it a test, as <c>Class.Method</c>; a file is named after its class.</summary>
    private static HashSet<string> Existing() =>
    [
        .. Directory.EnumerateFiles(Tests, "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => Test().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileNameWithoutExtension(file)}.{match.Groups[1].Value}")),
    ];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"^- `([A-Za-z]+Tests\.\w+)`", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex(@"^    \[(?:Fact|Theory)\b[^\n]*\n(?:    \[[^\n]*\n)*    public (?:async )?(?:Task|void) (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Test();
}
