using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage.Books;

/// <summary>Debts by person. <c>VONHAI_DEBTS</c> sets how many random credits, payments and returns (default 150; <c>eng/books.sh</c> runs 10,000).</summary>
public sealed class DebtsTests
{
    private const string By = "user:mui";
    private static readonly int Acts = Environment.GetEnvironmentVariable("VONHAI_DEBTS") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 150;

    [Theory, OnEachEngine]
    public async Task After_credits_part_payments_and_returns_debts_equal_the_ledger_and_the_oldest_was_paid_first(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine, TrialDatabase.Memory);
        var (id, random, product) = (shop.Household.Id, new Random(20_261_130), await shop.SellAsync(1_000_000, 95_000));
        var model = new Dictionary<string, List<(OrderCode Code, long Owed)>>();
        for (var act = 0; act < Acts; act++)
        {
            shop.Clock.Move(TimeSpan.FromMinutes(7));
            var phone = $"091234567{random.Next(6)}";
            var owed = model.TryGetValue(phone, out var known) ? known : model[phone] = [];
            switch (random.Next(5))
            {
                case 0 or 1:
                    var order = ((CheckoutOutcome.Placed)await shop.Checkout.PlaceAsync(TrialShop.Wish(product, random.Next(1, 4)) with { BuyerPhone = phone })).Order;
                    await shop.Money.GiveCreditAsync(id, order.Code.ToString(), new CreditGiven { FormKey = $"c{act}", Terms = CreditTerms.Debt }, By);
                    foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver })
                    {
                        await shop.Desk.TakeStepAsync(id, order.Code.ToString(), step, By);
                    }

                    owed.Add((order.Code, order.Total.Dong));
                    break;
                case 2 or 3 when owed.Count > 0:
                    var all = owed.Sum(debt => debt.Owed);
                    var amount = random.Next(4) == 0 ? all : random.NextInt64(1, all + 1);
                    var person = (await shop.Debts.ListAsync(id, phone[^4..])).Persons.Single();
                    Assert.IsType<DebtOutcome.MoreThanOwed>(await shop.Debts.PayCashAsync(id, person.Key, new DebtPaid { FormKey = $"m{act}", Amount = Vnd.Of(all + 1) }, By));
                    Assert.Equal(new DebtOutcome.Done(Vnd.Of(all - amount), false), await shop.Debts.PayCashAsync(id, person.Key, new DebtPaid { FormKey = $"p{act}", Amount = Vnd.Of(amount) }, By));
                    Assert.True(Assert.IsType<DebtOutcome.Done>(await shop.Debts.PayCashAsync(id, person.Key, new DebtPaid { FormKey = $"p{act}", Amount = Vnd.Of(amount) }, By)).IsReplay);
                    while (amount > 0)
                    {
                        var part = Math.Min(amount, owed[0].Owed);
                        (amount, owed[0]) = (amount - part, (owed[0].Code, owed[0].Owed - part));
                        if (owed[0].Owed == 0)
                        {
                            owed.RemoveAt(0);
                        }
                    }

                    break;
                case 4 when owed.Count > 0:
                    var back = random.Next(owed.Count);
                    Assert.IsType<CourseOutcome.Done>(await shop.Get<IOrderCourse>().TakeBackAsync(id, owed[back].Code.ToString(), GoodsFate.SellAgain, "Dập", By));
                    owed.RemoveAt(back);
                    break;
            }
        }

        var book = await shop.Debts.ListAsync(id, take: 500);
        Assert.Equal(
            model.Where(person => person.Value.Count > 0).OrderBy(person => person.Key).Select(person => (person.Key, string.Join(' ', person.Value))),
            book.Persons.OrderBy(person => person.Buyer.Phone.ToString()).Select(person => (person.Buyer.Phone.ToString(), string.Join(' ', person.Debts.Select(debt => (debt.Code, debt.Owed.Dong))))));
        Assert.Equal(book.Persons.OrderBy(person => person.Since), book.Persons);
        var ledger = 0L;
        foreach (var debt in book.Persons.SelectMany(person => person.Debts))
        {
            ledger += (await shop.Desk.FindAsync(id, debt.Code.ToString()))!.Payment.State.Due.Dong;
        }

        Assert.Equal(ledger, book.Owed.Dong);

        // Control: credit that was given, less cash that was taken, forgets what came back.
        Assert.NotEqual(ledger, await shop.WithDbAsync(db => db.Database.SqlQuery<long>(
            $"SELECT CAST(sum(CASE kind WHEN 'CreditGiven' THEN amount WHEN 'Cash' THEN -amount ELSE 0 END) AS bigint) AS \"Value\" FROM commerce_ledger").SingleAsync()));
    }

    /// <summary>Nobody pays for somebody whose name differs by a mark only, or who lives elsewhere.</summary>
    [Theory, OnEachEngine]
    public async Task Hoa_owes_nothing_for_Hoà_and_nothing_for_Hoa_of_another_hamlet(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var id = shop.Household.Id;
        (string Name, string Hamlet, string Nickname, int Owes)[] owing =
        [
            ("bà Hoa", "Mỏ Gà", "bà Hoa chè", 100_000), ("Bà  Hoa", "mỏ gà", "", 5_000), ("bà Hòa", "Mỏ Gà", "", 200_000), ("bà Hoà", "Mỏ Gà", "", 7_000), ("bà Hoa", "Khuổi Mèo", "", 1_000),
        ];
        foreach (var (name, hamlet, nickname, owes) in owing)
        {
            Assert.IsType<TillOutcome.Done>(await shop.Till.SellAsync(
                id,
                new TillSale
                {
                    Id = Guid.CreateVersion7(),
                    Lines = [new TillLine(null, Quantity.One, Vnd.Of(owes))],
                    Payment = TillPayment.Owed,
                    Name = name,
                    Hamlet = hamlet,
                    Nickname = nickname,
                    SoldAt = shop.Clock.GetUtcNow(),
                },
                By));
            shop.Clock.Move(TimeSpan.FromMinutes(1));
        }

        var persons = (await shop.Debts.ListAsync(id)).Persons;

        Assert.Equal([1_000, 105_000, 207_000], persons.Select(person => person.Owed.Dong).Order());
        var tea = persons.Single(person => person.Owed.Dong == 105_000);
        Assert.Equal(("bà Hoa chè", "mỏ gà"), (tea.Nickname, tea.Hamlet));
        Assert.Equal(tea.Key, Assert.Single((await shop.Debts.ListAsync(id, "chè")).Persons).Key);
    }

    [Theory, OnEachEngine]
    public async Task The_same_payment_sent_by_many_is_taken_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var id = shop.Household.Id;
        await BooksTests.SoldAsync(shop, paid: 20_000);
        await BooksTests.SoldAsync(shop, paid: 0);
        var person = (await shop.Debts.ListAsync(id)).Persons.Single();
        Assert.Equal(170_000, person.Owed.Dong);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shop.Debts.PayCashAsync(id, person.Key, new DebtPaid { FormKey = "once", Amount = Vnd.Of(100_000) }, By)));

        Assert.Single(outcomes, outcome => outcome is DebtOutcome.Done { IsReplay: false });
        Assert.Equal(7, outcomes.Count(outcome => outcome is DebtOutcome.Done { IsReplay: true }));
        Assert.Equal(70_000, (await shop.Debts.FindAsync(id, person.Key))!.Owed.Dong);
        Assert.IsType<DebtOutcome.FormWasUsed>(await shop.Debts.PayCashAsync(id, person.Key, new DebtPaid { FormKey = "once", Amount = Vnd.Of(1) }, By));

        // The whole of it, after which nothing is owed that a second sending could find.
        var whole = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shop.Debts.PayCashAsync(id, person.Key, new DebtPaid { FormKey = "whole", Amount = Vnd.Of(70_000) }, By)));
        Assert.Single(whole, outcome => outcome is DebtOutcome.Done { IsReplay: false });
        Assert.Equal(7, whole.Count(outcome => outcome is DebtOutcome.Done { IsReplay: true }));
        var neighbour = (await shop.NeighbourAsync()).Id;
        Assert.IsType<DebtOutcome.NotFound>(await shop.Debts.PayCashAsync(neighbour, person.Key, new DebtPaid { FormKey = "n", Amount = Vnd.Of(1) }, "user:pao"));
        Assert.IsType<DebtOutcome.NotFound>(await shop.Debts.DescribeAsync(neighbour, person.Key, new DebtorNoted("x", "y")));
        Assert.Empty((await shop.Debts.ListAsync(neighbour)).Persons);
    }
}
