using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Hosting.Access;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>
/// One page of each kind that somebody comes to by links: axe finds nothing, and it is no wider than the smallest telephone. Here the operator's
/// pages are looked at, which no other test opens all of; <c>eng/axe.sh</c> walks as everybody, in both languages (<c>VONHAI_EVERY_PAGE</c>).
/// </summary>
public sealed class EveryPageTests(AccessTableTests.Scene scene, Chromium chromium) : IClassFixture<AccessTableTests.Scene>
{
    private static readonly string[] Languages = ["vi", "en"];
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("VONHAI_EVERY_PAGE") is { Length: > 0 };

    public static TheoryData<string, string> Walks => IsWhole
        ? [.. from caller in LinkWalk.Beginnings.Keys from language in Languages select (caller, language)]
        : new TheoryData<string, string> { (Caller.Operator, "vi") };

    [Theory, MemberData(nameof(Walks))]
    public async Task Axe_finds_nothing_on_any_of_them(string caller, string language)
    {
        var browser = scene.Two.As(caller);
        var walk = new LinkWalk(browser, language);
        await walk.ChooseLanguageAsync();
        await walk.WalkAsync([LinkWalk.Beginnings[caller]]);
        var patterns = StorefrontRoute.AllOf(scene.Two.Server).Select(route => route.Pattern).Distinct().OrderBy(pattern => pattern.Count(c => c == '{'))
            .Select(pattern => (Pattern: pattern, Matcher: new TemplateMatcher(TemplateParser.Parse(pattern), []))).ToList();
        // The course that is a file to take home would be kept, not shown.
        var kinds = walk.Read.Select(page => page.Path).Where(path => !path.EndsWith(".html", StringComparison.Ordinal))
            .DistinctBy(path => patterns.First(pattern => pattern.Matcher.TryMatch(path.Split('?')[0], [])).Pattern).ToList();

        var page = await chromium.NewPageAsync(scene.Two.Server.Address, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 320, Height = 640 } });
        await page.Context.AddCookiesAsync(browser.Cookies.GetAllCookies().Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = scene.Two.Server.Address.AbsoluteUri }));
        var troubles = new List<string>();
        foreach (var path in kinds)
        {
            await page.GotoAsync(path);
            troubles.AddRange((await PageLook.AxeAsync(page)).Violations.Select(violation => $"{path}: {violation.Id}: {violation.Nodes[0].Html}"));
            if (await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)") is > 0 and var wider)
            {
                troubles.Add($"{path}: {wider} px wider than the screen");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{caller}, {language}: {kinds.Count} kinds of {walk.Pages} pages");
        Assert.True(troubles.Count == 0, string.Join('\n', troubles));
        Assert.True(kinds.Count > 3);
    }
}
