using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Hosting.Kept;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>
/// The languages of the pages: Vietnamese, and English for whoever asks for it. Only the words change. Numbers, money and days are written as
/// everywhere in this house (1.234.567 ₫, dd/MM/yyyy), so that a buyer and a seller read the same to each other.
/// </summary>
internal static class Languages
{
    /// <summary>The cookie in which a choice is kept, without our prefix.</summary>
    public const string Cookie = "language";

    /// <summary>As it stands in the cookie and in a form.</summary>
    public const string Vietnamese = "vi";

    /// <inheritdoc cref="Vietnamese"/>
    public const string English = "en";

    private static readonly TimeSpan Life = TimeSpan.FromDays(365);
    private static readonly CultureInfo House = new("vi-VN");

    /// <summary>The language that the page is printed in, for <c>lang</c>.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English ? English : Vietnamese;

    /// <summary>By the visitor's choice alone. What a browser asks for by itself is often its maker's language and not its owner's.</summary>
    public static RequestLocalizationOptions Options(Site site) => new()
    {
        DefaultRequestCulture = new RequestCulture(House),
        SupportedCultures = [House],
        SupportedUICultures = [House, new CultureInfo(English)],
        RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult(
                context.Request.Cookies[site.CookieName(Cookie)] == English && IsForTheVisitor(context.GetEndpoint()) ? new ProviderCultureResult(House.Name, English) : null)),
        ],
    };

    /// <summary>
    /// Whatever no visitor waits for is said in Vietnamese: letters, the first operator's code, old work done in rounds. The machine's own language
    /// says nothing about who reads it.
    /// </summary>
    public static void SpeakVietnamese() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = House;

    /// <summary>Keeps a choice for a year.</summary>
    public static void Keep(Site site, HttpResponse response, string language) => response.Cookies.Append(
        site.CookieName(Cookie), language == English ? English : Vietnamese, site.CookieOptions(Life));

    /// <summary>
    /// Pages, refusals and what says so are for the one who asked. Other doors speak to somebody else: a stall's loudspeaker, a picture that is
    /// shared, a feed of goods.
    /// </summary>
    private static bool IsForTheVisitor(Endpoint? endpoint) =>
        endpoint is null || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null || endpoint.Metadata.GetMetadata<VisitorsLanguageAttribute>() is not null;

    /// <summary>
    /// The page that somebody is on, to come back to. A page that is kept for everybody names only what it is kept by: the rest of the query is
    /// the visitor's own.
    /// </summary>
    public static string Here(HttpContext context)
    {
        var request = context.Request;
        var query = context.GetEndpoint()?.Metadata.GetMetadata<KeptPageAttribute>() is { } kept
            ? QueryString.Create(kept.Reads.SelectMany(name => request.Query[name].Select(value => KeyValuePair.Create(name, value))))
            : request.QueryString;
        return request.Path.ToUriComponent() + query.ToUriComponent();
    }
}
