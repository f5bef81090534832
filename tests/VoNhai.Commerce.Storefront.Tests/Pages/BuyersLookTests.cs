using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>A buyer's pages for people who see, move and read differently: WCAG 2.2 AA as far as a machine can judge it.</summary>
public sealed class BuyersLookTests(Storefronts storefronts, Chromium chromium) : IClassFixture<Storefronts>
{
    /// <summary>In the dark, and with more contrast, on the narrowest phone.</summary>
    [Theory]
    [InlineData(ColorScheme.Dark, Contrast.NoPreference)]
    [InlineData(ColorScheme.Light, Contrast.More)]
    public async Task Can_be_read_in_every_light(ColorScheme scheme, Contrast contrast)
    {
        var (page, paths) = await OpenAsync(new BrowserNewContextOptions { ColorScheme = scheme, Contrast = contrast, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new ViewportSize { Width = 320, Height = 640 } });
        foreach (var (name, path) in paths)
        {
            await page.GotoAsync(path);
            await PageLook.IsFineAsync(page, $"{name}-320-{scheme}-{contrast}".ToLowerInvariant());
            Assert.True(await page.EvaluateAsync<bool>("document.getAnimations().length === 0"), $"{name} moves");
        }

        await page.Context.CloseAsync();
    }

    /// <summary>1280 pixels at 400 % are 320 (WCAG 1.4.10); letters of twice the size (1.4.4) push nothing out at the side of a usual phone.</summary>
    [Fact]
    public async Task Letters_of_twice_the_size_fit()
    {
        var (page, paths) = await OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        foreach (var (name, path) in paths)
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.documentElement.style.fontSize = '225%'");
            Assert.True(0 == await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"), $"{name} is wider than the screen");
        }

        await page.Context.CloseAsync();
    }

    /// <summary>With the tabulator key alone: first the way past the header, always a visible frame, never a trap, and the goods can be put into the cart.</summary>
    [Fact]
    public async Task Everything_is_reached_by_the_keyboard()
    {
        var (page, paths) = await OpenAsync(new BrowserNewContextOptions());
        foreach (var (name, path) in paths)
        {
            await page.GotoAsync(path);
            var wanted = await page.EvaluateAsync<int>("[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(part => part.checkVisibility() && part.tabIndex >= 0 && !part.closest('details:not([open]) > :not(summary)')).length");
            var reached = await page.EvaluateAsync<int>("(window.reached = new Set(), addEventListener('focusin', event => reached.add(event.target)), 0)");
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("#noi-dung", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
            for (var press = 0; press < wanted + 5; press++)
            {
                Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.body || parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2 || document.activeElement.matches('input[type=radio]')"), $"{name}: no frame around what is chosen");
                await page.Keyboard.PressAsync("Tab");
            }

            reached = await page.EvaluateAsync<int>("reached.size");

            // Of several radio buttons of a group one is stopped at.
            var groups = await page.EvaluateAsync<int>("(radios => radios.length - new Set(radios.map(radio => radio.name)).size)([...document.querySelectorAll('input[type=radio]')])");
            Assert.True(reached >= wanted - groups, $"{name}: {reached} of {wanted} reached");
        }

        await page.GotoAsync("/san-pham/bot-ngo-xay-men-men");
        await page.GetByLabel("Mua bao nhiêu").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/gio-hang");
        await page.Context.CloseAsync();
    }

    private async Task<(IPage Page, IReadOnlyList<(string Name, string Path)> Paths)> OpenAsync(BrowserNewContextOptions options)
    {
        var server = await storefronts.On();
        options.ServiceWorkers = ServiceWorkerPolicy.Block;
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.ProductAsync("bot-ngo-xay-men-men"));
        var page = await chromium.NewPageAsync(server.Address, options);
        await page.GotoAsync("/san-pham/bun-gao-kho");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();
        return (page,
        [
            ("danh-sach", "/"), ("san-pham", "/san-pham/bot-ngo-xay-men-men"), ("gio-hang", "/gio-hang"), ("dat-hang", "/dat-hang"),
            ("don-hang", $"/don-hang/{order.GetProperty("code")}?k={order.GetProperty("secret")}"), ("theo-doi", "/theo-doi"), ("quen-may-nay", "/quen-may-nay"),
        ]);
    }
}
