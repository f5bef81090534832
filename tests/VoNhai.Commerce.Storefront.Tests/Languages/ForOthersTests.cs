using System.Net;
using VoNhai.Commerce.Storefront.Tests.Hosting.Access;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Languages;

/// <summary>What somebody who reads English leaves for others is Vietnamese: words to a debtor, papers, files, the trail, the published texts.</summary>
public sealed class ForOthersTests(AccessTableTests.Scene scene) : IClassFixture<AccessTableTests.Scene>
{
    [Fact]
    public async Task A_debtor_is_written_to_in_Vietnamese()
    {
        var page = await ReadAsync(Caller.Owner, $"/nha-ban/so-no/{scene.Two.Ours.Debtor}");

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Matches("<textarea[^>]* lang=\"vi\"[^>]*>Chào .* gửi lời: tiền hàng", page);
    }

    [Fact]
    public async Task A_slip_and_the_sheet_of_goods_are_in_Vietnamese()
    {
        var slip = await ReadAsync(Caller.Owner, $"/nha-ban/in/phieu-don/{scene.Two.Ours.PaidOrder}");
        var papers = slip[slip.IndexOf("<div class=\"papers\" lang=\"vi\">", StringComparison.Ordinal)..];
        Assert.Contains("Đã nhận tiền", papers, StringComparison.Ordinal);
        Assert.DoesNotContain("received", papers[..papers.IndexOf("</main>", StringComparison.Ordinal)], StringComparison.OrdinalIgnoreCase);

        var english = await ReadAsync(Caller.Owner, "/nha-ban/hang/bang?handler=Mau");
        Assert.Contains("Trái cây", english, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(english, await ReadAsync(Caller.Owner, "/nha-ban/hang/bang?handler=Mau", "vi"));
    }

    [Fact]
    public async Task The_trail_says_how_an_operator_made_sure_in_Vietnamese()
    {
        await ReadAsync(Caller.Operator, "/quan-tri");
        var asked = new Dictionary<string, string> { ["so"] = "0912 345 678", ["cach"] = "Called" };
        using var found = await scene.Two.As(Caller.Operator).SubmitAsync("/quan-tri/du-lieu", asked, "/quan-tri/du-lieu?handler=Tim");

        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        Assert.Contains("<span lang=\"vi\">Tôi gọi lại đúng số này", await ReadAsync(Caller.Operator, "/quan-tri/nhat-ky"), StringComparison.Ordinal);
    }

    /// <summary>The published text is one, and it is Vietnamese; English readers see it translated, and are told so.</summary>
    [Fact]
    public async Task The_texts_of_the_site_are_published_in_Vietnamese_and_shown_translated()
    {
        await ReadAsync(Caller.Operator, "/quan-tri");
        using var published = await scene.Two.As(Caller.Operator).SubmitAsync("/quan-tri/chinh-sach", new Dictionary<string, string> { ["ban"] = "0", ["dien[name]"] = "Hợp tác xã Võ Nhai" });
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);

        var vietnamese = await ReadAsync(Caller.Visitor, "/thong-tin", "vi");
        Assert.Contains("Đổi, trả hàng", vietnamese, StringComparison.Ordinal);
        Assert.DoesNotContain("Exchanges and returns", vietnamese, StringComparison.Ordinal);
        var english = await ReadAsync(Caller.Visitor, "/thong-tin");
        Assert.Contains("Exchanges and returns", english, StringComparison.Ordinal);
        Assert.Contains("The Vietnamese text is the one that counts", english, StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync(string caller, string path, string language = "en")
    {
        var browser = scene.Two.As(caller);
        using var chosen = await browser.PostAsync("/ngon-ngu", new Dictionary<string, string> { ["tieng"] = language, ["ve"] = "/" });
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        return WebUtility.HtmlDecode(await browser.ReadAsync(path));
    }
}
