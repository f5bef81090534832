using System.IO.Compression;
using System.Net;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Kept;

/// <summary>Pages of the catalogue are kept as bytes, exactly as long as they are true.</summary>
public sealed class KeptPageTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Product = "/san-pham/bot-ngo-xay-men-men";

    [Theory]
    [InlineData("/")]
    [InlineData(Product)]
    [InlineData("/ho/nha-ba-dinh")]
    public async Task Has_a_tag_and_is_not_sent_again_while_it_holds(string path)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        using var first = await browser.GetAsync(path);
        using var head = await SendAsync(browser, HttpMethod.Head, path);

        using var again = await SendAsync(browser, HttpMethod.Get, path, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal("public, no-cache", again.Headers.CacheControl?.ToString());
        Assert.Equal(["Accept-Encoding", "Cookie", "Save-Data"], first.Headers.Vary.Order());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Says_the_same_in_every_form(string encoding)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();

        using var packed = await SendAsync(browser, HttpMethod.Get, "/", ("Accept-Encoding", encoding));
        await using var bytes = await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream unpacked = encoding == "br" ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);

        Assert.Equal(encoding, Assert.Single(packed.Content.Headers.ContentEncoding));
        Assert.Equal(await browser.ReadAsync("/"), await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        using var plain = await SendAsync(browser, HttpMethod.Get, "/", ("Accept-Encoding", "br;q=0, gzip;q=0"));
        Assert.Empty(plain.Content.Headers.ContentEncoding);
    }

    /// <summary>Past the SDK, as a person with a database client would: triggers count it.</summary>
    [Theory, BothDatabases]
    public async Task A_changed_price_is_in_the_next_answer(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var browser = server.NewBrowser();
        foreach (var price in new[] { 28_001, 28_002, 28_003 })
        {
            await server.Database.ScalarAsync($"UPDATE commerce_products SET price = {price} WHERE slug = 'bot-ngo-xay-men-men'");

            Assert.Contains($"28.00{price - 28_000}", await browser.ReadAsync("/"), StringComparison.Ordinal);
            Assert.Contains($"28.00{price - 28_000}", await browser.ReadAsync(Product), StringComparison.Ordinal);
        }
    }

    /// <summary>Facebook hangs a mark of its own on every address: that is no other page. What is looked for is one.</summary>
    [Fact]
    public async Task Marks_on_an_address_make_no_other_page()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        using var plain = await browser.GetAsync("/");
        using var marked = await browser.GetAsync("/?fbclid=1");
        using var searched = await browser.GetAsync("/?q=na");

        Assert.Equal(plain.Headers.ETag, marked.Headers.ETag);
        Assert.NotEqual(plain.Headers.ETag, searched.Headers.ETag);
    }

    /// <summary>The address of the site stands in the page, so whoever lies about it gets a page of his own.</summary>
    [Fact]
    public async Task A_lie_about_the_host_reaches_nobody_else()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        using var lie = new HttpRequestMessage(HttpMethod.Get, Product);
        lie.Headers.Host = "evil.example";
        using var lied = await browser.Http.SendAsync(lie, TestContext.Current.CancellationToken);
        Assert.Contains("evil.example", await lied.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Assert.DoesNotContain("evil.example", await browser.ReadAsync(Product), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saves_data_gets_no_drawings()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        Assert.Contains("/hinh/", await browser.ReadAsync("/"), StringComparison.Ordinal);

        foreach (var path in new[] { "/", Product })
        {
            using var answer = await SendAsync(browser, HttpMethod.Get, path, ("Save-Data", "on"));
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_product_that_is_not_there_is_not_kept()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();

        using var missing = await browser.GetAsync("/san-pham/khong-co");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.True(missing.Headers.CacheControl?.NoStore);
        Assert.Null(missing.Headers.ETag);
        Assert.Contains("<h1", await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(Browser browser, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
