using VoNhai.Commerce.Counter;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>The bank of the test kit pays an embedder's own inbox, on both databases.</summary>
public sealed class TestBankShopTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachEngine]
    public async Task Pays_through_every_habit_once_however_often_it_is_told(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var bank = Open(shop);
        foreach (var habit in BankHabits.All)
        {
            var order = await shop.OrderAsync(await shop.SellAsync());
            var transfer = await bank.PayAsync(FakePayment.Of(order.Payment.Transfer!).Through(habit).Told(times: 2), Stop);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bank.RepeatAsync(transfer, Stop)));

            var state = (await shop.SeeAsync(order)).Payment.State;
            Assert.Equal((habit.Key, PaymentStatus.Paid, Vnd.Of(95_000)), (habit.Key, state.Status, state.Received));
        }
    }

    [Theory, OnEachEngine]
    public async Task Too_little_too_much_and_twice_are_seen_as_such(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (bank, tea) = (Open(shop), await shop.SellAsync());
        var order = await shop.OrderAsync(tea);
        var code = order.Payment.Transfer!;

        await bank.PayAsync(FakePayment.Of(code).Less(Vnd.Of(5_000)), Stop);
        Assert.Equal((PaymentStatus.Open, PaymentCaveat.Underpaid, Vnd.Of(5_000)), Facts(await shop.SeeAsync(order)));

        await bank.PayAsync((await shop.SeeAsync(order)).Payment.Transfer!, Stop);
        Assert.Equal((PaymentStatus.Paid, PaymentCaveat.None, Vnd.Zero), Facts(await shop.SeeAsync(order)));

        await bank.PayAsync(code, Stop);
        Assert.Equal((PaymentStatus.Paid, PaymentCaveat.Overpaid, Vnd.Of(-95_000)), Facts(await shop.SeeAsync(order)));
    }

    /// <summary>Between the money and the news of it nothing is known, and nothing is lost.</summary>
    [Theory, OnEachEngine]
    public async Task Late_news_is_told_when_its_time_has_come(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var bank = Open(shop);
        var order = await shop.OrderAsync(await shop.SellAsync());
        await bank.PayAsync(FakePayment.Of(order.Payment.Transfer!).Late(TimeSpan.FromHours(3)), Stop);
        Assert.Equal(PaymentStatus.Open, (await shop.SeeAsync(order)).Payment.State.Status);

        shop.Clock.Move(TimeSpan.FromHours(3));
        Assert.Equal(1, await bank.TellDueAsync(Stop));
        Assert.Equal(PaymentStatus.Paid, (await shop.SeeAsync(order)).Payment.State.Status);
    }

    [Theory, OnEachEngine]
    public async Task A_payer_who_throws_the_memo_away_pays_no_order_and_is_kept(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        await Open(shop).PayAsync(FakePayment.Of(order.Payment.Transfer!).Through(BankHabits.OwnWords), Stop);

        Assert.Equal(PaymentStatus.Open, (await shop.SeeAsync(order)).Payment.State.Status);
        Assert.Equal(Vnd.Of(95_000), Assert.Single(await shop.Inbox.ListUnmatchedAsync(shop.Household.Id, cancellationToken: Stop)).Amount);
    }

    private static TestBank Open(TrialShop shop) => new(shop.Feed, shop.Inbox.ReceiveAsync, shop.Clock);

    private static (PaymentStatus Status, PaymentCaveat Caveat, Vnd Due) Facts(OrderView order) =>
        (order.Payment.State.Status, order.Payment.State.Caveat, order.Payment.State.Due);
}
