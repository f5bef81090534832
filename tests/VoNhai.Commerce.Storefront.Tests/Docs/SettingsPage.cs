using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.StripePayments;

namespace VoNhai.Commerce.Storefront.Tests.Docs;

/// <summary>The tables of docs/settings.md, taken from what stands above each setting in the code.</summary>
internal static partial class SettingsPage
{
    /// <summary>Each section and the type that it is read into.</summary>
    public static IReadOnlyList<(string Section, Type Type)> Sections { get; } =
    [
        .. typeof(Site).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Settings", StringComparison.Ordinal) && type.GetField("Section") is { IsLiteral: true })
            .Select(type => ((string)type.GetField("Section")!.GetRawConstantValue()!, type)),
        ("Commerce", typeof(CommerceOptions)),
        ("Feeds", typeof(FeedOptions)),
        ("Stripe", typeof(StripeOptions)),
    ];

    public static string Tables()
    {
        var page = new StringBuilder();
        foreach (var (section, type) in Sections.OrderBy(item => item.Section, StringComparer.Ordinal))
        {
            page.Append("\n## ").Append(section).Append("\n\n| setting | what it says | default and range |\n|---|---|---|\n");
            var source = SourceOf(type);
            foreach (var setting in SettingsOf(type))
            {
                var (said, value) = Said(source, setting.Name);
                page.Append("| `").Append(section).Append(':').Append(setting.Name).Append("` | ").Append(said).Append(" | ").Append(value).Append(" |\n");
            }
        }

        return page.ToString();
    }

    /// <summary>What a host may say: what can be set, and lists that can be added to.</summary>
    public static IEnumerable<PropertyInfo> SettingsOf(Type type) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.PropertyType != typeof(FeedOptions)
            && (property.SetMethod is { IsPublic: true } || property.PropertyType.Name.StartsWith("IList", StringComparison.Ordinal) || property.PropertyType.Name.StartsWith("IDictionary", StringComparison.Ordinal))
        orderby property.MetadataToken
        select property;

    private static string SourceOf(Type type) => File.ReadAllText(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), type.Name + ".cs", SearchOption.AllDirectories).Single(file => !file.Contains("obj", StringComparison.Ordinal)));

    private static (string Said, string Value) Said(string source, string name)
    {
        var property = Regex.Match(source, $@"((?:^[ \t]*///.*\n)+)(?:^[ \t]*\[.*\n)*^[ \t]*public [^\n(]*\b{name} \{{", RegexOptions.Multiline);
        Assert.True(property.Success, $"{name} has no comment.");
        var comment = Slashes().Replace(property.Groups[1].Value, " ");
        return (Plain(Summary().Match(comment).Groups[1].Value), Plain(Value().Match(comment).Groups[1].Value) is { Length: > 0 } value ? value : "none");
    }

    private static string Plain(string text)
    {
        text = Reference().Replace(text, match => $"`{match.Groups[1].Value.Split('.')[^1]}`");
        text = Code().Replace(text, "`$1`");
        return Spaces().Replace(text, " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^[ \t]*///", RegexOptions.Multiline)]
    private static partial Regex Slashes();

    [GeneratedRegex("<summary>(.*?)</summary>", RegexOptions.Singleline)]
    private static partial Regex Summary();

    [GeneratedRegex("<value>(.*?)</value>", RegexOptions.Singleline)]
    private static partial Regex Value();

    [GeneratedRegex("<(?:see cref|paramref name)=\"([^\"]+)\" ?/>")]
    private static partial Regex Reference();

    [GeneratedRegex("<c>([^<]*)</c>")]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
