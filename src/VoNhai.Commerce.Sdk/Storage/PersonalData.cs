using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>Finds, copies and blanks buyers across households. Orders are held in the order of ids, as payments of debts hold them.</summary>
internal sealed class PersonalData(ICommerceDatabase database, TimeProvider time) : IPersonalData
{
    /// <summary>A sweep holds so many orders at once: a webhook's sender waits behind it.</summary>
    private const int AtOnce = 50;

    public Task<PersonalHoldings> CountAsync(PhoneNumber phone, CancellationToken cancellationToken = default)
    {
        MustBeANumber(phone);
        return database.ReadAsync(
            async db =>
            {
                var readings = await OwnAsync(db, phone, cancellationToken);
                var orderIds = readings.Select(reading => reading.Order.Id).ToList();
                var entryIds = readings.SelectMany(reading => reading.Ledger).Select(entry => (Guid?)entry.Id).ToList();
                return new PersonalHoldings(
                    readings.Select(reading => reading.Order.HouseholdId).Distinct().Count(),
                    readings.Count,
                    readings.Count(reading => OrderDebt.Of(reading) is not null),
                    await db.Set<NoticeWishRow>().CountAsync(wish => orderIds.Contains(wish.SubjectId) && wish.Channel != null, cancellationToken),
                    await db.Set<PhotoRow>().CountAsync(photo => photo.EntryId != null && entryIds.Contains(photo.EntryId), cancellationToken),
                    Counted(await WaitsAsync(db, readings, cancellationToken)));
            },
            cancellationToken);
    }

    public Task<PersonalFile> CopyAsync(PhoneNumber phone, CancellationToken cancellationToken = default)
    {
        MustBeANumber(phone);
        return database.WriteAsync(
            async db =>
            {
                var now = time.GetUtcNow().ToMilliseconds();
                var readings = await OwnAsync(db, phone, cancellationToken);
                Note(db, readings, PersonalDataAct.Copied, now);
                await db.SaveChangesAsync(cancellationToken);
                return await FileAsync(db, phone, readings, now, cancellationToken);
            },
            file => file.Orders.Count > 0,
            cancellationToken);
    }

    public Task<ErasureReport> EraseAsync(PhoneNumber phone, DateTimeOffset? placedUpTo = null, CancellationToken cancellationToken = default)
    {
        MustBeANumber(phone);
        var last = placedUpTo ?? DateTimeOffset.MaxValue;
        return database.WriteAsync(
            async db => await EraseAsync(db, await Own(db, phone).Where(order => order.PlacedAt <= last).Select(order => order.Id).ToListAsync(cancellationToken), PersonalDataAct.ErasedOnRequest, cancellationToken),
            report => report.Erased > 0,
            cancellationToken);
    }

    public async Task<int> EraseOlderAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        for (var (erased, after) = (0, Guid.Empty); ;)
        {
            var orderIds = await database.ReadAsync(db => OlderAsync(db, before, after, cancellationToken), cancellationToken);
            if (orderIds.Count == 0)
            {
                return erased;
            }

            after = orderIds[^1];
            erased += (await database.WriteAsync(
                db => EraseAsync(db, orderIds, PersonalDataAct.ErasedByAge, cancellationToken), report => report.Erased > 0, cancellationToken)).Erased;
        }
    }

    public Task<int> ForgetLettersAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        var limit = before.ToUnixTimeMilliseconds();
        return database.WriteAsync(
            async db =>
                await db.Database.ExecuteSqlAsync(
                    $"""
                    UPDATE commerce_notice_wishes SET channel = NULL, address = ''
                    WHERE receiver = 'Buyer' AND channel IS NOT NULL AND EXISTS (
                        SELECT 1 FROM commerce_orders o WHERE o.id = subject_id AND o.placed_at < {limit} AND o.step IN ('Delivered', 'Returned', 'Cancelled')
                          AND NOT EXISTS (SELECT 1 FROM commerce_order_timeline t WHERE t.order_id = o.id AND t.at >= {limit}))
                    """,
                    cancellationToken)
                + await db.Database.ExecuteSqlAsync($"UPDATE commerce_notices SET problem = '' WHERE problem <> '' AND ended_at < {limit}", cancellationToken),
            _ => true,
            cancellationToken);
    }

    public Task<int> ForgetBankCopiesAsync(DateTimeOffset before, CancellationToken cancellationToken = default) => FeedSweep.ForgetAsync(database, before, cancellationToken);

    public Task<IReadOnlyList<PersonalDataUse>> ListUsesAsync(Guid householdId, int take = 20, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<PersonalDataUse>>(
            async db =>
            {
                var rows = await db.Set<PersonalDataUseRow>().Where(use => use.HouseholdId == householdId)
                    .OrderByDescending(use => use.At).ThenByDescending(use => use.Id).Take(Math.Clamp(take, 1, 100)).ToListAsync(cancellationToken);
                var uses = new List<PersonalDataUse>();
                foreach (var row in rows)
                {
                    var codes = row.Act == PersonalDataAct.Copied ? [] : await db.Set<Order>()
                        .Where(order => order.HouseholdId == householdId && order.BuyerErasedAt == row.At)
                        .OrderBy(order => order.Id).Select(order => order.Code).Take(PersonalDataUse.MostCodes).ToListAsync(cancellationToken);
                    uses.Add(new PersonalDataUse(row.At, row.Act, row.Orders, codes));
                }

                return uses;
            },
            cancellationToken);

    private async Task<ErasureReport> EraseAsync(DbContext db, IReadOnlyCollection<Guid> orderIds, PersonalDataAct act, CancellationToken cancellationToken)
    {
        var held = new List<Guid>();
        foreach (var orderId in orderIds.Order())
        {
            // Whoever comes second finds it blanked, and lets it be.
            if (await db.Database.ExecuteSqlAsync($"UPDATE commerce_orders SET stamp = stamp WHERE id = {orderId} AND buyer_erased_at IS NULL", cancellationToken) == 1)
            {
                held.Add(orderId);
            }
        }

        var now = time.GetUtcNow().ToMilliseconds();
        var readings = await OrderReading.ListAsync(db, held, cancellationToken);
        var waits = await WaitsAsync(db, readings, cancellationToken);
        var free = readings.Where(reading => !waits.ContainsKey(reading.Order.Id)).ToList();
        foreach (var householdId in free.Select(reading => reading.Order.HouseholdId).Distinct().Order())
        {
            // Whoever writes the books just now has read the old words: either its lines are there already, or it reads the new ones.
            await BookKeeper.HoldAsync(db, householdId, cancellationToken);
        }

        await Blanking.OfAsync(db, free, now, cancellationToken);
        Note(db, free, act, now);
        await db.SaveChangesAsync(cancellationToken);
        return new ErasureReport(free.Count, free.Select(reading => reading.Order.HouseholdId).Distinct().Count(), Counted(waits));
    }

    private static void Note(DbContext db, IReadOnlyList<OrderReading> readings, PersonalDataAct act, DateTimeOffset now) =>
        db.AddRange(readings.GroupBy(reading => reading.Order.HouseholdId).Select(ofOne => new PersonalDataUseRow
        {
            Id = Guid.CreateVersion7(now),
            HouseholdId = ofOne.Key,
            At = now,
            Act = act,
            Orders = ofOne.Count(),
        }));

    private async Task<Dictionary<Guid, ErasureWait>> WaitsAsync(DbContext db, IReadOnlyList<OrderReading> readings, CancellationToken cancellationToken)
    {
        var orderIds = readings.Select(reading => reading.Order.Id).ToList();
        var onTheWay = await db.Set<RunParcel>().Where(parcel => orderIds.Contains(parcel.OrderId) && parcel.SettledAt == null && parcel.Collected != Vnd.Zero)
            .Select(parcel => parcel.OrderId).ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        return (from reading in readings
                let order = reading.Order
                let wait = ErasureRule.WaitOf(order.Step, order.HandedOverAt, reading.State(), OrderDebt.Of(reading) is not null, onTheWay.Contains(order.Id), now)
                where wait is not null
                select (order.Id, wait.Value)).ToDictionary();
    }

    private static Dictionary<ErasureWait, int> Counted(Dictionary<Guid, ErasureWait> waits) => waits.Values.CountBy(wait => wait).ToDictionary();

    private static async Task<PersonalFile> FileAsync(DbContext db, PhoneNumber phone, IReadOnlyList<OrderReading> readings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var orderIds = readings.Select(reading => reading.Order.Id).ToList();
        var entryIds = readings.SelectMany(reading => reading.Ledger).Select(entry => (Guid?)entry.Id).ToList();
        var addresses = await db.Set<NoticeWishRow>().Where(wish => orderIds.Contains(wish.SubjectId)).ToDictionaryAsync(wish => wish.SubjectId, wish => wish.Address, cancellationToken);
        var photos = await db.Set<PhotoRow>().Where(photo => photo.EntryId != null && entryIds.Contains(photo.EntryId)).Select(photo => photo.EntryId!.Value).ToListAsync(cancellationToken);
        var notes = new List<PersonalNote>();
        foreach (var household in readings.Select(reading => reading.Household).DistinctBy(household => household.Id))
        {
            var key = DebtorKeys.Of(household.Id, new Buyer("", phone));
            notes.AddRange((await db.Set<DebtorNote>().Where(note => note.HouseholdId == household.Id && note.Debtor == key).ToListAsync(cancellationToken))
                .Select(note => new PersonalNote(household.Name, note.Nickname, note.Hamlet)));
        }

        return new PersonalFile(
            phone,
            now,
            [.. readings.OrderBy(reading => reading.Order.PlacedAt).ThenBy(reading => reading.Order.Id).Select(reading => new PersonalOrder(
                reading.View(), addresses.GetValueOrDefault(reading.Order.Id, ""), reading.Ledger.Count(entry => photos.Contains(entry.Id))))],
            notes);
    }

    private static async Task<IReadOnlyList<OrderReading>> OwnAsync(DbContext db, PhoneNumber phone, CancellationToken cancellationToken) =>
        await OrderReading.CompleteAsync(db, await Own(db, phone).AsSplitQuery().ToListAsync(cancellationToken), cancellationToken);

    private static IQueryable<Order> Own(DbContext db, PhoneNumber phone) =>
        db.Set<Order>().Where(order => order.Buyer.Phone == phone && order.BuyerErasedAt == null).OrderBy(order => order.Id);

    /// <summary>Over, and quiet since; passers-by at the till left nothing that could be blanked.</summary>
    private static Task<List<Guid>> OlderAsync(DbContext db, DateTimeOffset before, Guid after, CancellationToken cancellationToken)
    {
        var limit = before.ToUnixTimeMilliseconds();
        return db.Database.SqlQuery<Guid>(
            $"""
            SELECT o.id AS "Value" FROM commerce_orders o
            WHERE o.buyer_erased_at IS NULL AND o.id > {after} AND o.placed_at < {limit} AND o.step IN ('Delivered', 'Returned', 'Cancelled', 'HandedOver')
              AND NOT (o.buyer_phone = '' AND o.buyer_name = {TillDraft.PasserBy})
              AND NOT EXISTS (SELECT 1 FROM commerce_order_timeline t WHERE t.order_id = o.id AND t.at >= {limit})
            ORDER BY o.id LIMIT {AtOnce}
            """).ToListAsync(cancellationToken);
    }

    private static void MustBeANumber(PhoneNumber phone)
    {
        if (phone == default)
        {
            throw new ArgumentException("Without a number everybody who bought at a till would be meant.", nameof(phone));
        }
    }
}
