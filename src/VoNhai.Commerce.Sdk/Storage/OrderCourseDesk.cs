using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>The way of one order: hold it, decide, save, in one transaction.</summary>
internal sealed class OrderCourseDesk(ICommerceDatabase database, IEnumerable<ICarrier> carriers, TimeProvider time) : IOrderCourse
{
    /// <summary>As long as every reason of ours.</summary>
    public const int MostReason = 300;

    private readonly IReadOnlyList<ICarrier> carriers = [.. carriers];

    public Task<CourseView?> ReadAsync(Guid householdId, string code, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db =>
            {
                if (!OrderCode.TryRead(code, out var read) || await OrderReading.FindAsync(db, read, householdId, cancellationToken) is not { } found)
                {
                    return null;
                }

                var notes = await db.Set<OrderNote>().Where(note => note.OrderId == found.Order.Id && note.HouseholdId == householdId).ToListAsync(cancellationToken);
                var moments = found.Order.Timeline.OrderBy(entry => entry.Number)
                    .Select(entry => new CourseMoment(entry.At, entry.Step, entry.By, Actors.Of(entry.By), entry.Note, entry.Told))
                    .Concat(notes.OrderBy(note => note.Id).Select(note => new CourseMoment(note.At, null, note.By, Actors.Of(note.By), note.Text, "")));
                return new CourseView(
                    found.View(),
                    [.. moments.OrderBy(moment => moment.At)],
                    found.Order.Slip.Code is null ? 0 : found.Order.Slip.TriesLeft,
                    [.. carriers.Select(carrier => KeyValuePair.Create(carrier.Key, carrier.Name))]);
            },
            cancellationToken);

    public async Task<CourseOutcome> HandOverAsync(Guid householdId, string code, HandoverWord word, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(word);
        var reading = HandoverReading.Of(word, carriers);
        return reading.Problems.Count > 0
            ? new CourseOutcome.Invalid(reading.Problems)
            : await HeldAsync(householdId, code, OrderStep.HandedOver, by, (db, held, now) => HandOverAsync(db, held, reading, by, now, cancellationToken), cancellationToken);
    }

    public Task<CourseOutcome> ConfirmDeliveryAsync(Guid householdId, string code, string by, CancellationToken cancellationToken = default) =>
        HeldAsync(householdId, code, OrderStep.Delivered, by, (_, held, now) =>
        {
            held.Reading.Order.Deliver(now, by);
            return Done(held);
        }, cancellationToken);

    public async Task<CourseOutcome> TakeBackAsync(Guid householdId, string code, GoodsFate? fate, string reason, string by, CancellationToken cancellationToken = default)
    {
        var problems = new List<FieldProblem>();
        if (fate is not { } chosen || !Enum.IsDefined(chosen))
        {
            problems.Add(new FieldProblem("fate", "required", "Xin chọn: bán lại được, hay bỏ."));
        }

        var told = Reason(reason, "reason", "Xin ghi vì sao hàng trả về.", problems);
        return problems.Count > 0
            ? new CourseOutcome.Invalid(problems)
            : await HeldAsync(householdId, code, OrderStep.Returned, by, async (db, held, now) =>
            {
                held.Reading.Order.TakeBack(now, by, told, fate!.Value);
                held.Reading.Request.Cancel(now);
                if (fate == GoodsFate.SellAgain)
                {
                    await Stock.ReturnAsync(db, held.Reading.Order, cancellationToken);
                }

                await Worklist.TouchAsync(db, held.Reading.Request.Id, cancellationToken);
                return new CourseOutcome.Done(held.Reading.View());
            }, cancellationToken);
    }

    public async Task<CourseOutcome> CancelAsync(Guid householdId, string code, string told, string by, CancellationToken cancellationToken = default)
    {
        var problems = new List<FieldProblem>();
        var why = Reason(told, "told", "Xin ghi vì sao hủy đơn.", problems);
        return problems.Count > 0
            ? new CourseOutcome.Invalid(problems)
            : await HeldAsync(householdId, code, OrderStep.Cancelled, by, async (db, held, now) =>
            {
                await CallingOff.WriteAsync(db, held.Reading, now, by, why, cancellationToken);
                return new CourseOutcome.Done(held.Reading.View());
            }, cancellationToken);
    }

    public async Task<CourseOutcome> NoteAsync(Guid householdId, string code, string text, string by, CancellationToken cancellationToken = default)
    {
        var problems = new List<FieldProblem>();
        var words = Reason(text, "note", "Xin ghi vài chữ.", problems);
        return problems.Count > 0
            ? new CourseOutcome.Invalid(problems)
            : await HeldAsync(householdId, code, wanted: null, by, (db, held, now) =>
            {
                db.Add(new OrderNote { Id = Guid.CreateVersion7(now), HouseholdId = householdId, OrderId = held.Reading.Order.Id, At = now, By = by, Text = words });
                return Done(held);
            }, cancellationToken);
    }

    private static async Task<CourseOutcome> HandOverAsync(
        DbContext db, HeldOrder held, HandoverReading reading, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var order = held.Reading.Order;
        if (reading.ToRun && order.Delivery.RunId is null)
        {
            return new CourseOutcome.Invalid([new FieldProblem("how", "noRun", "Đơn này không đi chuyến nào.")]);
        }

        if (reading.Code is { } typed && !order.Hears(typed))
        {
            return new CourseOutcome.WrongPickupCode(held.Reading.View(), order.Slip.TriesLeft);
        }

        order.HandOver(settled: true, now, by, reading.Note, reading.Parcel);
        await Stock.SellAsync(db, order, now, cancellationToken);
        return new CourseOutcome.Done(held.Reading.View());
    }

    /// <summary>Holds the order and decides on it, if the wanted step is one that it can take.</summary>
    private async Task<CourseOutcome> HeldAsync(
        Guid householdId, string code, OrderStep? wanted, string by, Func<DbContext, HeldOrder, DateTimeOffset, Task<CourseOutcome>> decide, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return await database.WriteAsync(
            async db =>
            {
                // By the order's own code: that of a deposit names money, not goods.
                if (await HeldOrder.ByCodeAsync(db, householdId, code, cancellationToken) is not { } held || held.Request.Id != held.Reading.Request.Id)
                {
                    return new CourseOutcome.NotFound();
                }

                if (wanted is { } step && !held.Reading.Can(step))
                {
                    return new CourseOutcome.NotPossible(held.Reading.View(), step);
                }

                var outcome = await decide(db, held, time.GetUtcNow().ToMilliseconds());
                await db.SaveChangesAsync(cancellationToken);
                return outcome;
            },
            outcome => outcome is CourseOutcome.Done or CourseOutcome.WrongPickupCode,
            cancellationToken);
    }

    private static Task<CourseOutcome> Done(HeldOrder held) => Task.FromResult<CourseOutcome>(new CourseOutcome.Done(held.Reading.View()));

    private static string Reason(string? typed, string field, string demand, List<FieldProblem> problems)
    {
        if (!PlainText.TryRead(typed, MostReason, out var clean))
        {
            problems.Add(new FieldProblem(field, "invalid", $"Xin viết gọn trong {MostReason} ký tự, không có ký tự lạ."));
        }
        else if (!clean.Any(char.IsLetterOrDigit))
        {
            problems.Add(new FieldProblem(field, "required", demand));
        }

        return clean ?? "";
    }
}
