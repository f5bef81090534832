using System.Text;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// Prints public pages within the program, as a visitor without a cookie would get them. What is kept on a device is made of them, so that its size is
/// known before anybody downloads it, and is one download.
/// </summary>
internal sealed class PagePrinter(IServiceScopeFactory scopes, EndpointDataSource endpoints)
{
    private static readonly object Mark = new();

    /// <summary>Whether a page is being printed for a device, and not for somebody who looks at it now.</summary>
    public static bool IsPrinting(HttpContext context) => context.Items.ContainsKey(Mark);

    /// <param name="pattern">The route as the page names it: <c>/hoc/bai/{slug}</c>.</param>
    /// <param name="slug">The value of its only part, if it has one.</param>
    /// <exception cref="CommerceException">There is no such page, or it is not fine.</exception>
    public async Task<string> PrintAsync(string pattern, string slug = "")
    {
        var endpoint = endpoints.Endpoints.OfType<RouteEndpoint>().FirstOrDefault(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/') == pattern)
            ?? throw new CommerceException($"There is no page {pattern}.");
        await using var scope = scopes.CreateAsyncScope();
        using var printed = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = Uri.UriSchemeHttps;
        context.Request.Host = new HostString("localhost");
        context.Request.Path = AddressOf(pattern, slug);
        context.Request.RouteValues = new RouteValueDictionary(endpoint.RoutePattern.Defaults);
        if (slug.Length > 0)
        {
            context.Request.RouteValues["slug"] = slug;
        }

        context.Items[Mark] = Mark;
        context.Response.Body = printed;
        context.SetEndpoint(endpoint);
        await endpoint.RequestDelegate!(context);
        return context.Response.StatusCode == StatusCodes.Status200OK
            ? Encoding.UTF8.GetString(printed.ToArray())
            : throw new CommerceException($"The page {context.Request.Path} answers {context.Response.StatusCode} when it is printed.");
    }

    public static string AddressOf(string pattern, string slug) => pattern.Replace("/{slug?}", slug.Length > 0 ? $"/{slug}" : "", StringComparison.Ordinal).Replace("{slug}", slug, StringComparison.Ordinal);
}
