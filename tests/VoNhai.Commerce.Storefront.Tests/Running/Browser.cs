using System.Net;
using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>
/// A visitor without JavaScript: an HTTP client with a cookie jar, which follows no redirects and fills in the token of a form.
/// </summary>
public sealed partial class Browser : IDisposable
{
    private readonly HttpClientHandler handler;

    public Browser(Uri address)
    {
        handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = Cookies,
            // Our own certificate of today; see TestCertificate.
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        };
        Http = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Http { get; }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Opens the page, fills in its token and sends the fields to <paramref name="to"/> (default: the same page).</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, IReadOnlyDictionary<string, string> fields, string? to = null)
    {
        var html = await ReadAsync(page);
        var form = new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = TokenOf(html) };
        return await PostAsync(to ?? page, form);
    }

    /// <summary>Sends the fields as they are, without a token.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, IReadOnlyDictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Logs in by the page; the answer is a redirect when it worked.</summary>
    public Task<HttpResponseMessage> LogInAsync(string phone, string passphrase) => SubmitAsync(
        "/dang-nhap", new Dictionary<string, string> { ["Input.Phone"] = phone, ["Input.Passphrase"] = passphrase });

    /// <summary>Logs out by the page.</summary>
    public Task<HttpResponseMessage> LogOutAsync() => SubmitAsync("/dang-xuat", new Dictionary<string, string>());

    public static string TokenOf(string html)
    {
        var token = Token().Match(html);
        return token.Success ? WebUtility.HtmlDecode(token.Groups[1].Value) : throw new InvalidOperationException("The page has no form with a token.");
    }

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();
}
