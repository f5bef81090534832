namespace VoNhai.Commerce.Storefront.Tests.Docs;

/// <summary>docs/settings.md says what the code says.</summary>
public sealed class SettingsPageTests
{
    [Fact]
    public Task The_page_is_what_the_code_says() => WrittenPart.MustBeAsync("settings.md", SettingsPage.Tables());

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
