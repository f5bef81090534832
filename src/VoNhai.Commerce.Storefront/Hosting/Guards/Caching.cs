using Microsoft.Net.Http.Headers;
using VoNhai.Commerce.Storefront.Hosting.Kept;

namespace VoNhai.Commerce.Storefront.Hosting.Guards;

/// <summary>Who may keep an answer: nobody, unless its page or door says otherwise.</summary>
internal static class Caching
{
    /// <summary>Fills in what the page left open, at the moment the answer starts.</summary>
    public static void Settle(HttpContext context)
    {
        var response = context.Response;
        if (IsPublic(context) && Languages.IsForTheVisitor(context.GetEndpoint()) && !response.Headers.Vary.Any(named => named?.Contains(HeaderNames.Cookie, StringComparison.OrdinalIgnoreCase) == true))
        {
            // The same for everyone who reads the same language, and a cookie says which.
            response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
        }

        if (response.Headers.CacheControl.Count > 0)
        {
            return;
        }

        response.Headers.CacheControl = !IsPublic(context) || response.StatusCode >= 400 ? "no-store"
            : Site.KnowsVisitor(context.Request) || response.Headers.SetCookie.Count > 0 ? "private, no-cache"
            : "public, no-cache";
    }

    /// <summary>
    /// Whether the answer may be compressed: only one that is the same for everyone, to a visitor without a cookie of ours. Beside a
    /// secret, text from outside would let an eavesdropper guess the secret by its length (BREACH).
    /// </summary>
    /// <remarks>Kept pages are compressed by their keeper, for everyone.</remarks>
    public static bool MayCompress(HttpContext context) => IsPublic(context) && !Site.KnowsVisitor(context.Request) && context.GetEndpoint()!.Metadata.GetMetadata<KeptPageAttribute>() is null;

    // The answer to what somebody sent shows what was sent, whatever the page.
    private static bool IsPublic(HttpContext context)
        => (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata.GetMetadata<PublicContentAttribute>() is not null;
}
