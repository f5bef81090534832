using System.Net;
using System.Text.Json;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Ways;

/// <summary>Ways of delivery: the household's page, the checkout, the API.</summary>
public sealed class DeliveryPageTests
{
    private const string Page = "/nha-ban/giao-hang";

    [Theory, BothDatabases]
    public async Task A_way_is_offered_changed_and_withdrawn(DatabaseKind kind)
    {
        await using var scene = await WayScene.OpenAsync(kind);
        Assert.Equal(HttpStatusCode.Redirect, (await WayScene.SendAsync(scene.Seller, Page, "Luu", ("Means", "Market"), ("Place", "Chợ La Hiên"), ("When", "Chủ nhật"), ("Fee", "5k"))).Status);
        var id = Assert.Single(await OffersAsync(scene)).GetProperty("id").GetString()!;
        Assert.Contains("Chợ phiên: Chợ La Hiên, Chủ nhật · tiền giao 5.000\u00A0₫", WayScene.Text(await scene.Seller.ReadAsync(Page)).Replace(" ₫", "\u00A0₫", StringComparison.Ordinal), StringComparison.Ordinal);

        await WayScene.SendAsync(scene.Seller, Page, "Luu", ("Id", id), ("Place", "Chợ Đình Cả"), ("When", "Thứ bảy"), ("Fee", "0"));
        Assert.Equal(("Chợ Đình Cả", 0), (Assert.Single(await OffersAsync(scene)).GetProperty("place").GetString(), (await OffersAsync(scene))[0].GetProperty("fee").GetInt64()));

        Assert.Equal(HttpStatusCode.Redirect, (await WayScene.SendAsync(scene.Seller, Page, "Bo", ("Id", id))).Status);
        Assert.Empty(await OffersAsync(scene));
    }

    [Fact]
    public async Task What_was_typed_stays_with_a_sentence_beside_it()
    {
        await using var scene = await WayScene.OpenAsync();

        var (status, html) = await WayScene.SendAsync(scene.Seller, Page, "Luu", ("Means", "Market"), ("Place", ""), ("When", "Chủ <nhật>"), ("Fee", "năm nghìn"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("value=\"Chủ &lt;nhật&gt;\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"năm nghìn\"", html, StringComparison.Ordinal);
        Assert.Contains("Xin ghi chợ nào, bến nào.", html, StringComparison.Ordinal);
        Assert.Contains("Không lấy tiền thì ghi 0.", html, StringComparison.Ordinal);
        Assert.Matches("value=\"Market\" checked", html);
    }

    [Theory]
    [InlineData("Luu", "Id", "x")]
    [InlineData("Bo", "Id", "00000000-0000-0000-0000-000000000001")]
    [InlineData("Gui", "Run", "x")]
    [InlineData("NhanTien", "Run", "")]
    public async Task What_is_not_the_households_is_not_there(string handler, string field, string value)
    {
        await using var scene = await WayScene.OpenAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await WayScene.SendAsync(scene.Seller, Page, handler, (field, value))).Status);
    }

    [Fact]
    public async Task A_buyer_chooses_at_checkout_and_pays_goods_and_fee()
    {
        await using var scene = await WayScene.OpenAsync();
        await scene.WayAsync();
        var (page, fields) = await CheckoutAsync(scene);
        var way = Between(page, $"name=\"{WayField(page)}\" value=\"", "\"");

        var (missing, html) = await PlaceAsync(scene, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing);
        Assert.Contains("Xin chọn cách nhận hàng.", html, StringComparison.Ordinal);

        fields[WayField(page)] = way;
        var (status, location) = await PlaceAsync(scene, fields);
        Assert.Equal(HttpStatusCode.Redirect, status);
        var order = WayScene.Text(await scene.Buyer.ReadAsync(location));
        Assert.Contains("Tiền giao 5.000 ₫", order, StringComparison.Ordinal);
        Assert.Contains("Tổng tiền 33.000 ₫", order, StringComparison.Ordinal);
        Assert.Contains("Chợ phiên: Chợ La Hiên, Chủ nhật", order, StringComparison.Ordinal);
    }

    /// <summary>The fee of the form is what was shown, never what is charged: a forged one asks back, and the next press pays the true one.</summary>
    [Theory]
    [InlineData("0")]
    [InlineData("4000")]
    [InlineData("1999999")]
    public async Task A_fee_that_was_not_shown_is_asked_back(string forged)
    {
        await using var scene = await WayScene.OpenAsync();
        var id = await scene.WayAsync();
        var (page, fields) = await CheckoutAsync(scene);
        fields[WayField(page)] = $"{id:N} {forged}";

        var (status, html) = await PlaceAsync(scene, fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Tổng tiền bây giờ là 33.000", WayScene.Text(html), StringComparison.Ordinal);
        fields[WayField(page)] = Between(html, $"name=\"{WayField(page)}\" value=\"", "\"");
        fields["Form.Key"] = Between(html, "name=\"Form.Key\" value=\"", "\"");
        Assert.Equal(HttpStatusCode.Redirect, (await PlaceAsync(scene, fields)).Status);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("00000000000000000000000000000001 0")]
    [InlineData("00000000000000000000000000000001 99999999999999999999")]
    [InlineData(" ")]
    public async Task A_way_that_is_none_is_asked_again(string way)
    {
        await using var scene = await WayScene.OpenAsync();
        await scene.WayAsync();
        var (page, fields) = await CheckoutAsync(scene);
        fields[WayField(page)] = way;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PlaceAsync(scene, fields)).Status);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    public async Task A_total_that_no_page_showed_is_asked_back(string shown)
    {
        await using var scene = await WayScene.OpenAsync();
        var id = await scene.WayAsync();
        var (page, fields) = await CheckoutAsync(scene);
        (fields[WayField(page)], fields[ShownField(page)]) = ($"{id:N} 5000", shown);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PlaceAsync(scene, fields)).Status);
    }

    [Fact]
    public async Task The_api_names_a_choice_and_kinds_alone_stay_what_they_were()
    {
        await using var scene = await WayScene.OpenAsync();
        var id = await scene.WayAsync();
        var run = await scene.RunAsync();

        var (plain, chosen, onBoard) = (await scene.OrderAsync(), await scene.OrderAsync(id), await scene.OrderAsync(run));

        Assert.Equal([42_000, 47_000, 57_000], new[] { plain, chosen, onBoard }.Select(order => order.GetProperty("total").GetInt64()));
        Assert.Equal(JsonValueKind.Null, plain.GetProperty("delivery").GetProperty("means").ValueKind);
        Assert.Equal(("market", 5_000), (chosen.GetProperty("delivery").GetProperty("means").GetString(), chosen.GetProperty("delivery").GetProperty("fee").GetInt64()));
        var listed = await OffersAsync(scene);
        Assert.Equal(["market", "bus"], listed.Select(offer => offer.GetProperty("means").GetString()));
        Assert.Equal(19, listed[1].GetProperty("placesLeft").GetInt32());
        using var wrong = await scene.Buyer.GetAsync("/api/v1/deliveries?household=x");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    private static async Task<JsonElement[]> OffersAsync(WayScene scene) =>
        [.. (await scene.Outsider.GetAsync($"/api/v1/deliveries?household={scene.Household}")).GetProperty("items").EnumerateArray()];

    /// <summary>One kilogram of meal in the cart, and the checkout's form filled in but for the way.</summary>
    private static async Task<(string Page, Dictionary<string, string> Fields)> CheckoutAsync(WayScene scene)
    {
        using var added = await scene.Buyer.PostAsync("/gio-hang?handler=Them", new Dictionary<string, string> { ["mon"] = scene.Product.GetProperty("id").GetString()!, ["soLuong"] = "1" });
        var page = await scene.Buyer.ReadAsync("/dat-hang");
        return (page, new Dictionary<string, string>
        {
            ["Form.Name"] = "Lường Thị Én",
            ["Form.Phone"] = "0912 345 678",
            ["Form.Key"] = Between(page, "name=\"Form.Key\" value=\"", "\""),
            [ShownField(page)] = Between(page, $"name=\"{ShownField(page)}\" value=\"", "\""),
        });
    }

    /// <summary>The page of what must be put right, or the address of the order.</summary>
    private static async Task<(HttpStatusCode Status, string Answer)> PlaceAsync(WayScene scene, Dictionary<string, string> fields)
    {
        using var answer = await scene.Buyer.SubmitAsync("/dat-hang", fields);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString ?? WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    // Each household of a form has fields of its own.
    private static string WayField(string page) => $"Form.Ways[{Between(page, "name=\"Form.Ways[", "]")}]";

    private static string ShownField(string page) => $"Form.Shown[{Between(page, "name=\"Form.Shown[", "]")}]";

    private static string Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        Assert.True(start >= before.Length, before);
        return text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }
}
