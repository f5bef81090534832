using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class WebhookTests
{
    private static readonly Guid Us = Guid.Parse("01997b8e-5a00-7000-8000-0000000000a1");
    private static readonly Guid Others = Guid.Parse("01997b8e-5a00-7000-8000-0000000000b2");

    [Theory, OnEachEngine]
    public async Task An_order_is_told_from_placed_to_packed_in_its_order_and_signed(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        var order = await scene.OrderAsync();
        var nobodys = await scene.Shop.OrderAsync(await scene.Shop.SellAsync());
        await scene.Shop.BankReportsAsync(Paid(order));
        await scene.Shop.BankReportsAsync(Paid(order));
        await scene.Shop.BankReportsAsync(Paid(nobodys) with { Id = 93_000_002 });
        foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed })
        {
            Assert.IsType<StepOutcome.Taken>(await scene.Shop.Desk.TakeStepAsync(scene.Shop.Household.Id, order.Code.ToString(), step, "user:mui"));
        }

        Assert.Equal(4, await scene.One.SendDueAsync(scene.Http));
        Assert.Equal(0, await scene.Two.SendDueAsync(scene.Http));

        var heard = scene.Receiver.Heard.ToList();
        Assert.Equal(["order.placed", "order.paid", "order.step", "order.step"], heard.Select(posted => TypeOf(posted.Text)));
        Assert.Equal([1, 2, 3, 4], heard.Select(posted => NumberOf(posted.Text)));
        Assert.Equal(["placed", "placed", "accepted", "packed"], heard.Select(posted => Data(posted.Text).GetProperty("step").GetString()));
        Assert.Equal(["open", "paid", "paid", "paid"], heard.Select(posted => Data(posted.Text).GetProperty("payment").GetProperty("state").GetString()));
        Assert.All(heard, posted => Assert.Equal(order.Code.ToString(), Data(posted.Text).GetProperty("code").GetString()));
        Assert.All(heard, posted => Assert.True(IsSigned(posted, scene.Secret)));
        Assert.Equal(4, heard.Select(posted => posted.Id).Distinct().Count());

        // The controls: another secret, another body, another moment.
        Assert.False(IsSigned(heard[0], WebhookSecret.New().Reveal()));
        Assert.False(IsSigned(heard[0] with { Body = heard[1].Body }, scene.Secret));
        Assert.False(IsSigned(heard[0] with { Timestamp = "1" }, scene.Secret));

        // What a receiver with our own SDK finds.
        Assert.True(WebhookSecret.TryRead(scene.Secret, out var secret));
        var now = scene.Shop.Clock.GetUtcNow();
        Assert.True(WebhookSignature.IsGenuine(secret, heard[0].Id, heard[0].Timestamp, "v1,AAAA " + heard[0].Signature, heard[0].Body, now));
        Assert.False(WebhookSignature.IsGenuine(secret, heard[0].Id, heard[0].Timestamp, heard[0].Signature, heard[0].Body, now.AddMinutes(6)));
        Assert.False(WebhookSignature.IsGenuine(secret, heard[0].Id, heard[0].Timestamp, null, heard[0].Body, now));
    }

    [Theory, OnEachEngine]
    public async Task A_body_names_no_buyer(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        var order = await scene.OrderAsync();
        await scene.One.SendDueAsync(scene.Http);

        var body = Assert.Single(scene.Receiver.Heard).Text;
        Assert.DoesNotContain("912345678", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Lường", JsonDocument.Parse(body).RootElement.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(order.Secret.Reveal(), body, StringComparison.Ordinal);
    }

    [Theory, OnEachEngine]
    public async Task What_fails_is_tried_again_before_anything_later_of_its_order(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        var order = await scene.OrderAsync();
        await scene.Shop.BankReportsAsync(Paid(order));
        scene.Receiver.Answer = _ => 503;

        Assert.Equal(0, await scene.One.SendDueAsync(scene.Http));
        Assert.Equal(0, await scene.One.SendDueAsync(scene.Http));
        Assert.Single(scene.Receiver.Heard);

        scene.Shop.Clock.Move(TimeSpan.FromSeconds(6));
        scene.Receiver.Answer = _ => 302;
        Assert.Equal(0, await scene.One.SendDueAsync(scene.Http));

        scene.Shop.Clock.Move(TimeSpan.FromMinutes(2));
        scene.Receiver.Answer = _ => 200;
        Assert.Equal(2, await scene.One.SendDueAsync(scene.Http));
        var heard = scene.Receiver.Heard.ToList();
        Assert.Equal([1, 1, 1, 2], heard.Select(posted => NumberOf(posted.Text)));
        Assert.Single(heard.Take(3).Select(posted => posted.Id).Distinct());
    }

    [Theory, OnEachEngine]
    public async Task After_eight_tries_it_is_a_dead_letter_the_rest_goes_on_and_a_replay_sends_it(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        var order = await scene.OrderAsync();
        await scene.Shop.BankReportsAsync(Paid(order));
        scene.Receiver.Answer = body => NumberOf(body) == 1 ? 500 : 200;
        for (var round = 0; round < 12; round++)
        {
            await scene.One.SendDueAsync(scene.Http);
            scene.Shop.Clock.Move(TimeSpan.FromHours(11));
        }

        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1, 2], scene.Receiver.Heard.Select(posted => NumberOf(posted.Text)));
        var dead = Assert.Single(await scene.Desk.ListDeadAsync(Us));
        Assert.Equal(("order.placed", order.Code, 1L, "500"), (dead.Type, dead.OrderCode, dead.Number, dead.Problem));
        Assert.Equal((0, 1), (await scene.Desk.ListAsync(Us)) is [var endpoint] ? (endpoint.Waiting, endpoint.Dead) : default);

        Assert.Empty(await scene.Desk.ListDeadAsync(Others));
        Assert.False(await scene.Desk.ReplayAsync(Others, dead.Id));
        Assert.True(await scene.Desk.ReplayAsync(Us, dead.Id));
        Assert.False(await scene.Desk.ReplayAsync(Us, dead.Id));
        scene.Receiver.Answer = _ => 200;
        Assert.Equal(1, await scene.One.SendDueAsync(scene.Http));
        Assert.Equal(scene.Receiver.Heard.First().Id, scene.Receiver.Heard.Last().Id);
    }

    [Theory, OnEachEngine]
    public async Task Several_instances_at_once_send_each_message_once_and_in_order(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        for (var i = 0; i < 6; i++)
        {
            var order = await scene.OrderAsync();
            await scene.Shop.BankReportsAsync(Paid(order) with { Id = 95_000_000 + i });
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => (i % 2 == 0 ? scene.One : scene.Two).SendDueAsync(scene.Http)));
        await scene.One.SendDueAsync(scene.Http);

        Assert.Equal(12, scene.Receiver.Heard.Count);
        Assert.Equal(12, scene.Receiver.Heard.Select(posted => posted.Id).Distinct().Count());
        Assert.All(scene.Receiver.Heard.GroupBy(posted => Data(posted.Text).GetProperty("code").GetString()), order => Assert.Equal([1, 2], order.Select(posted => NumberOf(posted.Text))));
    }

    [Theory, OnEachEngine]
    public async Task Two_halves_at_once_make_it_paid_once(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        var order = await scene.OrderAsync();
        var half = order.Total.Dong / 2;
        await Task.WhenAll(
            scene.Shop.BankReportsAsync(Paid(order) with { Id = 96_000_001, Amount = half, Reference = "FT01" }),
            scene.Shop.BankReportsAsync(Paid(order) with { Id = 96_000_002, Amount = order.Total.Dong - half, Reference = "FT02" }));

        await scene.One.SendDueAsync(scene.Http);

        Assert.Equal(["order.placed", "order.paid"], scene.Receiver.Heard.Select(posted => TypeOf(posted.Text)));
    }

    /// <summary>Money that a person saw turns out to be somebody else's: what was told as paid is taken back, and told again when it is paid again.</summary>
    [Theory, OnEachEngine]
    public async Task Money_that_goes_elsewhere_is_told_as_unpaid_and_paid_again_when_it_comes_back(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        var (order, id) = (await scene.OrderAsync(), scene.Shop.Household.Id);
        var mark = Assert.IsType<MoneyOutcome.Done>(await scene.Shop.Money.MarkSeenAsync(
            id, order.Code.ToString(), new MarkSeen { FormKey = "seen", Amount = order.Total, Where = SeenWhere.BankApp }, "user:mui"));
        for (var twice = 0; twice < 2; twice++)
        {
            Assert.IsType<MoneyOutcome.Done>(await scene.Shop.Money.ReverseAsync(id, mark.EntryId!.Value, new EntryReversed { FormKey = "back", Reason = "của người khác" }, "user:mui"));
        }

        await scene.Shop.BankReportsAsync(Paid(order));
        await scene.One.SendDueAsync(scene.Http);

        var heard = scene.Receiver.Heard.ToList();
        Assert.Equal(["order.placed", "order.paid", "order.unpaid", "order.paid"], heard.Select(posted => TypeOf(posted.Text)));
        Assert.Equal([1, 2, 3, 4], heard.Select(posted => NumberOf(posted.Text)));
        Assert.Equal(["open", "paid", "open", "paid"], heard.Select(posted => Data(posted.Text).GetProperty("payment").GetProperty("state").GetString()));
    }

    [Theory, OnEachEngine]
    public async Task Whoever_closes_an_endpoint_hears_nothing_more_and_others_cannot_close_it(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        await scene.OrderAsync();
        var endpoint = Assert.Single(await scene.Desk.ListAsync(Us));

        Assert.False(await scene.Desk.CloseAsync(Others, endpoint.Id));
        Assert.True(await scene.Desk.CloseAsync(Us, endpoint.Id));
        Assert.False(await scene.Desk.CloseAsync(Us, endpoint.Id));
        await scene.OrderAsync();

        Assert.Equal(0, await scene.One.SendDueAsync(scene.Http));
        Assert.Empty(scene.Receiver.Heard);
        scene.Shop.Clock.Move(TimeSpan.FromDays(31));
        Assert.Equal(1, await scene.One.SweepAsync());
    }

    [Theory, OnEachEngine]
    public async Task A_partner_reads_what_it_brought_part_by_part_and_nothing_of_others(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        var orders = new PartnerOrders(scene.Shop.Database);
        var ours = new List<OrderView>();
        for (var i = 0; i < 5; i++)
        {
            scene.Shop.Clock.Move(TimeSpan.FromSeconds(1));
            ours.Insert(0, await scene.OrderAsync());
        }

        var theirs = await scene.OrderAsync(Others);
        var read = new List<OrderView>();
        for (string? after = null; ;)
        {
            var page = await orders.ListAsync(Us, householdId: null, after, take: 2);
            read.AddRange(page.Items);
            if ((after = page.Next) is null)
            {
                break;
            }
        }

        Assert.Equal(ours.Select(order => order.Code), read.Select(order => order.Code));
        Assert.NotNull(await orders.FindAsync(Us, scene.Shop.Household.Id, ours[0].Code.ToString()));
        Assert.Null(await orders.FindAsync(Us, householdId: null, theirs.Code.ToString()));
        Assert.Null(await orders.FindAsync(Us, Guid.NewGuid(), ours[0].Code.ToString()));
        Assert.Empty((await orders.ListAsync(Us, Guid.NewGuid())).Items);
    }

    [Theory, OnEachEngine]
    public async Task One_key_of_two_partners_is_two_wishes(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        var wish = TrialShop.Wish(await scene.Shop.SellAsync(), key: "the-same") with { Partner = Us };
        Assert.IsType<CheckoutOutcome.Placed>(await scene.Shop.Checkout.PlaceAsync(wish));

        Assert.IsType<CheckoutOutcome.KeyReused>(await scene.Shop.Checkout.PlaceAsync(wish with { Partner = Others }));
        Assert.IsType<CheckoutOutcome.KeyReused>(await scene.Shop.Checkout.PlaceAsync(wish with { Partner = null }));
        Assert.True(Assert.IsType<CheckoutOutcome.Placed>(await scene.Shop.Checkout.PlaceAsync(wish)).IsReplay);
    }

    [Theory, OnEachEngine]
    public async Task An_address_of_this_machine_is_never_called(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        await scene.OrderAsync();
        using var guarded = new HttpClient(WebhookHttp.NewHandler());

        Assert.Equal(0, await scene.One.SendDueAsync(guarded));
        Assert.Empty(scene.Receiver.Heard);

        // The control: without the guard the same message arrives.
        scene.Shop.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await scene.One.SendDueAsync(scene.Http));
        Assert.Single(scene.Receiver.Heard);
    }

    [Theory]
    [InlineData("https://example.com/hook", true)]
    [InlineData("http://example.com/hook", false)]
    [InlineData("https://user:word@example.com/", false)]
    [InlineData("https://example.com/#part", false)]
    [InlineData("ftp://example.com/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/hook", false)]
    [InlineData("", false)]
    public void An_address_is_https_and_nothing_else(string typed, bool isOne) => Assert.Equal(isOne, WebhookAddress.TryRead(typed, plainToo: false, out _));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.1")]
    [InlineData("172.16.5.4")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("192.0.0.192")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::7f00:1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    public void An_address_that_not_everybody_reaches_is_closed(string address) => Assert.False(PublicAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("203.162.4.190")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2001:ee0::1")]
    public void An_address_on_the_internet_is_open(string address) => Assert.True(PublicAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("169.254.169.254")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    public async Task A_name_is_judged_by_what_it_leads_to(string host)
    {
        using var guarded = new HttpClient(WebhookHttp.NewHandler());

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => guarded.GetAsync(new Uri($"http://{host}:9/")));

        Assert.IsType<WebhookAddressException>(failure.InnerException);
    }

    private static Notice Paid(OrderView order) => new(93_000_001, order.Code.ToString(), order.Total.Dong);

    private static JsonElement Data(string body) => JsonDocument.Parse(body).RootElement.GetProperty("data");

    private static string? TypeOf(string body) => JsonDocument.Parse(body).RootElement.GetProperty("type").GetString();

    private static int NumberOf(string body) => Data(body).GetProperty("number").GetInt32();

    /// <summary>Written from the standard's page and from nothing of ours.</summary>
    private static bool IsSigned(WebhookReceiver.Posted posted, string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var content = Encoding.UTF8.GetBytes(posted.Id + "." + posted.Timestamp + ".").Concat(posted.Body).ToArray();
        using var hmac = new HMACSHA256(key);
        return posted.Signature.Split(' ').Contains("v1," + Convert.ToBase64String(hmac.ComputeHash(content)));
    }

    /// <summary>The trial shop, a partner's server, and two instances that send to it.</summary>
    private sealed class Scene : IAsyncDisposable
    {
        private Scene(TrialShop shop)
        {
            Shop = shop;
            shop.Options.PracticeEnabled = true;
            Desk = new WebhookDesk(shop.Database, shop.Options, shop.Clock);
            (One, Two) = (new WebhookRounds(shop.Database, shop.Clock), new WebhookRounds(shop.Database, shop.Clock));
        }

        public TrialShop Shop { get; }

        public WebhookReceiver Receiver { get; } = new();

        public HttpClient Http { get; } = new(WebhookHttp.NewHandler(privateAddressesToo: true)) { Timeout = TimeSpan.FromSeconds(10) };

        public WebhookDesk Desk { get; }

        public WebhookRounds One { get; }

        public WebhookRounds Two { get; }

        public string Secret { get; private set; } = "";

        public static async Task<Scene> OpenAsync(Engine engine)
        {
            var scene = new Scene(await TrialShop.OpenAsync(engine));
            scene.Secret = Assert.IsType<WebhookOutcome.Opened>(await scene.Desk.OpenAsync(Us, scene.Receiver.Address)).Secret.Reveal();
            return scene;
        }

        public async Task<OrderView> OrderAsync(Guid? partner = null) =>
            Assert.IsType<CheckoutOutcome.Placed>(await Shop.Checkout.PlaceAsync(TrialShop.Wish(await Shop.SellAsync()) with { Partner = partner ?? Us })).Order;

        public async ValueTask DisposeAsync()
        {
            Http.Dispose();
            await Receiver.DisposeAsync();
            await Shop.DisposeAsync();
        }
    }
}
