using Microsoft.Playwright;

namespace VoNhai.Commerce.Storefront.Tests.Running;

internal static class PageReload
{
    private const int MostTimes = 5;

    /// <summary>
    /// Loads the page again. A page that hears of news does so by itself, and whoever comes second is refused by the browser: then once more.
    /// </summary>
    public static async Task LoadAgainAsync(this IPage page)
    {
        for (var times = 1; ; times++)
        {
            try
            {
                await page.ReloadAsync();
                return;
            }
            catch (PlaywrightException collision) when (times < MostTimes && IsCollision(collision))
            {
                await page.WaitForLoadStateAsync();
            }
        }
    }

    private static bool IsCollision(PlaywrightException failure) =>
        failure.Message.Contains("ERR_ABORTED", StringComparison.Ordinal) || failure.Message.Contains("Not attached to an active page", StringComparison.Ordinal);
}
