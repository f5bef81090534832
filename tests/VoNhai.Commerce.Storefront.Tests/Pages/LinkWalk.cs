using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Tests.Hosting.Access;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>Somebody's walk through a site: opens each page once and everything that it names, and notes what is not there. It only reads.</summary>
internal sealed partial class LinkWalk(Browser browser, string language)
{
    // Of addresses that differ in their ids and values alone, the first ones: the tenth product is printed like the first.
    private const int MostOfAKind = 2;

    /// <summary>Where everybody begins.</summary>
    public static readonly IReadOnlyDictionary<string, string> Beginnings = new Dictionary<string, string>
    {
        [Caller.Visitor] = "/",
        [Caller.Owner] = "/nha-ban",
        [Caller.Seller] = "/nha-ban/cho",
        [Caller.Packer] = "/nha-ban",
        [Caller.Lister] = "/nha-ban/hang",
        [Caller.Keeper] = "/chuyen",
        [Caller.Trainer] = "/lop-hoc",
        [Caller.Operator] = "/quan-tri",
    };

    private readonly Queue<(string From, string Address)> ahead = [];
    private readonly HashSet<string> seen = [];
    private readonly Dictionary<string, int> kinds = [];
    private readonly Dictionary<string, HashSet<string>> parts = [];
    private readonly List<(string From, string Path, string Part)> places = [];

    public string Language => language;

    /// <summary>Status, address and where it stands, of what is not there.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>The pages that were read, in order.</summary>
    public List<(string Path, string Html)> Read { get; } = [];

    public int Pages => Read.Count;

    public async Task ChooseLanguageAsync()
    {
        using var chosen = await browser.PostAsync("/ngon-ngu", new Dictionary<string, string> { ["tieng"] = language, ["ve"] = "/" });
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
    }

    public async Task WalkAsync(IEnumerable<string> starts)
    {
        foreach (var start in starts)
        {
            Note("start", start);
        }

        while (ahead.TryDequeue(out var next))
        {
            await OpenAsync(next.From, next.Address);
        }

        Broken.AddRange(places.Where(place => parts.TryGetValue(place.Path, out var known) && !known.Contains(place.Part)).Select(place => $"no such part: {place.Path}#{place.Part} on {place.From}"));
    }

    private async Task OpenAsync(string from, string address)
    {
        using var answer = await browser.GetAsync(address);
        if (answer.StatusCode == HttpStatusCode.Forbidden && IsOfSchool(from))
        {
            return;
        }

        if ((int)answer.StatusCode >= 400)
        {
            Broken.Add($"{(int)answer.StatusCode}: {address} on {from}");
            return;
        }

        if (answer.Headers.Location is { } elsewhere)
        {
            Note(from, elsewhere.OriginalString);
        }

        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return;
        }

        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (!html.Contains($"<html lang=\"{language}\">", StringComparison.Ordinal))
        {
            Broken.Add($"other language: {address}");
        }

        Read.Add((address, html));
        parts[address] = [.. Id().Matches(html).Select(id => WebUtility.HtmlDecode(id.Groups[1].Value))];
        foreach (Match named in Address().Matches(html))
        {
            Note(address, WebUtility.HtmlDecode(named.Groups[1].Value));
        }
    }

    private void Note(string from, string named)
    {
        // What leads to a telephone, a letter or another site is not ours.
        if (!Uri.TryCreate(new Uri(browser.Http.BaseAddress!, from == "start" ? "/" : from), named, out var address) || address.Authority != browser.Http.BaseAddress!.Authority)
        {
            return;
        }

        if (address.Fragment.Length > 1)
        {
            places.Add((from, address.PathAndQuery, Uri.UnescapeDataString(address.Fragment[1..])));
        }

        var kind = Value().Replace(address.PathAndQuery, "*");
        if (seen.Add((IsOfSchool(from) ? "school " : "") + address.PathAndQuery) && (kinds[kind] = kinds.GetValueOrDefault(kind) + 1) <= MostOfAKind)
        {
            ahead.Enqueue((from, address.PathAndQuery));
        }
    }

    /// <summary>
    /// A lesson is one text for everybody and names the pages of the stall, which let in whom they let in. What it names must be there, though, and
    /// no other page may lead to a closed door.
    /// </summary>
    private static bool IsOfSchool(string page) => page == "/hoc" || page.StartsWith("/hoc/", StringComparison.Ordinal);

    // Links, files and pictures; of a form that reads, where it leads.
    [GeneratedRegex("""(?:\s(?:href|src)=|<form (?![^>]*method="post")[^>]*?action=)"([^"]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex Id();

    // An id, a code, a name after the room that it is in, or a value of the query.
    [GeneratedRegex("(?<=/(?:san-pham|ho|lo|anh|hinh|img/sp|chia-se)/)[^/?]+|[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)(?:QZ|[0-9a-f]{32})[A-Z0-9]*|(?<==)[^&]+")]
    private static partial Regex Value();
}
