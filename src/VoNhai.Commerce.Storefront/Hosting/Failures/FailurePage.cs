using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace VoNhai.Commerce.Storefront.Hosting.Failures;

/// <summary>
/// The page for a failure. It is plain text in a string and no Razor page: it must still work when the pages do not.
/// </summary>
internal static class FailurePage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Html(int status, string title, string advice, string home, string track, IReadOnlyList<FailureLink>? links = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
         <!doctype html>
         <html lang="{Languages.Current}">
         <head>
           <meta charset="utf-8">
           <meta name="viewport" content="width=device-width, initial-scale=1">
           <meta name="robots" content="noindex">
           <title>{Encoder.Encode(title)}</title>
           <link rel="stylesheet" href="/css/site.css">
         </head>
         <body>
           <main>
             <h1>{Encoder.Encode(title)}</h1>
             <p>{Encoder.Encode(advice)}</p>
             {string.Concat((links ?? []).Select(link => $"<p><a class=\"button button-primary\" href=\"{Encoder.Encode(link.Address)}\"{(link.IsNewWindow ? " target=\"_blank\" rel=\"noopener\"" : "")}>{Encoder.Encode(link.Words)}</a></p>"))}
             <p><a class="button" href="/">{Encoder.Encode(home)}</a></p>
             <p><a href="/theo-doi">{Encoder.Encode(track)}</a></p>
             <p class="hint">{status}</p>
           </main>
         </body>
         </html>
         """);
}
