using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Announcer;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Till;

/// <summary>The door of the till: what a phone may say is taken once; everything else is refused and changes nothing.</summary>
public sealed class TillDoorTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Door = "/nha-ban/cho/gui";

    [Theory, BothDatabases]
    public async Task A_batch_is_answered_sale_by_sale_and_may_be_sent_again(DatabaseKind kind)
    {
        var server = await storefronts.On(kind);
        var stall = await TrialStall.OpenAsync(server);
        using var phone = await LogInAsync(server, stall);
        var first = await SendAsync(phone, Message(stall, codes: 3));
        var code = first.Body["codes"]![0]!.GetValue<string>();
        JsonNode[] entries = [Cash(stall), With(Cash(stall), "lines", Lines(Guid.NewGuid())), Transfer(stall, code), End(null)];
        entries[3]!["id"] = entries[2]!["id"]!.DeepClone();

        var (status, body) = await SendAsync(phone, Message(stall, entries: entries));
        var again = await SendAsync(phone, Message(stall, entries: entries));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["done", "refused", "done", "done"], States(body));
        Assert.Equal(["again", "refused", "again", "again"], States(again.Body));
        Assert.Equal(code, body["results"]![2]!["code"]!.GetValue<string>());
        Assert.Equal(2, await SoldAsync(server, stall));
    }

    /// <summary>A phone whose memory spoiled one sale must still be able to tell its others; the answers stand in the order of the entries.</summary>
    [Fact]
    public async Task An_entry_that_cannot_be_read_holds_up_no_other()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        using var phone = await LogInAsync(server, stall);
        JsonNode?[] entries =
        [
            With(Cash(stall), "payment", "free"), Cash(stall), null, With(Cash(stall), "id", "x"), With(Cash(stall), "payment", null),
            With(Cash(stall), "lines", new JsonArray((JsonNode?)null)), new JsonArray(), Cash(stall),
        ];

        var (status, body) = await SendAsync(phone, With(Message(stall), "entries", new JsonArray(entries)));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["refused", "done", "refused", "refused", "refused", "refused", "refused", "done"], States(body));
        Assert.Equal(2, await SoldAsync(server, stall));
    }

    [Fact]
    public async Task Hostile_bodies_are_refused_and_change_nothing()
    {
        var server = await storefronts.On();
        var (stall, neighbour) = (await TrialStall.OpenAsync(server), await TrialStall.OpenAsync(server));
        using var phone = await LogInAsync(server, stall);
        using var other = await LogInAsync(server, neighbour);
        var theirCode = (await SendAsync(other, Message(neighbour, codes: 1))).Body["codes"]![0]!.GetValue<string>();
        var theirOuting = Guid.CreateVersion7();
        JsonNode[] refused =
        [
            With(Cash(stall), "lines", Lines(neighbour.ProductId)),
            With(Cash(stall), "lines", Lines(stall.ProductId, quantity: -1_000)),
            With(Cash(stall), "lines", Lines(stall.ProductId, quantity: long.MaxValue)),
            With(Cash(stall), "lines", Lines(stall.ProductId, price: -1)),
            With(Cash(stall), "lines", Lines(stall.ProductId, price: long.MaxValue)),
            With(Cash(stall), "lines", new JsonArray()),
            With(Cash(stall), "lines", new JsonArray([.. Enumerable.Range(0, 60).Select(_ => (JsonNode)Line(null, 1_000, 5))])),
            With(Cash(stall), "id", Guid.Empty.ToString()),
            With(Cash(stall), "name", new string('x', 200)),
            With(Cash(stall), "payment", "owed"),
            With(Cash(stall), "account", Guid.NewGuid().ToString()),
            With(Cash(stall), "code", "QZ"),
            Transfer(stall, theirCode),
            Transfer(stall, OrderCode.New().ToString()),
            End(Guid.NewGuid()),
            new JsonObject { ["kind"] = "bringBack", ["id"] = theirOuting.ToString() },
            new JsonObject { ["kind"] = "takeOut", ["id"] = Guid.NewGuid().ToString(), ["lines"] = Lines(neighbour.ProductId) },
            new JsonObject { ["kind"] = "takeOut", ["id"] = Guid.NewGuid().ToString(), ["lines"] = Lines(stall.ProductId, quantity: -5) },
            new JsonObject { ["kind"] = "takeOut", ["id"] = Guid.NewGuid().ToString(), ["lines"] = new JsonArray(Line(null, 1_000, 0)) },
        ];
        foreach (var entry in refused)
        {
            Assert.Equal((entry.ToJsonString(), HttpStatusCode.UnprocessableEntity), (entry.ToJsonString(), (await SendAsync(phone, Message(stall, entries: entry))).Status));
        }

        string[] broken =
        [
            "", "{", "null", "[]", "{}", "\"x\"",
            Message(stall).ToJsonString().Replace("\"codes\":0", "\"codes\":\"1\"", StringComparison.Ordinal),
            Message(stall).ToJsonString().Replace("\"codes\":0", "\"codes\":0,\"by\":\"me\"", StringComparison.Ordinal),
            With(Message(stall), "device", Guid.Empty.ToString()).ToJsonString(),
            With(Message(stall), "page", new string('p', 41)).ToJsonString(),
            With(Message(stall), "entries", new JsonArray((JsonNode?)null)).ToJsonString(),
            With(Message(stall), "wall", JsonNode.Parse("99999999999999999999")!).ToJsonString(),
            Message(stall, entries: With(Cash(stall), "householdId", "x")).ToJsonString(),
            Message(stall, entries: With(Cash(stall), "payment", null)).ToJsonString(),
            Message(stall, entries: With(Cash(stall), "payment", "free")).ToJsonString(),
            Message(stall, entries: With(Cash(stall), "day", "30/11/2026")).ToJsonString(),
            Message(stall, entries: [.. Enumerable.Range(0, 51).Select(_ => Cash(stall))]).ToJsonString(),
            Message(stall, entries: [.. Enumerable.Range(0, 10_000).Select(_ => Cash(stall))]).ToJsonString(),
        ];
        foreach (var body in broken)
        {
            var status = await SendAsync(phone, body);
            Assert.True(status is >= (HttpStatusCode)400 and < (HttpStatusCode)500, $"{status}: {body[..Math.Min(200, body.Length)]}");
        }

        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(other, Message(stall, entries: Cash(stall)))).Status);
        Assert.Equal((0, 0), (await SoldAsync(server, stall), await SoldAsync(server, neighbour)));
    }

    /// <summary>A page of another site can send a form or a text, but not this header and this type; and browsers say where it comes from.</summary>
    [Fact]
    public async Task Another_sites_page_cannot_sell()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        using var phone = await LogInAsync(server, stall);
        using var stranger = server.NewBrowser();
        var body = Message(stall, entries: Cash(stall)).ToJsonString();
        (string Header, string Value, string Type)[] foreign = [("X-Other", "1", "application/json"), ("X-Cho", "2", "application/json"), ("X-Cho", "1", "text/plain"), ("Origin", "https://evil.example", "application/json"), ("Sec-Fetch-Site", "cross-site", "application/json")];
        foreach (var (header, value, type) in foreign)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Door) { Content = new StringContent(body, Encoding.UTF8, type) };
            request.Headers.TryAddWithoutValidation(header, value);
            if (header is "Origin" or "Sec-Fetch-Site")
            {
                request.Headers.Add("X-Cho", "1");
            }

            using var answer = await phone.Http.SendAsync(request);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.UnsupportedMediaType, $"{header}: {value}: {answer.StatusCode}");
        }

        Assert.Equal(HttpStatusCode.Redirect, await SendAsync(stranger, body));
        Assert.Equal(0, await SoldAsync(server, stall));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(phone, body));
    }

    [Fact]
    public async Task The_same_id_with_another_body_is_refused()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        using var phone = await LogInAsync(server, stall);
        var sale = Cash(stall);
        await SendAsync(phone, Message(stall, entries: sale));

        var (status, _) = await SendAsync(phone, Message(stall, entries: With(sale, "lines", Lines(stall.ProductId, price: 1))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(1, await SoldAsync(server, stall));
    }

    /// <summary>The phone has a script of the worker and a manifest; the worker keeps the page only for who may enter.</summary>
    [Fact]
    public async Task What_makes_it_installable_is_there()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        using var phone = await LogInAsync(server, stall);
        using var stranger = server.NewBrowser();

        var worker = await phone.ReadAsync("/nha-ban/cho/sw.js");
        var manifest = JsonNode.Parse(await stranger.ReadAsync("/cho.webmanifest"))!;
        using var refused = await stranger.GetAsync("/nha-ban/cho/sw.js");

        foreach (var file in JsonSerializer.Deserialize<string[]>(worker.Split("const kept = ")[1].Split(";\n")[0])!)
        {
            using var answer = await stranger.GetAsync(file);
            Assert.Equal((file, HttpStatusCode.OK), (file, answer.StatusCode));
        }

        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Equal("/nha-ban/cho/may", manifest["start_url"]!.GetValue<string>());
    }

    private static async Task<Browser> LogInAsync(StorefrontServer server, TrialStall stall)
    {
        var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync(stall.Phone, TrialStall.Passphrase);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return browser;
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(Browser browser, JsonObject message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Door) { Content = JsonContent.Create(message) };
        request.Headers.Add("X-Cho", "1");
        using var answer = await browser.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)! : new JsonObject());
    }

    private static async Task<HttpStatusCode> SendAsync(Browser browser, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Door) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Cho", "1");

        // What is too large is refused before it is sent; without this it would be cut off in the middle.
        request.Headers.ExpectContinue = true;
        using var answer = await browser.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static IEnumerable<string> States(JsonNode body) => body["results"]!.AsArray().Select(result => result!["state"]!.GetValue<string>());

    private static JsonObject Message(TrialStall stall, int codes = 0, params JsonNode[] entries) => new()
    {
        ["household"] = stall.HouseholdId.ToString(),
        ["device"] = "0198c5b0-0000-7000-8000-000000000001",
        ["wall"] = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(),
        ["running"] = 1_000,
        ["page"] = "p",
        ["codes"] = codes,
        ["goods"] = false,
        ["entries"] = new JsonArray([.. entries.Select(entry => entry.DeepClone())]),
    };

    private static JsonObject Cash(TrialStall stall) => new()
    {
        ["kind"] = "sale",
        ["id"] = Guid.CreateVersion7().ToString(),
        ["wall"] = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(),
        ["payment"] = "cash",
        ["lines"] = Lines(stall.ProductId),
    };

    private static JsonObject Transfer(TrialStall stall, string code) => (JsonObject)With(With(Cash(stall), "payment", "transfer"), "code", code);

    private static JsonObject End(Guid? sale) => new() { ["kind"] = "end", ["id"] = sale?.ToString(), ["ending"] = "unseen" };

    private static JsonArray Lines(Guid product, long quantity = 1_000, long price = 250_000) => [Line(product, quantity, price)];

    private static JsonObject Line(Guid? product, long quantity, long price) => new() { ["product"] = product?.ToString(), ["quantity"] = quantity, ["price"] = price };

    private static JsonObject With(JsonNode node, string name, JsonNode? value)
    {
        var copy = (JsonObject)node.DeepClone();
        copy[name] = value;
        return copy;
    }

    private static async Task<int> SoldAsync(StorefrontServer server, TrialStall stall) => (await new TillScene(server).SoldAsync(stall)).Count;
}
