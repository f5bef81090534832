using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class RunTests
{
    private const string Mui = "user:mui";
    private const string Keeper = "lan";

    [Theory, OnEachEngine]
    public async Task Of_many_who_want_the_last_three_places_three_get_one(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 100);
        var run = await OpenAsync(shop, places: 3);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => shop.Checkout.PlaceAsync(TrialShop.Wish(tea) with { DeliveryChoice = run }))));

        Assert.Equal(3, outcomes.Count(outcome => outcome is CheckoutOutcome.Placed));
        Assert.All(outcomes.OfType<CheckoutOutcome.Invalid>(), invalid => Assert.Equal("full", Assert.Single(invalid.Problems).Code));
        Assert.Equal((3, 3), (await TakenAsync(shop, run), (await SheetAsync(shop, run)).Parcels.Count));

        // Whoever found no place has set no goods aside.
        Assert.Equal(Quantity.Of(97), await shop.StockOfAsync(tea));
    }

    /// <summary>The control: looking first and counting then sells more places than there are.</summary>
    [Theory, OnEachEngine]
    public async Task Counting_before_taking_would_oversell(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var run = await OpenAsync(shop, places: 3);
        var (looked, everybodyLooked) = (0, new TaskCompletionSource());

        var got = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var free = await TakenAsync(shop, run) < 3;
            if (Interlocked.Increment(ref looked) == 8)
            {
                everybodyLooked.SetResult();
            }

            await everybodyLooked.Task;
            return free;
        })));

        Assert.True(got.Count(free => free) > 3);
    }

    [Theory, OnEachEngine]
    public async Task A_cancelled_order_gives_its_place_back_once_and_takes_it_again_when_revived(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var run = await OpenAsync(shop, places: 1);
        var order = await OnBoardAsync(shop, run);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Cancelled, Mui))));
        Assert.Equal(0, await TakenAsync(shop, run));
        Assert.Empty((await SheetAsync(shop, run)).Parcels);

        Assert.IsType<MoneyOutcome.Done>(await shop.Money.ReviveAsync(shop.Household.Id, order.Code.ToString(), Mui));
        Assert.Equal(1, await TakenAsync(shop, run));

        await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Cancelled, Mui);
        await OnBoardAsync(shop, run);
        var refused = Assert.IsType<MoneyOutcome.Refused>(await shop.Money.ReviveAsync(shop.Household.Id, order.Code.ToString(), Mui));
        Assert.IsType<MoneyRefusal.RunIsFull>(refused.Why);
        Assert.Equal(OrderStep.Cancelled, (await shop.SeeAsync(order)).Step);
    }

    [Theory, OnEachEngine]
    public async Task An_order_that_expires_gives_its_place_back(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var run = await OpenAsync(shop, places: 1, days: 9);
        await OnBoardAsync(shop, run);
        shop.Clock.Move(shop.Options.PaymentLifetime + shop.Options.ExpiryGrace + TimeSpan.FromMinutes(1));
        await shop.BankReportsAsync(new Notice(1, "tien cua ai do", 1_000));
        shop.Clock.Move(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await shop.Sweep.SweepAsync());
        Assert.Equal(0, await TakenAsync(shop, run));
    }

    [Theory, OnEachEngine]
    public async Task A_run_is_offered_only_by_who_joined_until_it_closes_or_is_called_off(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var neighbour = await shop.NeighbourAsync();
        var (closing, calledOff) = (await OpenAsync(shop), await OpenAsync(shop));
        var desk = shop.Get<IDeliveryDesk>();
        Assert.Equal(2, (await desk.ListOffersAsync(shop.Household.Id)).Count);
        Assert.Empty(await desk.ListOffersAsync(neighbour.Id));

        await shop.Get<IRunDesk>().CallOffAsync(calledOff);
        Assert.Equal(closing, Assert.Single(await desk.ListOffersAsync(shop.Household.Id)).Id);
        shop.Clock.Move(TimeSpan.FromDays(2));
        Assert.Empty(await desk.ListOffersAsync(shop.Household.Id));
        Assert.False(await shop.Get<IRunSharing>().JoinAsync(neighbour.Id, closing));

        var late = await shop.Checkout.PlaceAsync(TrialShop.Wish(await shop.SellAsync()) with { DeliveryChoice = closing });
        Assert.Equal("notOffered", Assert.Single(Assert.IsType<CheckoutOutcome.Invalid>(late).Problems).Code);
    }

    [Theory, OnEachEngine]
    public async Task The_list_holds_several_households_and_each_sees_its_own(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var neighbour = await shop.NeighbourAsync();
        var run = await OpenAsync(shop);
        await shop.Get<IRunSharing>().JoinAsync(neighbour.Id, run);
        var mine = await OnBoardAsync(shop, run);
        var theirs = Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(
            TrialShop.Wish(await shop.SellAsync(household: neighbour)) with { DeliveryChoice = run })).Order;

        Assert.Equal([theirs.Code, mine.Code], (await SheetAsync(shop, run)).Parcels.Select(parcel => parcel.Code));
        Assert.Equal(mine.Code, Assert.Single(Assert.Single(await shop.Get<IRunSharing>().ListAsync(shop.Household.Id)).Parcels).Code);
        Assert.Equal(theirs.Code, Assert.Single(Assert.Single(await shop.Get<IRunSharing>().ListAsync(neighbour.Id)).Parcels).Code);
    }

    [Theory, OnEachEngine]
    public async Task Cash_on_delivery_is_collected_ticked_off_and_settled_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var run = await OpenAsync(shop, fee: 15_000);
        var order = await OnBoardAsync(shop, run);
        await CreditAsync(shop, order, CreditTerms.OnDelivery);
        await PackAsync(shop, order);
        await OrderCourseTests.HandOverAsync(shop, order, new HandoverWord.ToRun());
        var parcel = Assert.Single((await SheetAsync(shop, run)).Parcels);
        Assert.Equal(order.Total, parcel.ToCollect);
        var code = (await shop.SeeAsync(order)).PickupCode!.Value.Reveal();

        var ticks = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
            shop.Get<IRunDesk>().TickOffAsync(run, parcel.Id, new RunTick(code, "", order.Total), Keeper))));

        Assert.Single(ticks, tick => tick is RunTickOutcome.Done);
        var seen = await shop.SeeAsync(order);
        Assert.Equal((OrderStep.Delivered, Vnd.Zero), (seen.Step, seen.Payment.State.Received));
        Assert.Equal(Actor.RunKeeper, seen.Timeline.OfType<TimelineView.StepTaken>().Last().Actor);

        var sharing = shop.Get<IRunSharing>();
        Assert.Equal(order.Total, Assert.Single(await sharing.ListAsync(shop.Household.Id)).CashToSettle);
        Assert.False(await sharing.SettleAsync(shop.Household.Id, run, order.Total.Dong - 1, Mui));
        var settled = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => sharing.SettleAsync(shop.Household.Id, run, order.Total.Dong, Mui))));
        Assert.Single(settled, done => done);
        Assert.Equal((PaymentStatus.Paid, order.Total), ((await shop.SeeAsync(order)).Payment.State.Status, (await shop.SeeAsync(order)).Payment.State.Cash));
    }

    [Theory, OnEachEngine]
    public async Task What_is_paid_or_lent_is_not_collected(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var run = await OpenAsync(shop);
        var (paid, lent, unpaid) = (await OnBoardAsync(shop, run), await OnBoardAsync(shop, run), await OnBoardAsync(shop, run));
        await shop.SettleAsync(paid);
        await CreditAsync(shop, lent, CreditTerms.Debt);

        var parcels = (await SheetAsync(shop, run)).Parcels.ToDictionary(parcel => parcel.Code);

        Assert.All([paid, lent, unpaid], order => Assert.Equal(Vnd.Zero, parcels[order.Code].ToCollect));
        await PackAsync(shop, paid);
        var tooMuch = await shop.Get<IRunDesk>().TickOffAsync(run, parcels[paid.Code].Id, new RunTick("", "người quen", Vnd.Of(1)), Keeper);
        Assert.Equal("collected", Assert.Single(Assert.IsType<RunTickOutcome.Invalid>(tooMuch).Problems).Field);

        // Goods that nobody paid for and nobody gave credit for do not leave by a tick either.
        Assert.IsType<RunTickOutcome.NotPossible>(await shop.Get<IRunDesk>().TickOffAsync(run, parcels[unpaid.Code].Id, new RunTick("", "người quen", Vnd.Zero), Keeper));
    }

    [Theory, OnEachEngine]
    public async Task A_buyer_who_was_not_met_is_noted_and_may_be_met_later(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var run = await OpenAsync(shop);
        var order = await OnBoardAsync(shop, run);
        await shop.SettleAsync(order);
        await PackAsync(shop, order);
        var parcel = Assert.Single((await SheetAsync(shop, run)).Parcels);
        var desk = shop.Get<IRunDesk>();

        Assert.IsType<RunTickOutcome.Invalid>(await desk.MissAsync(run, parcel.Id, " ", Keeper));
        Assert.IsType<RunTickOutcome.Done>(await desk.MissAsync(run, parcel.Id, "gọi không được", Keeper));
        Assert.Equal("gọi không được", Assert.Single(Assert.Single(await shop.Get<IRunSharing>().ListAsync(shop.Household.Id)).Parcels).Missed);
        Assert.Equal(OrderStep.Packed, (await shop.SeeAsync(order)).Step);

        Assert.IsType<RunTickOutcome.Done>(await desk.TickOffAsync(run, parcel.Id, new RunTick("", "đến muộn, đúng số điện thoại", Vnd.Zero), Keeper));
        Assert.Equal([OrderStep.HandedOver, OrderStep.Delivered], (await shop.SeeAsync(order)).Timeline.OfType<TimelineView.StepTaken>().TakeLast(2).Select(moment => moment.Step));
        Assert.IsType<RunTickOutcome.NotPossible>(await desk.MissAsync(run, parcel.Id, "nhầm", Keeper));
    }

    [Theory, OnEachEngine]
    public async Task A_parcel_is_ticked_off_on_its_own_run_only(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var (run, other) = (await OpenAsync(shop), await OpenAsync(shop));
        await OnBoardAsync(shop, run);
        var parcel = Assert.Single((await SheetAsync(shop, run)).Parcels);

        Assert.IsType<RunTickOutcome.NotFound>(await shop.Get<IRunDesk>().TickOffAsync(other, parcel.Id, new RunTick("", "x", Vnd.Zero), Keeper));
        Assert.Null(await shop.Get<IRunDesk>().ReadAsync(Guid.NewGuid()));
    }

    [Theory, OnEachEngine]
    public async Task Every_problem_of_a_run_stands_beside_its_field(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var wish = new RunWish(DeliveryMeans.Post, " ", "\u0007", new DateOnly(2026, 11, 22), shop.Clock.GetUtcNow(), 0, null);

        var outcome = await shop.Get<IRunDesk>().OpenAsync(wish);

        Assert.Equal(["means", "place", "details", "day", "closesAt", "places", "fee"], Assert.IsType<DeliveryOutcome.Invalid>(outcome).Problems.Select(problem => problem.Field));
    }

    private static async Task<Guid> OpenAsync(TrialShop shop, int places = 20, long fee = 15_000, int days = 3)
    {
        var now = shop.Clock.GetUtcNow();
        var wish = new RunWish(DeliveryMeans.Bus, "Bến xe Thái Nguyên", "xe 7 giờ sáng", VietnamTime.DayOf(now).AddDays(days), now.AddDays(days - 1), places, Vnd.Of(fee));
        var run = Assert.IsType<DeliveryOutcome.Saved>(await shop.Get<IRunDesk>().OpenAsync(wish)).Id;
        Assert.True(await shop.Get<IRunSharing>().JoinAsync(shop.Household.Id, run));
        return run;
    }

    private static async Task<OrderView> OnBoardAsync(TrialShop shop, Guid run) =>
        Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(TrialShop.Wish(await shop.SellAsync()) with { DeliveryChoice = run })).Order;

    private static async Task CreditAsync(TrialShop shop, OrderView order, CreditTerms terms) =>
        Assert.IsType<MoneyOutcome.Done>(await shop.Money.GiveCreditAsync(
            order.Household.Id, order.Code.ToString(), new CreditGiven { FormKey = Guid.NewGuid().ToString("N"), Terms = terms }, Mui));

    private static async Task PackAsync(TrialShop shop, OrderView order)
    {
        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(order.Household.Id, order.Code.ToString(), OrderStep.Accepted, Mui));
        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(order.Household.Id, order.Code.ToString(), OrderStep.Packed, Mui));
    }

    private static async Task<RunSheet> SheetAsync(TrialShop shop, Guid run) => (await shop.Get<IRunDesk>().ReadAsync(run))!;

    private static Task<int> TakenAsync(TrialShop shop, Guid run) =>
        shop.WithDbAsync(db => db.Set<Run>().Where(row => row.Id == run).Select(row => row.Taken).SingleAsync());
}
