using Microsoft.Playwright;
using VoNhai.Commerce.Sdk.Tests.QrImages;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.VietQr;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Journeys;

/// <summary>The whole way in a real browser: buy, pay in the practice bank, see the money, hand over, track.</summary>
public sealed class ChromiumJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_stall_to_a_paid_and_tracked_order(bool javaScript)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var options = new BrowserNewContextOptions { JavaScriptEnabled = javaScript, ViewportSize = new ViewportSize { Width = 390, Height = 844 } };
        var buyer = await chromium.NewPageAsync(server.Address, options);

        await OrderAsync(buyer, "/san-pham/bot-ngo-xay-men-men", "1,5");
        var code = await buyer.Locator("h1 .code").InnerTextAsync();
        await Expect(buyer.Locator(".state")).ToContainTextAsync("Chưa thấy tiền về");
        var link = buyer.Url;
        await ExpectToScanAsync(buyer, code, 42_000);

        var watching = await buyer.Context.NewPageAsync();
        await watching.GotoAsync(link);

        await buyer.GetByRole(AriaRole.Link, new() { Name = "Trả bằng Ngân hàng Tập" }).ClickAsync();
        await Expect(buyer.GetByText("Tiền tập, không phải tiền thật").First).ToBeVisibleAsync();
        await buyer.GetByLabel("Gửi từ").SelectOptionAsync("vcb-like");
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Trả đúng" }).ClickAsync();
        await buyer.GetByRole(AriaRole.Link, new() { Name = "Về đơn hàng" }).ClickAsync();
        await Expect(buyer.Locator(".state")).ToContainTextAsync("Đã nhận tiền");
        await Expect(buyer.Locator("img.qr")).ToHaveCountAsync(0);
        if (javaScript)
        {
            // Nobody touched this page: it saw the money by itself.
            await Expect(watching.Locator(".state")).ToContainTextAsync("Đã nhận tiền");
        }

        await HandOverAsync(await chromium.NewPageAsync(server.Address, options), code, async () =>
        {
            await buyer.GotoAsync(link);
            return await buyer.Locator(".pickup .code").InnerTextAsync();
        });

        var tracking = await chromium.NewPageAsync(server.Address, options);
        await tracking.GotoAsync("/theo-doi");
        await tracking.GetByLabel("Mã đơn").FillAsync(code.ToLowerInvariant());
        await tracking.GetByLabel("Bốn số cuối").FillAsync("5678");
        await tracking.GetByRole(AriaRole.Button, new() { Name = "Tìm đơn" }).ClickAsync();
        await Expect(tracking.Locator(".timeline")).ToContainTextAsync("Đã giao hàng");
    }

    [Fact]
    public async Task A_form_with_a_mistake_keeps_what_was_typed()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var buyer = await chromium.NewPageAsync(server.Address);
        await buyer.GotoAsync("/san-pham/bun-gao-kho");
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();
        await buyer.GetByRole(AriaRole.Link, new() { Name = "Đặt hàng Nhà chị Hoa" }).ClickAsync();
        await buyer.GetByLabel("Họ và tên").FillAsync("Giàng A Páo");
        await buyer.GetByLabel("Số điện thoại").FillAsync("09123");
        await buyer.GetByText("Giao tới nhà").ClickAsync();
        await buyer.GetByLabel("Xóm, bản, số nhà").FillAsync("Bản Nà Lay");
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Đặt hàng, trả" }).ClickAsync();

        await Expect(buyer.GetByText("Số điện thoại có 10 chữ số")).ToBeVisibleAsync();
        await Expect(buyer.GetByText("Xin chọn xã, phường nơi nhận hàng.")).ToBeVisibleAsync();
        await Expect(buyer.GetByLabel("Họ và tên")).ToHaveValueAsync("Giàng A Páo");
        await Expect(buyer.GetByLabel("Xóm, bản, số nhà")).ToHaveValueAsync("Bản Nà Lay");

        await buyer.GetByLabel("Số điện thoại").FillAsync("0912 345 678");
        await buyer.GetByLabel("Xã, phường").FillAsync("Sảng Mộc");
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Đặt hàng, trả" }).ClickAsync();
        await Expect(buyer.Locator(".facts")).ToContainTextAsync("Bản Nà Lay, xã Sảng Mộc, tỉnh Thái Nguyên");
    }

    [Fact]
    public async Task The_checkout_orders_the_quantity_that_the_cart_showed()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var buyer = await chromium.NewPageAsync(server.Address);
        await buyer.GotoAsync("/san-pham/bun-gao-kho");
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();
        await buyer.GetByLabel("Số lượng Bún gạo khô").FillAsync("3");
        await buyer.GetByRole(AriaRole.Link, new() { Name = "Đặt hàng Nhà chị Hoa" }).ClickAsync();

        await Expect(buyer.GetByRole(AriaRole.Button, new() { Name = "Đặt hàng, trả 66.000" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_name_typed_after_choosing_a_commune_counts_more_than_the_choice()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var buyer = await chromium.NewPageAsync(server.Address);
        await buyer.GotoAsync("/san-pham/bun-gao-kho");
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();
        await buyer.GetByRole(AriaRole.Link, new() { Name = "Đặt hàng Nhà chị Hoa" }).ClickAsync();
        await buyer.GetByLabel("Họ và tên").FillAsync("Giàng A Páo");
        await buyer.GetByText("Giao tới nhà").ClickAsync();
        await buyer.GetByLabel("Xã, phường").FillAsync("Tân Thành");
        await buyer.GetByLabel("Xóm, bản, số nhà").FillAsync("Xóm Trung");
        var place = buyer.GetByRole(AriaRole.Button, new() { Name = "Đặt hàng, trả" });
        await place.ClickAsync();

        var choice = buyer.GetByLabel("xã Tân Thành, tỉnh Lạng Sơn");
        await choice.CheckAsync();
        await place.ClickAsync();
        await Expect(buyer.GetByText("Xin cho biết số điện thoại.")).ToBeVisibleAsync();
        await Expect(choice).ToBeCheckedAsync();

        await buyer.GetByLabel("Số điện thoại").FillAsync("0912 345 678");
        await buyer.GetByLabel("Xã, phường").FillAsync("La Hiên");
        await place.ClickAsync();
        await Expect(buyer.Locator(".facts")).ToContainTextAsync("Xóm Trung, xã La Hiên, tỉnh Thái Nguyên");
    }

    [Theory]
    [InlineData("0,3", "Mua ít nhất 0,5 kg.")]
    [InlineData("1,2", "Mua theo từng 0,5 kg.")]
    [InlineData("1000", "Chỉ còn 60 kg.")]
    [InlineData("mot can", "Số lượng ghi bằng chữ số")]
    public async Task A_quantity_that_cannot_be_ordered_is_told_beside_its_field(string typed, string told)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var buyer = await chromium.NewPageAsync(server.Address);
        await buyer.GotoAsync("/san-pham/bot-ngo-xay-men-men");
        await buyer.GetByLabel("Mua bao nhiêu").FillAsync(typed);
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();

        await Expect(buyer.GetByText(told)).ToBeVisibleAsync();
        await Expect(buyer.GetByLabel("Mua bao nhiêu")).ToHaveValueAsync(typed);
        await Expect(buyer.GetByLabel("Mua bao nhiêu")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task OrderAsync(IPage buyer, string product, string quantity)
    {
        await buyer.GotoAsync("/");
        await buyer.GetByRole(AriaRole.Link, new() { Name = "Bột ngô xay" }).ClickAsync();
        Assert.EndsWith(product, buyer.Url, StringComparison.Ordinal);
        await buyer.GetByLabel("Mua bao nhiêu").FillAsync(quantity);
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();
        await buyer.GetByRole(AriaRole.Link, new() { Name = "Đặt hàng Nhà bà Dính" }).ClickAsync();
        await buyer.GetByLabel("Họ và tên").FillAsync("Lường Thị Én");
        await buyer.GetByLabel("Số điện thoại").FillAsync("0912 345 678");
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Đặt hàng, trả" }).ClickAsync();
    }

    /// <summary>What another reader sees on the screen and in the saved picture is the code of this order, and a practice code.</summary>
    private static async Task ExpectToScanAsync(IPage buyer, string code, long dong)
    {
        var onScreen = await QrOnScreen.ReadAsync(buyer.Locator("img.qr"));
        Assert.True(VietQrTransfer.TryParse(onScreen, out var read, out _), onScreen);
        Assert.Equal(("999999", dong, code), (read.Bin, read.Amount!.Value.Dong, read.Memo));

        var saved = await buyer.APIRequest.GetAsync(await buyer.GetByRole(AriaRole.Link, new() { Name = "Lưu ảnh QR" }).GetAttributeAsync("href") ?? "");
        Assert.Equal("image/png", saved.Headers["content-type"]);
        Assert.Equal(onScreen, Zbar.Decode(await saved.BodyAsync()));
    }

    private static async Task HandOverAsync(IPage seller, string code, Func<Task<string>> pickupCode)
    {
        await seller.GotoAsync("/nha-ban");
        await seller.GetByLabel("Số điện thoại").FillAsync("0900000003");
        await seller.GetByLabel("Mật khẩu").FillAsync("tap ban hang 3");
        await seller.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        var order = seller.Locator($"#{code}");
        foreach (var button in new[] { "Nhận đơn", "Đã gói" })
        {
            await order.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        }

        await order.GetByRole(AriaRole.Link, new() { Name = "Giao hàng" }).ClickAsync();
        await seller.GetByLabel("Mã người mua đọc").FillAsync(await pickupCode());
        await seller.GetByRole(AriaRole.Button, new() { Name = "Đúng mã, giao hàng" }).ClickAsync();
        await Expect(seller.GetByRole(AriaRole.Button, new() { Name = "Người mua đã nhận hàng" })).ToBeVisibleAsync();
    }
}
