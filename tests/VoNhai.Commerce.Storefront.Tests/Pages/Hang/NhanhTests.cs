using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.Storefront.Tests.Photos;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Hang;

/// <summary>Listing by photo, name, price and stock; and a price changed in the list.</summary>
public sealed partial class NhanhTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Quick = "/nha-ban/hang/nhanh";

    [Theory, BothDatabases]
    public async Task Four_answers_put_a_product_with_its_photo_on_the_stall(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var seller = await Seller.EnterAsync(server);

        var (status, html) = await SendAsync(seller, Pictures.Jpeg(400, 300), null, ("Form.Name", "Na dai sườn núi"), ("Form.UnitWord", "kg"), ("Form.Price", "35k"), ("Form.Stock", "20"));

        Assert.True(status == HttpStatusCode.OK, html);
        Assert.Contains("Đang bày bán", html, StringComparison.Ordinal);
        var shown = WebUtility.HtmlDecode(await seller.Browser.ReadAsync(Seller.ShopPath(html)));
        Assert.Contains("35.000\u00A0₫", shown, StringComparison.Ordinal);
        Assert.Contains("Còn 20", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("/img/sp/mon-moi", shown, StringComparison.Ordinal);
        Assert.Matches("<option value=\"fruit\" selected", html);
    }

    [Theory, BothDatabases]
    public async Task A_mistake_loses_nothing_not_even_the_photo(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var seller = await Seller.EnterAsync(server);
        var key = Guid.NewGuid().ToString();

        var (status, html) = await SendAsync(seller, Pictures.Jpeg(400, 300), null, ("Form.Key", key), ("Form.Name", "Trứng <vịt>"), ("Form.UnitWord", "chục"), ("Form.Price", "rẻ"), ("Form.Stock", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        foreach (var said in new[] { "Chục là mấy?", "Xin ghi giá", "Xin ghi có bao nhiêu để bán.", "Ảnh vừa gửi còn giữ đây.", "value=\"Trứng <vịt>\"", "value=\"rẻ\"", "value=\"chục\" checked" })
        {
            Assert.Contains(said, html, StringComparison.Ordinal);
        }

        var ticket = Ticket().Match(html).Groups[1].Value;
        (string, string)[] mended = [("Form.Key", key), ("Form.Name", "Trứng vịt"), ("Form.UnitWord", "chục"), ("Form.UnitContent", "12 quả"), ("Form.Price", "42k"), ("Form.Stock", "9"), ("Ticket", ticket)];
        var (taken, product) = await SendAsync(seller, null, null, mended);
        Assert.Equal(HttpStatusCode.OK, taken);
        var shown = WebUtility.HtmlDecode(await seller.Browser.ReadAsync(Seller.ShopPath(product)));
        Assert.Contains("chục 12 quả", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("/img/sp/mon-moi", shown, StringComparison.Ordinal);

        // The photo was for that form: a ticket that finds nothing any more is told, and nothing goes up without its photo.
        var (gone, told) = await SendAsync(seller, null, null, [.. mended.Skip(1), ("Form.Key", Guid.NewGuid().ToString())]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, gone);
        Assert.Contains("Ảnh lần trước không còn. Xin chụp lại.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_beside_its_field_and_nothing_is_listed()
    {
        var server = await storefronts.On();
        using var seller = await Seller.EnterAsync(server);

        var (status, html) = await SendAsync(seller, "GIF89a không phải ảnh"u8.ToArray(), null, ("Form.Name", "Món không ảnh"), ("Form.UnitWord", "kg"), ("Form.Price", "35k"), ("Form.Stock", "20"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("id=\"Photo-loi\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Món không ảnh", WebUtility.HtmlDecode(await seller.Browser.ReadAsync(Seller.Goods)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Screened_words_wait_with_the_reason_as_in_the_long_form()
    {
        using var seller = await Seller.EnterAsync(await storefronts.On());

        var (status, html) = await SendAsync(seller, null, Pictures.Jpeg(400, 300), ("Form.Name", "Rượu ngô bản"), ("Form.UnitWord", "chai"), ("Form.UnitContent", "500 ml"), ("Form.Price", "35k"), ("Form.Stock", "20"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Chờ người xem", html, StringComparison.Ordinal);
        Assert.Contains("Bán rượu bia cần giấy phép.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_suggested_with_their_marks_and_found_without()
    {
        using var seller = await Seller.EnterAsync(await storefronts.On());
        await seller.ListAsync("Rêu đá nướng");

        var html = WebUtility.HtmlDecode(await seller.Browser.ReadAsync(Quick));

        Assert.Contains("<option value=\"Rêu đá nướng\" label=\"Reu da nuong\">", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Mật ong\" label=\"Mat ong\">", html, StringComparison.Ordinal);
        Assert.Equal(("fruit", "honey", ""), (CommonProduce.CategoryOf("na dai la hien"), CommonProduce.CategoryOf("MẬT ONG hoa nhãn"), CommonProduce.CategoryOf("Nải chuối")));
        Assert.All(CommonProduce.All, produce => Assert.Contains(produce.Category, Categories.Keys));
    }

    [Theory, BothDatabases]
    public async Task A_price_is_changed_in_the_list_unless_another_did_meanwhile(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        using var seller = await Seller.EnterAsync(server);
        var (path, _) = await seller.ListAsync("Gừng gié", price: "40k");
        var id = path[^36..];

        var (status, list, changed) = await seller.SendAsync(Seller.Goods, "Gia", ("mon", id), ("thay", "40000"), ("gia", "45k"));
        Assert.Equal((HttpStatusCode.OK, Seller.Goods), (status, list));
        Assert.Contains("Đã đổi giá.", changed, StringComparison.Ordinal);
        Assert.Contains("45.000\u00A0₫", changed, StringComparison.Ordinal);

        var (late, _, told) = await seller.SendAsync(Seller.Goods, "Gia", ("mon", id), ("thay", "40000"), ("gia", "50k"));
        Assert.Equal(HttpStatusCode.Conflict, late);
        Assert.Contains("Máy khác vừa đổi giá thành 45.000\u00A0₫.", told, StringComparison.Ordinal);
        Assert.Contains("value=\"50k\"", told, StringComparison.Ordinal);
        Assert.Contains("name=\"thay\" value=\"45000\"", told, StringComparison.Ordinal);

        foreach (var (seen, typed) in new[] { ("45000", ""), ("45000", "-1"), ("45000", "99999999999999999999"), ("-9223372036854775808", "1k"), ("x", "1k") })
        {
            var (wrong, _, _) = await seller.SendAsync(Seller.Goods, "Gia", ("mon", id), ("thay", seen), ("gia", typed));
            Assert.InRange((int)wrong, 400, 499);
        }

        using var neighbour = await Seller.EnterAsync(server, 5);
        var (foreign, _, _) = await neighbour.SendAsync(Seller.Goods, "Gia", ("mon", id), ("thay", "45000"), ("gia", "1k"));
        Assert.Equal(HttpStatusCode.NotFound, foreign);
    }

    /// <summary>Sends the form as a browser does; the product's page when it was taken, the answer itself otherwise.</summary>
    private static async Task<(HttpStatusCode Status, string Html)> SendAsync(Seller seller, byte[]? photo, byte[]? album, params (string Field, string Value)[] fields)
    {
        var token = Browser.TokenOf(await seller.Browser.ReadAsync(Quick));
        using var form = PhotoSeller.Form(token, photo, "anh.jpg", "image/jpeg", "Photo");
        if (album is not null)
        {
            form.Add(new ByteArrayContent(album), "Album", "cu.jpg");
        }

        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        using var answer = await seller.Browser.Http.PostAsync(new Uri(Quick, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? (HttpStatusCode.OK, WebUtility.HtmlDecode(await seller.Browser.ReadAsync(answer.Headers.Location!.OriginalString)))
            : (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [GeneratedRegex("name=\"Ticket\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex Ticket();
}
