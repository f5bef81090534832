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

    /// <summary>
    /// Opens the market. Households without goods get no customers. Pressed again it sends the customers who have not come: the first time may have
    /// broken off, and a stall may have got its goods late.
    /// </summary>
    /// <returns>How many customers came now; <c>null</c> when the market is over, or nobody was missing.</returns>
    public async Task<int?> OpenAsync(ClassView lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);

        // A trainer's phone that loses the page must not leave half a market.
        var cancellationToken = CancellationToken.None;
        var now = time.GetUtcNow();
        var at = now.ToUnixTimeMilliseconds();
        var isFirst = await db.Classes.Where(one => one.Id == lesson.Id && one.MarketBeganAt == null).ExecuteUpdateAsync(one => one.SetProperty(c => c.MarketBeganAt, (long?)at), cancellationToken) == 1;
        if (!isFirst && !await db.Classes.AnyAsync(one => one.Id == lesson.Id && one.MarketBeganAt != null && one.MarketEndedAt == null, cancellationToken))
        {
            return null;
        }

        var came = await ScenesAsync(lesson, cancellationToken);
        var before = came.Sum(scenes => scenes.Count());

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

            var kinds = Kinds.Except(came[stall.HouseholdId!.Value].Select(scene => scene.Kind)).ToArray();
            Random.Shared.Shuffle(kinds);
            foreach (var kind in kinds)
            {
                customers += await SendAsync(lesson, stall, goods, kind, before + customers + 1, cancellationToken) ? 1 : 0;
            }
        }

        return customers > 0 || isFirst ? customers : null;
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

    /// <summary>
    /// The code that a customer of the market says when it fetches its goods: there is nobody behind it who could. <c>null</c> for orders of people, and
    /// before there is something to fetch.
    /// </summary>
    public async Task<string?> SpokenCodeAsync(Guid householdId, OrderCode code, CancellationToken cancellationToken)
    {
        var written = code.ToString();
        if (!await db.ClassScenes.AnyAsync(scene => scene.HouseholdId == householdId && scene.OrderCode == written, cancellationToken))
        {
            return null;
        }

        var slip = await db.Set<Order>().AsNoTracking().Where(order => order.HouseholdId == householdId && order.Code == code).Select(order => order.Slip.Code).SingleOrDefaultAsync(cancellationToken);
        return slip is { } said ? said.Reveal() : null;
    }

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

        // Everybody says so, and before any money can be seen: otherwise only swindlers' orders would say it.
        await claims.ClaimAsync(order.Code.ToString(), order.Secret.Reveal(), cancellationToken);
        await PayAsync(stall, order, kind, cancellationToken);
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
