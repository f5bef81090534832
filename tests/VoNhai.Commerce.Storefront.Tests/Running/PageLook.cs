using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>What every page must be, whatever it shows.</summary>
internal static class PageLook
{
    /// <summary>
    /// axe finds nothing, and nothing sticks out at the side; both need a script to look. Where <c>VONHAI_PICTURES</c> names a folder, a
    /// picture is left there to look at.
    /// </summary>
    public static async Task IsFineAsync(IPage page, string name, bool javaScript = true)
    {
        // A page without its style sheets is wider.
        await page.WaitForLoadStateAsync(LoadState.Load);
        if (Environment.GetEnvironmentVariable("VONHAI_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }

        if (javaScript)
        {
            Assert.True(0 == await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"), $"{name} is wider than the screen");
            await AxeFindsNothingAsync(page, name);
        }
    }

    /// <summary>What axe finds; it does not tell what it passes, which is most of its work.</summary>
    public static Task<AxeResult> AxeAsync(IPage page) => page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });

    public static async Task AxeFindsNothingAsync(IPage page, string name)
    {
        var found = (await AxeAsync(page)).Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}");
        Assert.True(!found.Any(), $"{name}: {string.Join("; ", found)}");
    }
}
