using System.Globalization;
using Microsoft.Extensions.Localization;

namespace VoNhai.Commerce.Storefront.Hosting.Failures;

/// <summary>Says what went wrong: problem details to programs, a short page to people.</summary>
internal sealed class FailureAnswer(IStringLocalizer<FailureTexts> texts)
{
    /// <summary>Seconds after which it is worth asking again, when nothing better is known.</summary>
    private const int RetrySeconds = 5;

    public async Task WriteAsync(HttpContext context, int status, TimeSpan? retryAfter = null)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            return;
        }

        CultureInfo.CurrentUICulture = Languages.For(context);
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        if (retryAfter is not null || status == StatusCodes.Status503ServiceUnavailable)
        {
            var seconds = retryAfter is { } wait ? (long)Math.Ceiling(wait.TotalSeconds) : RetrySeconds;
            response.Headers.RetryAfter = Math.Max(1, seconds).ToString(CultureInfo.InvariantCulture);
        }

        if (IsForProgram(context.Request))
        {
            await TypedResults.Problem(statusCode: status, title: Title(status)).ExecuteAsync(context);
        }
        else
        {
            response.ContentType = "text/html; charset=utf-8";
            await response.WriteAsync(FailurePage.Html(status, Title(status), Advice(status), texts["Home"], texts["Track"]));
        }
    }

    /// <summary>A page for people with words and ways on of its own.</summary>
    public async Task WriteAsync(HttpContext context, int status, string title, string advice, IReadOnlyList<FailureLink> links)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(FailurePage.Html(status, title, advice, texts["Home"], texts["Track"], links));
    }

    /// <summary>Whether a program asks: it gets problem details, whatever it accepts.</summary>
    internal static bool IsForProgram(HttpRequest request)
        => request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/webhooks");

    private string Title(int status) => Text("Title", status);

    private string Advice(int status) => Text("Advice", status);

    private string Text(string kind, int status)
    {
        var exact = texts[string.Create(CultureInfo.InvariantCulture, $"{kind}.{status}")];
        return exact.ResourceNotFound ? texts[status < 500 ? $"{kind}.400" : $"{kind}.500"] : exact;
    }
}
