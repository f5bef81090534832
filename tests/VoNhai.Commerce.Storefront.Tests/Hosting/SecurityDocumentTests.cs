using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting;

/// <summary>docs/security.md names every requirement once, and only tests that exist.</summary>
public sealed partial class SecurityDocumentTests
{
    /// <summary>The requirements of level 1 in ASVS 5.0.0, by section: 1.2.1 to 1.2.5 and so on.</summary>
    private static readonly (string Section, int[] Numbers)[] LevelOne =
    [
        ("1.2", [1, 2, 3, 4, 5]), ("1.3", [1, 2]), ("1.5", [1]), ("2.1", [1]), ("2.2", [1, 2]), ("2.3", [1]), ("3.2", [1, 2]), ("3.3", [1]), ("3.4", [1, 2]), ("3.5", [1, 2, 3]),
        ("4.1", [1]), ("4.4", [1]), ("5.2", [1, 2]), ("5.3", [1, 2]), ("6.1", [1]), ("6.2", [1, 2, 3, 4, 5, 6, 7, 8]), ("6.3", [1, 2]), ("6.4", [1, 2]), ("7.2", [1, 2, 3, 4]), ("7.4", [1, 2]),
        ("8.1", [1]), ("8.2", [1, 2]), ("8.3", [1]), ("9.1", [1, 2, 3]), ("9.2", [1]), ("10.4", [1, 2, 3, 4, 5]), ("11.3", [1, 2]), ("11.4", [1]), ("12.1", [1]), ("12.2", [1, 2]),
        ("13.4", [1]), ("14.2", [1]), ("14.3", [1]), ("15.1", [1]), ("15.2", [1]), ("15.3", [1]),
    ];

    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md"));

    [Fact]
    public void Has_one_line_for_each_of_the_seventy_requirements()
    {
        var asked = LevelOne.SelectMany(section => section.Numbers.Select(number => $"{section.Section}.{number}")).ToList();

        Assert.Equal(70, asked.Count);
        Assert.Equal(asked, Line().Matches(Document).Select(line => line.Groups[1].Value));
    }

    [Fact]
    public void Names_only_tests_that_exist()
    {
        var written = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .GroupBy(file => Path.GetFileNameWithoutExtension(file)).ToDictionary(files => files.Key, files => string.Join('\n', files.Select(File.ReadAllText)));

        var named = Test().Matches(Document).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).Distinct().ToList();

        Assert.True(named.Count > 60, $"{named.Count} tests are named.");
        Assert.DoesNotContain(named, test => !Exists(written, test.Class, test.Method));
        Assert.False(Exists(written, "SessionTests", "Nobody_wrote_this"));
    }

    private static bool Exists(Dictionary<string, string> written, string file, string method)
        => written.TryGetValue(file, out var text) && (method.Length == 0 || text.Contains($" {method}(", StringComparison.Ordinal));

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"`(\w+Tests)(?:\.(\w+))?`")]
    private static partial Regex Test();
}
