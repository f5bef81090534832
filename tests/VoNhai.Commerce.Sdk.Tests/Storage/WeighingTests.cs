using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>Nobody cuts pork to the gram: at packing the scale decides, by a new entry and never by another total.</summary>
public sealed class WeighingTests
{
    private const string By = "user:mui";

    [Theory, OnEachEngine]
    public async Task A_little_more_is_asked_for_now_and_the_first_total_stays(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (pork, order) = await AcceptedAsync(shop, ordered: 2, price: 120_000);

        var weighed = Done(await WeighAsync(shop, order, 2.15m));

        var state = weighed.Payment.State;
        Assert.Equal((Vnd.Of(240_000), Vnd.Of(258_000), Vnd.Of(18_000), PaymentCaveat.Underpaid), (weighed.Total, state.Asked, state.Due, state.Caveat));
        Assert.Equal(Vnd.Of(18_000), weighed.Payment.Transfer?.Amount);
        Assert.Equal(Vnd.Of(240_000), await FirstTotalAsync(shop, order));
        Assert.DoesNotContain(OrderStep.Packed, weighed.NextSteps);
        var balance = await StockBalance.OfAsync(shop, pork);
        Assert.Equal((17_850, 2_150), (balance.Stock, balance.Reserved));
        balance.ExpectWhole(20);

        await shop.BankReportsAsync(new Notice(9, order.Code.ToString(), 18_000));
        Assert.Contains(OrderStep.Packed, (await shop.SeeAsync(order)).NextSteps);
    }

    [Theory, OnEachEngine]
    public async Task A_little_less_is_due_to_go_back(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (pork, order) = await AcceptedAsync(shop, ordered: 2, price: 120_000);

        var state = Done(await WeighAsync(shop, order, 1.9m)).Payment.State;

        Assert.Equal((PaymentStatus.Paid, PaymentCaveat.Overpaid, Vnd.Of(12_000)), (state.Status, state.Caveat, state.RefundDue));
        var balance = await StockBalance.OfAsync(shop, pork);
        Assert.Equal((18_100, 1_900), (balance.Stock, balance.Reserved));
        balance.ExpectWhole(20);
    }

    [Theory, OnEachEngine]
    public async Task What_is_added_may_be_taken_in_cash_at_handover(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (_, order) = await AcceptedAsync(shop, ordered: 2, price: 120_000);

        var weighed = Done(await WeighAsync(shop, order, 2.1m, atHandOver: true));

        Assert.Equal((Vnd.Of(12_000), Vnd.Of(12_000), true), (weighed.Payment.State.Due, weighed.Payment.State.OnCredit, weighed.Payment.State.MayGo));
        Assert.Contains(OrderStep.Packed, weighed.NextSteps);
    }

    [Theory, OnEachEngine]
    public async Task More_than_a_tenth_waits_for_the_buyers_yes_and_is_not_packed_before(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (_, order) = await AcceptedAsync(shop, ordered: 2, price: 120_000);

        var asked = Done(await WeighAsync(shop, order, 2.3m, atHandOver: true));

        Assert.Equal((Vnd.Of(240_000), WeighingState.Asked), (asked.Payment.State.Asked, Assert.Single(asked.Weighings).State));
        Assert.IsType<StepOutcome.NotPossible>(await PackAsync(shop, order));
        Assert.IsType<WeighingOutcome.NotFound>(await shop.Scale.AnswerAsync(order.Code.ToString(), TrackingSecret.New().Reveal(), 1, true));
        Assert.IsType<WeighingOutcome.NotNow>(await AnswerAsync(shop, order, 2, true));

        var agreed = Done(await AnswerAsync(shop, order, 1, true));

        Assert.Equal((Vnd.Of(276_000), Vnd.Of(36_000)), (agreed.Payment.State.Asked, agreed.Payment.State.Due));
        Assert.True(Assert.IsType<WeighingOutcome.Done>(await AnswerAsync(shop, order, 1, true)).IsReplay);
        Assert.IsType<WeighingOutcome.NotNow>(await AnswerAsync(shop, order, 1, false));
        Assert.IsType<StepOutcome.Taken>(await PackAsync(shop, order));
    }

    [Theory, OnEachEngine]
    public async Task A_no_changes_nothing_and_less_is_weighed_again(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (pork, order) = await AcceptedAsync(shop, ordered: 2, price: 120_000);
        await WeighAsync(shop, order, 2.3m);

        var declined = Done(await AnswerAsync(shop, order, 1, false));

        Assert.Equal((Vnd.Of(240_000), Quantity.Of(18)), (declined.Payment.State.Asked, await shop.StockOfAsync(pork)));
        Assert.Equal(Vnd.Of(264_000), Done(await WeighAsync(shop, order, 2.2m)).Payment.State.Asked);
    }

    /// <summary>A tenth is counted from what was ordered: small steps do not add up to what a buyer was never asked.</summary>
    [Theory, OnEachEngine]
    public async Task Small_steps_do_not_add_up_without_a_question(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (_, order) = await AcceptedAsync(shop, ordered: 2, price: 120_000);

        Assert.Equal(WeighingState.Counts, Done(await WeighAsync(shop, order, 2.2m)).Weighings[^1].State);
        Assert.Equal(WeighingState.Asked, Done(await WeighAsync(shop, order, 2.21m)).Weighings[^1].State);
        Assert.Equal(
            [WeighingState.Counts, WeighingState.Replaced, WeighingState.Counts],
            Done(await WeighAsync(shop, order, 2.05m)).Weighings.Select(weighing => weighing.State));
        Assert.Equal(Vnd.Of(246_000), (await shop.SeeAsync(order)).Payment.State.Asked);
    }

    [Theory, OnEachEngine]
    public async Task The_same_form_is_weighed_once_however_many_send_it(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (_, order) = await AcceptedAsync(shop, ordered: 2, price: 120_000);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => WeighAsync(shop, order, 2.1m, formKey: "one"))));

        Assert.Single(outcomes, outcome => outcome is WeighingOutcome.Done { IsReplay: false });
        Assert.Equal(Vnd.Of(252_000), (await shop.SeeAsync(order)).Payment.State.Asked);
    }

    [Theory, OnEachEngine]
    public async Task More_than_the_stock_still_has_is_refused_and_changes_nothing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (pork, order) = await AcceptedAsync(shop, ordered: 2, price: 120_000, stock: 2);

        var refused = Assert.IsType<WeighingOutcome.Refused>(await WeighAsync(shop, order, 2.1m));

        Assert.IsType<MoneyRefusal.GoodsAreGone>(refused.Why);
        Assert.Equal((Vnd.Of(240_000), 0), (refused.Order.Payment.State.Asked, refused.Order.Weighings.Count));
        (await StockBalance.OfAsync(shop, pork)).ExpectWhole(2);
    }

    [Theory, OnEachEngine]
    public async Task Called_off_after_weighing_it_gives_back_what_the_scale_said(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (pork, order) = await AcceptedAsync(shop, ordered: 2, price: 120_000);
        await WeighAsync(shop, order, 2.15m);

        await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Cancelled, By);

        Assert.Equal(Quantity.Of(20), await shop.StockOfAsync(pork));
        (await StockBalance.OfAsync(shop, pork)).ExpectWhole(20);
    }

    [Theory, OnEachEngine]
    public async Task Only_an_accepted_order_and_only_its_estimated_lines_are_weighed(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (pork, tea) = (await PorkAsync(shop, 120_000, 20), await shop.SellAsync());
        var placed = await shop.OrderAsync(pork, 2);
        Assert.IsType<WeighingOutcome.NotNow>(await WeighAsync(shop, placed, 2.1m));
        Assert.IsType<WeighingOutcome.Invalid>(await WeighAsync(shop, placed, 0));
        Assert.IsType<WeighingOutcome.Invalid>(await WeighAsync(shop, placed, 1_000_000_000_000m));
        Assert.IsType<WeighingOutcome.Invalid>(await WeighAsync(shop, placed, 2.1m, formKey: "with space"));
        Assert.IsType<WeighingOutcome.Invalid>(await WeighAsync(shop, await shop.OrderAsync(tea), 2.1m));
        Assert.IsType<WeighingOutcome.NotFound>(await shop.Scale.WeighAsync((await shop.NeighbourAsync()).Id, placed.Code.ToString(), Weighed(2.1m, "k", false), By));
    }

    [Theory, OnEachEngine]
    public async Task What_the_scale_wrote_is_put_right_at_the_scale_and_nowhere_else(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (_, order) = await AcceptedAsync(shop, ordered: 2, price: 120_000);
        await WeighAsync(shop, order, 2.1m);
        var line = (await shop.Money.ReadBookAsync(shop.Household.Id, order.Code.ToString()))!.Lines.Single(found => found.Kind == LedgerEntryKind.AdjustedUp);

        Assert.False(line.CanBeTakenBack);
        var refused = Assert.IsType<MoneyOutcome.Refused>(await shop.Money.ReverseAsync(shop.Household.Id, line.EntryId, new EntryReversed { FormKey = "r", Reason = "nhầm" }, By));
        Assert.IsType<MoneyRefusal.EntryCannotBeTakenBack>(refused.Why);
    }

    [Theory, OnEachEngine]
    public async Task Of_a_cash_order_the_scale_says_what_cash_to_take(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var pork = await PorkAsync(shop, 120_000, 20);
        var order = Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(TrialShop.Wish(pork, 2) with { Payment = PaymentChoice.Cash })).Order;
        await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Accepted, By);

        var more = Done(await WeighAsync(shop, order, 2.1m));
        Assert.Equal((Vnd.Of(252_000), true), (more.Payment.State.Due, more.Payment.State.MayGo));
        var less = Done(await WeighAsync(shop, order, 1.9m));
        Assert.Equal((Vnd.Of(228_000), true), (less.Payment.State.Due, less.Payment.State.MayGo));
    }

    private static async Task<(Product Pork, OrderView Order)> AcceptedAsync(TrialShop shop, decimal ordered, long price, decimal stock = 20)
    {
        var pork = await PorkAsync(shop, price, stock);
        var order = await shop.OrderAsync(pork, ordered);
        await shop.BankReportsAsync(new Notice(1, order.Code.ToString(), order.Total.Dong));
        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Accepted, By));
        return (pork, order);
    }

    private static Task<Product> PorkAsync(TrialShop shop, long price, decimal stock) => shop.SellAsync(change: product =>
        new Product(product.Id, product.HouseholdId, product.Slug, "Thịt lợn đen", "kg", Vnd.Of(price)) { Stock = Quantity.Of(stock), IsEstimated = true });

    private static Weighed Weighed(decimal quantity, string formKey, bool atHandOver) =>
        new() { FormKey = formKey, Lines = [new WeighedQuantity(1, Quantity.Of(quantity))], AtHandOver = atHandOver };

    private static Task<WeighingOutcome> WeighAsync(TrialShop shop, OrderView order, decimal quantity, bool atHandOver = false, string? formKey = null) =>
        shop.Scale.WeighAsync(shop.Household.Id, order.Code.ToString(), Weighed(quantity, formKey ?? Guid.NewGuid().ToString("N"), atHandOver), By);

    private static Task<WeighingOutcome> AnswerAsync(TrialShop shop, OrderView order, int number, bool agrees) =>
        shop.Scale.AnswerAsync(order.Code.ToString(), order.Secret.Reveal(), number, agrees);

    private static Task<StepOutcome> PackAsync(TrialShop shop, OrderView order) =>
        shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Packed, By);

    private static OrderView Done(WeighingOutcome outcome) => Assert.IsType<WeighingOutcome.Done>(outcome).Order;

    private static Task<Vnd> FirstTotalAsync(TrialShop shop, OrderView order) =>
        shop.WithDbAsync(db => db.Set<PaymentRequest>().Where(request => request.Code == order.Code).Select(request => request.Amount).SingleAsync());
}
