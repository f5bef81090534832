using Microsoft.Playwright;
using VoNhai.Commerce.Sdk.Tests.QrImages;

namespace VoNhai.Commerce.Storefront.Tests.Running;

internal static class QrOnScreen
{
    /// <summary>
    /// What a scanner reads off the screen. A picture counts as visible before it is decoded, so on a busy machine
    /// a screenshot alone shows an empty box.
    /// </summary>
    public static async Task<string> ReadAsync(ILocator picture)
    {
        await picture.EvaluateAsync("picture => picture.decode()");
        return Zbar.Decode(await picture.ScreenshotAsync());
    }
}
