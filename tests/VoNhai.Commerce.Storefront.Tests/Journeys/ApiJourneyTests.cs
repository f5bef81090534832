using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Storefront.Tests.Journeys;

public sealed class ApiJourneyTests
{
    [Theory, BothDatabases]
    public async Task From_the_list_to_a_paid_order(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = await Outsider.CheckedAsync(browser.Http);
        var product = await outsider.ProductAsync("bot-ngo-xay-men-men");
        Assert.Equal(60, product.GetProperty("stock").GetDecimal());

        var (status, order) = await outsider.OrderAsync(product, 1.5m);

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(42_000, order.GetProperty("total").GetInt64());
        Assert.Equal(("placed", "open/none"), (order.GetProperty("step").GetString(), Outsider.StateOf(order)));
        Assert.True(VietQrTransfer.TryParse(order.GetProperty("payload").GetString(), out var code, out _));
        Assert.Equal(("999999", 42_000L, order.GetProperty("code").GetString()), (code.Bin, code.Amount!.Value.Dong, code.Memo));
        Assert.Equal(58.5m, (await outsider.ProductAsync("bot-ngo-xay-men-men")).GetProperty("stock").GetDecimal());

        Assert.Equal(HttpStatusCode.OK, await outsider.PayAsync(order));

        var paid = await outsider.TrackAsync(order);
        Assert.Equal("paid/none", Outsider.StateOf(paid));
        Assert.Equal((0, 42_000), (paid.GetProperty("payment").GetProperty("due").GetInt64(), paid.GetProperty("payment").GetProperty("received").GetInt64()));
        Assert.Equal(2, paid.GetProperty("timeline").GetArrayLength());
    }

    [Theory, BothDatabases]
    public async Task Less_more_and_twice_are_told_apart(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = await Outsider.CheckedAsync(browser.Http);
        var product = await outsider.ProductAsync();
        var (_, order) = await outsider.OrderAsync(product);
        var total = order.GetProperty("total").GetInt64();

        await outsider.PayAsync(order, total - 1_000);
        Assert.Equal("open/underpaid", Outsider.StateOf(await outsider.TrackAsync(order)));
        await outsider.PayAsync(order, 1_000);
        Assert.Equal("paid/none", Outsider.StateOf(await outsider.TrackAsync(order)));
        await outsider.PayAsync(order, total);
        Assert.Equal("paid/overpaid", Outsider.StateOf(await outsider.TrackAsync(order)));
    }

    [Theory, BothDatabases]
    public async Task Four_hundred_checkouts_over_http_of_the_last_five_sell_five(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = await Outsider.CheckedAsync(browser.Http);
        var product = await outsider.ProductAsync();
        var id = product.GetProperty("id").GetGuid();
        await server.WithAsync<ShopDbContext, int>(db => db.Database.ExecuteSqlAsync($"UPDATE commerce_products SET stock = 5000 WHERE id = {id}"));

        // The first order of a fresh process is slow; it is one of other goods, so that nobody waits for it here.
        var other = await outsider.MostPlentifulAsync();
        Assert.NotEqual(id, other.GetProperty("id").GetGuid());
        await outsider.OrderAsync(other);

        // As many at once as a village's phones; eng/oversell.sh brings 10,000. Whoever is put off by a busy storefront comes again: had
        // that taken anything, fewer than five would be sold.
        var answers = new (HttpStatusCode Status, JsonElement Body)[400];
        await Parallel.ForAsync(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) => answers[i] = await outsider.OrderInTheEndAsync(product));

        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.Created));
        Assert.Equal(395, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
        Assert.All(answers.Where(answer => answer.Status == HttpStatusCode.Conflict), answer => Assert.Equal("soldOut", answer.Body.GetProperty("code").GetString()));
    }

    [Theory, BothDatabases]
    public async Task One_notice_a_thousand_times_over_http_credits_once(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = await Outsider.CheckedAsync(browser.Http);
        var product = await outsider.ProductAsync();
        var (_, order) = await outsider.OrderAsync(product);
        var (_, other) = await outsider.OrderAsync(product);
        var feed = await outsider.FeedOfAsync(order);
        var now = DateTimeOffset.UtcNow;
        var deliveries = Enumerable.Repeat(SePayDelivery.WithSignature(Outsider.TransferFor(order), Outsider.FeedSecret, now), 1_000)
            .Concat(Enumerable.Repeat(SePayDelivery.WithApiKey(Outsider.TransferFor(other), Outsider.FeedSecret), 100)).ToArray();
        new Random(1).Shuffle(deliveries);
        var answers = new System.Collections.Concurrent.ConcurrentBag<HttpStatusCode>();

        await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (delivery, _) => answers.Add(await outsider.DeliverAsync(feed, delivery)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal("paid/none", Outsider.StateOf(await outsider.TrackAsync(order)));
        Assert.Equal("paid/none", Outsider.StateOf(await outsider.TrackAsync(other)));
        Assert.Equal(2, await server.WithAsync<ShopDbContext, int>(db => db.Set<LedgerEntry>().CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task The_same_key_replays_and_another_body_is_refused(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = await Outsider.CheckedAsync(browser.Http);
        var product = await outsider.ProductAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => outsider.OrderAsync(product, 1, "one-key-for-all")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Single(answers.Select(answer => answer.Body.GetProperty("secret").GetString()).Distinct());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await outsider.OrderAsync(product, 2, "one-key-for-all")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await outsider.PostAsync("/api/v1/orders", Outsider.OrderBody(product))).Status);
    }

    [Fact]
    public async Task A_wrong_key_signature_account_direction_or_amount_pays_nothing()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = await Outsider.CheckedAsync(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.ProductAsync());
        var feed = await outsider.FeedOfAsync(order);
        var good = Outsider.TransferFor(order);
        var now = DateTimeOffset.UtcNow;
        const string secret = Outsider.FeedSecret;

        Assert.Equal(HttpStatusCode.Unauthorized, await outsider.DeliverAsync(feed, SePayDelivery.WithApiKey(good, "wrong")));
        Assert.Equal(HttpStatusCode.Unauthorized, await outsider.DeliverAsync(feed, SePayDelivery.WithSignature(good, "wrong", now)));
        Assert.Equal(HttpStatusCode.Unauthorized, await outsider.DeliverAsync(feed, SePayDelivery.WithSignature(good, secret, now.AddSeconds(-400))));
        Assert.Equal(HttpStatusCode.Unauthorized, await outsider.DeliverAsync(Guid.NewGuid().ToString(), SePayDelivery.WithSignature(good, secret, now)));
        Assert.Equal(HttpStatusCode.BadRequest, await outsider.DeliverAsync(feed, SePayDelivery.WithSignature(good with { Amount = -good.Amount }, secret, now)));
        Assert.Equal(HttpStatusCode.OK, await outsider.DeliverAsync(feed, SePayDelivery.WithSignature(good with { Account = "TAP9999" }, secret, now)));
        Assert.Equal(HttpStatusCode.OK, await outsider.DeliverAsync(feed, SePayDelivery.WithSignature(good with { Id = good.Id + 500, Direction = TransferDirection.Out }, secret, now)));
        Assert.Equal("open/none", Outsider.StateOf(await outsider.TrackAsync(order)));

        // The control: right in everything, a single đồng is seen. (On another order: what went out of the first one's account stays written there.)
        var (_, other) = await outsider.OrderAsync(await outsider.ProductAsync());
        var little = Outsider.TransferFor(other) with { Id = good.Id + 501, Amount = Commerce.Money.Vnd.Of(1) };
        Assert.Equal(HttpStatusCode.OK, await outsider.DeliverAsync(await outsider.FeedOfAsync(other), SePayDelivery.WithSignature(little, secret, now)));
        Assert.Equal("open/underpaid", Outsider.StateOf(await outsider.TrackAsync(other)));
    }

    [Fact]
    public async Task Without_the_right_secret_an_order_looks_like_none()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = await Outsider.CheckedAsync(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.ProductAsync());
        var code = order.GetProperty("code").GetString();

        foreach (var template in new[] { "/api/v1/orders/{0}?k={1}", "/don-hang/{0}?k={1}", "/qr/{0}.svg?k={1}", "/qr/{0}.png?k={1}" })
        {
            var wrong = await AnswerAsync(string.Format(null, template, code, "AAAAAAAAAAAAAAAAAAAAAA"));
            var missing = await AnswerAsync(string.Format(null, template, "QZ4K7M2P97G", "AAAAAAAAAAAAAAAAAAAAAA"));
            var none = await AnswerAsync(string.Format(null, template, code, ""));
            Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
            Assert.Equal(missing, wrong);
            Assert.Equal(none, wrong);
        }

        async Task<(HttpStatusCode Status, int Length)> AnswerAsync(string path)
        {
            using var response = await browser.GetAsync(path);
            return (response.StatusCode, (await response.Content.ReadAsStringAsync()).Length);
        }
    }
}
