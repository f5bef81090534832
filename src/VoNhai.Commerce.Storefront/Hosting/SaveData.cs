namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>
/// <c>Save-Data: on</c>: the buyer asked the browser to spend few bytes. Photos then come in their smallest width, and drawings, which tell nothing
/// that the name beside them does not, not at all.
/// </summary>
internal static class SaveData
{
    public static bool IsOn(HttpRequest request) => request.Headers["Save-Data"].ToString().Equals("on", StringComparison.OrdinalIgnoreCase);
}
