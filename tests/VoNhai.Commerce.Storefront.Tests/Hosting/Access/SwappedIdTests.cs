using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Access;

/// <summary>The neighbour's id in any request is answered as one that nobody has: same status, same page.</summary>
public sealed partial class SwappedIdTests
{
    [Theory, BothDatabases]
    public async Task Another_households_ids_are_answered_as_missing_ones(DatabaseKind kind)
    {
        await using var two = await TwoHouseholds.OpenAsync(kind);
        var token = Browser.TokenOf(await two.As(Caller.Owner).ReadAsync("/dang-xuat"));
        var wrong = new List<string>();
        foreach (var request in SwappedRequest.All)
        {
            var missing = await SendAsync(two, Caller.Owner, token, request, HouseholdThings.Missing);
            var theirs = await SendAsync(two, Caller.Owner, token, request, two.Theirs);
            if (missing != theirs)
            {
                wrong.Add($"{request.Verb} {request.Name}: {missing.Status} and {theirs.Status}{FirstDifference(missing.Text, theirs.Text)}");
            }
            else if ((int)theirs.Status >= 500)
            {
                wrong.Add($"{request.Verb} {request.Name}: {theirs.Status}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        // What the neighbours had is as it was: each page still shows it to them.
        foreach (var request in SwappedRequest.All.Where(request => request.Verb == "GET" && request.Pattern.Contains('{', StringComparison.Ordinal) && !Indifferent.ContainsKey(request.Name)))
        {
            Assert.True((await SendAsync(two, Caller.Other, "", request, two.Theirs)).Status == HttpStatusCode.OK, request.Name);
        }
    }

    /// <summary>The comparison sees a difference: the household's own ids are answered in another way than missing ones.</summary>
    [Fact]
    public async Task Ones_own_ids_are_not()
    {
        await using var two = await TwoHouseholds.OpenAsync();
        var token = Browser.TokenOf(await two.As(Caller.Owner).ReadAsync("/dang-xuat"));
        var alike = new List<string>();
        foreach (var request in SwappedRequest.All.Where(request => !Indifferent.ContainsKey(request.Name)))
        {
            var missing = await SendAsync(two, Caller.Owner, token, request, HouseholdThings.Missing);
            if (await SendAsync(two, Caller.Owner, token, request, two.Ours) == missing)
            {
                alike.Add($"{request.Verb} {request.Name}: {missing.Status}");
            }
        }

        Assert.True(alike.Count == 0, string.Join('\n', alike));
    }

    [Fact]
    public async Task Every_handler_of_the_workplace_has_such_a_request_or_a_reason()
    {
        await using var server = await StorefrontServer.StartAsync();
        var known = SwappedRequest.All.Select(request => $"{request.Verb} {request.Name}").Concat(SwappedRequest.WithoutIds.Keys.Select(name => $"POST {name}")).ToHashSet();
        var routes = StorefrontRoute.AllOf(server).Where(route => route.Pattern.StartsWith("/nha-ban", StringComparison.Ordinal) || route.Pattern.StartsWith("/tai-khoan", StringComparison.Ordinal)).ToList();

        var needed = routes.Where(route => route.Verb == "POST").SelectMany(route => (route.Handlers.Count > 0 ? route.Handlers : [""]).Select(handler => $"POST {route.Pattern} {handler}"))
            .Concat(routes.Where(route => route.Verb == "GET" && route.Pattern.Contains('{', StringComparison.Ordinal)).Select(route => $"GET {route.Pattern} "));

        Assert.DoesNotContain(needed, name => !known.Contains(name));
    }

    /// <summary>What is answered alike for the trial's own things too, and why.</summary>
    private static readonly Dictionary<string, string> Indifferent = new(StringComparer.Ordinal)
    {
        ["/nha-ban/don/{code}/anh/{entry:guid}-{width}.webp "] = "the entry has no photo; ProofPhotoTests has one",
        ["/nha-ban/can-xem "] = "a transfer to which nothing was done tells of nothing",
        ["/nha-ban/can-xem/chuyen-nham/{khoan:guid} "] = "the transfer was not set aside; CanXemTests has one that was",
        ["/nha-ban/giu-hang "] = "unknown goods are passed over, and the rules are saved",
        ["/nha-ban/nhan-tien Thay"] = "what was seen is judged before the account; AccountDeskTests has one that waits",
        ["/tai-khoan/thiet-bi Ra"] = "its device was ended the request before, and the session with it; AccountPagesTests ends one",
        ["/tai-khoan/thiet-bi BoKhoa"] = "nobody here has a passkey; EnrolInBrowserTests has one",
    };

    private static async Task<Answer> SendAsync(TwoHouseholds two, string caller, string token, SwappedRequest swapped, HouseholdThings things)
    {
        var address = swapped.Address(things);
        if (swapped.Handler.Length > 0)
        {
            address += $"?handler={swapped.Handler}";
        }

        // What an earlier request wants to be told once is told by whichever page comes next.
        foreach (var note in two.As(caller).Cookies.GetAllCookies().Where(cookie => cookie.Name == "vonhai-note"))
        {
            note.Expired = true;
        }

        using var request = new HttpRequestMessage(new HttpMethod(swapped.Verb), address);
        if (swapped.Verb == "POST")
        {
            request.Content = new FormUrlEncodedContent(
                [.. swapped.Fields(things).Select(field => KeyValuePair.Create<string?, string?>(field.Field, field.Value)), KeyValuePair.Create<string?, string?>("__RequestVerificationToken", token)]);
        }

        using var answer = await two.As(caller).Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = WebUtility.HtmlDecode(answer.Headers.Location?.OriginalString + "\n" + await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        foreach (var id in things.All.SelectMany(id => Guid.TryParse(id, out var guid) ? [id, guid.ToString("N")] : new[] { id }))
        {
            text = text.Replace(id, "#", StringComparison.OrdinalIgnoreCase);
        }

        return new Answer(answer.StatusCode, MadeForThisAnswer().Replace(text, "*"));
    }

    private static string FirstDifference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        string Around(string text) => text.Substring(Math.Max(0, at - 60), Math.Min(160, text.Length - Math.Max(0, at - 60))).ReplaceLineEndings(" ");
        return one == other ? "" : $"\n   {Around(one)}\n   {Around(other)}";
    }

    /// <summary>Tokens, keys of forms and numbers of requests: new in each answer.</summary>
    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+|web-[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\b[0-9a-f]{32}\\b|\\b\\d{1,2}:\\d\\d\\b")]
    private static partial Regex MadeForThisAnswer();

    private sealed record Answer(HttpStatusCode Status, string Text);
}
