using System.Text.RegularExpressions;
using System.Xml.Linq;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Languages;

/// <summary>Each Vietnamese sentence has its English one, with the same places to fill in.</summary>
public sealed partial class TwinTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Repository.Storefront, "*.resx", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Repository.Storefront, file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Every_sentence_has_a_twin_with_the_same_places(string file)
    {
        var (vietnamese, english) = (Read(file), Read(file[..^5] + ".en.resx"));

        Assert.Equal(vietnamese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(vietnamese.Keys, key => !PlacesOf(vietnamese[key]).SequenceEqual(PlacesOf(english[key])));
        Assert.DoesNotContain(english, entry => string.IsNullOrWhiteSpace(entry.Value) && !string.IsNullOrWhiteSpace(vietnamese[entry.Key]));
    }

    /// <summary>The control: a place that is filled in twice or not at all is seen.</summary>
    [Theory]
    [InlineData("{0} của {1}", "{0} of {0}")]
    [InlineData("{0:N0} đơn", "{0} orders")]
    [InlineData("{0}", "")]
    public void A_place_that_is_lost_is_seen(string vietnamese, string english) => Assert.False(PlacesOf(vietnamese).SequenceEqual(PlacesOf(english)));

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Repository.Storefront, file)).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> PlacesOf(string sentence) => Place().Matches(sentence).Select(place => place.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9][^}]*\}")]
    private static partial Regex Place();
}
