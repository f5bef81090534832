using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Support;

/// <summary>
/// Lets one operator look at one household's orders for a while, because the household said so: it shows a code of six digits and reads it
/// aloud. The code is good once, for <see cref="EnterWithin"/> and <see cref="Tries"/> tries; a try is taken in one statement before the code
/// is compared, so that a hundred guesses at once on several instances are five.
/// </summary>
public sealed class SupportViews
{
    /// <summary>How many codes may be typed for the one that is shown.</summary>
    public const int Tries = 5;

    private readonly ShopDbContext database;
    private readonly AuditTrail trail;
    private readonly TimeProvider time;

    internal SupportViews(ShopDbContext database, AuditTrail trail, TimeProvider time)
    {
        this.database = database;
        this.trail = trail;
        this.time = time;
    }

    /// <summary>How long a code may be typed: a telephone call.</summary>
    public static TimeSpan EnterWithin { get; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a view stays open.</summary>
    public static TimeSpan OpenFor { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Makes a code for the household; the one before is good no longer.</summary>
    /// <returns>The code, which is kept nowhere, and until when it may be typed.</returns>
    public async Task<(SupportCode Code, DateTimeOffset Until)> ShowCodeAsync(Guid householdId, CancellationToken cancellationToken = default)
    {
        var until = time.GetUtcNow() + EnterWithin;
        var (code, id, at) = (SupportCode.New(), Guid.CreateVersion7(), until.ToUnixTimeMilliseconds());
        var hash = await code.HashAsync(id);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO support_codes (household_id, code_id, code_hash, enter_until, tries_left) VALUES ({householdId}, {id}, {hash}, {at}, {Tries})
            ON CONFLICT (household_id) DO UPDATE SET
                code_id = excluded.code_id, code_hash = excluded.code_hash, enter_until = excluded.enter_until, tries_left = excluded.tries_left
            """,
            cancellationToken);
        trail.Add(AuditVerb.SupportCodeShown, householdId);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (code, until);
    }

    /// <summary>An operator types the code of a household.</summary>
    public async Task<SupportOutcome> OpenAsync(Guid householdId, string operatorId, SupportCode typed, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operatorId);
        var at = time.GetUtcNow().ToUnixTimeMilliseconds();

        // The try is taken from the very code that is compared: the household may show another meanwhile.
        if (await database.SupportCodes.AsNoTracking().SingleOrDefaultAsync(code => code.HouseholdId == householdId, cancellationToken) is not { } shown
            || await database.SupportCodes.Where(code => code.HouseholdId == householdId && code.CodeId == shown.CodeId && code.EnterUntil > at && code.TriesLeft > 0)
                .ExecuteUpdateAsync(code => code.SetProperty(c => c.TriesLeft, c => c.TriesLeft - 1), cancellationToken) == 0)
        {
            return new SupportOutcome.Gone();
        }

        // Slow on purpose, so it is done while nobody waits for us.
        var hash = await typed.HashAsync(shown.CodeId);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(shown.CodeHash)))
        {
            trail.Add(AuditVerb.SupportMissed, householdId);
            await database.SaveChangesAsync(cancellationToken);
            var left = await database.SupportCodes.Where(code => code.HouseholdId == householdId && code.CodeId == shown.CodeId)
                .Select(code => code.TriesLeft).SingleOrDefaultAsync(cancellationToken);
            return left > 0 ? new SupportOutcome.Wrong(left) : new SupportOutcome.Gone();
        }

        return await UseUpAsync(householdId, operatorId, shown.CodeId, cancellationToken);
    }

    /// <summary>Until when this operator may look at this household's orders; <c>null</c>: it may not.</summary>
    public async Task<DateTimeOffset?> OpenUntilAsync(Guid householdId, string operatorId, CancellationToken cancellationToken = default)
    {
        var until = await Open(householdId).Where(view => view.OperatorId == operatorId).MaxAsync(view => (long?)view.OpenUntil, cancellationToken);
        return until is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }

    /// <summary>The household closes whatever is open, and takes its code back. Whether there was anything.</summary>
    public async Task<bool> CloseAllAsync(Guid householdId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var taken = await database.SupportCodes.Where(code => code.HouseholdId == householdId).ExecuteDeleteAsync(cancellationToken);
        return await CloseAsync(Open(householdId), householdId, cancellationToken) + taken > 0;
    }

    /// <summary>An operator is done with looking. Whether it looked.</summary>
    public async Task<bool> LeaveAsync(Guid householdId, string operatorId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        return await CloseAsync(Open(householdId).Where(view => view.OperatorId == operatorId), householdId, cancellationToken) > 0;
    }

    /// <summary>Who looks and who looked, the last first; at most 20.</summary>
    public async Task<IReadOnlyList<SupportViewShown>> ListAsync(Guid householdId, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var rows = await database.SupportViews.Where(view => view.HouseholdId == householdId).OrderByDescending(view => view.OpenedAt).Take(20)
            .Select(view => new { View = view, Name = database.Users.Where(user => user.Id == view.OperatorId).Select(user => user.DisplayName).FirstOrDefault() })
            .AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row => new SupportViewShown(
            row.Name ?? "", At(row.View.OpenedAt), At(row.View.ClosedAt ?? row.View.OpenUntil), row.View.ClosedAt is null && row.View.OpenUntil > now))];
    }

    /// <summary>Deleting the row decides who used the code: two operators who heard it open one view.</summary>
    private async Task<SupportOutcome> UseUpAsync(Guid householdId, string operatorId, Guid codeId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.SupportCodes.Where(code => code.HouseholdId == householdId && code.CodeId == codeId).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return new SupportOutcome.Gone();
        }

        var until = now + OpenFor;
        database.SupportViews.Add(new SupportViewRow
        {
            Id = Guid.CreateVersion7(now), HouseholdId = householdId, OperatorId = operatorId, OpenedAt = now.ToUnixTimeMilliseconds(), OpenUntil = until.ToUnixTimeMilliseconds(),
        });
        trail.Add(AuditVerb.SupportOpened, householdId);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SupportOutcome.Opened(until);
    }

    /// <summary>Closes views and commits the transaction that the caller has begun.</summary>
    private async Task<int> CloseAsync(IQueryable<SupportViewRow> views, Guid householdId, CancellationToken cancellationToken)
    {
        var at = (long?)time.GetUtcNow().ToUnixTimeMilliseconds();
        var closed = await views.ExecuteUpdateAsync(view => view.SetProperty(v => v.ClosedAt, at), cancellationToken);
        if (closed > 0)
        {
            trail.Add(AuditVerb.SupportClosed, householdId);
            await database.SaveChangesAsync(cancellationToken);
        }

        await database.Database.CurrentTransaction!.CommitAsync(cancellationToken);
        return closed;
    }

    private IQueryable<SupportViewRow> Open(Guid householdId)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.SupportViews.Where(view => view.HouseholdId == householdId && view.OpenUntil > now && view.ClosedAt == null);
    }

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
