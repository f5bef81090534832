using System.Net;

namespace VoNhai.Commerce.Storefront.Hosting.Guards;

/// <summary>Headers that every answer carries, also an error's.</summary>
internal static class SecurityHeaders
{
    /// <summary>Everything is forbidden but what our own host serves. No inline script or style: what a buyer typed cannot become one.</summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "media-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Permissions =
        "accelerometer=(), autoplay=(self), camera=(), display-capture=(), fullscreen=(self), geolocation=(), gyroscope=(), " +
        "magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    /// <summary>The one page that looks through the camera: a learner scans a practice code.</summary>
    private static readonly PathString ScanPage = new("/thuc-hanh/ngan-hang/quet");

    private static readonly string PermissionsToScan = Permissions.Replace("camera=()", "camera=(self)", StringComparison.Ordinal);

    /// <summary>The pages where a household speaks, and no other, may ask for the microphone.</summary>
    private static readonly string PermissionsToSpeak = Permissions.Replace("microphone=()", "microphone=(self)", StringComparison.Ordinal);

    /// <summary>For what somebody brought as a sound: opened alone, it runs nothing and belongs to nobody.</summary>
    private const string PolicyOfSounds = "default-src 'none'; media-src 'self'; frame-ancestors 'none'; sandbox";

    private const string OneYear = "max-age=31536000";

    /// <summary>Where Stripe's payment page is: the one place outside that a form of this site may lead to.</summary>
    private const string CardPages = "https://checkout.stripe.com";

    /// <summary>The same for an order's page where cards are paid: its form is answered by a way to the card company's page, and nowhere else.</summary>
    public static readonly string ContentPolicyWithCards = ContentPolicy.Replace("form-action 'self'", $"form-action 'self' {CardPages}", StringComparison.Ordinal);

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var hasCards = app.ApplicationServices.GetRequiredService<VoNhai.Commerce.Counter.IGatewayDesk>().Offered.Count > 0;
        return app.Use((context, next) =>
        {
            // When the answer starts and not now: an exception empties the headers.
            context.Response.OnStarting(
                static state =>
                {
                    var (answered, cards) = ((HttpContext, bool))state;
                    Add(answered, cards);
                    return Task.CompletedTask;
                },
                (context, hasCards));
            return next(context);
        });
    }

    private static void Add(HttpContext context, bool hasCards)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/tieng") ? PolicyOfSounds
            : hasCards && context.Request.Path.StartsWithSegments("/don-hang") ? ContentPolicyWithCards : ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        if (headers.ContentType.ToString() is { Length: > 0 } type && NamesNoCharset(type))
        {
            // Style, script and drawings, which the server of files names by their kind alone.
            headers.ContentType = type + "; charset=utf-8";
        }

        // An order's address holds its secret: what the page asks for is told the site's name and nothing of the address. Not no-referrer,
        // with which browsers send "Origin: null" from our own forms.
        headers["Referrer-Policy"] = context.Request.Path.StartsWithSegments("/don-hang") ? "strict-origin" : "same-origin";
        headers["Permissions-Policy"] = context.Request.Path.Equals(ScanPage) ? PermissionsToScan : IsToSpeak(context.Request.Path) ? PermissionsToSpeak : Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps && IsName(context.Request.Host.Host))
        {
            headers.StrictTransportSecurity = OneYear;
        }

        Caching.Settle(context);
    }

    private static bool IsToSpeak(PathString path) => path.StartsWithSegments("/nha-ban") && path.Value!.AsSpan().TrimEnd('/').EndsWith("/tieng", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is text that leaves its reader to guess how it is written. All text of ours is UTF-8.</summary>
    private static bool NamesNoCharset(string type)
        => (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase))
        && !type.Contains("charset", StringComparison.OrdinalIgnoreCase);

    /// <summary>A name on the Internet: a browser that learnt "https only" for localhost would lock a developer out of every other port.</summary>
    private static bool IsName(string host) => host.Length > 0
        && !IPAddress.TryParse(host.Trim('[', ']'), out _)
        && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        && !host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
