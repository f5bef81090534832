using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Notes what buyers say. A claim is one time on the request; no state is computed from it.</summary>
internal sealed class PaymentClaims(ICommerceDatabase database, TimeProvider time) : IPaymentClaims
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    public Task<ClaimOutcome> ClaimAsync(string code, string secret, CancellationToken cancellationToken = default) =>
        OrderCode.TryRead(code, out var read) && TrackingSecret.TryRead(secret, out var given)
            ? database.WriteAsync(db => NoteAsync(db, read, given, cancellationToken), outcome => outcome is ClaimOutcome.Noted, cancellationToken)
            : Task.FromResult<ClaimOutcome>(new ClaimOutcome.NotFound());

    /// <summary>Accounts whose buyers claimed since then: a feed that can be asked is asked about them sooner.</summary>
    public static Task<List<string>> AccountsClaimedSinceAsync(DbContext db, Guid householdId, DateTimeOffset since, CancellationToken cancellationToken) =>
        db.Set<PaymentRequest>()
            .Where(request => request.HouseholdId == householdId && request.ClaimedAt > since)
            .Select(request => request.Account)
            .Distinct()
            .ToListAsync(cancellationToken);

    private async Task<ClaimOutcome> NoteAsync(DbContext db, OrderCode code, TrackingSecret given, CancellationToken cancellationToken)
    {
        if (await OrderReading.FindAsync(db, code, householdId: null, cancellationToken) is not { } found || !found.Order.Secret.Matches(given))
        {
            return new ClaimOutcome.NotFound();
        }

        if (found.State() is not { Status: PaymentStatus.Open, Due.IsPositive: true })
        {
            return new ClaimOutcome.NothingDue(found.View());
        }

        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var old = now - (long)Again.TotalMilliseconds;
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_payment_requests SET claimed_at = {now}, touched = touched + 1
            WHERE id = {found.Request.Id} AND (claimed_at IS NULL OR claimed_at <= {old})
            """,
            cancellationToken);
        db.ChangeTracker.Clear();
        return new ClaimOutcome.Noted((await OrderReading.FindAsync(db, code, householdId: null, cancellationToken))!.View());
    }
}
