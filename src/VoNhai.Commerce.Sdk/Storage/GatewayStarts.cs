using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Opens a place where a buyer pays. The attempt is written before the gateway is asked, so that whoever presses twice, or again after a lost
/// answer, asks with the same key for the same thing.
/// </summary>
internal sealed class GatewayStarts(
    ICommerceDatabase database, IPaymentGateway gateway, Func<string, IReadOnlyList<GatewayNews>, CancellationToken, Task<int>> record, TimeProvider time)
{
    /// <summary>An attempt that the gateway never answered is asked for with the same key for this long; then its key may be forgotten there.</summary>
    private static readonly TimeSpan KeyHolds = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan FirstQuestion = TimeSpan.FromMinutes(15);

    /// <summary>The attempt that is there, one that ran out, one whose amount is another one by now: three are enough, and a fourth is a loop.</summary>
    private const int MostAttempts = 4;

    public async Task<GatewayStartOutcome> StartAsync(Guid householdId, string code, GatewayStart start, CancellationToken cancellationToken)
    {
        for (var i = 0; i < MostAttempts; i++)
        {
            var plan = await database.WriteAsync(db => PlanAsync(db, householdId, code, start, cancellationToken), plan => plan.Refusal is null, cancellationToken);
            if (plan.Refusal is { } refusal)
            {
                return refusal;
            }

            try
            {
                await EndAsync(plan.Outdated, cancellationToken);
                if (await OpenAsync(plan, start, cancellationToken) is { } opened)
                {
                    return opened;
                }
            }
            catch (GatewayException failure)
            {
                if (failure.IsRefusal)
                {
                    // What it refused once it refuses always under that key.
                    await EndAsync(plan.Row!.Id, cancellationToken);
                }

                return new GatewayStartOutcome.Failed(failure.Message);
            }
        }

        return new GatewayStartOutcome.Failed("Each attempt was over as soon as it began.");
    }

    /// <summary>Opens the planned attempt, or finds it open; <c>null</c> when it is over and another one must begin.</summary>
    private async Task<GatewayStartOutcome?> OpenAsync(Plan plan, GatewayStart start, CancellationToken cancellationToken)
    {
        var row = plan.Row!;
        if (row.GatewayId is null)
        {
            var made = await gateway.StartAsync(
                new GatewayAsk
                {
                    Key = row.Key,
                    RequestId = row.RequestId,
                    Code = plan.Request!.Code,
                    Price = row.Price,
                    Way = row.Way,
                    Title = plan.Title,
                    Return = start.Return,
                    At = row.MadeAt,
                },
                cancellationToken);
            await database.WriteAsync(
                db => db.Database.ExecuteSqlAsync($"UPDATE commerce_gateway_payments SET gateway_id = {made.Id} WHERE id = {row.Id} AND gateway_id IS NULL", cancellationToken),
                _ => true,
                cancellationToken);
            return new GatewayStartOutcome.Ready(made);
        }

        var answer = await gateway.AskAsync(row.GatewayId, cancellationToken);
        if (answer is { Payment.Status: GatewayPaymentStatus.Open })
        {
            return new GatewayStartOutcome.Ready(answer.Payment);
        }

        if (answer is { Payment.Status: GatewayPaymentStatus.Paid })
        {
            await record(gateway.Name, answer.News, cancellationToken);
        }

        await EndAsync(row.Id, cancellationToken);
        return null;
    }

    private async Task<Plan> PlanAsync(DbContext db, Guid householdId, string code, GatewayStart start, CancellationToken cancellationToken)
    {
        if (await HeldOrder.ByCodeAsync(db, householdId, code, cancellationToken) is not { } held)
        {
            return Plan.No(new GatewayStartOutcome.NotFound());
        }

        if (held.Reading.Household.IsPractice)
        {
            return Plan.No(new GatewayStartOutcome.NotOffered());
        }

        var state = held.State();
        var due = held.Request.Purpose == RequestPurpose.Whole ? state.Due : held.Request.Amount - state.Received;
        if (state.Status != PaymentStatus.Open || held.Request.CancelledAt is not null || !due.IsPositive || !Views.IsAsked(held.Reading.Order))
        {
            return Plan.No(new GatewayStartOutcome.NothingDue());
        }

        var price = start.Price ?? GatewayPrice.Of(due);
        if (price.Units <= 0 || (price.IsDong && (price.Units < gateway.Least.Dong || price.Units > gateway.Most.Dong || price.Units != due.Dong)))
        {
            return Plan.No(new GatewayStartOutcome.AmountOutOfRange(gateway.Least, gateway.Most));
        }

        var now = time.GetUtcNow().ToMilliseconds();
        var rows = await db.Set<GatewayPaymentRow>().AsNoTracking()
            .Where(row => row.RequestId == held.Request.Id && row.Gateway == gateway.Name)
            .OrderByDescending(row => row.Attempt)
            .ToListAsync(cancellationToken);
        var open = rows.Where(row => row.EndedAt is null).ToList();
        var same = open.FirstOrDefault(row => row.Way == start.Way && row.Amount == due && row.Price == price && (row.GatewayId is not null || now < row.MadeAt + KeyHolds));
        var outdated = open.Where(row => row != same && row.Way == start.Way).ToList();
        foreach (var row in outdated)
        {
            await db.Database.ExecuteSqlAsync($"UPDATE commerce_gateway_payments SET ended_at = {now.ToUnixTimeMilliseconds()} WHERE id = {row.Id}", cancellationToken);
        }

        same ??= await AddAsync(db, held.Request, start.Way, due, price, rows.Count == 0 ? 1 : rows[0].Attempt + 1, now, cancellationToken);
        return new Plan(null, held.Request, same, outdated, $"{held.Request.Code} · {held.Reading.Household.Name}");
    }

    private async Task<GatewayPaymentRow> AddAsync(
        DbContext db, PaymentRequest request, GatewayWay way, Vnd due, GatewayPrice price, int attempt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = new GatewayPaymentRow
        {
            Id = Guid.CreateVersion7(now),
            HouseholdId = request.HouseholdId,
            RequestId = request.Id,
            Gateway = gateway.Name,
            Attempt = attempt,
            Way = way,
            Amount = due,
            Units = price.Units,
            Currency = price.Currency,
            MadeAt = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()),
            AskAt = now + FirstQuestion,
        };
        db.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        return row;
    }

    /// <summary>What asks for another amount than is due now must not be paid any more.</summary>
    private async Task EndAsync(IEnumerable<GatewayPaymentRow> outdated, CancellationToken cancellationToken)
    {
        foreach (var row in outdated.Where(row => row.GatewayId is not null))
        {
            await gateway.EndAsync(row.GatewayId!, cancellationToken);
        }
    }

    private Task<int> EndAsync(Guid rowId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.WriteAsync(
            db => db.Database.ExecuteSqlAsync($"UPDATE commerce_gateway_payments SET ended_at = {now} WHERE id = {rowId} AND ended_at IS NULL", cancellationToken), _ => true, cancellationToken);
    }

    private sealed record Plan(GatewayStartOutcome? Refusal, PaymentRequest? Request, GatewayPaymentRow? Row, IReadOnlyList<GatewayPaymentRow> Outdated, string Title)
    {
        public static Plan No(GatewayStartOutcome why) => new(why, null, null, [], "");
    }
}
