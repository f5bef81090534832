using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class NoticeTests
{
    [Theory, OnEachEngine]
    public async Task Every_step_and_the_money_are_told_once_to_whom_wants_it(Engine engine)
    {
        await using var notices = await NoticeShop.OpenAsync(engine);
        var (shop, order) = (notices.Shop, await notices.OrderAsync());
        var quiet = await shop.OrderAsync(await shop.SellAsync());
        await shop.BankReportsAsync(Paid(order));
        await shop.BankReportsAsync(Paid(order));
        foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver })
        {
            shop.Clock.Move(TimeSpan.FromMinutes(1));
            Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), step, "user:mui"));
        }

        Assert.Equal(5, await notices.One.SendDueAsync());
        Assert.Equal(0, await notices.Two.SendDueAsync());
        Assert.Equal(
            [NoticeKind.Placed, NoticeKind.MoneySeen, NoticeKind.Accepted, NoticeKind.Packed, NoticeKind.HandedOver],
            notices.Mail.Given.OrderBy(notice => notice.At).ThenBy(notice => notice.Kind).Select(notice => notice.Kind));
        Assert.All(notices.Mail.Given, notice => Assert.Equal((order.Code, "en@example.com"), (notice.Order.Code, notice.Email!.Reveal())));
        Assert.Equal(order.Total, notices.Mail.Given.Single(notice => notice.Kind == NoticeKind.MoneySeen).Amount);
        Assert.NotEqual(quiet.Code, order.Code);
    }

    /// <summary>Also where a ledger line is inserted by statement, past the change tracker.</summary>
    [Theory, OnEachEngine]
    public async Task A_persons_word_about_money_is_told_as_that(Engine engine)
    {
        await using var notices = await NoticeShop.OpenAsync(engine);
        var order = await notices.OrderAsync();
        var seen = new MarkSeen { FormKey = "form-1", Where = SeenWhere.BankApp, Amount = order.Total };
        await notices.Shop.Money.MarkSeenAsync(notices.Shop.Household.Id, order.Code.ToString(), seen, "user:mui");
        await notices.Shop.Money.MarkSeenAsync(notices.Shop.Household.Id, order.Code.ToString(), seen, "user:mui");

        Assert.Equal(2, (await notices.KindsAsync()).Count);
        Assert.Contains(NoticeKind.MoneyMarked, await notices.KindsAsync());
    }

    [Theory, OnEachEngine]
    public async Task What_does_not_happen_is_not_told(Engine engine)
    {
        await using var notices = await NoticeShop.OpenAsync(engine);
        var product = await notices.Shop.SellAsync(stock: 1);
        var wish = TrialShop.Wish(product, quantity: 2) with { Email = "en@example.com" };
        Assert.IsType<CheckoutOutcome.SoldOut>(await notices.Shop.Checkout.PlaceAsync(wish));
        Assert.Equal("buyer.email", Assert.Single(Assert.IsType<CheckoutOutcome.Invalid>(await notices.Shop.Checkout.PlaceAsync(wish with { Email = "en@example.com\r\nBcc: x@y.vn" })).Problems).Field);
        Assert.Empty(await notices.KindsAsync());

        // The control: the same wish for what there is.
        Assert.IsType<CheckoutOutcome.Placed>(await notices.Shop.Checkout.PlaceAsync(TrialShop.Wish(product) with { Email = "en@example.com" }));
        Assert.Equal([NoticeKind.Placed], await notices.KindsAsync());
    }

    [Theory, OnEachEngine]
    public async Task The_same_key_with_another_address_is_another_wish(Engine engine)
    {
        await using var notices = await NoticeShop.OpenAsync(engine);
        var wish = TrialShop.Wish(await notices.Shop.SellAsync(), key: "once") with { Email = "en@example.com" };
        await notices.Shop.Checkout.PlaceAsync(wish);

        Assert.True(Assert.IsType<CheckoutOutcome.Placed>(await notices.Shop.Checkout.PlaceAsync(wish)).IsReplay);
        Assert.IsType<CheckoutOutcome.KeyReused>(await notices.Shop.Checkout.PlaceAsync(wish with { Email = "pao@example.com" }));
        Assert.Single(await notices.KindsAsync());
    }

    [Theory, OnEachEngine]
    public async Task Two_instances_at_once_send_each_notice_once(Engine engine)
    {
        await using var notices = await NoticeShop.OpenAsync(engine);
        for (var i = 0; i < 20; i++)
        {
            await notices.OrderAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? notices.One : notices.Two).SendDueAsync()));

        Assert.Equal(20, notices.Mail.Given.Count);
        Assert.Equal(20, notices.Mail.Given.DistinctBy(notice => notice.Id).Count());

        // The control: without the lease, two that read at the same time both send.
        await notices.OrderAsync();
        using var barrier = new Barrier(2);
        var naive = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => SendWithoutLeaseAsync(notices, barrier))));
        Assert.Equal(2, naive.Sum());
    }

    [Theory, OnEachEngine]
    public async Task An_instance_that_died_in_the_middle_is_succeeded_after_its_lease(Engine engine)
    {
        await using var notices = await NoticeShop.OpenAsync(engine);
        await notices.OrderAsync();
        using var death = new CancellationTokenSource();
        notices.Mail.Answer = _ =>
        {
            death.Cancel();
            throw new OperationCanceledException(death.Token);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => notices.One.SendDueAsync(death.Token));
        notices.Mail.Answer = _ => new SendOutcome.Sent();

        Assert.Equal(0, await notices.Two.SendDueAsync());
        notices.Shop.Clock.Move(TimeSpan.FromMinutes(4));
        Assert.Equal(1, await notices.Two.SendDueAsync());
        Assert.Single(notices.Mail.Given.Select(notice => notice.Id).Distinct());
        Assert.Equal(2, notices.Mail.Given.Count);
    }

    [Theory, OnEachEngine]
    public async Task A_dead_server_is_tried_once_a_round_and_after_a_day_its_household_is_told(Engine engine)
    {
        await using var notices = await NoticeShop.OpenAsync(engine);
        notices.Mail.Answer = _ => new SendOutcome.TryLater("SocketException", ChannelIsDown: true);
        await notices.OrderAsync();
        await notices.OrderAsync();
        Assert.Equal(0, await notices.One.SendDueAsync());
        Assert.Single(notices.Mail.Given);

        for (var quarter = 0; quarter < 4 * 26; quarter++)
        {
            notices.Shop.Clock.Move(TimeSpan.FromMinutes(15));
            await notices.One.SendDueAsync();
            await notices.One.SendDueAsync();
        }

        Assert.Equal([NoticeState.GivenUp, NoticeState.GivenUp], await notices.StatesAsync());
        var untold = await notices.Wishes.ListUntoldAsync(notices.Shop.Household.Id);
        Assert.Equal((2, "SocketException"), (untold.Count, untold[0].Reason));
        Assert.Empty(await notices.Wishes.ListUntoldAsync(Guid.CreateVersion7()));
    }

    [Theory, OnEachEngine]
    public async Task What_waited_goes_out_when_the_server_is_back(Engine engine)
    {
        await using var notices = await NoticeShop.OpenAsync(engine);
        notices.Mail.Answer = _ => throw new IOException("en@example.com");
        await notices.OrderAsync();
        await notices.One.SendDueAsync();
        Assert.Equal("IOException", await notices.Shop.WithDbAsync(db => db.Set<NoticeRow>().Select(row => row.Problem).SingleAsync()));

        notices.Mail.Answer = _ => new SendOutcome.Sent();
        Assert.Equal(0, await notices.One.SendDueAsync());
        notices.Shop.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await notices.One.SendDueAsync());
        Assert.Equal([NoticeState.Sent], await notices.StatesAsync());
    }

    [Theory, OnEachEngine]
    public async Task An_address_that_does_not_exist_is_given_up_at_once(Engine engine)
    {
        await using var notices = await NoticeShop.OpenAsync(engine);
        notices.Mail.Answer = _ => new SendOutcome.Refused("SMTP 550");
        await notices.OrderAsync();
        await notices.One.SendDueAsync();

        Assert.Equal(NoticeReceiver.Buyer, Assert.Single(await notices.Wishes.ListUntoldAsync(notices.Shop.Household.Id)).Receiver);
    }

    [Theory, OnEachEngine]
    public async Task A_buyer_chooses_later_changes_it_and_stops_it(Engine engine)
    {
        await using var notices = await NoticeShop.OpenAsync(engine);
        var order = await notices.OrderAsync(email: "");
        var (code, secret) = (order.Code.ToString(), order.Secret.Reveal());
        Assert.IsType<NoticeWish.Quiet>(await notices.Wishes.FindAsync(code, secret));
        Assert.Null(await notices.Wishes.FindAsync(code, TrackingSecret.New().Reveal()));
        Assert.False(await notices.Wishes.ChooseAsync(code, TrackingSecret.New().Reveal(), MailTo("thief@example.com")));

        Assert.True(await notices.Wishes.ChooseAsync(code, secret, MailTo("en@example.com")));
        Assert.True(await notices.Wishes.ChooseAsync(code, secret, MailTo("en.luong@example.com")));
        Assert.Equal(1, await notices.One.SendDueAsync());
        var told = Assert.Single(notices.Mail.Given);
        Assert.Equal((NoticeKind.Placed, "en.luong@example.com"), (told.Kind, told.Email!.Reveal()));

        await notices.Shop.BankReportsAsync(Paid(order));
        Assert.True(await notices.Wishes.CanStopAsync(told.StopSecret.Reveal()));
        Assert.True(await notices.Wishes.StopAsync(told.StopSecret.Reveal()));
        Assert.False(await notices.Wishes.CanStopAsync(told.StopSecret.Reveal()));
        Assert.False(await notices.Wishes.StopAsync(order.Secret.Reveal()));
        Assert.Equal(0, await notices.One.SendDueAsync());
        Assert.Contains(NoticeState.Withdrawn, await notices.StatesAsync());
    }

    [Theory, OnEachEngine]
    public async Task A_partners_channel_uses_the_phone_number(Engine engine)
    {
        await using var notices = await NoticeShop.OpenAsync(engine);
        var order = await notices.OrderAsync(email: "");
        await notices.Wishes.ChooseAsync(order.Code.ToString(), order.Secret.Reveal(), new NoticeWish.ByPhone(NoticeChannel.Of("sms")));

        Assert.Equal(1, await notices.One.SendDueAsync());
        var told = Assert.Single(notices.Sms.Given);
        Assert.Null(told.Email);
        Assert.Equal(order.Buyer.Phone, told.Order.Buyer.Phone);
        Assert.Empty(notices.Mail.Given);
    }

    [Theory, OnEachEngine]
    public async Task A_household_hears_of_new_orders_at_its_own_address_and_of_nobody_elses(Engine engine)
    {
        await using var notices = await NoticeShop.OpenAsync(engine);
        var home = notices.Shop.Household.Id;
        await notices.Wishes.SetEmailAsync(home, Address("mui@example.com"));
        var neighbour = await notices.Shop.NeighbourAsync();
        await notices.Shop.OrderAsync(await notices.Shop.SellAsync(household: neighbour));
        var order = await notices.OrderAsync(email: "");
        await notices.Shop.BankReportsAsync(Paid(order));

        await notices.One.SendDueAsync();
        var told = Assert.Single(notices.Mail.Given);
        Assert.Equal((NoticeReceiver.Household, NoticeKind.Placed, order.Code, "mui@example.com"), (told.Receiver, told.Kind, told.Order.Code, told.Email!.Reveal()));

        await notices.Wishes.SetEmailAsync(home, null);
        await notices.OrderAsync(email: "");
        Assert.Equal(0, await notices.One.SendDueAsync());
        Assert.Null(await notices.Wishes.FindEmailAsync(home));
    }

    /// <summary>Reads, sends, and notes it afterwards.</summary>
    private static async Task<int> SendWithoutLeaseAsync(NoticeShop notices, Barrier bothHaveRead)
    {
        var ids = await notices.Shop.WithDbAsync(db => db.Set<NoticeRow>().Where(row => row.State == NoticeState.Waiting).Select(row => row.Id).ToListAsync());
        bothHaveRead.SignalAndWait(TimeSpan.FromSeconds(10));
        return ids.Count;
    }

    private static Notice Paid(OrderView order) => new(7_001, order.Code.ToString(), order.Total.Dong);

    private static NoticeWish.ByEmail MailTo(string text) => new(Address(text));

    private static EmailAddress Address(string text) => EmailAddress.TryRead(text, out var address) ? address : throw new ArgumentException(text);
}
