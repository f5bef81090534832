using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Sdk.Tests.Storage;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Partners;

/// <summary>A partner from the operator's page to its orders and the news of them, by HTTP alone.</summary>
public sealed partial class PartnerApiTests
{
    private static readonly StorefrontOptions Options = new()
    {
        Settings = new Dictionary<string, string>(Outsider.Options.Settings) { ["Webhooks:PrivateAddressesToo"] = "true", ["Webhooks:RoundSeconds"] = "1" },
    };

    [Theory, BothDatabases]
    public async Task A_partner_is_named_orders_reads_its_own_and_hears_of_them(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Options);
        await using var receiver = new WebhookReceiver();
        using var operators = await OperatorAsync(server);
        var (ours, theirs) = (await PartnerAsync(operators, "Cửa hàng mạng"), await PartnerAsync(operators, "Chợ khác"));
        using var us = Program(server, await KeyAsync(operators, ours));
        using var them = Program(server, await KeyAsync(operators, theirs));
        var outsider = await Outsider.CheckedAsync(us.Http);
        var (made, hook) = await outsider.PostAsync("/api/v1/webhooks", JsonSerializer.Serialize(new { url = receiver.Address }));
        Assert.Equal(HttpStatusCode.Created, made);

        var product = await outsider.ProductAsync();
        var (placed, order) = await outsider.OrderAsync(product);
        Assert.Equal(HttpStatusCode.Created, placed);
        Assert.Equal(HttpStatusCode.OK, await outsider.PayAsync(order));
        var code = order.GetProperty("code").GetString();

        // Our own without its secret; another's looks like none, and so does an order that nobody's program brought.
        Assert.Equal("paid/none", Outsider.StateOf(await outsider.GetAsync($"/api/v1/orders/{code}")));
        var listed = Assert.Single((await outsider.GetAsync("/api/v1/orders")).GetProperty("items").EnumerateArray());
        Assert.Equal((code, "paid"), (listed.GetProperty("code").GetString(), listed.GetProperty("payment").GetProperty("state").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await them.GetAsync($"/api/v1/orders/{code}")).StatusCode);
        Assert.Empty((await (await Outsider.CheckedAsync(them.Http)).GetAsync("/api/v1/orders")).GetProperty("items").EnumerateArray());
        Assert.Empty((await (await Outsider.CheckedAsync(them.Http)).GetAsync("/api/v1/webhooks")).GetProperty("items").EnumerateArray());
        using var taken = await them.Http.DeleteAsync(new Uri($"/api/v1/webhooks/{hook.GetProperty("id").GetString()}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, taken.StatusCode);

        // The storefront's own clock sends.
        for (var wait = 0; wait < 100 && receiver.Heard.Count < 2; wait++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(["order.placed", "order.paid"], receiver.Heard.Select(posted => JsonDocument.Parse(posted.Text).RootElement.GetProperty("type").GetString()));
        Assert.True(WebhookSecret.TryRead(hook.GetProperty("secret").GetString(), out var secret));
        Assert.All(receiver.Heard, posted => Assert.True(WebhookSignature.IsGenuine(secret, posted.Id, posted.Timestamp, posted.Signature, posted.Body, DateTimeOffset.UtcNow)));
        Assert.DoesNotContain("secret", (await outsider.GetAsync("/api/v1/webhooks")).ToString(), StringComparison.Ordinal);
        using var closed = await us.Http.DeleteAsync(new Uri($"/api/v1/webhooks/{hook.GetProperty("id").GetString()}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, closed.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_wrong_a_revoked_and_no_key_are_refused_with_the_same_words(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Options);
        using var operators = await OperatorAsync(server);
        var partner = await PartnerAsync(operators, "Cửa hàng mạng");
        var key = await KeyAsync(operators, partner);
        var narrow = await KeyAsync(operators, partner, "products:read");
        var refused = new HashSet<string>();
        var another = key[..^2] + (key[^2] == 'A' ? 'B' : 'A') + key[^1];
        foreach (var wrong in new[] { another, "vnc_" + new string('A', 22) + "." + new string('B', 43), "vnc_", "x", key.ToUpperInvariant() })
        {
            refused.Add(await RefusedAsync(wrong));
        }

        using (var visitor = server.NewBrowser())
        {
            using var answer = await visitor.GetAsync("/api/v1/orders");
            Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
            refused.Add(Words(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/api/v1/products")).StatusCode);
        }

        // The control: the key itself; and one that may do less.
        using (var good = Program(server, key))
        {
            Assert.Equal(HttpStatusCode.OK, (await good.GetAsync("/api/v1/orders")).StatusCode);
        }

        using (var less = Program(server, narrow))
        {
            Assert.Equal(HttpStatusCode.OK, (await less.GetAsync("/api/v1/products")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await less.GetAsync("/api/v1/orders")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await less.GetAsync("/api/v1/webhooks")).StatusCode);
            var outsider = await Outsider.CheckedAsync(less.Http);
            Assert.Equal(HttpStatusCode.Forbidden, (await outsider.OrderAsync(await outsider.ProductAsync())).Status);
        }

        var id = await server.WithAsync<ShopDbContext, Guid>(db => db.PartnerKeys.Where(row => row.Scopes != "products:read").Select(row => row.Id).SingleAsync());
        using var done = await operators.SubmitAsync("/quan-tri/doi-tac", new Dictionary<string, string> { ["khoa"] = id.ToString() }, "/quan-tri/doi-tac?handler=Huy");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        refused.Add(await RefusedAsync(key));

        Assert.Single(refused);
        Assert.Equal(4, await server.WithAsync<ShopDbContext, int>(db => db.AuditEntries.CountAsync(entry => entry.Verb == AuditVerb.PartnerAdded || entry.Verb == AuditVerb.PartnerKeyMade || entry.Verb == AuditVerb.PartnerKeyRevoked)));

        // Nothing of a key is kept or logged.
        var secret = key[^43..];
        Assert.DoesNotContain(await server.WithAsync<ShopDbContext, List<string>>(db => db.PartnerKeys.Select(row => row.Hash).ToListAsync()), hash => hash.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.Lines, line => line.Message.Contains(secret, StringComparison.Ordinal));

        async Task<string> RefusedAsync(string sent)
        {
            using var program = Program(server, sent);
            using var answer = await program.GetAsync("/api/v1/orders");
            using var open = await program.GetAsync("/api/v1/products");
            Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (answer.StatusCode, open.StatusCode));
            return Words(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_partner_of_one_household_orders_from_no_other()
    {
        await using var server = await StorefrontServer.StartAsync(options: Options);
        using var operators = await OperatorAsync(server);
        var visitor = new Outsider(operators.Http);
        var goods = (await visitor.GetAsync("/api/v1/products")).GetProperty("items").EnumerateArray().Where(item => item.GetProperty("orderable").GetBoolean()).ToList();
        var own = goods[0];
        var foreign = goods.First(item => HouseholdOf(item) != HouseholdOf(own));
        using var program = Program(server, await KeyAsync(operators, await PartnerAsync(operators, "Trang của nhà", HouseholdOf(own))));
        var outsider = await Outsider.CheckedAsync(program.Http);

        var (status, problem) = await outsider.OrderAsync(foreign);
        Assert.Equal((HttpStatusCode.Forbidden, "notYours"), (status, problem.GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.Created, (await outsider.OrderAsync(own)).Status);
        Assert.Single((await outsider.GetAsync("/api/v1/orders")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_key_has_a_limit_of_its_own_and_an_invented_one_has_not()
    {
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions
        {
            Settings = new Dictionary<string, string>
            {
                ["Limits:Loopback"] = "true", ["Limits:Api:PerAddress"] = "6", ["Limits:Api:PerDevice"] = "6", ["Limits:Api:WindowSeconds"] = "3600", ["Limits:Partner:PerDevice"] = "20", ["Limits:Partner:WindowSeconds"] = "3600",
            },
        });
        using var operators = await OperatorAsync(server);
        using var program = Program(server, await KeyAsync(operators, await PartnerAsync(operators, "Cửa hàng mạng")));
        async Task<int> TakenAsync(HttpClient http, Func<int, string> key)
        {
            var taken = 0;
            for (var i = 0; i < 30; i++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/banks");
                request.Headers.TryAddWithoutValidation("Authorization", key(i));
                using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
                taken += answer.StatusCode == HttpStatusCode.TooManyRequests ? 0 : 1;
            }

            return taken;
        }

        // The first is counted like anybody's; from then on the key is known.
        Assert.Equal(21, await TakenAsync(program.Http, _ => program.Http.DefaultRequestHeaders.Authorization!.ToString()));
        using var invented = server.NewBrowser();
        Assert.InRange(await TakenAsync(invented.Http, i => $"Bearer vnc_{i}"), 1, 6);
    }

    [Fact]
    public async Task An_address_must_be_https_where_money_is_real_and_a_partner_has_five()
    {
        await using var server = await StorefrontServer.StartAsync(options: Options);
        using var operators = await OperatorAsync(server);
        using var program = Program(server, await KeyAsync(operators, await PartnerAsync(operators, "Cửa hàng mạng")));
        var outsider = await Outsider.CheckedAsync(program.Http);

        foreach (var wrong in new[] { "", "ftp://example.com/", "https://a:b@example.com/", "javascript:alert(1)", new string('x', 600) })
        {
            var (status, problem) = await outsider.PostAsync("/api/v1/webhooks", JsonSerializer.Serialize(new { url = wrong }));
            Assert.Equal((HttpStatusCode.BadRequest, "url"), (status, Assert.Single(problem.GetProperty("errors").EnumerateArray()).GetProperty("field").GetString()));
        }

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Created, (await outsider.PostAsync("/api/v1/webhooks", """{"url":"https://example.com/hook"}""")).Status);
        }

        Assert.Equal(HttpStatusCode.Conflict, (await outsider.PostAsync("/api/v1/webhooks", """{"url":"https://example.com/hook"}""")).Status);
    }

    [Fact]
    public async Task The_page_says_what_is_wrong_shows_dead_letters_and_sends_them_again()
    {
        await using var server = await StorefrontServer.StartAsync(options: Options);
        await using var receiver = new WebhookReceiver { Answer = _ => 410 };
        using var operators = await OperatorAsync(server);
        using (var nameless = await operators.SubmitAsync("/quan-tri/doi-tac", new Dictionary<string, string> { ["ten"] = " ", ["ho"] = "x" }, "/quan-tri/doi-tac?handler=Them"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.StatusCode);
            var said = WebUtility.HtmlDecode(await nameless.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Contains("Tên cần 1 đến 80 ký tự.", said, StringComparison.Ordinal);
            Assert.Contains("Không thấy nhà này.", said, StringComparison.Ordinal);
        }

        foreach (var (handler, field) in new[] { ("Huy", "khoa"), ("LamKhoa", "doiTac"), ("GuiLai", "doiTac") })
        {
            using var gone = await operators.SubmitAsync("/quan-tri/doi-tac", new Dictionary<string, string> { [field] = "x", ["viec"] = "webhooks" }, $"/quan-tri/doi-tac?handler={handler}");
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }

        var partner = await PartnerAsync(operators, "Cửa hàng mạng");
        using var program = Program(server, await KeyAsync(operators, partner));
        var outsider = await Outsider.CheckedAsync(program.Http);
        await outsider.PostAsync("/api/v1/webhooks", JsonSerializer.Serialize(new { url = receiver.Address }));
        await outsider.OrderAsync(await outsider.ProductAsync());
        var page = "";
        for (var wait = 0; wait < 100 && !page.Contains("order.placed", StringComparison.Ordinal); wait++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            page = await operators.ReadAsync("/quan-tri/doi-tac");
        }

        Assert.Contains("410", page, StringComparison.Ordinal);
        receiver.Answer = _ => 200;
        using var replayed = await operators.SubmitAsync("/quan-tri/doi-tac", new Dictionary<string, string> { ["doiTac"] = partner }, "/quan-tri/doi-tac?handler=GuiLai");
        Assert.Equal(HttpStatusCode.Redirect, replayed.StatusCode);
        Assert.Contains("Sẽ gửi lại 1 tin.", WebUtility.HtmlDecode(await operators.ReadAsync("/quan-tri/doi-tac")), StringComparison.Ordinal);
        for (var wait = 0; wait < 100 && receiver.Heard.Count < 2; wait++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, receiver.Heard.Count);
        Assert.Single(receiver.Heard.Select(posted => posted.Id).Distinct());
    }

    private static string HouseholdOf(JsonElement product) => product.GetProperty("household").GetProperty("id").GetString()!;

    private static async Task<Browser> OperatorAsync(StorefrontServer server)
    {
        var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync(PracticeStaff.Operator.Phone, PracticeStaff.Operator.Passphrase);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return browser;
    }

    private static async Task<string> PartnerAsync(Browser operators, string name, string household = "")
    {
        using var added = await operators.SubmitAsync("/quan-tri/doi-tac", new Dictionary<string, string> { ["ten"] = name, ["ho"] = household }, "/quan-tri/doi-tac?handler=Them");
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var page = WebUtility.HtmlDecode(await operators.ReadAsync("/quan-tri/doi-tac"));
        return PartnerId().Match(page, page.IndexOf($">{name}</h2>", StringComparison.Ordinal)).Groups[1].Value;
    }

    /// <summary>Makes a key by the page. A form with several boxes of one name is more than the browser's dictionary holds.</summary>
    private static async Task<string> KeyAsync(Browser operators, string partner, params string[] scopes)
    {
        scopes = scopes is [] ? ["products:read", "orders:read", "orders:write", "webhooks"] : scopes;
        var form = scopes.Select(scope => KeyValuePair.Create("viec", scope)).Append(new("doiTac", partner))
            .Append(new("__RequestVerificationToken", Browser.TokenOf(await operators.ReadAsync("/quan-tri/doi-tac"))));
        using var content = new FormUrlEncodedContent(form);
        using var made = await operators.Http.PostAsync(new Uri("/quan-tri/doi-tac?handler=LamKhoa", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        return Key().Match(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Value;
    }

    private static Browser Program(StorefrontServer server, string key)
    {
        var program = server.NewBrowser();
        program.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return program;
    }

    private static string Words(string problem)
    {
        var told = JsonDocument.Parse(problem).RootElement;
        return string.Join('\n', told.EnumerateObject().Where(part => part.Name != "traceId").Select(part => $"{part.Name} {part.Value}"));
    }

    [GeneratedRegex("""name="doiTac" value="([0-9a-f-]{36})""")]
    private static partial Regex PartnerId();

    [GeneratedRegex("""vnc_[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}""")]
    private static partial Regex Key();
}
