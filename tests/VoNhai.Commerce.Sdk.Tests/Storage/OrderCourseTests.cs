using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class OrderCourseTests
{
    private const string Mui = "user:mui";

    [Theory, OnEachEngine]
    public async Task The_buyer_sees_the_pickup_code_once_it_is_packed_and_the_household_never(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        Assert.Null((await shop.SeeAsync(order)).PickupCode);

        await PackAsync(shop, order);

        Assert.Equal(4, (await shop.SeeAsync(order)).PickupCode?.Reveal().Length);
        Assert.Null((await shop.Desk.FindAsync(shop.Household.Id, order.Code.ToString()))!.PickupCode);
        Assert.Null((await shop.Get<IOrderCourse>().ReadAsync(shop.Household.Id, order.Code.ToString()))!.Order.PickupCode);
        Assert.All((await shop.Desk.ListAsync(shop.Household.Id)).Items, listed => Assert.Null(listed.PickupCode));
    }

    [Theory, OnEachEngine]
    public async Task Goods_go_to_who_says_the_code(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await PackedAsync(shop);
        var code = (await shop.SeeAsync(order)).PickupCode!.Value;

        Assert.IsType<CourseOutcome.Done>(await HandOverAsync(shop, order, new HandoverWord.WithCode(" " + code.Reveal())));

        var seen = await shop.SeeAsync(order);
        Assert.Equal(OrderStep.HandedOver, seen.Step);
        Assert.Null(seen.PickupCode);
    }

    [Theory, OnEachEngine]
    public async Task Wrong_codes_are_counted_across_transactions_until_none_is_right(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await PackedAsync(shop);
        var right = (await shop.SeeAsync(order)).PickupCode!.Value.Reveal();
        var wrong = right == "0000" ? "0001" : "0000";

        for (var left = HandoverSlip.MostTries - 1; left >= 0; left--)
        {
            Assert.Equal(left, Assert.IsType<CourseOutcome.WrongPickupCode>(await HandOverAsync(shop, order, new HandoverWord.WithCode(wrong))).TriesLeft);
        }

        // Four digits are guessed at last, so the right one is no better now.
        Assert.IsType<CourseOutcome.WrongPickupCode>(await HandOverAsync(shop, order, new HandoverWord.WithCode(right)));
        Assert.Equal(OrderStep.Packed, (await shop.SeeAsync(order)).Step);
        Assert.IsType<CourseOutcome.Done>(await HandOverAsync(shop, order, new HandoverWord.WithoutCode("máy hết pin, nhận ra người quen")));
    }

    [Theory, OnEachEngine]
    public async Task Fifty_guesses_at_once_get_five_tries_and_no_more(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await PackedAsync(shop);
        var right = (await shop.SeeAsync(order)).PickupCode!.Value.Reveal();
        var wrong = right == "0000" ? "0001" : "0000";

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => HandOverAsync(shop, order, new HandoverWord.WithCode(wrong)))));

        Assert.Equal(0, (await shop.Get<IOrderCourse>().ReadAsync(shop.Household.Id, order.Code.ToString()))!.CodeTriesLeft);
        Assert.IsType<CourseOutcome.WrongPickupCode>(await HandOverAsync(shop, order, new HandoverWord.WithCode(right)));
    }

    [Theory, OnEachEngine]
    public async Task A_reason_or_a_number_is_asked_for_beside_its_field(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await PackedAsync(shop);

        foreach (var (word, field) in new (HandoverWord, string)[]
        {
            (new HandoverWord.WithCode("12"), "code"), (new HandoverWord.WithoutCode(" \u200B"), "reason"), (new HandoverWord.WithoutCode(new string('a', 301)), "reason"),
            (new HandoverWord.ToCarrier("ufo", "1"), "carrier"), (new HandoverWord.ToCarrier(VietnamPost.Post, "EE123456784VN"), "number"), (new HandoverWord.ToRun(), "how"),
        })
        {
            Assert.Equal(field, Assert.Single(Assert.IsType<CourseOutcome.Invalid>(await HandOverAsync(shop, order, word)).Problems).Field);
        }

        Assert.Equal(OrderStep.Packed, (await shop.SeeAsync(order)).Step);
    }

    [Theory, OnEachEngine]
    public async Task A_parcel_is_told_to_the_buyer_with_its_number(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await PackedAsync(shop);

        await HandOverAsync(shop, order, new HandoverWord.ToCarrier(VietnamPost.Post, "ee123456785vn"));

        Assert.Equal(new Parcel("post", "EE123456785VN"), (await shop.SeeAsync(order)).Parcel);
    }

    [Theory, OnEachEngine]
    public async Task The_buyer_reads_what_was_said_to_him_and_never_notes_or_names(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await PackedAsync(shop);
        var course = shop.Get<IOrderCourse>();
        var code = order.Code.ToString();
        shop.Clock.Move(TimeSpan.FromMinutes(1));
        await course.NoteAsync(shop.Household.Id, code, "khách hay đổi ý, gọi trước", Mui);
        shop.Clock.Move(TimeSpan.FromMinutes(1));
        await HandOverAsync(shop, order, new HandoverWord.WithoutCode("mất máy"));
        shop.Clock.Move(TimeSpan.FromMinutes(1));
        await course.TakeBackAsync(shop.Household.Id, code, GoodsFate.Discard, "hàng dập trên đường", Mui);

        var household = (await course.ReadAsync(shop.Household.Id, code))!;
        Assert.Equal(
            [("", Mui), ("", Mui), ("khách hay đổi ý, gọi trước", Mui), ("mất máy", Mui), (TimelineEntry.Discarded, Mui)],
            household.Moments.Skip(1).Select(moment => (moment.Note, moment.By)));
        Assert.Equal("hàng dập trên đường", household.Moments[^1].Told);

        var buyers = System.Text.Json.JsonSerializer.Serialize((await shop.SeeAsync(order)).Timeline.Select(moment => (object)moment));
        Assert.Contains("h\\u00E0ng d\\u1EADp", buyers, StringComparison.OrdinalIgnoreCase);
        foreach (var secret in new[] { "mui", "\\u0111\\u1ED5i", "m\\u1EA5t m\\u00E1y", "discarded" })
        {
            Assert.DoesNotContain(secret, buyers, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory, OnEachEngine]
    public async Task Goods_that_come_back_are_stocked_once_or_not_and_their_money_is_due_back(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(stock: 10, price: 95_000);
        foreach (var (fate, stock) in new[] { (GoodsFate.SellAgain, 10m), (GoodsFate.Discard, 7m) })
        {
            var order = await shop.OrderAsync(tea, 3);
            await PackAsync(shop, order);
            await HandOverAsync(shop, order, new HandoverWord.WithoutCode("người quen"));
            Assert.Equal(Quantity.Of(7), await shop.StockOfAsync(tea));

            var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
                shop.Get<IOrderCourse>().TakeBackAsync(shop.Household.Id, order.Code.ToString(), fate, "không đúng loại", Mui))));

            Assert.Single(outcomes, outcome => outcome is CourseOutcome.Done);
            Assert.Equal(Quantity.Of(stock), await shop.StockOfAsync(tea));
            var state = (await shop.SeeAsync(order)).Payment.State;
            Assert.Equal((Vnd.Of(285_000), Vnd.Of(285_000)), (state.Received, state.RefundDue));
        }
    }

    [Theory, OnEachEngine]
    public async Task A_return_says_what_becomes_of_the_goods_and_why(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await PackedAsync(shop);
        await HandOverAsync(shop, order, new HandoverWord.WithoutCode("người quen"));

        var outcome = await shop.Get<IOrderCourse>().TakeBackAsync(shop.Household.Id, order.Code.ToString(), null, "", Mui);

        Assert.Equal(["fate", "reason"], Assert.IsType<CourseOutcome.Invalid>(outcome).Problems.Select(problem => problem.Field));
    }

    [Theory, OnEachEngine]
    public async Task The_buyer_says_that_it_came_once_and_only_with_the_links_secret(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await PackedAsync(shop);
        var (code, secret) = (order.Code.ToString(), order.Secret.Reveal());
        Assert.False(await shop.Tracking.ConfirmReceiptAsync(code, secret));
        await HandOverAsync(shop, order, new HandoverWord.WithoutCode("người quen"));

        Assert.False(await shop.Tracking.ConfirmReceiptAsync(code, TrackingSecret.New().Reveal()));
        Assert.True(await shop.Tracking.ConfirmReceiptAsync(code, secret));
        Assert.False(await shop.Tracking.ConfirmReceiptAsync(code, secret));
        Assert.Equal(Actor.Buyer, (await shop.SeeAsync(order)).Timeline.OfType<TimelineView.StepTaken>().Last().Actor);
    }

    [Theory, OnEachEngine]
    public async Task Another_households_order_is_as_good_as_missing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await PackedAsync(shop);
        var neighbour = await shop.NeighbourAsync();
        var course = shop.Get<IOrderCourse>();
        var code = order.Code.ToString();

        Assert.Null(await course.ReadAsync(neighbour.Id, code));
        Assert.IsType<CourseOutcome.NotFound>(await course.HandOverAsync(neighbour.Id, code, new HandoverWord.WithoutCode("x"), "user:pao"));
        Assert.IsType<CourseOutcome.NotFound>(await course.NoteAsync(neighbour.Id, code, "x", "user:pao"));
        Assert.IsType<CourseOutcome.NotFound>(await course.CancelAsync(neighbour.Id, code, "x", "user:pao"));
        Assert.IsType<CourseOutcome.NotFound>(await course.TakeBackAsync(neighbour.Id, code, GoodsFate.Discard, "x", "user:pao"));
        Assert.IsType<CourseOutcome.NotFound>(await course.ConfirmDeliveryAsync(neighbour.Id, code, "user:pao"));
    }

    internal static async Task<OrderView> PackedAsync(TrialShop shop)
    {
        var order = await shop.OrderAsync(await shop.SellAsync());
        await PackAsync(shop, order);
        return order;
    }

    internal static async Task PackAsync(TrialShop shop, OrderView order)
    {
        await shop.SettleAsync(order);
        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(order.Household.Id, order.Code.ToString(), OrderStep.Accepted, Mui));
        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(order.Household.Id, order.Code.ToString(), OrderStep.Packed, Mui));
    }

    internal static Task<CourseOutcome> HandOverAsync(TrialShop shop, OrderView order, HandoverWord word) =>
        shop.Get<IOrderCourse>().HandOverAsync(order.Household.Id, order.Code.ToString(), word, Mui);
}
