using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// One transaction for several wishes of strangers. It takes in what is plainly a new order and leaves the rest; the guards are those of
/// <see cref="CheckoutCounter"/>: the key's index, the code's, and the statement that lowers a product's stock, here once for all who want it. If one of them
/// says no, nothing of the round is kept and each wish is looked at alone.
/// </summary>
internal sealed class CheckoutRound(ICommerceDatabase database, CommerceOptions options, TimeProvider time)
{
    private static readonly ManyRows Codes = new("commerce_codes", new("code"), new("issued_at", ManyRows.Kind.Number));

    private static readonly ManyRows Keys = new(
        "commerce_checkout_keys", new("key"), new("content_hash"), new("code"), new("used_at", ManyRows.Kind.Number));

    /// <summary>What became of those wishes that are answered here.</summary>
    public async Task<IReadOnlyDictionary<CheckoutWish, CheckoutOutcome>> PlaceAsync(IReadOnlyList<CheckoutWish> together)
    {
        var (outcomes, fresh) = (new Dictionary<CheckoutWish, CheckoutOutcome>(), new List<CheckoutWish>());
        var products = await database.ReadAsync(db => GlanceAsync(db, together, fresh), CancellationToken.None);
        var today = VietnamTime.DayOf(time.GetUtcNow());
        var worthTrying = new List<CheckoutWish>(fresh.Count);
        foreach (var wish in fresh)
        {
            if (SoldOutGlance.SoldOut(wish.Draft, products, today) is { } soldOut)
            {
                outcomes[wish] = soldOut;
            }
            else
            {
                worthTrying.Add(wish);
            }
        }

        if (worthTrying.Count > 0)
        {
            var placed = await database.WriteAsync(db => WriteAsync(db, worthTrying), keep: placed => placed.Count > 0, CancellationToken.None);
            foreach (var (wish, reading) in placed)
            {
                outcomes[wish] = new CheckoutOutcome.Placed(reading.View(), IsReplay: false);
            }
        }

        return outcomes;
    }

    /// <summary>As <see cref="SoldOutGlance"/>, one look for all. Of wishes with a key that is used, or that two of them have, another has to judge.</summary>
    private static async Task<Dictionary<Guid, Product>> GlanceAsync(DbContext db, IReadOnlyList<CheckoutWish> together, List<CheckoutWish> fresh)
    {
        // The goods first: whose twin takes the last of them in between is found by its key.
        var ids = IdsOf(together);
        var products = await db.Set<Product>().AsNoTracking().Where(product => ids.Contains(product.Id)).ToDictionaryAsync(product => product.Id);
        var keys = together.Select(wish => wish.Draft.Key).Distinct().ToList();
        var used = await db.Set<CheckoutKey>().Where(key => keys.Contains(key.Key)).Select(key => key.Key).ToListAsync();
        fresh.AddRange(together.DistinctBy(wish => wish.Draft.Key).ExceptBy(used, wish => wish.Draft.Key));
        return products;
    }

    private static List<Guid> IdsOf(IEnumerable<CheckoutWish> wishes) => [.. wishes.SelectMany(wish => wish.Draft.Lines).Select(line => line.ProductId).Distinct()];

    private async Task<Dictionary<CheckoutWish, OrderReading>> WriteAsync(DbContext db, IReadOnlyList<CheckoutWish> wishes)
    {
        var now = time.GetUtcNow().ToMilliseconds();
        var ids = IdsOf(wishes);
        var shelves = await db.Set<Product>().AsNoTracking().Where(product => ids.Contains(product.Id))
            .Select(product => new { product, Held = EF.Property<long>(product, StockTables.HeldUnpaid) })
            .ToDictionaryAsync(read => read.product.Id, read => new Shelf(read.product, read.Held));
        var priced = await PriceAsync(db, wishes, shelves, now);
        var readings = priced.ToDictionary(one => one.Wish, one => PlacedOrder.Of(one.Priced, OrderCode.New(options.CodePrefix), now, options));
        return readings.Count > 0 && await TryUseKeysAsync(db, readings, now) && await TryTakeStockAsync(db, priced, shelves)
            ? await SaveAsync(db, readings)
            : [];
    }

    /// <summary>Those that can be had at today's prices, as long as there is something left.</summary>
    private async Task<List<(CheckoutWish Wish, PricedDraft Priced)>> PriceAsync(
        DbContext db, IReadOnlyList<CheckoutWish> wishes, Dictionary<Guid, Shelf> shelves, DateTimeOffset now)
    {
        var products = shelves.ToDictionary(shelf => shelf.Key, shelf => shelf.Value.Product);
        var householdIds = products.Values.Select(product => product.HouseholdId).Distinct().ToList();
        var households = await db.Set<Household>().AsNoTracking().Where(household => householdIds.Contains(household.Id)).ToDictionaryAsync(household => household.Id);
        var accounts = new Dictionary<Guid, ReceivingAccount?>();
        foreach (var id in householdIds)
        {
            accounts[id] = await LiveAccounts.FindAsync(db, id, now, CancellationToken.None);
        }

        var (found, today) = (new List<(CheckoutWish Wish, PricedDraft Priced)>(), VietnamTime.DayOf(now));
        foreach (var wish in wishes.Where(wish => CheckoutPricing.Judge(wish.Draft, products, today) is null))
        {
            var householdId = products[wish.Draft.Lines[0].ProductId].HouseholdId;
            if (CheckoutPricing.Sells(households[householdId], accounts[householdId], options)
                && CheckoutPricing.Price(wish.Draft, wish.ExpectedTotal, products, households[householdId], accounts[householdId]!, wish.Draft.Delivery).Priced is { } priced
                && TrySetAside(priced, shelves))
            {
                found.Add((wish, priced));
            }
        }

        return found;
    }

    private static bool TrySetAside(PricedDraft priced, Dictionary<Guid, Shelf> shelves)
    {
        var holds = priced.Draft.Payment == PaymentChoice.Transfer;
        if (!priced.Lines.All(line => shelves[line.Line.ProductId].Has(line.Line, holds, priced.Household.UnpaidShare, line.Floor)))
        {
            return false;
        }

        foreach (var (line, _) in holds ? priced.Lines : [])
        {
            shelves[line.ProductId].Take(line.Quantity);
        }

        return true;
    }

    /// <summary>The keys of the tables decide who was first, in the order of the keys, so that no two rounds wait for each other.</summary>
    private static async Task<bool> TryUseKeysAsync(DbContext db, Dictionary<CheckoutWish, OrderReading> readings, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        return await Codes.InsertAsync(db, readings.Values.Select(reading => new object?[] { reading.Order.Code.ToString(), at }), CancellationToken.None) == readings.Count
            && await Keys.InsertAsync(
                db,
                readings.OrderBy(reading => reading.Key.Draft.Key, StringComparer.Ordinal)
                    .Select(reading => new object?[] { reading.Key.Draft.Key, reading.Key.Draft.ContentHash(), reading.Value.Order.Code.ToString(), at }),
                CancellationToken.None) == readings.Count;
    }

    /// <summary>In the order of ids, as everybody does. What the sum of them may take, each of them may take after the other.</summary>
    private static async Task<bool> TryTakeStockAsync(DbContext db, List<(CheckoutWish Wish, PricedDraft Priced)> priced, Dictionary<Guid, Shelf> shelves)
    {
        var wanted = priced.SelectMany(one => one.Priced.Lines.Select(line => (line.Line.ProductId, one.Priced.Household.UnpaidShare, line.Floor)))
            .DistinctBy(line => line.ProductId).Where(line => shelves[line.ProductId].Taken.IsPositive);
        foreach (var (productId, share, floor) in wanted.OrderBy(line => line.ProductId))
        {
            if (!await Stock.TryTakeUnpaidAsync(db, productId, shelves[productId].Taken, share, floor, CancellationToken.None))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<Dictionary<CheckoutWish, OrderReading>> SaveAsync(DbContext db, Dictionary<CheckoutWish, OrderReading> readings)
    {
        var type = db.Model.FindEntityType(typeof(Order))!;
        var orders = readings.Values.Select(reading => reading.Order).ToList();
        var holds = orders.Where(order => order.HoldsAtPlacement).SelectMany(order => order.Lines.Select(line => Stock.HoldOf(order, line))).ToList();
        await InsertAsync(db, type, orders);
        await EntityRows.InsertAsync(
            db, type.FindNavigation(nameof(Order.Lines))!.TargetEntityType, [.. orders.SelectMany(order => order.Lines.Select(line => ((object)line, order.Id)))], CancellationToken.None);
        await EntityRows.InsertAsync(
            db, type.FindNavigation(nameof(Order.Timeline))!.TargetEntityType, [.. orders.SelectMany(order => order.Timeline.Select(entry => ((object)entry, order.Id)))], CancellationToken.None);
        await InsertAsync(db, db.Model.FindEntityType(typeof(PaymentRequest)), readings.Values.Select(reading => reading.Request));
        await InsertAsync(db, db.Model.FindEntityType(typeof(StockHold)), holds.Select(hold => hold.Hold));
        await InsertAsync(db, db.Model.FindEntityType(typeof(StockMovement)), holds.Select(hold => hold.Movement));
        await TellAsync(db, orders);
        return readings;
    }

    private static Task InsertAsync(DbContext db, IEntityType? type, IEnumerable<object> entities) =>
        EntityRows.InsertAsync(db, type!, [.. entities.Select(entity => (entity, Guid.Empty))], CancellationToken.None);

    /// <summary>As <see cref="OutboxTap"/> does for what the change tracker saves: only who wishes to be told makes work.</summary>
    private static async Task TellAsync(DbContext db, List<Order> orders)
    {
        var householdIds = orders.Select(order => order.HouseholdId).Distinct().ToList();
        var listening = await db.Set<NoticeWishRow>().Where(wish => householdIds.Contains(wish.SubjectId) && wish.Channel != null).Select(wish => wish.SubjectId).ToListAsync();
        foreach (var order in orders.Where(order => listening.Contains(order.HouseholdId)))
        {
            await Outbox.TellAsync(db, order.Id, order.Timeline[0], CancellationToken.None);
        }
    }
}
