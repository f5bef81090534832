using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Checkout;

/// <summary>One buyer, one cart, two tabs: what was changed in one is not sold by the other, and nothing is ordered twice or lost.</summary>
public sealed class TwoTabsTests(Chromium chromium)
{
    private const string Flour = "bot-ngo-xay-men-men", Noodles = "bun-gao-kho";

    [Fact]
    public async Task Both_press_and_both_show_the_one_order_that_was_made()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var (first, second) = await OpenAsync(server, Flour);
        await FillAsync(first, "/dat-hang");
        await FillAsync(second, "/dat-hang");

        await PressAsync(first);
        await Expect(first.Locator("h1 .code")).ToBeVisibleAsync();
        await PressAsync(second);

        await Expect(second.Locator("h1 .code")).ToHaveTextAsync(await first.Locator("h1 .code").InnerTextAsync());
        Assert.Equal(1, await CheckoutPage.CountAsync(server, "SELECT count(*) FROM commerce_orders"));
    }

    /// <summary>One tab orders the whole cart, the other still shows a part of it.</summary>
    [Fact]
    public async Task What_the_other_tab_ordered_is_not_ordered_again_and_the_old_tab_is_told()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var (first, second) = await OpenAsync(server, Flour, Noodles);
        await second.GotoAsync("/gio-hang");
        await FillAsync(second, await second.Locator("a[href^='/dat-hang?ho=']").First.GetAttributeAsync("href") ?? "");
        await FillAsync(first, "/dat-hang");

        await PressAsync(first);
        await first.WaitForURLAsync("**/dat-hang/xong**");
        await PressAsync(second);

        await Expect(second.GetByText("Trang vừa rồi đã cũ, nên không đặt thêm đơn nào.")).ToBeVisibleAsync();
        Assert.Equal(2, await CheckoutPage.CountAsync(server, "SELECT count(*) FROM commerce_orders"));
        foreach (var width in new[] { 320, 390, 1280 })
        {
            await second.SetViewportSizeAsync(width, 740);
            await PageLook.IsFineAsync(second, $"hai-trang-cu-{width}");
        }
    }

    [Fact]
    public async Task What_was_changed_in_one_is_asked_about_in_the_other()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var (first, second) = await OpenAsync(server, Flour);
        await FillAsync(second, "/dat-hang");

        await first.GotoAsync("/gio-hang");
        await first.GetByLabel("Số lượng Bột ngô xay").FillAsync("3");
        await first.GetByRole(AriaRole.Button, new() { Name = "Sửa" }).ClickAsync();
        await Expect(first.GetByLabel("Số lượng Bột ngô xay")).ToHaveValueAsync("3");
        await PressAsync(second);

        await Expect(second.Locator(".notice-error")).ToBeVisibleAsync();
        await Expect(second.Locator(".summary").First).ToContainTextAsync("× 3");
        await Expect(second.GetByLabel("Họ và tên")).ToHaveValueAsync("Lường Thị Én");
        Assert.Equal(0, await CheckoutPage.CountAsync(server, "SELECT count(*) FROM commerce_orders"));
        await PageLook.IsFineAsync(second, "hai-trang-doi");
        await PressAsync(second);
        await Expect(second.Locator("h1 .code")).ToBeVisibleAsync();
        Assert.Equal(3000, await CheckoutPage.CountAsync(server, "SELECT sum(quantity) FROM commerce_order_lines"));
    }

    /// <summary>One household is ordered from in one tab while the other tab shows both: the rest of the basket stays, and is ordered once.</summary>
    [Fact]
    public async Task The_rest_of_the_basket_is_neither_lost_nor_ordered_with_what_is_gone()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var (first, second) = await OpenAsync(server, Flour, Noodles);
        await FillAsync(second, "/dat-hang");
        await first.GotoAsync("/gio-hang");
        await FillAsync(first, await first.Locator("a[href^='/dat-hang?ho=']").First.GetAttributeAsync("href") ?? "");
        await PressAsync(first);
        await Expect(first.Locator("h1 .code")).ToBeVisibleAsync();

        await PressAsync(second);

        await Expect(second.Locator(".notice-error")).ToBeVisibleAsync();
        Assert.Equal(1, await CheckoutPage.CountAsync(server, "SELECT count(*) FROM commerce_orders"));
        await Expect(second.Locator(".summary")).ToHaveCountAsync(1);
        await PressAsync(second);
        await Expect(second.Locator("h1 .code")).ToBeVisibleAsync();
        Assert.Equal(2, await CheckoutPage.CountAsync(server, "SELECT count(*) FROM commerce_orders"));
        Assert.Equal(2, await CheckoutPage.CountAsync(server, "SELECT count(DISTINCT household_id) FROM commerce_orders"));
        await first.GotoAsync("/gio-hang");
        await Expect(first.GetByText("Giỏ chưa có gì.")).ToBeVisibleAsync();
    }

    private async Task<(IPage First, IPage Second)> OpenAsync(StorefrontServer server, params string[] slugs)
    {
        var first = await chromium.NewPageAsync(server.Address, new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        foreach (var slug in slugs)
        {
            await first.GotoAsync($"/san-pham/{slug}");
            await first.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();
            await first.WaitForURLAsync("**/gio-hang");
        }

        return (first, await first.Context.NewPageAsync());
    }

    private static async Task FillAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.GetByLabel("Họ và tên").FillAsync("Lường Thị Én");
        await page.GetByLabel("Số điện thoại").FillAsync("0912 345 678");
    }

    private static Task PressAsync(IPage page) => page.Locator("form.form button.button-primary, form.form > p:last-child > button").Last.ClickAsync();
}
