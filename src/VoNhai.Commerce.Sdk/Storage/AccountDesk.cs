using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Asks for receiving accounts, takes the household's word for a test, and stops what waits. The household's row is held meanwhile.</summary>
internal sealed class AccountDesk(ICommerceDatabase database, CommerceOptions options, TimeProvider time) : IAccountDesk
{
    public Task<IReadOnlyList<ReceivingAccount>> ListAsync(Guid householdId, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<ReceivingAccount>>(
            async db => await db.Set<ReceivingAccount>().Where(account => account.HouseholdId == householdId)
                .OrderByDescending(account => account.AskedAt ?? DateTimeOffset.UnixEpoch).ThenByDescending(account => account.Id)
                .ToListAsync(cancellationToken),
            cancellationToken);

    public Task<AccountOutcome> AskAsync(Guid householdId, AccountWish wish, TimeSpan wait, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
        return database.WriteAsync(
            db => AskAsync(db, householdId, AccountRules.Read(wish), wait, by, cancellationToken), outcome => outcome is AccountOutcome.Done, cancellationToken);
    }

    public Task<AccountOutcome> SawTestAsync(Guid householdId, Guid accountId, Vnd seen, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return database.WriteAsync(
            async db =>
            {
                var now = Now;
                if (await FindAsync(db, householdId, accountId, cancellationToken) is not { } account)
                {
                    return new AccountOutcome.NotFound();
                }

                switch (account.StandingAt(now))
                {
                    case AccountStanding.Stopped:
                        return new AccountOutcome.Changed();
                    case AccountStanding.AwaitsTest when seen != account.TestAmount:
                        return Wrong("seen", "otherAmount", "Số tiền này chưa đúng với lần chuyển thử. Xem lại trong app ngân hàng của mình.");
                    case AccountStanding.AwaitsTest:
                        var replaces = await db.Set<ReceivingAccount>().AnyAsync(
                            other => other.HouseholdId == householdId && other.Id != accountId && other.StoppedAt == null && other.LiveFrom <= now, cancellationToken);
                        await TestTransfers.ProveAsync(db, account, AccountProof.Household, now, replaces, cancellationToken);
                        return await DoneAsync(db, householdId, accountId, cancellationToken);
                    default:
                        return new AccountOutcome.Done(account);
                }
            },
            outcome => outcome is AccountOutcome.Done,
            cancellationToken);
    }

    public Task<AccountOutcome> StopAsync(Guid householdId, Guid accountId, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return database.WriteAsync(
            async db =>
            {
                if (await FindAsync(db, householdId, accountId, cancellationToken) is not { } account)
                {
                    return new AccountOutcome.NotFound();
                }

                return account.StoppedAt is not null || await TryStopAsync(db, householdId, accountId, by, Now, cancellationToken)
                    ? await DoneAsync(db, householdId, accountId, cancellationToken)
                    : new AccountOutcome.Changed();
            },
            outcome => outcome is AccountOutcome.Done,
            cancellationToken);
    }

    private async Task<AccountOutcome> AskAsync(
        DbContext db, Guid householdId, AccountReading reading, TimeSpan wait, string by, CancellationToken cancellationToken)
    {
        var isPractice = await db.Set<Household>().Where(household => household.Id == householdId).Select(household => (bool?)household.IsPractice).SingleOrDefaultAsync(cancellationToken);
        if (isPractice is null)
        {
            return new AccountOutcome.NotFound();
        }

        if (reading.ProblemsFor(isPractice.Value) is { Count: > 0 } problems)
        {
            return new AccountOutcome.Refused(problems);
        }

        await db.Database.ExecuteSqlAsync($"UPDATE commerce_households SET id = id WHERE id = {householdId}", cancellationToken);
        var now = Now;
        var accounts = await db.Set<ReceivingAccount>().Where(account => account.HouseholdId == householdId).ToListAsync(cancellationToken);
        var live = ReceivingAccounts.LiveAt(accounts, now);
        if (live is not null && (live.Bin, live.Number) == (reading.Bin, reading.Number))
        {
            // The money goes where it went, so nothing has to wait: a name or a memo's beginning that was wrong is mended.
            var memoPrefix = reading.MemoPrefix.Length > 0 ? reading.MemoPrefix : live.MemoPrefix;
            if ((live.HolderName, live.MemoPrefix) != (reading.HolderName, memoPrefix))
            {
                live.Mend(reading.HolderName, memoPrefix);
                await db.SaveChangesAsync(cancellationToken);
            }

            return new AccountOutcome.Done(live);
        }

        var account = accounts.SingleOrDefault(one => (one.Bin, one.Number) == (reading.Bin, reading.Number));
        foreach (var other in accounts.Where(one => one != account && one.StandingAt(now) is AccountStanding.AwaitsTest or AccountStanding.AwaitsTime))
        {
            other.Stop(by, now);
        }

        if (account is null)
        {
            account = new ReceivingAccount(Guid.CreateVersion7(now), householdId, reading.Bin, reading.Number, reading.HolderName);
            db.Add(account);
        }

        var code = await CodeIssuer.IssueAsync(db, options.CodePrefix, now, cancellationToken);
        var amount = Vnd.Of(RandomNumberGenerator.GetInt32(ReceivingAccount.LeastTest, ReceivingAccount.MostTest + 1));
        account.Ask(reading.HolderName, reading.MemoPrefix, code, amount, live is null ? now : now + wait, by, now);
        await db.SaveChangesAsync(cancellationToken);
        return new AccountOutcome.Done(account);
    }

    /// <summary>What went live or was stopped meanwhile stays as it is: the row decides.</summary>
    private static async Task<bool> TryStopAsync(DbContext db, Guid householdId, Guid accountId, string by, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_receiving_accounts SET stopped_at = {now.ToUnixTimeMilliseconds()}, stopped_by = {by}, live_from = NULL
            WHERE id = {accountId} AND household_id = {householdId} AND asked_at IS NOT NULL AND stopped_at IS NULL
              AND (live_from IS NULL OR live_from > {now.ToUnixTimeMilliseconds()})
            """,
            cancellationToken) == 1;

    private static Task<ReceivingAccount?> FindAsync(DbContext db, Guid householdId, Guid accountId, CancellationToken cancellationToken) =>
        db.Set<ReceivingAccount>().AsNoTracking().SingleOrDefaultAsync(account => account.Id == accountId && account.HouseholdId == householdId, cancellationToken);

    private static async Task<AccountOutcome> DoneAsync(DbContext db, Guid householdId, Guid accountId, CancellationToken cancellationToken) =>
        new AccountOutcome.Done((await FindAsync(db, householdId, accountId, cancellationToken))!);

    private static AccountOutcome.Refused Wrong(string field, string code, string message) => new([new FieldProblem(field, code, message)]);

    private DateTimeOffset Now => time.GetUtcNow().ToMilliseconds();
}
