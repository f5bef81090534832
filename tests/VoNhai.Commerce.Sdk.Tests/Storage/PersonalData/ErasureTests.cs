using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.SalesBook;
using VoNhai.Commerce.Sdk.Tests.Catalog;
using VoNhai.Commerce.Sdk.Tests.Storage.Books;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage.PersonalData;

/// <summary>A buyer is blanked on both databases: no row names that person any more, and no total changes.</summary>
public sealed class ErasureTests
{
    private const string By = "user:mui";

    private static readonly string[] Traces = ["Vàng Thị Chải", "0987600111", "987600111", "Bản Khuổi Rạc", "sau bữa trưa", "chai@thu.example", "Chải chợ", "cửa sau"];

    [Theory, OnEachEngine]
    public async Task No_table_names_the_buyer_afterwards_and_every_line_of_the_ledger_stays(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine, TrialDatabase.Memory);
        var order = await EverythingAsync(shop);
        var before = await EveryRow.HoldingAsync(shop, Traces);

        // The control: what is looked for does stand in all these places.
        Assert.Superset(
            new HashSet<string>
            {
                "commerce_orders.buyer_name", "commerce_orders.buyer_phone", "commerce_orders.delivery_address", "commerce_orders.delivery_note", "commerce_order_notes.text",
                "commerce_order_timeline.note", "commerce_notice_wishes.address", "commerce_debtor_notes.nickname", "commerce_debtor_notes.hamlet", "commerce_ledger.reason",
                "commerce_transfers.memo", "commerce_deliveries.body",
            },
            before.ToHashSet());
        var ledger = await LedgerAsync(shop);
        var photos = await shop.WithDbAsync(db => db.Set<PhotoRow>().CountAsync());
        var lines = await BookAsync(shop);

        var report = await shop.Get<IPersonalData>().EraseAsync(Number("0987600111"));

        Assert.Equal((1, 1, 0), (report.Erased, report.Households, report.Waiting.Count));
        Assert.Empty(await EveryRow.HoldingAsync(shop, Traces));
        Assert.Equal(ledger, await LedgerAsync(shop));
        Assert.Equal(lines, await BookAsync(shop));
        Assert.Equal((1, 0), (photos, await shop.WithDbAsync(db => db.Set<PhotoRow>().CountAsync())));
        var seen = (await shop.Desk.FindAsync(shop.Household.Id, order.Code.ToString()))!;
        Assert.Equal($"Đã xóa tên ({order.Code})", seen.Buyer.Name);
        Assert.Equal((order.Total, OrderStep.Delivered, PaymentStatus.Paid), (seen.Total, seen.Step, seen.Payment.State.Status));
        Assert.NotNull(await shop.Tracking.FindAsync(order.Code.ToString(), order.Secret.Reveal()));
        Assert.Null(await shop.Tracking.FindByPhoneAsync(order.Code.ToString(), "0111"));
        Assert.Empty(await shop.Proofs.ListAsync(shop.Household.Id, order.Code.ToString()));
    }

    [Theory, OnEachEngine]
    public async Task Totals_of_the_books_are_the_same_after_every_buyer_of_a_random_history_was_blanked(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine, TrialDatabase.Memory);
        var stall = await BusyStall.OpenAsync(shop, seed: 20_261_201);
        await stall.LiveAsync(60);
        foreach (var order in stall.Orders)
        {
            await EndAsync(shop, order.Code.ToString());
        }

        var (months, ledger, owed) = (await MonthsAsync(shop), await LedgerAsync(shop), (await shop.Debts.ListAsync(shop.Household.Id, take: 500)).Owed);
        var erased = 0;
        for (var last = 0; last < 10; last++)
        {
            erased += (await shop.Get<IPersonalData>().EraseAsync(Number($"091234567{last}"))).Erased;
        }

        Assert.True(erased > 3, $"{erased} orders were free");
        Assert.Equal((months, ledger, owed), (await MonthsAsync(shop), await LedgerAsync(shop), (await shop.Debts.ListAsync(shop.Household.Id, take: 500)).Owed));

        // The control: whoever deletes a person's rows changes the sums.
        await shop.WithDbAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM commerce_book_entries WHERE order_id IN (SELECT id FROM commerce_orders WHERE buyer_erased_at IS NOT NULL)"));
        Assert.NotEqual(months, await MonthsAsync(shop));
    }

    [Theory, OnEachEngine]
    public async Task What_is_not_over_waits_and_says_why_and_is_blanked_once_it_is(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine, TrialDatabase.Memory);
        var (personal, id, product) = (shop.Get<IPersonalData>(), shop.Household.Id, await shop.SellAsync());
        var (open, owed, due) = (await shop.OrderAsync(product), await shop.OrderAsync(product), await shop.OrderAsync(product));
        await shop.Money.GiveCreditAsync(id, owed.Code.ToString(), new CreditGiven { FormKey = "c", Terms = CreditTerms.Debt }, By);
        await GoAsync(shop, owed, OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver, OrderStep.Delivered);
        await shop.BankReportsAsync(new Notice(77, due.Code.ToString(), due.Total.Dong));
        await GoAsync(shop, due, OrderStep.Cancelled);
        var neighbour = await shop.NeighbourAsync();
        var theirs = await shop.OrderAsync(await shop.SellAsync(household: neighbour));
        Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(neighbour.Id, theirs.Code.ToString(), OrderStep.Cancelled, By));

        var held = await personal.CountAsync(Number("0912345678"));
        Assert.Equal((2, 4, 1), (held.Households, held.Orders, held.Debts));
        Dictionary<ErasureWait, int> all = new() { [ErasureWait.OrderOpen] = 1, [ErasureWait.MoneyOwed] = 1, [ErasureWait.RefundDue] = 1 };
        Assert.Equal(all, held.Waiting.OrderBy(wait => wait.Key).ToDictionary());
        var first = await personal.EraseAsync(Number("0912345678"));
        Assert.Equal((1, 1), (first.Erased, first.Households));
        Assert.Equal(all, first.Waiting.OrderBy(wait => wait.Key).ToDictionary());
        Assert.Equal(owed.Buyer.Name, Assert.Single(await shop.OwedAsync(id)).Buyer.Name);

        // Nothing new is over: nothing is written again.
        Assert.Equal(0, (await personal.EraseAsync(Number("0912345678"))).Erased);
        Assert.Equal([PersonalDataAct.ErasedOnRequest], (await personal.ListUsesAsync(neighbour.Id)).Select(use => use.Act));
        Assert.Empty(await personal.ListUsesAsync(id));

        await shop.Money.RecordCashAsync(id, owed.Code.ToString(), new CashMoved { FormKey = "p", Amount = owed.Total }, By);
        await shop.Money.RecordRefundMadeAsync(id, due.Code.ToString(), new RefundMade { FormKey = "r", Amount = due.Total }, By);
        await GoAsync(shop, open, OrderStep.Cancelled);

        // Who bought again afterwards is left alone there.
        var granted = shop.Clock.GetUtcNow();
        shop.Clock.Move(TimeSpan.FromHours(1));
        var again = await shop.OrderAsync(product);
        await GoAsync(shop, again, OrderStep.Cancelled);
        var last = await personal.EraseAsync(Number("0912345678"), granted);
        Assert.Equal((3, 0), (last.Erased, last.Waiting.Count));
        var use = Assert.Single(await personal.ListUsesAsync(id));
        Assert.Equal(3, use.Orders);
        Assert.Equal(new[] { open.Code, owed.Code, due.Code }.ToHashSet(), use.Codes.ToHashSet());
        Assert.Equal(again.Code, Assert.Single((await personal.CopyAsync(Number("0912345678"))).Orders).Order.Code);
        Assert.Equal(1, (await personal.EraseAsync(Number("0912345678"))).Erased);
        Assert.True((await personal.CountAsync(Number("0912345678"))).IsEmpty);
    }

    [Theory, OnEachEngine]
    public async Task By_age_goes_what_is_over_and_quiet_and_two_instances_blank_it_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine, TrialDatabase.Memory);
        var (personal, id, product) = (shop.Get<IPersonalData>(), shop.Household.Id, await shop.SellAsync(1_000));
        var old = new List<OrderView>();
        for (var i = 0; i < 12; i++)
        {
            old.Add(await shop.OrderAsync(product));
            await GoAsync(shop, old[^1], OrderStep.Cancelled);
        }

        var (owed, open) = (await shop.OrderAsync(product), await shop.OrderAsync(product));
        await shop.Money.GiveCreditAsync(id, owed.Code.ToString(), new CreditGiven { FormKey = "c", Terms = CreditTerms.Debt }, By);
        await GoAsync(shop, owed, OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver, OrderStep.Delivered);
        var touched = await shop.OrderAsync(product);
        shop.Clock.Move(TimeSpan.FromDays(400));
        await GoAsync(shop, touched, OrderStep.Cancelled);
        var before = shop.Clock.GetUtcNow().AddDays(-365);

        var counts = await Task.WhenAll(
            personal.EraseOlderAsync(before), Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<Commerce.Storage.PersonalData>(shop.Get<IServiceProvider>()).EraseOlderAsync(before));

        Assert.Equal(old.Count, counts.Sum());
        Assert.Equal(old.Count, (await personal.ListUsesAsync(id)).Sum(use => use.Orders));
        Assert.All(await personal.ListUsesAsync(id), use => Assert.Equal(PersonalDataAct.ErasedByAge, use.Act));
        var names = await shop.WithDbAsync(db => db.Set<Order>().Where(order => order.BuyerErasedAt == null).Select(order => order.Code).ToListAsync());
        Assert.Equal(new[] { owed.Code, open.Code, touched.Code }.ToHashSet(), names.ToHashSet());
        Assert.Equal(0, await personal.EraseOlderAsync(before));
    }

    [Theory, OnEachEngine]
    public async Task A_copy_has_the_persons_own_orders_alone_and_each_household_sees_that_there_was_one(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine, TrialDatabase.Memory);
        var (personal, product) = (shop.Get<IPersonalData>(), await shop.SellAsync());
        var mine = await shop.OrderAsync(product);
        var neighbour = await shop.NeighbourAsync();
        shop.Clock.Move(TimeSpan.FromMinutes(1));
        var there = await shop.OrderAsync(await shop.SellAsync(household: neighbour));
        Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(TrialShop.Wish(product) with { BuyerPhone = "0911111111", Email = "khac@thu.example" }));

        var file = await personal.CopyAsync(Number("0912345678"));

        Assert.Equal([mine.Code, there.Code], file.Orders.Select(one => one.Order.Code));
        Assert.All(file.Orders, one => Assert.Equal("", one.Email));
        Assert.All(await Task.WhenAll(personal.ListUsesAsync(shop.Household.Id), personal.ListUsesAsync(neighbour.Id)), uses =>
        {
            var use = Assert.Single(uses);
            Assert.Equal((PersonalDataAct.Copied, 1, 0), (use.Act, use.Orders, use.Codes.Count));
        });
        Assert.Empty((await personal.CopyAsync(Number("0333333333"))).Orders);
        await Assert.ThrowsAsync<ArgumentException>(() => personal.EraseAsync(default));
        await Assert.ThrowsAsync<ArgumentException>(() => personal.CopyAsync(default));
        await Assert.ThrowsAsync<ArgumentException>(() => personal.CountAsync(default));
    }

    [Theory, OnEachEngine]
    public async Task Addresses_and_copies_go_by_their_own_time_and_money_is_credited_once_still(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine, TrialDatabase.Memory);
        var (personal, product) = (shop.Get<IPersonalData>(), await shop.SellAsync());
        var order = ((CheckoutOutcome.Placed)await shop.Checkout.PlaceAsync(TrialShop.Wish(product) with { Email = "en@thu.example" })).Order;
        var notice = new Notice(901, order.Code.ToString(), order.Total.Dong);
        await shop.BankReportsAsync(notice);
        await GoAsync(shop, order, OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver, OrderStep.Delivered);
        var (then, later) = (shop.Clock.GetUtcNow().AddDays(-1), shop.Clock.GetUtcNow().AddDays(1));

        Assert.Equal((0, 0), (await personal.ForgetLettersAsync(then), await personal.ForgetBankCopiesAsync(then)));
        Assert.Equal((1, 1), (await personal.ForgetLettersAsync(later), await personal.ForgetBankCopiesAsync(later)));
        Assert.Empty(await EveryRow.HoldingAsync(shop, "en@thu.example"));
        await shop.BankReportsAsync(notice);
        Assert.Equal(order.Total, (await shop.SeeAsync(order)).Payment.State.Received);
        Assert.Equal("Lường Thị Én", (await shop.SeeAsync(order)).Buyer.Name);
    }

    [Theory, OnEachEngine]
    public async Task A_number_to_call_is_shown_only_while_the_household_says_so(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine, TrialDatabase.Memory);
        var (id, product) = (shop.Household.Id, await shop.SellAsync());
        async Task<PhoneNumber?> SeenAsync() => (await shop.Catalog.FindProductAsync(product.Slug))!.Household.Phone;

        Assert.Null(await SeenAsync());
        var stamp = await shop.Catalog.StampAsync();
        Assert.True(await shop.Rules.ShowPhoneAsync(id, Number("0912 000 111")));
        Assert.False(await shop.Rules.ShowPhoneAsync(id, Number("0912000111")));
        Assert.Equal(Number("0912000111"), await SeenAsync());
        Assert.Equal(Number("0912000111"), (await shop.Rules.ReadAsync(id))!.Phone);
        Assert.NotEqual(stamp, await shop.Catalog.StampAsync());
        Assert.True(await shop.Rules.ShowPhoneAsync(id, null));
        Assert.Null(await SeenAsync());
        Assert.False(await shop.Rules.ShowPhoneAsync(Guid.CreateVersion7(), Number("0912000111")));
    }

    [Theory]
    [InlineData("Trả nợ thay cô Chải", true)]
    [InlineData("gọi 0987 600 111", true)]
    [InlineData("VANG THI CHAI chuyen", true)]
    [InlineData("bớt cho Chải chợ, hàng dập", true)]
    [InlineData("Hai quả dập", false)]
    [InlineData("chải tóc", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_sentence_names_a_person_by_name_nickname_or_number(string? text, bool expected)
        => Assert.Equal(expected, PersonTraces.AreIn(text, new Buyer("Vàng Thị Chải", Number("0987600111")) { Nickname = "Chải chợ" }));

    /// <summary>An order that leaves traces wherever one can: address, words, e-mail, a photo, a debt that was paid, a payer's name.</summary>
    private static async Task<OrderView> EverythingAsync(TrialShop shop)
    {
        var (id, product) = (shop.Household.Id, await shop.SellAsync());
        var order = ((CheckoutOutcome.Placed)await shop.Checkout.PlaceAsync(TrialShop.Wish(product, 2) with
        {
            BuyerName = "Vàng Thị Chải", BuyerPhone = "0987 600 111", Delivery = DeliveryKind.Delivery, CommuneCode = "05740", Address = "Bản Khuổi Rạc",
            Note = "gọi sau bữa trưa", Email = "chai@thu.example",
        })).Order;
        var code = order.Code.ToString();
        await shop.Money.GiveCreditAsync(id, code, new CreditGiven { FormKey = "c", Terms = CreditTerms.Debt, Reason = "Chải chợ hẹn chủ nhật" }, By);
        await shop.Get<IOrderCourse>().NoteAsync(id, code, "nhà Vàng Thị Chải ở cửa sau", By);
        await GoAsync(shop, order, OrderStep.Accepted, OrderStep.Packed);
        Assert.IsType<CourseOutcome.Done>(await shop.Get<IOrderCourse>().HandOverAsync(id, code, new HandoverWord.WithoutCode("đưa Vàng Thị Chải ở cửa sau"), By));
        var person = Assert.Single((await shop.Debts.ListAsync(id)).Persons);
        Assert.IsType<DebtOutcome.Done>(await shop.Debts.DescribeAsync(id, person.Key, new DebtorNoted("Chải chợ", "Bản Khuổi Rạc")));
        Assert.IsType<MoneyOutcome.Done>(await shop.Money.GiveAllowanceAsync(
            id, code, new AllowanceGiven { FormKey = "a", Reason = "Vàng Thị Chải báo dập", Amount = Vnd.Of(10_000), Picture = Picture.Of(640) }, By));
        await shop.BankReportsAsync(new Notice(4711, $"{code} VANG THI CHAI chuyen tien", order.Total.Dong - 10_000));
        await GoAsync(shop, order, OrderStep.Delivered);
        return order;
    }

    /// <summary>Money is settled one way or the other, and goods go, as far as that can be; some orders stay open all the same.</summary>
    private static async Task EndAsync(TrialShop shop, string code)
    {
        var (id, seen) = (shop.Household.Id, (await shop.Desk.FindAsync(shop.Household.Id, code))!);
        if (seen.Payment.State is { Status: PaymentStatus.Open, Due.IsPositive: true } open)
        {
            await shop.Money.RecordCashAsync(id, code, new CashMoved { FormKey = $"e{code}", Amount = open.Due }, By);
        }

        foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver, OrderStep.Delivered })
        {
            await shop.Desk.TakeStepAsync(id, code, step, By);
        }

        if ((await shop.Desk.FindAsync(id, code))!.Payment.State.RefundDue is { IsPositive: true } due)
        {
            await shop.Money.RecordRefundMadeAsync(id, code, new RefundMade { FormKey = $"r{code}", Amount = due }, By);
        }
    }

    private static async Task GoAsync(TrialShop shop, OrderView order, params OrderStep[] steps)
    {
        foreach (var step in steps)
        {
            Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), step, By));
        }
    }

    /// <summary>Every line of the ledger but its words.</summary>
    private static Task<string> LedgerAsync(TrialShop shop) => shop.WithDbAsync(async db => string.Join('\n', (await db.Set<LedgerEntry>().AsNoTracking().OrderBy(entry => entry.Id).ToListAsync())
        .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Id} {entry.RequestId} {entry.Kind} {entry.Amount.Dong} {entry.TransferId} {entry.ReversesId} {entry.OccurredAt:O} {entry.RecordedAt:O} {entry.By}"))));

    /// <summary>Every line of the books, with the goods and without the reasons.</summary>
    private static async Task<string> BookAsync(TrialShop shop)
    {
        await MonthsAsync(shop);
        return await shop.WithDbAsync(async db => string.Join('\n', (await db.Set<BookEntry>().AsNoTracking().OrderBy(line => line.Number).ToListAsync())
            .Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Number} {line.Column} {line.Kind} {line.Day} {line.Amount.Dong} {line.Source} {line.Code} {(line.Kind == BookEntryKind.Sold ? line.Text : "")}"))));
    }

    private static async Task<string> MonthsAsync(TrialShop shop)
    {
        var totals = new List<string>();
        for (var month = new DateOnly(2026, 10, 1); month < new DateOnly(2027, 4, 1); month = month.AddMonths(1))
        {
            totals.Add((await shop.Books.ReadMonthAsync(shop.Household.Id, new BookMonth(month.Year, month.Month))).Total.ToString()!);
        }

        return string.Join('\n', totals);
    }

    private static PhoneNumber Number(string typed) => PhoneNumber.TryRead(typed, out var phone) ? phone : throw new ArgumentException("No number.", nameof(typed));
}
