using System.Net;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Photos;

/// <summary>A household shows its goods: brings photos, arranges them, deletes them; buyers see them. Without a script.</summary>
public sealed class HangAnhTests
{
    [Theory, BothDatabases]
    public async Task Photos_are_brought_arranged_seen_and_deleted(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var seller = await PhotoSeller.EnterAsync(server.NewBrowser());
        using var buyer = server.NewBrowser();
        Assert.Contains($"/img/sp/", await buyer.ReadAsync($"/san-pham/{PhotoSeller.Slug}"), StringComparison.Ordinal);

        var added = await seller.AddAsync(Pictures.Jpeg(), Pictures.Png(500, 400), Pictures.WebP());
        Assert.Equal(3, added.Count);
        Assert.Equal(HttpStatusCode.Redirect, await seller.DoAsync("Xep", ("anh", added[2]), ("cho", "0")));
        Assert.Equal([added[2], added[0], added[1]], await seller.HashesAsync());
        Assert.Contains("Đã đổi thứ tự ảnh.", WebUtility.HtmlDecode(await SaidAsync(seller, added[1])), StringComparison.Ordinal);
        var shown = await buyer.ReadAsync($"/san-pham/{PhotoSeller.Slug}");
        Assert.True(shown.IndexOf(added[2], StringComparison.Ordinal) < shown.IndexOf(added[0], StringComparison.Ordinal));
        Assert.DoesNotContain("/img/sp/", shown, StringComparison.Ordinal);
        foreach (var page in new[] { "/", "/ho/nha-ba-dinh", $"/?q=bot%20ngo" })
        {
            Assert.Contains($"srcset=\"/anh/{added[2]}-320.webp 320w, /anh/{added[2]}-640.webp 640w, /anh/{added[2]}-800.webp 800w\"", await buyer.ReadAsync(page), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, await seller.DoAsync("Xoa", ("anh", added[2])));
        using var gone = await buyer.GetAsync($"/anh/{added[2]}-320.webp");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, await seller.DoAsync("Xoa", ("anh", added[2])));
        Assert.DoesNotContain(added[2], await buyer.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Another_household_and_a_stranger_find_nothing(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var seller = await PhotoSeller.EnterAsync(server.NewBrowser());
        var hash = (await seller.AddAsync(Pictures.Jpeg(), Pictures.Png()))[1];

        using var neighbour = server.NewBrowser();
        using var entered = await neighbour.LogInAsync("0900000001", "tap ban hang 1");
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        using var seen = await neighbour.GetAsync(seller.Page);
        Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
        var token = Browser.TokenOf(await neighbour.ReadAsync("/dang-xuat"));
        foreach (var handler in new[] { "Them", "Xep", "Xoa" })
        {
            using var form = PhotoSeller.Form(token, Pictures.Jpeg(), "anh.jpg", "image/jpeg", "Photo");
            form.Add(new StringContent(hash), "anh");
            using var refused = await neighbour.Http.PostAsync(new Uri($"{seller.Page}?handler={handler}", UriKind.Relative), form, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        using var stranger = server.NewBrowser();
        using var turnedAway = await stranger.GetAsync(seller.Page);
        Assert.Equal(HttpStatusCode.Redirect, turnedAway.StatusCode);
        Assert.StartsWith("/dang-nhap", turnedAway.Headers.Location!.IsAbsoluteUri ? turnedAway.Headers.Location.PathAndQuery : turnedAway.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Equal(hash, (await seller.HashesAsync())[1]);
    }

    [Theory, BothDatabases]
    public async Task A_photo_may_be_kept_for_good_by_everybody(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var seller = await PhotoSeller.EnterAsync(server.NewBrowser());
        var hash = (await seller.AddAsync(Pictures.Jpeg()))[0];
        using var buyer = server.NewBrowser();

        using var answer = await buyer.GetAsync($"/anh/{hash}-640.webp");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/webp", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        using var picture = Pictures.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(640, picture.Width);

        // Somebody whom we know may be given a renewed cookie with it: no cache between may keep that.
        using var own = await seller.Browser.GetAsync($"/anh/{hash}-640.webp");
        Assert.True(own.Headers.CacheControl?.Private);
        foreach (var name in new[] { $"{hash}-641.webp", $"{hash}-0640.webp", $"{hash}-640.jpg", $"{hash.ToUpperInvariant()}-640.webp", $"{new string('0', 32)}-640.webp", "x", $"{hash}-99999999999.webp", $"{hash}--640.webp", "..%2F..%2Fappsettings.json" })
        {
            using var missing = await buyer.GetAsync($"/anh/{name}");
            Assert.True(missing.StatusCode == HttpStatusCode.NotFound && missing.Headers.CacheControl?.NoStore == true, $"{name}: {missing.StatusCode}");
        }
    }

    [Fact]
    public async Task The_content_decides_and_not_the_name()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await PhotoSeller.EnterAsync(server.NewBrowser());

        Assert.Equal(HttpStatusCode.Redirect, (await seller.BringAsync(Pictures.Png(), "anh.pdf", "application/pdf")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await seller.BringAsync("<script>alert(1)</script>"u8.ToArray(), "anh.png", "image/png")).Status);
        var (missing, text) = await seller.BringAsync(null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing);
        Assert.Contains("Xin chọn một tấm ảnh.", text, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Six_are_enough_and_the_same_one_is_told()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await PhotoSeller.EnterAsync(server.NewBrowser());
        var first = Pictures.Png(300, 300);
        await seller.AddAsync(first);
        Assert.Equal(HttpStatusCode.Redirect, (await seller.BringAsync(first)).Status);
        Assert.Contains("Ảnh này đã có rồi.", WebUtility.HtmlDecode(await seller.Browser.ReadAsync(seller.Page)), StringComparison.Ordinal);
        await seller.AddAsync([.. Enumerable.Range(1, 5).Select(more => Pictures.Png(300 + (10 * more), 300))]);

        // The form that was opened before the sixth came.
        var token = Browser.TokenOf(await seller.Browser.ReadAsync(seller.Page));
        using var form = PhotoSeller.Form(token, Pictures.Png(500, 300), "anh.png", "image/png", "Photo");
        using var full = await seller.Browser.Http.PostAsync(new Uri($"{seller.Page}?handler=Them", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Conflict, full.StatusCode);
        Assert.Contains("Đã đủ 6 ảnh. Xoá bớt rồi hãy thêm.", WebUtility.HtmlDecode(await full.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal(6, (await seller.HashesAsync()).Count);
    }

    [Fact]
    public async Task A_form_without_its_token_or_too_large_is_refused_and_nothing_is_an_error_of_ours()
    {
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions
        {
            Settings = new Dictionary<string, string>(Outsider.Options.Settings) { ["Photos:MostBytes"] = "204800" },
        });
        using var seller = await PhotoSeller.EnterAsync(server.NewBrowser());
        using var bare = PhotoSeller.Form("", Pictures.Png(), "anh.png", "image/png", "Photo");
        using var forged = await seller.Browser.Http.PostAsync(new Uri($"{seller.Page}?handler=Them", UriKind.Relative), bare, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);

        var (large, text) = await seller.BringAsync(new byte[300_000]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, large);
        Assert.Contains("Ảnh nặng quá 0,2 MB. Xin chọn ảnh nhẹ hơn.", text, StringComparison.Ordinal);
        using var larger = new HttpRequestMessage(HttpMethod.Post, $"{seller.Page}?handler=Them") { Content = new ByteArrayContent(new byte[40 * 1024 * 1024]) };
        larger.Headers.ExpectContinue = true;
        using var tooLarge = await seller.Browser.Http.SendAsync(larger, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, await seller.DoAsync("Xep", ("anh", "' OR 1=1"), ("cho", "x")));
        Assert.Equal(HttpStatusCode.Conflict, await seller.DoAsync("Xoa"));
        Assert.Empty(await seller.HashesAsync());
    }

    [Fact]
    public async Task Bringing_photos_is_limited()
    {
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions
        {
            Settings = new Dictionary<string, string>(Outsider.Options.Settings) { ["Limits:Loopback"] = "true", ["Limits:Photos:PerDevice"] = "2" },
        });
        using var seller = await PhotoSeller.EnterAsync(server.NewBrowser());
        await seller.AddAsync(Pictures.Png(300, 300), Pictures.Png(310, 300));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await seller.BringAsync(Pictures.Png(320, 300))).Status);
        Assert.Equal(2, (await seller.HashesAsync()).Count);
    }

    /// <summary>Reading a page tells what became of the form before, once; this makes something to tell and reads it.</summary>
    private static async Task<string> SaidAsync(PhotoSeller seller, string hash)
    {
        Assert.Equal(HttpStatusCode.Redirect, await seller.DoAsync("Xep", ("anh", hash), ("cho", "2")));
        return await seller.Browser.ReadAsync(seller.Page);
    }
}
