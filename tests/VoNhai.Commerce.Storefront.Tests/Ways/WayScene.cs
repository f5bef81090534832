using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Ways;

/// <summary>A household (the village's third) that sends goods, its buyer, and the keeper of runs; all without a script.</summary>
internal sealed partial class WayScene : IAsyncDisposable
{
    public const string Phone = "0900000003";
    public const string Passphrase = "tap ban hang 3";
    private readonly List<IDisposable> browsers = [];

    private WayScene(StorefrontServer server) => Server = server;

    public StorefrontServer Server { get; }

    public Outsider Outsider { get; private set; } = null!;

    public Browser Buyer { get; private set; } = null!;

    public Browser Seller { get; private set; } = null!;

    public JsonElement Product { get; private set; }

    public Guid Household => Product.GetProperty("household").GetProperty("id").GetGuid();

    public static async Task<WayScene> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var scene = new WayScene(await StorefrontServer.StartAsync(kind, Outsider.Options));
        scene.Buyer = scene.NewBrowser();
        scene.Outsider = new Outsider(scene.Buyer.Http);
        scene.Product = await scene.Outsider.ProductAsync("bot-ngo-xay-men-men");
        scene.Seller = await scene.EnterAsync(Phone, Passphrase);
        return scene;
    }

    public Browser NewBrowser()
    {
        var browser = Server.NewBrowser();
        browsers.Add(browser);
        return browser;
    }

    public async Task<Browser> EnterAsync(string phone, string passphrase)
    {
        var browser = NewBrowser();
        using var entered = await browser.LogInAsync(phone, passphrase);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return browser;
    }

    public Task<Browser> KeeperAsync() => EnterAsync(PracticeStaff.RunKeeper.Phone, PracticeStaff.RunKeeper.Passphrase);

    /// <summary>An order over the API; by a way when one is given.</summary>
    public async Task<JsonElement> OrderAsync(Guid? way = null, string phone = "0912345678")
    {
        var body = JsonSerializer.Serialize(new
        {
            lines = new[] { new { productId = Product.GetProperty("id").GetString(), quantity = 1.5m } },
            buyer = new { name = "Lường Thị Én", phone },
            delivery = new { kind = "pickup", choice = way },
            payment = "transfer",
        });
        var (status, order) = await Outsider.PostAsync("/api/v1/orders", body, Guid.NewGuid().ToString("N"));
        Assert.Equal(HttpStatusCode.Created, status);
        return order;
    }

    /// <summary>Paid, taken on and packed.</summary>
    public async Task<JsonElement> PackedAsync(Guid? way = null)
    {
        var order = await OrderAsync(way);
        await Outsider.PayAsync(order);
        await PackAsync(CodeOf(order));
        return order;
    }

    public Task PackAsync(string code) => Server.WithAsync<IOrderDesk, bool>(async desk =>
    {
        foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed })
        {
            Assert.IsType<StepOutcome.Taken>(await desk.TakeStepAsync(Household, code, step, "user:x"));
        }

        return true;
    });

    public async Task<string> PickupCodeAsync(JsonElement order) => (await Outsider.TrackAsync(order)).GetProperty("pickupCode").GetString()!;

    /// <summary>Past every rule.</summary>
    public Task SetStepAsync(string code, OrderStep step) => Server.WithAsync<ShopDbContext, int>(db =>
        db.Database.ExecuteSqlAsync($"UPDATE commerce_orders SET step = {step.ToString()} WHERE code = {code}"));

    /// <summary>A run that the household has joined.</summary>
    public Task<Guid> RunAsync(int places = 20, long fee = 15_000) => Server.WithAsync<IRunDesk, Guid>(async desk =>
    {
        var now = DateTimeOffset.UtcNow;
        var wish = new RunWish(DeliveryMeans.Bus, "Bến xe Thái Nguyên", "xe 7 giờ sáng, gọi chị Lan", VietnamTime.DayOf(now).AddDays(3), now.AddDays(2), places, Vnd.Of(fee));
        var run = Assert.IsType<DeliveryOutcome.Saved>(await desk.OpenAsync(wish)).Id;
        await Server.WithAsync<IRunSharing, bool>(sharing => sharing.JoinAsync(Household, run));
        return run;
    });

    public Task<Guid> WayAsync(DeliveryMeans means = DeliveryMeans.Market, string place = "Chợ La Hiên", string when = "Chủ nhật", long fee = 5_000) =>
        Server.WithAsync<IDeliveryDesk, Guid>(async desk =>
            Assert.IsType<DeliveryOutcome.Saved>(await desk.SaveAsync(Household, null, new DeliveryWish(means, place, when, Vnd.Of(fee)))).Id);

    /// <summary>Sends a form of the household's; the answer's status and text.</summary>
    public static async Task<(HttpStatusCode Status, string Html)> SendAsync(Browser browser, string page, string handler, params (string Field, string Value)[] fields)
    {
        using var answer = await browser.SubmitAsync(page, fields.ToDictionary(field => "Form." + field.Field, field => field.Value), handler.Length == 0 ? page : $"{page}?handler={handler}");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public static string CodeOf(JsonElement order) => order.GetProperty("code").GetString()!;

    public static string LinkOf(JsonElement order) => $"/don-hang/{CodeOf(order)}?k={order.GetProperty("secret").GetString()}";

    /// <summary>Markup away, entities read, spaces as one.</summary>
    public static string Text(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ");

    public async ValueTask DisposeAsync()
    {
        browsers.ForEach(browser => browser.Dispose());
        await Server.DisposeAsync();
    }

    [GeneratedRegex("<(script|style)[^>]*>.*?</\\1>|<[^>]+>", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
