using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Docs;

/// <summary>docs/settings.md says what the code says. <c>VONHAI_WRITE_DOCS=1</c> writes it anew, for a person to read in the diff.</summary>
public sealed class SettingsPageTests
{
    private const string Begin = "<!-- from the code: begin -->\n";
    private const string End = "<!-- from the code: end -->";

    private static readonly string File = Path.Combine(Repository.Root, "docs", "settings.md");

    [Fact]
    public async Task The_page_is_what_the_code_says()
    {
        var page = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var tables = SettingsPage.Tables();
        if (Environment.GetEnvironmentVariable("VONHAI_WRITE_DOCS") is { Length: > 0 })
        {
            await System.IO.File.WriteAllTextAsync(File, page[..from] + tables + page[to..], TestContext.Current.CancellationToken);
            return;
        }

        Assert.Equal(tables, page[from..to]);
    }

    [Fact]
    public void Every_section_of_the_program_is_on_it()
    {
        var tables = SettingsPage.Tables();
        Assert.True(SettingsPage.Sections.Count >= 14);
        Assert.All(SettingsPage.Sections, section => Assert.Contains($"\n## {section.Section}\n", tables, StringComparison.Ordinal));
        Assert.Contains("| `Database:File` | The SQLite file.", tables, StringComparison.Ordinal);
        Assert.Contains("| Default: 4; range 1…30. |", tables, StringComparison.Ordinal);
    }
}
