using System.Net;
using System.Text.Json;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Pages;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Logs;

/// <summary>From the order to the money and the book, with all told that there is to tell: nobody's number or secret is on the console.</summary>
public sealed class JourneyLogTests(PublishedCopy published)
{
    private const string Email = "en.luong@example.com";

    [Theory, BothDatabases]
    public async Task No_number_name_or_secret_of_the_whole_journey_is_logged_at_any_level(DatabaseKind kind)
    {
        await using var database = await DatabaseTemplates.CopyAsync(kind, "Development");
        await using var storefront = await StorefrontProcess.StartAsync(await published.ProgramAsync(), Path.GetTempPath(), new Dictionary<string, string>(database.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Practice:FeedSecret"] = Outsider.FeedSecret,
            ["Practice:PrintLogIns"] = "false",
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:Console:LogLevel:Default"] = "Trace",
            ["Logging:Console:LogLevel:Microsoft.AspNetCore"] = "Trace",
        });

        using var buyer = storefront.NewBrowser();
        var outsider = new Outsider(buyer.Http);
        var product = await outsider.ProductAsync("bot-ngo-xay-men-men");
        var (placed, order) = await outsider.PostAsync("/api/v1/orders", OrderOf(product), Guid.NewGuid().ToString("N"));
        Assert.Equal(HttpStatusCode.Created, placed);
        var (code, secret) = (order.GetProperty("code").GetString()!, order.GetProperty("secret").GetString()!);
        Assert.Equal(HttpStatusCode.OK, await outsider.PayAsync(order));
        var forged = Outsider.TransferFor(order);
        Assert.Equal(HttpStatusCode.Unauthorized, await outsider.DeliverAsync(await outsider.FeedOfAsync(order), FakeBank.SePayDelivery.WithSignature(forged, "another secret, also of some length", DateTimeOffset.UtcNow)));
        Assert.Contains(code, await buyer.ReadAsync($"/don-hang/{code}?k={secret}"), StringComparison.Ordinal);
        using var found = await buyer.SubmitAsync("/theo-doi", new Dictionary<string, string> { ["Code"] = code, ["LastFour"] = "5678" });
        using var guessed = await buyer.SubmitAsync("/theo-doi", new Dictionary<string, string> { ["Code"] = code, ["LastFour"] = "5679" });
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (found.StatusCode, guessed.StatusCode));
        using var broken = await buyer.Http.PostAsync(new Uri("/api/v1/orders", UriKind.Relative), new StringContent(OrderOf(product)[..^2], System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

        using var seller = storefront.NewBrowser();
        using var refused = await seller.LogInAsync(MoneySeller.Phone, "khong phai cau nay");
        using var entered = await seller.LogInAsync(MoneySeller.Phone, MoneySeller.Passphrase);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        foreach (var path in new[] { "/nha-ban", $"/nha-ban/don/{code}", "/nha-ban/so", MoneySeller.Statements, MoneySeller.Feeds, "/nha-ban/tai-khoan" })
        {
            using var page = await seller.GetAsync(path);
            Assert.True(page.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.NotFound, $"{path}: {page.StatusCode}");
        }

        await storefront.StopAsync();

        var cookies = seller.Cookies.GetAllCookies().Concat(buyer.Cookies.GetAllCookies()).Select(cookie => cookie.Value).Where(value => value.Length > 20);
        var account = order.GetProperty("payment").GetProperty("account").GetString()!;
        var secrets = new[] { "12345678", "12 345 678", "900000003", "Lường", Email, secret, account, Outsider.FeedSecret, MoneySeller.Passphrase, "khong phai cau nay" };
        Assert.All(secrets.Concat(cookies), told => Assert.DoesNotContain(told, storefront.Output, StringComparison.Ordinal));

        // The control: the journey is in what was read, and at the lowest level.
        Assert.Contains(code, storefront.Output, StringComparison.Ordinal);
        Assert.Contains("k=***", storefront.Output, StringComparison.Ordinal);
        Assert.Contains("INSERT INTO commerce_checkout_keys", storefront.Output, StringComparison.Ordinal);
    }

    private static string OrderOf(JsonElement product) => JsonSerializer.Serialize(new
    {
        lines = new[] { new { productId = product.GetProperty("id").GetString(), quantity = 1 } },
        buyer = new { name = "Lường Thị Én", phone = "0912345678", email = Email },
        delivery = new { kind = "pickup" },
        payment = "transfer",
    });
}
