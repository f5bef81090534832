using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Practice;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>
/// The market day (ngày chợ): customers come to every household with goods. Each orders, says "I have paid", and is honest or not: two swindlers
/// and two honest ones in an order that nobody knows. They use the doors that everybody uses: checkout, claim, the practice bank's news.
/// </summary>
public sealed class MarketDay
{
    private static readonly SceneKind[] Kinds = Enum.GetValues<SceneKind>();

    private readonly ShopDbContext db;
    private readonly ICheckout checkout;
    private readonly IPaymentClaims claims;
    private readonly PracticeBank bank;
    private readonly TimeProvider time;

    internal MarketDay(ShopDbContext db, ICheckout checkout, IPaymentClaims claims, PracticeBank bank, TimeProvider time)
        => (this.db, this.checkout, this.claims, this.bank, this.time) = (db, checkout, claims, bank, time);

    /// <summary>Opens the market, once. Households without goods get no customers.</summary>
    /// <returns>How many customers came; <c>null</c> when the market was opened before.</returns>
    public async Task<int?> OpenAsync(ClassView lesson, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var now = time.GetUtcNow();
        var at = now.ToUnixTimeMilliseconds();
        if (await db.Classes.Where(one => one.Id == lesson.Id && one.MarketBeganAt == null).ExecuteUpdateAsync(one => one.SetProperty(c => c.MarketBeganAt, (long?)at), cancellationToken) == 0)
        {
            return null;
        }

        var stalls = await db.ClassLearners.AsNoTracking().Where(learner => learner.ClassId == lesson.Id && learner.HouseholdId != null).OrderBy(learner => learner.Number).ToListAsync(cancellationToken);
        var customers = 0;
        foreach (var stall in stalls)
        {
            var goods = (await db.Set<Product>().AsNoTracking().Where(product => product.HouseholdId == stall.HouseholdId && product.IsPublished).OrderBy(product => product.Id).ToListAsync(cancellationToken))
                .FirstOrDefault(product => product.OrderabilityOn(VietnamTime.DayOf(now)) == Orderability.Orderable);
            if (goods is null)
            {
                continue;
            }

            var kinds = Kinds.ToArray();
            Random.Shared.Shuffle(kinds);
            foreach (var kind in kinds)
            {
                customers += await SendAsync(lesson, stall, goods, kind, customers + 1, cancellationToken) ? 1 : 0;
            }
        }

        return customers;
    }

    /// <summary>Ends the market: what swindlers have not got by now they will not get.</summary>
    public Task<int> CloseAsync(ClassView lesson, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var at = time.GetUtcNow().ToUnixTimeMilliseconds();
        return db.Classes.Where(one => one.Id == lesson.Id && one.MarketBeganAt != null && one.MarketEndedAt == null)
            .ExecuteUpdateAsync(one => one.SetProperty(c => c.MarketEndedAt, (long?)at), cancellationToken);
    }

    /// <summary>The customers that stand at a household's stall: their orders, and nothing of what is true about them.</summary>
    public async Task<IReadOnlyList<string>> CustomersAsync(Guid householdId, CancellationToken cancellationToken)
        => await db.ClassScenes.Where(scene => scene.HouseholdId == householdId).OrderBy(scene => scene.OrderCode).Select(scene => scene.OrderCode).ToListAsync(cancellationToken);

    /// <summary>What is true about them, for the trainer's sheet.</summary>
    public async Task<ILookup<Guid, (string Code, SceneKind Kind)>> ScenesAsync(ClassView lesson, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return (await db.ClassScenes.AsNoTracking().Where(scene => scene.ClassId == lesson.Id).OrderBy(scene => scene.OrderCode).ToListAsync(cancellationToken))
            .ToLookup(scene => scene.HouseholdId, scene => (scene.OrderCode, scene.Kind));
    }

    private async Task<bool> SendAsync(ClassView lesson, ClassLearner stall, Product goods, SceneKind kind, int number, CancellationToken cancellationToken)
    {
        var outcome = await checkout.PlaceAsync(
            new CheckoutRequest
            {
                IdempotencyKey = $"cho-{lesson.Id:N}-{stall.Number}-{kind}",
                Lines = [new CheckoutLine(goods.Id, goods.Minimum)],
                BuyerName = string.Create(CultureInfo.InvariantCulture, $"Khách chợ {number}"),
                BuyerPhone = string.Create(CultureInfo.InvariantCulture, $"09000{number % 100_000:00000}"),
                Delivery = DeliveryKind.Pickup,
            },
            cancellationToken);
        if (outcome is not CheckoutOutcome.Placed { Order: var order })
        {
            // Sold out, or too much is held unpaid already: this customer finds nothing and goes home.
            return false;
        }

        db.ClassScenes.Add(new MarketScene { ClassId = lesson.Id, HouseholdId = stall.HouseholdId!.Value, OrderCode = order.Code.ToString(), Kind = kind });
        await db.SaveChangesAsync(cancellationToken);
        await PayAsync(stall, order, kind, cancellationToken);

        // Everybody says so.
        await claims.ClaimAsync(order.Code.ToString(), order.Secret.Reveal(), cancellationToken);
        return true;
    }

    private async Task PayAsync(ClassLearner stall, OrderView order, SceneKind kind, CancellationToken cancellationToken)
    {
        var due = order.Payment.State.Due;
        var amount = kind switch { SceneKind.FakeReceipt => Vnd.Zero, SceneKind.WrongAmount => Vnd.Of(Math.Max(1, due.Dong / 10)), _ => due };
        if (amount.IsPositive)
        {
            var news = kind == SceneKind.LateMoney ? NewsHabit.Late : NewsHabit.AtOnce;
            await bank.SendAsync(new Payee(stall.Account, ""), new PracticeTransfer(amount, order.Payment.Memo, BankHabits.All[0], news), cancellationToken);
        }
    }
}
