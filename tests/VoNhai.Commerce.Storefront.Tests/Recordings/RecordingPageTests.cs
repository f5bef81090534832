using System.Net;
using System.Net.Http.Headers;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Sdk.Tests.Catalog;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Photos;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Recordings;

/// <summary>A household says in its own language what it sells; buyers hear it. Without a script.</summary>
public sealed class RecordingPageTests
{
    private const string Product = $"/san-pham/{PhotoSeller.Slug}";

    [Theory, BothDatabases]
    public async Task What_a_household_says_is_heard_at_once_replaced_and_gone(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var seller = await RecordingSeller.EnterAsync(server.NewBrowser());
        using var buyer = server.NewBrowser();
        Assert.Empty(RecordingSeller.HeardOn(await buyer.ReadAsync(Product)));

        // The page of before was kept: a table that its version does not count would leave it as it was.
        await seller.KeepAsync(Sounds.WebM());
        var first = Assert.Single(RecordingSeller.HeardOn(await buyer.ReadAsync(Product)));
        Assert.Contains("Đã lưu tiếng nói.", WebUtility.HtmlDecode(await seller.Browser.ReadAsync(seller.Page)), StringComparison.Ordinal);
        await seller.KeepAsync(Sounds.Ogg());
        var second = Assert.Single(RecordingSeller.HeardOn(await buyer.ReadAsync(Product)));
        Assert.NotEqual(first, second);
        using var gone = await buyer.GetAsync(first);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        foreach (var phrase in new[] { "Receiving", "Greeting" })
        {
            await seller.KeepAsync(Sounds.Wav(), phrase);
        }

        Assert.Equal(3, RecordingSeller.HeardOn(await buyer.ReadAsync(Product)).Count);
        Assert.Equal(2, RecordingSeller.HeardOn(await buyer.ReadAsync("/ho/nha-ba-dinh")).Count);
        var (_, order) = await new Outsider(buyer.Http).OrderAsync(await new Outsider(buyer.Http).ProductAsync(PhotoSeller.Slug));
        var orderPage = await buyer.ReadAsync($"/don-hang/{order.GetProperty("code").GetString()}?k={order.GetProperty("secret").GetString()}");
        Assert.Single(RecordingSeller.HeardOn(orderPage));
        Assert.Contains("Cách nhận hàng", WebUtility.HtmlDecode(orderPage), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, await seller.RemoveAsync());
        Assert.Equal(HttpStatusCode.Conflict, await seller.RemoveAsync());
        Assert.Equal(HttpStatusCode.Redirect, await seller.RemoveAsync("Greeting"));
        Assert.Equal(HttpStatusCode.NotFound, await seller.RemoveAsync("7"));
        Assert.Single(RecordingSeller.HeardOn(await buyer.ReadAsync(Product)));
        using var deleted = await buyer.GetAsync(second);
        Assert.Equal(HttpStatusCode.NotFound, deleted.StatusCode);
    }

    /// <summary>A file that is a sound and a page as well is a sound for whoever fetches it, and runs nothing for whoever opens it.</summary>
    [Fact]
    public async Task A_sound_is_served_as_nothing_else_in_parts_and_for_good()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await RecordingSeller.EnterAsync(server.NewBrowser());
        byte[] polyglot = [.. Sounds.Mp3(), .. "<!doctype html><script>alert(document.domain)</script>"u8];
        Assert.Equal(HttpStatusCode.Redirect, (await seller.BringAsync(polyglot, name: "trang.html", type: "text/html")).Status);
        using var buyer = server.NewBrowser();
        var address = Assert.Single(RecordingSeller.HeardOn(await buyer.ReadAsync(Product)));

        using var answer = await buyer.GetAsync(address);

        Assert.Equal("audio/mpeg", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.EndsWith("sandbox", policy, StringComparison.Ordinal);
        Assert.Equal(polyglot, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        using var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(0, 1) } };
        using var parted = await buyer.Http.SendAsync(part, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.PartialContent, 2), (parted.StatusCode, (await parted.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length));
        foreach (var other in new[] { "/tieng/x", "/tieng/..%2F..%2Fappsettings.json", $"/tieng/{new string('0', 32)}", address.ToUpperInvariant().Replace("/TIENG", "/tieng", StringComparison.Ordinal) + "0" })
        {
            using var missing = await buyer.GetAsync(other);
            Assert.True(missing.StatusCode == HttpStatusCode.NotFound && missing.Headers.CacheControl?.NoStore == true, other);
        }
    }

    [Fact]
    public async Task What_is_no_short_sound_is_refused_by_a_sentence()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await RecordingSeller.EnterAsync(server.NewBrowser());
        foreach (var (file, phrase, words) in new (byte[]?, string?, string)[]
        {
            (null, null, "Xin ghi hoặc chọn một tệp tiếng."),
            ([], "Paying", "Xin ghi hoặc chọn một tệp tiếng."),
            ("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), null, "Chỉ nhận tiếng WebM, Ogg, M4A, MP3 hoặc WAV."),
            (Pictures.Png(), "Greeting", "Chỉ nhận tiếng WebM, Ogg, M4A, MP3 hoặc WAV."),
            (Sounds.Mp4("vide"), null, "Đây là phim. Chỉ nhận tiếng nói."),
            ([.. Sounds.Wav(), .. new byte[RecordingFile.MostBytes]], "Paying", "Tệp nặng quá 500 KB. Xin ghi ngắn hơn."),
            ([.. Sounds.Ogg(), .. new byte[7 * 1024 * 1024]], null, "Tệp nặng quá 500 KB. Xin ghi ngắn hơn."),
        })
        {
            var (status, text) = await seller.BringAsync(file, phrase);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (status, text.Contains(words, StringComparison.Ordinal)));
            Assert.Contains("aria-invalid=\"true\"", text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await seller.BringAsync(Sounds.Wav(), "0")).Status);
        using var larger = new HttpRequestMessage(HttpMethod.Post, $"{seller.Page}?handler=Ghi") { Content = new ByteArrayContent(new byte[9 * 1024 * 1024]) };
        larger.Headers.ExpectContinue = true;
        using var tooLarge = await seller.Browser.Http.SendAsync(larger, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        using var bare = PhotoSeller.Form("", Sounds.Wav(), "tieng.wav", "audio/wav", "tieng");
        using var forged = await seller.Browser.Http.PostAsync(new Uri($"{seller.Page}?handler=Ghi", UriKind.Relative), bare, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(0L, Convert.ToInt64(await server.Database.ScalarAsync("SELECT count(*) FROM commerce_recordings"), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Only_where_one_speaks_may_a_page_ask_for_the_microphone()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await RecordingSeller.EnterAsync(server.NewBrowser());
        foreach (var (path, microphone) in new[] { (seller.Page, "microphone=(self)"), (RecordingSeller.Stall, "microphone=(self)"), ("/nha-ban", "microphone=()"), (Product, "microphone=()"), ("/tieng/x", "microphone=()") })
        {
            using var answer = await seller.Browser.GetAsync(path);
            Assert.Contains(microphone, Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        }
    }
}
