using VoNhai.Commerce.Money;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Docs;

/// <summary>Nothing is public that docs/sdk/rooms does not mention.</summary>
public sealed class RoomPagesTests
{
    public static TheoryData<string> Rooms => [.. RoomPages.Rooms];

    [Theory, MemberData(nameof(Rooms))]
    public void A_rooms_page_lists_every_public_type_in_its_own_words(string room)
    {
        var (stands, should) = DocPage.Compare($"docs/sdk/rooms/{room}.md", "types", RoomPages.List(RoomPages.TypesOf(room)));

        Assert.Equal(should, stands);
    }

    [Fact]
    public void Every_public_type_is_in_some_room()
    {
        var listed = RoomPages.Rooms.SelectMany(RoomPages.TypesOf).ToHashSet();

        Assert.DoesNotContain(typeof(Vnd).Assembly.GetExportedTypes(), type => !listed.Contains(type));
    }

    /// <summary>The control: a page that forgot a type is noticed.</summary>
    [Fact]
    public void A_forgotten_type_would_be_noticed()
    {
        var list = RoomPages.List(RoomPages.TypesOf("Money").Where(type => type != typeof(Vnd)));

        Assert.Equal(["Vnd"], RoomPages.Missing(list, RoomPages.TypesOf("Money")));
        Assert.Empty(RoomPages.Missing(RoomPages.List(RoomPages.TypesOf("Money")), RoomPages.TypesOf("Money")));
    }

    /// <summary>The compiler demands documentation on every public member; this sees what is there and empty.</summary>
    [Fact]
    public void No_documentation_is_empty() => Assert.Empty(XmlDocs.Empty(typeof(Vnd).Assembly.GetExportedTypes()));

    [Fact]
    public void Nobody_switched_the_compilers_demand_off()
    {
        var files = Directory.EnumerateFiles(Repository.Path("src/VoNhai.Commerce.Sdk"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Append(Repository.Path("Directory.Build.props")).Append(Repository.Path(".editorconfig"));

        Assert.DoesNotContain(files, file => File.ReadAllText(file).Contains("CS1591", StringComparison.Ordinal));
        Assert.Contains("<GenerateDocumentationFile>true", File.ReadAllText(Repository.Path("src/VoNhai.Commerce.Sdk/VoNhai.Commerce.Sdk.csproj")), StringComparison.Ordinal);
    }
}
