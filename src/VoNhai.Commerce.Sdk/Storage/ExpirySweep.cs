using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Releases overdue orders that nobody paid. Silence of the bank proves nothing: only a feed that spoke after the order's time proves that
/// there was nothing to speak of. Several instances may sweep at once: each order is decided under its own row and one guarded update.
/// </summary>
internal sealed class ExpirySweep(ICommerceDatabase database, CommerceOptions options, TimeProvider time) : IExpirySweep
{
    /// <summary>Who called it off, in the order's history.</summary>
    public const string System = Actors.System;

    private const int MostAtOnce = 500;

    public async Task<int> SweepAsync(CancellationToken cancellationToken = default)
    {
        var candidates = await database.ReadAsync(db => CandidatesAsync(db, cancellationToken), cancellationToken);
        var released = 0;
        foreach (var candidate in candidates)
        {
            if (await database.WriteAsync(db => TryReleaseAsync(db, candidate, cancellationToken), done => done, cancellationToken))
            {
                released++;
                CommerceTelemetry.CountExpired();
            }
        }

        return released;
    }

    private async Task<List<Candidate>> CandidatesAsync(DbContext db, CancellationToken cancellationToken)
    {
        var grace = (long)options.ExpiryGrace.TotalMilliseconds;
        var latest = time.GetUtcNow().ToUnixTimeMilliseconds() - grace;
        return await db.Database.SqlQuery<Candidate>(
            $"""
            SELECT r.household_id AS "HouseholdId", r.order_id AS "OrderId", r.id AS "RequestId"
            FROM commerce_payment_requests r
            WHERE r.expires_at IS NOT NULL AND r.expired_at IS NULL AND r.cancelled_at IS NULL AND r.expires_at <= {latest}
              AND r.claimed_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM commerce_ledger e JOIN commerce_payment_requests d ON d.id = e.request_id WHERE d.order_id = r.order_id)
              AND EXISTS (SELECT 1 FROM commerce_orders o WHERE o.id = r.order_id AND o.step = 'Placed')
              AND EXISTS (SELECT 1 FROM commerce_feeds f
                          WHERE f.household_id = r.household_id AND f.bin = r.bin AND f.account = r.account AND f.retired_at IS NULL
                            AND f.last_heard_at > r.created_at AND f.last_heard_at >= r.expires_at + {grace})
            ORDER BY r.expires_at LIMIT {MostAtOnce}
            """).ToListAsync(cancellationToken);
    }

    private async Task<bool> TryReleaseAsync(DbContext db, Candidate candidate, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToMilliseconds();
        if (await HeldOrder.ByIdAsync(db, candidate.HouseholdId, candidate.OrderId, candidate.RequestId, cancellationToken) is not { } held
            || !IsUnpaid(held)
            || !await TryStampAsync(db, held.Request, now, cancellationToken))
        {
            return false;
        }

        held.Reading.Order.Cancel(now, System, "expired");
        await Stock.ReturnAsync(db, held.Reading.Order, cancellationToken);
        await RunPlaces.ReleaseAsync(db, held.Reading.Order, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Any money, any word of a person, any claim of the buyer: then a person decides.</summary>
    private static bool IsUnpaid(HeldOrder held) =>
        held.Reading is { Order.Step: OrderStep.Placed, Ledger.Count: 0 } && held.Request.ClaimedAt is null && held.State().Received == Vnd.Zero;

    /// <summary>Set once; whoever comes second, or after a person called the order off or took it up again, changes nothing.</summary>
    private static async Task<bool> TryStampAsync(DbContext db, PaymentRequest request, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_payment_requests SET expired_at = {now.ToUnixTimeMilliseconds()}
            WHERE id = {request.Id} AND expired_at IS NULL AND cancelled_at IS NULL AND claimed_at IS NULL AND expires_at <= {now.ToUnixTimeMilliseconds()}
            """,
            cancellationToken) == 1;

    private sealed record Candidate(Guid HouseholdId, Guid OrderId, Guid RequestId);
}
