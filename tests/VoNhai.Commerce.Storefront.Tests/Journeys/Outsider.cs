using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Tests.Running;
using Xunit;

namespace VoNhai.Commerce.Storefront.Tests.Journeys;

/// <summary>A program that knows the storefront only by its doors: it lists, orders, plays the bank and reads back.</summary>
internal sealed class Outsider(HttpClient http)
{
    public const string FeedSecret = "secret-of-the-practice-feeds";

    public static readonly StorefrontOptions Options = new() { Settings = new Dictionary<string, string> { ["Practice:FeedSecret"] = FeedSecret } };

    private static long lastId = 1000;

    public HttpClient Http { get; } = http;

    private ApiContract? contract;

    /// <summary>One whose every answer of the API is held against the document of the API.</summary>
    public static async Task<Outsider> CheckedAsync(HttpClient http) => new(http) { contract = await ApiContract.OfAsync(http) };

    public async Task<JsonElement> GetAsync(string path)
    {
        using var response = await Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await CheckAsync(response);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The first product that can be ordered, or the one of that address.</summary>
    public async Task<JsonElement> ProductAsync(string? slug = null) =>
        (await GetAsync("/api/v1/products")).GetProperty("items").EnumerateArray()
        .First(item => slug is null ? item.GetProperty("orderable").GetBoolean() : item.GetProperty("slug").GetString() == slug);

    /// <summary>The product of which most can be ordered: for tests that order a lot.</summary>
    public async Task<JsonElement> MostPlentifulAsync() =>
        (await GetAsync("/api/v1/products")).GetProperty("items").EnumerateArray()
        .Where(item => item.GetProperty("orderable").GetBoolean()).MaxBy(item => item.GetProperty("stock").GetDecimal());

    public static string OrderBody(JsonElement product, decimal quantity = 1) => JsonSerializer.Serialize(new
    {
        lines = new[] { new { productId = product.GetProperty("id").GetString(), quantity } },
        buyer = new { name = "Lường Thị Én", phone = "0912345678" },
        delivery = new { kind = "pickup" },
        payment = "transfer",
    });

    public async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string path, string json, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        await CheckAsync(response);
        return (response.StatusCode, text.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }

    /// <summary>A busy storefront is outside the document: any door may answer 503.</summary>
    private async Task CheckAsync(HttpResponseMessage response)
    {
        if (contract is not null && response.StatusCode != HttpStatusCode.ServiceUnavailable && response.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal))
        {
            var request = response.RequestMessage;
            Assert.Empty(contract.Differences(
                request.Method.Method, request.RequestUri.AbsolutePath, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync()));
        }
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> OrderAsync(JsonElement product, decimal quantity = 1, string? key = null) =>
        PostAsync("/api/v1/orders", OrderBody(product, quantity), key ?? Guid.NewGuid().ToString("N"));

    /// <summary>Orders, and comes again with the same key for as long as a busy storefront puts it off with 503.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> OrderInTheEndAsync(JsonElement product)
    {
        for (var key = Guid.NewGuid().ToString("N"); ;)
        {
            var answer = await OrderAsync(product, key: key);
            if (answer.Status != HttpStatusCode.ServiceUnavailable)
            {
                return answer;
            }
        }
    }

    public Task<JsonElement> TrackAsync(JsonElement order) =>
        GetAsync($"/api/v1/orders/{order.GetProperty("code").GetString()}?k={order.GetProperty("secret").GetString()}");

    public static string StateOf(JsonElement order) =>
        order.GetProperty("payment").GetProperty("state").GetString() + "/" + order.GetProperty("payment").GetProperty("exception").GetString();

    /// <summary>The feed of the account that the order is to be paid into.</summary>
    public async Task<string> FeedOfAsync(JsonElement order)
    {
        var account = order.GetProperty("payment").GetProperty("account").GetString();
        var feeds = await GetAsync("/api/v1/practice/feeds");
        return feeds.EnumerateArray().Single(feed => feed.GetProperty("account").GetString() == account).GetProperty("feedId").GetString()!;
    }

    /// <summary>News of a transfer that pays the order, to be changed by a test.</summary>
    public static FakeBankTransfer TransferFor(JsonElement order, long? amount = null) => new()
    {
        Id = Interlocked.Increment(ref lastId),
        Account = order.GetProperty("payment").GetProperty("account").GetString()!,
        Amount = Vnd.Of(amount ?? order.GetProperty("total").GetInt64()),
        Memo = $"MBVCB.1.2.{order.GetProperty("code").GetString()}.CT tu 1 A toi 2 B",
        OccurredAt = DateTimeOffset.UtcNow,
        BankReference = $"FT{lastId:00000000000000}",
    };

    public async Task<HttpStatusCode> DeliverAsync(string feedId, SePayDelivery delivery)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/webhooks/sepay/{feedId}") { Content = new ByteArrayContent(delivery.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(SePayDelivery.ContentType);
        foreach (var (name, value) in delivery.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request);
        if (response.IsSuccessStatusCode)
        {
            Assert.Equal("""{"success":true}""", await response.Content.ReadAsStringAsync());
        }

        return response.StatusCode;
    }

    public async Task<HttpStatusCode> PayAsync(JsonElement order, long? amount = null) =>
        await DeliverAsync(await FeedOfAsync(order), SePayDelivery.WithSignature(TransferFor(order, amount), FeedSecret, DateTimeOffset.UtcNow));
}
