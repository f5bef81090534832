using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Access;

/// <summary>Every route for everyone who may come: <c>routes.txt</c> says it, the storefront does it, and neither knows a route that the other does not.</summary>
public sealed partial class AccessTableTests(AccessTableTests.Scene scene) : IClassFixture<AccessTableTests.Scene>
{
    /// <summary>Where work is done other than at the board.</summary>
    private static readonly string[] OwnPlaces = ["/nha-ban/cho", "/nha-ban/hang", "/chuyen", "/lop-hoc", "/quan-tri"];

    private TwoHouseholds Two => scene.Two;

    [Fact]
    public async Task Names_every_route_and_every_handler_and_nothing_else()
    {
        var differences = await AccessTable.Read().DifferencesAsync(StorefrontRoute.AllOf(Two.Server), AnswersAsync);

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public async Task Tells_of_a_route_that_is_missing_of_one_that_is_gone_of_a_new_handler_and_of_one_that_stands_twice()
    {
        var routes = StorefrontRoute.AllOf(Two.Server).Where(route => route.Pattern is "/nha-ban/hang" or "/healthz").ToList();
        const string Health = "GET /healthz open";
        const string Goods = "GET /nha-ban/hang login in lock 403 403 in 403 403 403 in";
        const string Change = "POST /nha-ban/hang login in lock 403 403 in 403 403 403 in";
        Task<IReadOnlyList<string>> Answers(StorefrontRoute route) => Task.FromResult<IReadOnlyList<string>>(["open"]);

        Assert.Empty(await AccessTable.Of($"{Health}\n{Goods}\n{Change} : Bay Cat Gia").DifferencesAsync(routes, Answers));
        Assert.Contains("GET  /nha-ban/hang ", Assert.Single(await AccessTable.Of($"{Health}\n{Change} : Bay Cat Gia").DifferencesAsync(routes, Answers)), StringComparison.Ordinal);
        Assert.Contains(" : Bay Cat Gia", Assert.Single(await AccessTable.Of($"{Health}\n{Goods}\n{Change} : Bay").DifferencesAsync(routes, Answers)), StringComparison.Ordinal);
        Assert.Equal("Is no route any more: GET /khong-co", Assert.Single(await AccessTable.Of($"{Health}\n{Goods}\n{Change} : Bay Cat Gia\nGET /khong-co open").DifferencesAsync(routes, Answers)));
        Assert.Equal("Stands twice: GET /healthz", Assert.Single(await AccessTable.Of($"{Health}\n{Health}\n{Goods}\n{Change} : Bay Cat Gia").DifferencesAsync(routes, Answers)));
        Assert.Throws<FormatException>(() => AccessTable.Of("GET /nha-ban login in"));
    }

    [Fact]
    public async Task Says_what_everyone_is_answered()
    {
        var lines = AccessTable.Read().Lines.ToDictionary(line => line.Name);
        var wrong = new List<string>();
        foreach (var route in StorefrontRoute.AllOf(Two.Server).Where(route => lines.ContainsKey(route.Name)))
        {
            var (line, answers) = (lines[route.Name], await AnswersAsync(route));
            if (!line.Answers.SequenceEqual(answers))
            {
                wrong.Add($"{line}\n answers {string.Join(' ', answers)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>A POST with another household's id is refused behind the token, so the requests of <see cref="SwappedIdTests"/> show it.</summary>
    [Fact]
    public void Has_its_404_of_a_post_from_a_request_with_the_other_households_id()
    {
        var shown = SwappedRequest.All.Where(request => request.Verb == "POST").Select(request => request.Pattern).ToHashSet();

        Assert.All(AccessTable.Read().Lines.Where(line => line.Verb == "POST" && line.Answers[^1] == "404"), line => Assert.Contains(line.Pattern, shown));
    }

    [Fact]
    public void Opens_to_everyone_only_what_says_so_itself()
    {
        var lines = AccessTable.Read().Lines.ToDictionary(line => line.Name);

        Assert.All(StorefrontRoute.AllOf(Two.Server).Where(route => lines.ContainsKey(route.Name)), route =>
            Assert.True(lines[route.Name].IsOpen == route.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null, route.Name));
    }

    /// <summary>Forms, by their token. What programs send (<c>/nha-ban/cho/gui</c>) needs a header that no form of another site can send: TillDoorTests.</summary>
    [Fact]
    public async Task No_form_behind_the_log_in_is_taken_without_its_token()
    {
        var forms = StorefrontRoute.AllOf(Two.Server)
            .Where(route => route.Verb == "POST" && route.Endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null && route.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null).ToList();
        Assert.NotEmpty(forms);
        foreach (var route in forms)
        {
            var caller = route.Pattern.Split('/')[1] switch { "quan-tri" => Caller.Operator, "lop-hoc" => Caller.Trainer, "chuyen" => Caller.Keeper, _ => Caller.Owner };
            using var answer = await Two.As(caller).PostAsync(Parameter().Replace(route.Pattern, match => ValueOf(route.Pattern, match.Groups[1].Value)), new Dictionary<string, string>());
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{route.Name}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("GET", "/khong-co", HttpStatusCode.NotFound)]
    [InlineData("GET", "/khong-co.js", HttpStatusCode.NotFound)]
    [InlineData("GET", "/nha-ban/khong-co", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/khong-co", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v1/banks", HttpStatusCode.MethodNotAllowed)]
    public async Task What_is_no_route_is_no_way_to_the_log_in(string verb, string path, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);
        using var answer = await Two.As(Caller.Visitor).Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    private async Task<IReadOnlyList<string>> AnswersAsync(StorefrontRoute route)
    {
        if (route.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            // Who comes is not asked, so two who could hardly be more different are enough.
            var (stranger, neighbour) = (await AnswerAsync(route, Caller.Visitor), await AnswerAsync(route, Caller.Other));
            return stranger is "login" or "lock" or "403" || neighbour is "login" or "lock" or "403" ? [stranger, neighbour] : [AccessTable.Open];
        }

        return await Task.WhenAll(Caller.All.Select(caller => AnswerAsync(route, caller)));
    }

    private async Task<string> AnswerAsync(StorefrontRoute route, string caller)
    {
        var isOfHousehold = route.Pattern.StartsWith("/nha-ban/", StringComparison.Ordinal) && route.Pattern.Contains('{', StringComparison.Ordinal);
        if (caller == Caller.Other && route.Verb == "POST" && isOfHousehold)
        {
            return "404";
        }

        using var request = new HttpRequestMessage(new HttpMethod(route.Verb), Parameter().Replace(route.Pattern, match => ValueOf(route.Pattern, match.Groups[1].Value)));
        if (route.Verb != "GET")
        {
            // Without its token: whoever may enter is refused by the form, which writes nothing.
            request.Content = route.Endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null ? new FormUrlEncodedContent([]) : new StringContent("{}", Encoding.UTF8, "application/json");
        }

        using var answer = await Two.As(caller).Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var location = answer.Headers.Location?.OriginalString ?? "";
        return answer.StatusCode switch
        {
            HttpStatusCode.Redirect when location.StartsWith("/dang-nhap?ve=", StringComparison.Ordinal) => "login",
            HttpStatusCode.Redirect when IsUnlocking(location) => "lock",
            HttpStatusCode.Redirect when caller != Caller.Visitor && route is { Verb: "GET", Pattern: "/nha-ban" } && OwnPlaces.Contains(location) => "own",
            HttpStatusCode.Forbidden => IsUnlocking(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) ? "lock" : "403",
            HttpStatusCode.NotFound when isOfHousehold => "404",
            >= HttpStatusCode.InternalServerError => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture),
            _ => "in",
        };
    }

    private static bool IsUnlocking(string text) => text.Contains("/dang-nhap/pin?ai=", StringComparison.Ordinal) || text.Contains("/dang-nhap?lai=", StringComparison.Ordinal);

    private string ValueOf(string pattern, string name) => (name, pattern) switch
    {
        ("code", "/nha-ban/cho/don/{code}") => Two.Ours.SaleCode,
        ("code", _) when pattern.Contains("/anh/", StringComparison.Ordinal) => Two.Ours.PaidOrder,
        ("code", _) => Two.Ours.Order,
        ("id", "/chuyen/{id:guid}") => Two.Run,
        ("id", _) => Two.Ours.Product,
        ("khoan", _) => Two.Ours.Transfer,
        ("key", _) => Two.Ours.Debtor,

        // A class that is nobody's, and a receipt that is nobody's.
        ("ma", _) => "1000",
        ("so", _) => "1",
        ("entry", _) => Two.Ours.Entry,
        ("feedId", _) => Two.Ours.Feed,
        ("width", _) => "400",
        ("form", _) => "svg",
        ("provider", _) => "sepay",
        ("documentName", _) => "v1",
        ("gateway", _) => "stripe",
        ("file", _) => "favicon.svg",
        ("slug" or "name" or "hash", _) => "khong-co",
        _ => throw new InvalidOperationException($"No example for {name} in {pattern}: add one to this method."),
    };

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    /// <summary>One storefront for the whole class: nothing is written by its requests.</summary>
    public sealed class Scene : IAsyncLifetime
    {
        private TwoHouseholds? two;

        internal TwoHouseholds Two => two ?? throw new InvalidOperationException("The scene was never opened.");

        public async ValueTask InitializeAsync() => two = await TwoHouseholds.OpenAsync();

        public ValueTask DisposeAsync() => two?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
