using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Load;

/// <summary>A learner's telephone: cookies of its own, no script, and a watch on every request.</summary>
internal sealed class WorkshopPhone(Uri address, int number) : IDisposable
{
    private readonly Browser browser = new(address);

    public int Number { get; } = number;

    public ConcurrentQueue<(string Step, double Milliseconds)> Times { get; } = new();

    public async Task<string> ReadAsync(string path, string step)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return (await AskAsync(request, step, HttpStatusCode.OK)).Body;
    }

    /// <summary>Follows a link that leads on; where to.</summary>
    public async Task<string> GoAsync(string path, string step)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return (await AskAsync(request, step, HttpStatusCode.Redirect)).To;
    }

    /// <summary>Opens a page, fills its form in and sends it; where it leads.</summary>
    public async Task<string> SubmitAsync(string page, string step, Dictionary<string, string> fields, string? to = null)
    {
        fields["__RequestVerificationToken"] = Browser.TokenOf(await ReadAsync(page, $"{step} (form)"));
        return await SendAsync(to ?? page, step, fields);
    }

    /// <summary>The same, where the answer is a page.</summary>
    public async Task<string> SubmitForHtmlAsync(string page, string to, string step, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = Browser.TokenOf(await ReadAsync(page, $"{step} (form)"));
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new FormUrlEncodedContent(fields) };
        return (await AskAsync(request, step, HttpStatusCode.OK)).Body;
    }

    /// <summary>Sends a form that must be taken; where it leads.</summary>
    public async Task<string> SendAsync(string to, string step, Dictionary<string, string> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new FormUrlEncodedContent(fields) };
        return (await AskAsync(request, step, HttpStatusCode.Redirect)).To;
    }

    /// <summary>Tells the class's door what was finished.</summary>
    public async Task TellAsync(string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/lop-hoc/tien-do") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Lop", "1");
        await AskAsync(request, "progress", HttpStatusCode.NoContent);
    }

    public async Task ExpectAsync(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        await AskAsync(request, "home", status);
    }

    public void Dispose() => browser.Dispose();

    private async Task<(string Body, string To)> AskAsync(HttpRequestMessage request, string step, HttpStatusCode expected)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await browser.Http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Times.Enqueue((step, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        return answer.StatusCode == expected ? (body, answer.Headers.Location?.OriginalString ?? "")
            : throw new InvalidOperationException($"{step}: {request.Method} {request.RequestUri} answered {(int)answer.StatusCode} and not {(int)expected}: {WebUtility.HtmlDecode(Said(body))}");
    }

    /// <summary>What is wrong by the page's own words.</summary>
    private static string Said(string html)
    {
        var at = html.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        return at < 0 ? "" : html[at..Math.Min(html.Length, at + 300)];
    }
}
