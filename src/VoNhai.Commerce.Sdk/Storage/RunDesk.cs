using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>The keeper's side of runs.</summary>
internal sealed class RunDesk(ICommerceDatabase database, TimeProvider time) : IRunDesk
{
    private const int MostListed = 100;

    public async Task<DeliveryOutcome> OpenAsync(RunWish wish, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var now = time.GetUtcNow().ToMilliseconds();
        if (RunReading.Of(wish, now, out var problems) is not { } run)
        {
            return new DeliveryOutcome.Invalid(problems);
        }

        return await database.WriteAsync(
            async db =>
            {
                db.Add(run);
                await db.SaveChangesAsync(cancellationToken);
                return new DeliveryOutcome.Saved(run.Id);
            },
            _ => true,
            cancellationToken);
    }

    public async Task<IReadOnlyList<RunView>> ListAsync(DateOnly from, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            async db =>
            {
                var runs = await db.Set<Run>().Where(run => run.Day >= from).OrderBy(run => run.Day).ThenBy(run => run.Id).Take(MostListed).ToListAsync(cancellationToken);
                return (IReadOnlyList<RunView>)[.. runs.Select(RunSheets.Of)];
            },
            cancellationToken);

    public Task<RunSheet?> ReadAsync(Guid runId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db => await db.Set<Run>().SingleOrDefaultAsync(run => run.Id == runId, cancellationToken) is { } run
                ? new RunSheet(RunSheets.Of(run), [.. (await RunSheets.ParcelsAsync(db, [runId], householdId: null, cancellationToken))[runId]])
                : null,
            cancellationToken);

    public async Task<RunTickOutcome> TickOffAsync(Guid runId, Guid parcelId, RunTick tick, string keeper, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tick);
        var reading = string.IsNullOrWhiteSpace(tick.PickupCode) ? HandoverReading.OfReason(tick.Reason) : HandoverReading.OfCode(tick.PickupCode);
        return reading.Problems.Count > 0
            ? new RunTickOutcome.Invalid(reading.Problems)
            : await HeldAsync(runId, parcelId, keeper, (parcel, held, by, now) => TickOff(parcel, held, reading, tick.Collected, by, now), cancellationToken);
    }

    public async Task<RunTickOutcome> MissAsync(Guid runId, Guid parcelId, string why, string keeper, CancellationToken cancellationToken = default)
    {
        var reading = HandoverReading.OfReason(why);
        return reading.Problems.Count > 0
            ? new RunTickOutcome.Invalid([new FieldProblem("why", "required", "Xin ghi vì sao chưa giao được.")])
            : await HeldAsync(runId, parcelId, keeper, (parcel, held, _, now) =>
            {
                if (parcel is { TickedAt: not null, Missed: null } || held.Reading.Order.Step is not (OrderStep.Packed or OrderStep.HandedOver))
                {
                    return new RunTickOutcome.NotPossible(held.Reading.Order.Step);
                }

                parcel.Miss(reading.Note, now);
                return new RunTickOutcome.Done();
            }, cancellationToken);
    }

    public Task<bool> CallOffAsync(Guid runId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async db => await db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_runs SET called_off_at = {time.GetUtcNow().ToUnixTimeMilliseconds()} WHERE id = {runId} AND called_off_at IS NULL", cancellationToken) == 1,
            done => done,
            cancellationToken);

    private static RunTickOutcome TickOff(RunParcel parcel, HeldOrder held, HandoverReading reading, Vnd? collected, string by, DateTimeOffset now)
    {
        var order = held.Reading.Order;
        if (parcel is { TickedAt: not null, Missed: null } || !MayReachBuyer(order, held))
        {
            return new RunTickOutcome.NotPossible(order.Step);
        }

        var most = RunSheets.ToCollect(held.Reading);
        if (collected is not { Dong: >= 0 } cash || cash > most)
        {
            return new RunTickOutcome.Invalid([new FieldProblem("collected", "outOfRange", $"Đơn này thu nhiều nhất {most}. Không thu thì ghi 0.")]);
        }

        if (reading.Code is { } typed && !order.Hears(typed))
        {
            return new RunTickOutcome.WrongPickupCode(order.Slip.TriesLeft);
        }

        if (order.Step == OrderStep.Packed)
        {
            order.HandOver(settled: true, now, by, "to the run");
        }

        if (order.Step == OrderStep.HandedOver)
        {
            order.Deliver(now, by, reading.Note);
        }

        parcel.TickOff(cash, now);
        return new RunTickOutcome.Done();
    }

    /// <summary>Packed and paid or on credit; on its way; or said to be there already, by the buyer or the household.</summary>
    private static bool MayReachBuyer(Order order, HeldOrder held) =>
        order.Can(OrderStep.HandedOver, held.State().MayGo) || order.Step is OrderStep.HandedOver or OrderStep.Delivered;

    private async Task<RunTickOutcome> HeldAsync(
        Guid runId, Guid parcelId, string keeper, Func<RunParcel, HeldOrder, string, DateTimeOffset, RunTickOutcome> decide, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keeper);
        return await database.WriteAsync(
            async db =>
            {
                var place = await db.Set<RunParcel>().AsNoTracking()
                    .SingleOrDefaultAsync(row => row.Id == parcelId && row.RunId == runId && row.ReleasedAt == null, cancellationToken);
                var code = place is null ? default : await db.Set<Order>().Where(order => order.Id == place.OrderId).Select(order => order.Code).SingleAsync(cancellationToken);
                if (place is null || await HeldOrder.ByCodeAsync(db, place.HouseholdId, code.ToString(), cancellationToken) is not { } held)
                {
                    return new RunTickOutcome.NotFound();
                }

                // Read again under the order's row: a second keeper decides on what the first left.
                var parcel = await db.Set<RunParcel>().SingleAsync(row => row.Id == parcelId, cancellationToken);
                if (parcel.ReleasedAt is not null)
                {
                    return new RunTickOutcome.NotFound();
                }

                var now = time.GetUtcNow().ToMilliseconds();
                var outcome = decide(parcel, held, Actors.RunKeeper + keeper, now);
                if (held.Reading.Order.Step is OrderStep.HandedOver or OrderStep.Delivered)
                {
                    await Stock.SellAsync(db, held.Reading.Order, now, cancellationToken);
                }

                await db.SaveChangesAsync(cancellationToken);
                return outcome;
            },
            outcome => outcome is RunTickOutcome.Done or RunTickOutcome.WrongPickupCode,
            cancellationToken);
    }
}
