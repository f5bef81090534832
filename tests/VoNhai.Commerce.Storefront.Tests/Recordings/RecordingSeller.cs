using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Tests.Photos;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Recordings;

/// <summary>The village's third household before what it says itself; without a script.</summary>
internal sealed partial class RecordingSeller : IDisposable
{
    public const string Stall = "/nha-ban/tieng";

    private RecordingSeller(PhotoSeller seller) => (Browser, Page) = (seller.Browser, $"/nha-ban/hang/{seller.ProductId}/tieng");

    public Browser Browser { get; }

    public string Page { get; }

    public static async Task<RecordingSeller> EnterAsync(Browser browser) => new(await PhotoSeller.EnterAsync(browser));

    /// <summary>Brings a file as a browser sends it, whatever it is called.</summary>
    public async Task<(HttpStatusCode Status, string Text)> BringAsync(byte[]? file, string? phrase = null, string name = "tieng.webm", string type = "audio/webm")
    {
        var page = phrase is null ? Page : Stall;
        using var form = PhotoSeller.Form(Browser.TokenOf(await Browser.ReadAsync(page)), file, name, type, "tieng");
        form.Add(new StringContent(phrase ?? ""), "cau");
        using var answer = await Browser.Http.PostAsync(new Uri($"{page}?handler=Ghi", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>Brings one that must be taken.</summary>
    public async Task KeepAsync(byte[] file, string? phrase = null)
    {
        var (status, text) = await BringAsync(file, phrase);
        Assert.True(status == HttpStatusCode.Redirect, text);
    }

    public async Task<HttpStatusCode> RemoveAsync(string? phrase = null)
    {
        var page = phrase is null ? Page : Stall;
        using var answer = await Browser.SubmitAsync(page, new Dictionary<string, string> { ["cau"] = phrase ?? "" }, $"{page}?handler=Xoa");
        return answer.StatusCode;
    }

    /// <summary>The addresses of what can be heard on a page.</summary>
    public static IReadOnlyList<string> HeardOn(string html) => [.. Source().Matches(html).Select(match => match.Groups[1].Value)];

    public void Dispose() => Browser.Dispose();

    [GeneratedRegex("<audio[^>]* src=\"(/tieng/[0-9a-f]{32})\"")]
    private static partial Regex Source();
}
