using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Package;

/// <summary>What a partner's restore brings along: approved text, so that no dependency and no megabyte comes unseen.</summary>
public sealed class PackageTests(ITestOutputHelper output)
{
    private const int Granularity = 250_000;

    private static readonly string Approved = Repository.Path("tests/VoNhai.Commerce.Sdk.Tests/Package/package.txt");

    [Fact]
    public void Holds_what_is_approved()
    {
        var found = Describe();
        foreach (var line in found)
        {
            output.WriteLine(line);
        }

        Assert.Equal(File.ReadAllLines(Approved), found);
    }

    [Fact]
    public void Says_who_made_it_and_on_which_terms()
    {
        var metadata = PackedSdk.Metadata();

        Assert.Equal(
            ("VoNhai.Commerce.Sdk", PackedSdk.Version, "MIT", "README.md", "icon.png"),
            (Text(metadata, "id"), Text(metadata, "version"), Text(metadata, "license"), Text(metadata, "readme"), Text(metadata, "icon")));
        Assert.NotEmpty(Text(metadata, "description"));
        Assert.NotEmpty(Text(metadata, "tags"));
    }

    /// <summary>AutoMapper's licence would reach every embedder, a web server or a database provider every till.</summary>
    [Theory]
    [InlineData("AutoMapper")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("Npgsql")]
    public void Brings_nothing_that_an_embedder_must_not_get(string prefix) =>
        Assert.DoesNotContain(Dependencies(), dependency => dependency.StartsWith(prefix, StringComparison.Ordinal));

    private static List<string> Describe()
    {
        var size = new FileInfo(PackedSdk.File("nupkg")).Length;
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"size at most {Math.Ceiling((double)size / Granularity) * Granularity / 1_000_000:0.00} MB"),
            .. Dependencies().Select(dependency => $"needs {dependency}"),
            .. PackedSdk.Entries("nupkg").Select(name => $"holds {name}"),
            .. PackedSdk.Entries("snupkg").Select(name => $"symbols hold {name}"),
        ];
    }

    private static IEnumerable<string> Dependencies() =>
        from dependency in PackedSdk.Metadata().Descendants()
        where dependency.Name.LocalName == "dependency"
        let text = $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}"
        orderby text
        select text;

    private static string Text(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";
}
