using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>Takes true weights in: hold the order, weigh, write the difference, in one transaction.</summary>
internal sealed class WeighingDesk(ICommerceDatabase database, TimeProvider time) : IWeighingDesk
{
    /// <summary>Who said yes, in the ledger.</summary>
    private const string Buyer = "buyer";

    public Task<WeighingOutcome> WeighAsync(Guid householdId, string code, Weighed weighed, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(weighed);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return database.WriteAsync(db => WeighAsync(db, householdId, code, weighed, by, cancellationToken), IsNew, cancellationToken);
    }

    public Task<WeighingOutcome> AnswerAsync(string code, string secret, int number, bool agrees, CancellationToken cancellationToken = default) =>
        OrderCode.TryRead(code, out var read) && TrackingSecret.TryRead(secret, out var given)
            ? database.WriteAsync(db => AnswerAsync(db, read, given, number, agrees, cancellationToken), IsNew, cancellationToken)
            : Task.FromResult<WeighingOutcome>(new WeighingOutcome.NotFound());

    private async Task<WeighingOutcome> WeighAsync(DbContext db, Guid householdId, string code, Weighed weighed, string by, CancellationToken cancellationToken)
    {
        if (await HeldOrder.ByCodeAsync(db, householdId, code, cancellationToken) is not { } held || held.Request != held.Reading.Request)
        {
            return new WeighingOutcome.NotFound();
        }

        var reading = held.Reading;
        if (reading.Weighings.Any(before => before.FormKey == weighed.FormKey))
        {
            return new WeighingOutcome.Done(reading.View(), IsReplay: true);
        }

        if (WeighingForms.Judge(reading.Order, weighed) is { Count: > 0 } problems)
        {
            return new WeighingOutcome.Invalid(problems);
        }

        if (reading.Order.Step != OrderStep.Accepted)
        {
            return new WeighingOutcome.NotNow(reading.View());
        }

        var weighing = Weighing.Of(
            reading.Order, reading.Weighings, [.. weighed.Lines.Select(line => new WeighedLine(line.Number, line.Quantity))], weighed.AtHandOver, weighed.FormKey, Now, by);
        Weighing.Awaited(reading.Weighings)?.Replace();
        db.Add(weighing);
        var after = reading with { Weighings = [.. reading.Weighings, weighing] };
        return await SettleAsync(db, after, weighing, by, cancellationToken);
    }

    private async Task<WeighingOutcome> AnswerAsync(DbContext db, OrderCode code, TrackingSecret given, int number, bool agrees, CancellationToken cancellationToken)
    {
        // Read without tracking first: whoever knows no secret holds no row.
        var seen = await db.Set<Order>().AsNoTracking().Where(order => order.Code == code).Select(order => new { order.HouseholdId, order.Secret }).SingleOrDefaultAsync(cancellationToken);
        if (seen is null || !seen.Secret.Matches(given) || await HeldOrder.ByCodeAsync(db, seen.HouseholdId, code.ToString(), cancellationToken) is not { } held)
        {
            return new WeighingOutcome.NotFound();
        }

        var reading = held.Reading;
        var asked = reading.Weighings.SingleOrDefault(weighing => weighing.Number == number);
        if (asked?.AnsweredAt is not null && asked.State == (agrees ? WeighingState.Agreed : WeighingState.Declined))
        {
            return new WeighingOutcome.Done(reading.View(), IsReplay: true);
        }

        if (asked is not { State: WeighingState.Asked } || reading.Order.Step != OrderStep.Accepted)
        {
            return new WeighingOutcome.NotNow(reading.View());
        }

        asked.Answer(agrees, Now);
        return await SettleAsync(db, reading, asked, Buyer, cancellationToken);
    }

    private async Task<WeighingOutcome> SettleAsync(DbContext db, OrderReading reading, Weighing weighing, string by, CancellationToken cancellationToken)
    {
        if (weighing.Stands && await WeighingEntries.WriteAsync(db, reading, weighing, Now, by, cancellationToken) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return new WeighingOutcome.Refused((await OrderReading.FindAsync(db, reading.Order.Code, reading.Order.HouseholdId, cancellationToken))!.View(), refusal);
        }

        await db.SaveChangesAsync(cancellationToken);
        await Worklist.TouchAsync(db, reading.Request.Id, cancellationToken);
        return new WeighingOutcome.Done((await OrderReading.CompleteAsync(db, [reading.Order], cancellationToken)).Single().View(), IsReplay: false);
    }

    private DateTimeOffset Now => time.GetUtcNow().ToMilliseconds();

    private static bool IsNew(WeighingOutcome outcome) => outcome is WeighingOutcome.Done { IsReplay: false };
}
