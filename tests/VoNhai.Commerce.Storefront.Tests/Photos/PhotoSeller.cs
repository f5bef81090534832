using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Photos;

/// <summary>The village's third household before the photos of its corn flour; without a script.</summary>
internal sealed partial class PhotoSeller : IDisposable
{
    public const string Slug = "bot-ngo-xay-men-men";
    public const string Phone = "0900000003";
    public const string Passphrase = "tap ban hang 3";

    private PhotoSeller(Browser browser, string productId) => (Browser, ProductId) = (browser, productId);

    public Browser Browser { get; }

    public string ProductId { get; }

    public string Page => $"/nha-ban/hang/{ProductId}/anh";

    public static async Task<PhotoSeller> EnterAsync(Browser browser, string phone = Phone, string passphrase = Passphrase)
    {
        using var entered = await browser.LogInAsync(phone, passphrase);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        var product = await new Outsider(browser.Http).ProductAsync(Slug);
        return new PhotoSeller(browser, product.GetProperty("id").GetString()!);
    }

    /// <summary>Brings a file as a browser sends it, whatever it is called.</summary>
    public async Task<(HttpStatusCode Status, string Text)> BringAsync(byte[]? file, string name = "anh.jpg", string type = "image/jpeg", string? page = null)
    {
        var token = Browser.TokenOf(await Browser.ReadAsync(Page));
        using var form = Form(token, file, name, type, "Photo");
        using var answer = await Browser.Http.PostAsync(new Uri($"{page ?? Page}?handler=Them", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>Brings photos that must be taken, and gives back the hashes in their order on the page.</summary>
    public async Task<IReadOnlyList<string>> AddAsync(params byte[][] files)
    {
        foreach (var file in files)
        {
            var (status, text) = await BringAsync(file);
            Assert.True(status == HttpStatusCode.Redirect, text);
        }

        return await HashesAsync();
    }

    public async Task<IReadOnlyList<string>> HashesAsync() =>
        [.. Source().Matches(await Browser.ReadAsync(Page)).Select(match => match.Groups[1].Value)];

    public async Task<HttpStatusCode> DoAsync(string handler, params (string Field, string Value)[] fields)
    {
        using var answer = await Browser.SubmitAsync(Page, fields.ToDictionary(field => field.Field, field => field.Value), $"{Page}?handler={handler}");
        return answer.StatusCode;
    }

    public static MultipartFormDataContent Form(string token, byte[]? file, string name, string type, string field)
    {
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        if (file is not null)
        {
            form.Add(new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue(type) } }, field, name);
        }

        return form;
    }

    public void Dispose() => Browser.Dispose();

    [GeneratedRegex("<img[^>]* src=\"/anh/([0-9a-f]{32})-")]
    private static partial Regex Source();
}
