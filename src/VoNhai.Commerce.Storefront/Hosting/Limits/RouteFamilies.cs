namespace VoNhai.Commerce.Storefront.Hosting.Limits;

/// <summary>Which family a request belongs to. Doors are fixed, so their paths decide; looking at a form costs nothing.</summary>
internal static class RouteFamilies
{
    public static RouteFamily? Of(HttpRequest request)
    {
        var path = request.Path;
        var writes = HttpMethods.IsPost(request.Method);
        if (writes && (path.StartsWithSegments("/dat-hang") || path.StartsWithSegments("/api/v1/orders")))
        {
            return RouteFamily.Checkout;
        }

        if (path.StartsWithSegments("/theo-doi") && (writes || request.QueryString.HasValue))
        {
            return RouteFamily.Tracking;
        }

        // A card's code in the address is a try, too.
        var isTry = writes || request.QueryString.HasValue;
        return (writes && path.StartsWithSegments("/dang-nhap")) || (isTry && path.StartsWithSegments("/vao-may")) || (writes && path.StartsWithSegments("/quan-tri/bat-dau")) ? RouteFamily.LogIn
            : writes && path.StartsWithSegments("/nha-ban/tieng") ? RouteFamily.Photos
            : writes && path.StartsWithSegments("/nha-ban/hang") && (EndsWith(path, "/anh") || EndsWith(path, "/tieng") || path.StartsWithSegments("/nha-ban/hang/bang")) ? RouteFamily.Photos
            : path.StartsWithSegments("/nha-ban/loa/tin") ? RouteFamily.Announcer
            : path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/san-pham.xml") || (writes && path.StartsWithSegments("/cong-cu")) ? RouteFamily.Api
            : null;
    }

    /// <summary>A page is also reached with a slash behind its name.</summary>
    private static bool EndsWith(PathString path, string name) => path.Value!.AsSpan().TrimEnd('/').EndsWith(name, StringComparison.OrdinalIgnoreCase);
}
