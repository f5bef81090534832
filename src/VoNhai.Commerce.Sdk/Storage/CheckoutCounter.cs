using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Turns wishes into orders: load, decide, set goods aside, save, in one transaction for all that are wished together.</summary>
internal sealed class CheckoutCounter(ICommerceDatabase database, CommerceOptions options, TimeProvider time, ILoggerFactory? loggers = null) : ICheckout
{
    /// <summary>The most orders out of one cart: more different products than a cart holds cannot be.</summary>
    private const int MostTogether = Cart.MostLines;

    private readonly CheckoutQueue queue = new(database, options, time, (loggers ?? NullLoggerFactory.Instance).CreateLogger("VoNhai.Commerce.Orders"));

    public async Task<CheckoutOutcome> PlaceAsync(CheckoutRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (CheckoutDraft.Read(request, out var problems) is not { } draft)
        {
            return new CheckoutOutcome.Invalid(problems);
        }

        if (CheckoutQueue.Takes(draft) && await PlaceWithOthersAsync(draft, request, cancellationToken) is { } outcome)
        {
            return outcome;
        }

        return await PlaceTogetherAsync([request], cancellationToken) switch
        {
            TogetherOutcome.Placed placed => new CheckoutOutcome.Placed(placed.Orders[0], placed.IsReplay),
            TogetherOutcome.Refused { Why: [{ } why] } => why,
            var unknown => throw new CommerceException($"One wish was answered by {unknown}, which speaks of none."),
        };
    }

    private async Task<CheckoutOutcome?> PlaceWithOthersAsync(CheckoutDraft draft, CheckoutRequest request, CancellationToken cancellationToken)
    {
        var began = time.GetUtcNow();
        var outcome = await queue.PlaceAsync(draft, request.ExpectedTotal, cancellationToken);
        if (outcome is CheckoutOutcome.Placed)
        {
            // What was only looked at is no span of its own.
            using var span = CommerceTelemetry.Source.StartActivity(CommerceTelemetry.PlaceOrdersSpan, ActivityKind.Internal, default(ActivityContext), startTime: began);
            span?.SetTag(CommerceTelemetry.OutcomeTag, "placed");
            CommerceTelemetry.CountPlaced(1);
        }

        return outcome;
    }

    public async Task<TogetherOutcome> PlaceTogetherAsync(IReadOnlyList<CheckoutRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentOutOfRangeException.ThrowIfZero(requests.Count, nameof(requests));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(requests.Count, MostTogether, nameof(requests));
        var drafts = new CheckoutDraft[requests.Count];
        var refusals = new CheckoutOutcome?[requests.Count];
        for (var i = 0; i < requests.Count; i++)
        {
            ArgumentNullException.ThrowIfNull(requests[i]);
            if (CheckoutDraft.Read(requests[i], out var problems) is { } draft)
            {
                drafts[i] = draft;
            }
            else
            {
                refusals[i] = new CheckoutOutcome.Invalid(problems);
            }
        }

        if (refusals.Any(refusal => refusal is not null))
        {
            return new TogetherOutcome.Refused(refusals);
        }

        if (await database.ReadAsync(db => SoldOutGlance.LookAsync(db, drafts, VietnamTime.DayOf(time.GetUtcNow()), cancellationToken), cancellationToken) is { } soldOut)
        {
            return soldOut;
        }

        // Whatever is not new orders leaves no trace: the transaction is rolled back, keys and all.
        using var span = CommerceTelemetry.Source.StartActivity(CommerceTelemetry.PlaceOrdersSpan);
        var outcome = await database.WriteAsync(
            db => PlaceAsync(db, drafts, requests, cancellationToken),
            outcome => outcome is TogetherOutcome.Placed { IsReplay: false },
            cancellationToken);
        span?.SetTag(CommerceTelemetry.OutcomeTag, outcome is TogetherOutcome.Placed { IsReplay: var again } ? again ? "replayed" : "placed" : "refused");
        if (outcome is TogetherOutcome.Placed { IsReplay: false } placed)
        {
            CommerceTelemetry.CountPlaced(placed.Orders.Count);
        }

        return outcome;
    }

    public Task<IReadOnlyList<OrderView>> FindPlacedAsync(IReadOnlyCollection<string> idempotencyKeys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(idempotencyKeys);
        return database.ReadAsync<IReadOnlyList<OrderView>>(
            async db =>
            {
                var codes = await db.Set<CheckoutKey>().Where(used => idempotencyKeys.Contains(used.Key)).OrderBy(used => used.Key).Select(used => used.Code).ToListAsync(cancellationToken);
                var orders = await db.Set<Order>().Where(order => codes.Contains(order.Code)).AsSplitQuery().ToDictionaryAsync(order => order.Code, cancellationToken);
                return [.. (await OrderReading.CompleteAsync(db, [.. codes.Select(code => orders[code])], cancellationToken)).Select(reading => reading.View())];
            },
            cancellationToken);
    }

    private async Task<TogetherOutcome> PlaceAsync(DbContext db, CheckoutDraft[] drafts, IReadOnlyList<CheckoutRequest> requests, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToMilliseconds();
        var content = ContentOf(drafts);
        var codes = new OrderCode[drafts.Length];
        for (var i = 0; i < drafts.Length; i++)
        {
            codes[i] = await CodeIssuer.IssueAsync(db, options.CodePrefix, now, cancellationToken);
            if (!await TryUseKeyAsync(db, drafts[i].Key, content, codes[i], now, cancellationToken))
            {
                return await ReplayAsync(db, drafts, content, cancellationToken);
            }
        }

        var priced = new PricedDraft?[drafts.Length];
        var refusals = new CheckoutOutcome?[drafts.Length];
        for (var i = 0; i < drafts.Length; i++)
        {
            (priced[i], refusals[i]) = await CheckoutPricing.PriceAsync(db, drafts[i], requests[i].ExpectedTotal, options, now, cancellationToken);
        }

        if (priced.OfType<PricedDraft>().ToList() is var wishes && wishes.Count < drafts.Length)
        {
            return new TogetherOutcome.Refused(refusals);
        }

        if (await TakeStockAsync(db, wishes, cancellationToken) is var (at, gone))
        {
            refusals[at] = gone;
            return new TogetherOutcome.Refused(refusals);
        }

        if (await TakePlacesAsync(db, wishes, now, cancellationToken) is var (full, why))
        {
            refusals[full] = why;
            return new TogetherOutcome.Refused(refusals);
        }

        var readings = wishes.Select((wish, i) => Add(db, wish, codes[i], now)).ToList();
        await db.SaveChangesAsync(cancellationToken);
        return new TogetherOutcome.Placed([.. readings.Select(reading => reading.View())], IsReplay: false);
    }

    private OrderReading Add(DbContext db, PricedDraft wish, OrderCode code, DateTimeOffset now)
    {
        var reading = PlacedOrder.Of(wish, code, now, options);
        var (order, draft) = (reading.Order, wish.Draft);
        db.Add(order);
        db.Add(reading.Request);
        foreach (var line in order.HoldsAtPlacement ? order.Lines : [])
        {
            var (hold, movement) = Stock.HoldOf(order, line);
            db.AddRange(hold, movement);
        }

        if (draft.Email is { } email)
        {
            NoticeWishes.Add(db, order, email);
        }

        if (wish.Delivery.RunId is { } runId)
        {
            db.Add(new RunParcel(Guid.CreateVersion7(now), runId, order.Id, order.HouseholdId));
        }

        return reading;
    }

    /// <summary>What is wished together belongs together: the same key with other company is another wish.</summary>
    private static string ContentOf(CheckoutDraft[] drafts) => drafts.Length == 1
        ? drafts[0].ContentHash()
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', drafts.Select(draft => draft.ContentHash())))));

    /// <summary>The key of the table decides who was first; a twin that is still running is waited for.</summary>
    private static async Task<bool> TryUseKeyAsync(DbContext db, string key, string content, OrderCode code, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO commerce_checkout_keys (key, content_hash, code, used_at) VALUES ({key}, {content}, {code.ToString()}, {now.ToUnixTimeMilliseconds()}) ON CONFLICT DO NOTHING",
            cancellationToken) == 1;

    private static async Task<TogetherOutcome> ReplayAsync(DbContext db, CheckoutDraft[] drafts, string content, CancellationToken cancellationToken)
    {
        var readings = new List<OrderReading>();
        foreach (var draft in drafts)
        {
            var used = await db.Set<CheckoutKey>().AsNoTracking().SingleOrDefaultAsync(key => key.Key == draft.Key && key.ContentHash == content, cancellationToken);
            if (used is null)
            {
                return new TogetherOutcome.Refused([.. drafts.Select(_ => new CheckoutOutcome.KeyReused())]);
            }

            readings.Add(await OrderReading.FindAsync(db, used.Code, householdId: null, cancellationToken)
                ?? throw new CommerceException("A used checkout key has no order: rows were removed from outside."));
        }

        return new TogetherOutcome.Placed([.. readings.Select(reading => reading.View())], IsReplay: true);
    }

    /// <summary>In the order of ids over all that is wished together, so that two orders for the same goods never wait for each other.</summary>
    private static async Task<(int At, CheckoutOutcome Why)?> TakeStockAsync(DbContext db, IReadOnlyList<PricedDraft> wishes, CancellationToken cancellationToken)
    {
        var wanted = wishes.SelectMany((wish, at) => wish.Lines.Select(line => (At: at, wish.Household.UnpaidShare, line.Line, line.Floor, wish.Draft.Payment)));
        foreach (var (at, share, line, floor, payment) in wanted.OrderBy(wish => wish.Line.ProductId))
        {
            if (payment == PaymentChoice.Transfer
                ? !await TryTakeAsync(db, line, share, floor, cancellationToken)
                : (await HeldGoods.LookAsync(db, line, cancellationToken)).Left < line.Quantity)
            {
                var (left, held) = await HeldGoods.LookAsync(db, line, cancellationToken);
                return (at, left >= line.Quantity
                    ? new CheckoutOutcome.BeyondUnpaidShare(line.ProductId, line.ProductName, line.Unit, HoldCap.MostMore(left, held, share, floor))
                    : new CheckoutOutcome.SoldOut(line.ProductId, line.ProductName, line.Unit, left));
            }
        }

        return null;
    }

    /// <summary>After the goods, and in the order of ids, for the same reason.</summary>
    private static async Task<(int At, CheckoutOutcome Why)?> TakePlacesAsync(DbContext db, IReadOnlyList<PricedDraft> wishes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var (at, delivery) in wishes.Select((wish, at) => (At: at, wish.Delivery)).OrderBy(wish => wish.Delivery.RunId))
        {
            if (await ChosenDelivery.TakePlaceAsync(db, delivery, now, cancellationToken) is { } full)
            {
                return (at, new CheckoutOutcome.Invalid([full]));
            }
        }

        return null;
    }

    /// <summary>Twice at most: what stood in the way may have been paid meanwhile.</summary>
    private static async Task<bool> TryTakeAsync(DbContext db, OrderLine line, int share, Quantity floor, CancellationToken cancellationToken) =>
        await Stock.TryTakeUnpaidAsync(db, line.ProductId, line.Quantity, share, floor, cancellationToken)
        || ((await HeldGoods.LookAsync(db, line, cancellationToken)).Left >= line.Quantity
            && await HeldGoods.SettleAsync(db, line.ProductId, cancellationToken)
            && await Stock.TryTakeUnpaidAsync(db, line.ProductId, line.Quantity, share, floor, cancellationToken));
}
