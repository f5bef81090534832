using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting.Failures;
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

    private static readonly CultureInfo EnglishWords = new(English);
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    /// <summary>Vietnamese, and how numbers and days are written in either language.</summary>
    public static readonly CultureInfo House = new("vi-VN");

    /// <summary>The language that the page is printed in, for <c>lang</c>.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English ? English : Vietnamese;

    /// <summary>For <c>lang</c> of what stays Vietnamese on an English page, so that no English voice reads it: names of goods, people and places.</summary>
    public static string? OfNames => Current == English ? Vietnamese : null;

    /// <summary>For <c>lang</c> of a sentence that may be one of the SDK's, which are Vietnamese.</summary>
    public static string? Of(string? sentence) => Current == English && sentence is not null && sentence.Any(IsVietnamese) ? Vietnamese : null;

    /// <summary>Of a sentence that is there in both, the one for the page.</summary>
    public static string Say(string vietnamese, string english) => Current == English ? english : vietnamese;

    /// <summary>
    /// Words for others than the one who asks: a debtor, whoever reads a paper at the stall, a record that is kept. They are Vietnamese.
    /// </summary>
    public static IStringLocalizer ForOthers(this IStringLocalizer texts) => new TextsIn(texts, House);

    /// <summary>Texts in one of the two, whoever asks.</summary>
    public static IStringLocalizer In(this IStringLocalizer texts, string language) => new TextsIn(texts, CultureOf(language));

    /// <summary>Says something in one of the two, whoever asks.</summary>
    public static T Speak<T>(CultureInfo language, Func<T> say)
    {
        var asked = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language;
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = asked;
        }
    }

    /// <inheritdoc cref="Speak{T}(CultureInfo, Func{T})"/>
    public static T Speak<T>(string language, Func<T> say) => Speak(CultureOf(language), say);

    /// <summary>By the visitor's choice alone. What a browser asks for by itself is often its maker's language and not its owner's.</summary>
    public static RequestLocalizationOptions Options(Site site) => new()
    {
        DefaultRequestCulture = new RequestCulture(House),
        SupportedCultures = [House],
        SupportedUICultures = [House, EnglishWords],
        RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult(WantsEnglish(context, site) ? new ProviderCultureResult(House.Name, English) : null)),
        ],
    };

    /// <summary>
    /// Whatever no visitor waits for is said in Vietnamese: letters, the first operator's code, old work done in rounds. The machine's own language
    /// says nothing about who reads it.
    /// </summary>
    public static void SpeakVietnamese() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = House;

    /// <summary>What somebody reads where the framework has not set the language yet, or no longer: a failure that is told at the very end.</summary>
    public static CultureInfo For(HttpContext context) => WantsEnglish(context, context.RequestServices.GetRequiredService<Site>()) ? EnglishWords : House;

    /// <summary>Keeps a choice for a year.</summary>
    public static void Keep(Site site, HttpResponse response, string language) => response.Cookies.Append(
        site.CookieName(Cookie), language == English ? English : Vietnamese, site.CookieOptions(Life));

    private static bool WantsEnglish(HttpContext context, Site site) => FailureAnswer.IsForProgram(context.Request)
        ? PrefersEnglish(context.Request)
        : context.Request.Cookies[site.CookieName(Cookie)] == English && IsForTheVisitor(context.GetEndpoint());

    /// <summary>Whoever writes a program chose what it asks for.</summary>
    private static bool PrefersEnglish(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage.OrderByDescending(asked => asked.Quality ?? 1)
        .FirstOrDefault(asked => IsOf(asked.Value.Value, English) || IsOf(asked.Value.Value, Vietnamese)) is { } first && IsOf(first.Value.Value, English);

    private static bool IsOf(string? asked, string language) =>
        asked is not null && asked.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (asked.Length == language.Length || asked[language.Length] == '-');

    /// <summary>
    /// Pages, refusals and what says so are for the one who asked. Other doors speak to somebody else: a stall's loudspeaker, a picture that is
    /// shared, a feed of goods.
    /// </summary>
    internal static bool IsForTheVisitor(Endpoint? endpoint) =>
        endpoint is null or RouteEndpoint { RoutePattern.RawText: AccountHosting.FilesInDevelopment }
        || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null || endpoint.Metadata.GetMetadata<VisitorsLanguageAttribute>() is not null;

    private static CultureInfo CultureOf(string language) => language == English ? EnglishWords : House;

    // Letters that no English word has: đ, and the vowels with their marks.
    private static bool IsVietnamese(char c) => c is 'đ' or 'Đ' or 'ă' or 'Ă' or 'ơ' or 'Ơ' or 'ư' or 'Ư' or (>= '\u1EA0' and <= '\u1EF9') or (>= '\u00C0' and <= '\u00FD' and not '×' and not '÷');

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
