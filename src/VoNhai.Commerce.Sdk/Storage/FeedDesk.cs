using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Registers feeds, changes their secrets, and tells how they are doing.</summary>
internal sealed class FeedDesk(ICommerceDatabase database, TimeProvider time) : IFeedDesk
{
    public Task<IReadOnlyList<FeedView>> ListAsync(Guid householdId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(db => FeedReading.ListAsync(db, householdId, feedId: null, cancellationToken), cancellationToken);

    public async Task<FeedOutcome> RegisterAsync(Guid householdId, FeedWish wish, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var account = await database.ReadAsync(
            db => db.Set<ReceivingAccount>().SingleOrDefaultAsync(a => a.Id == wish.AccountId && a.HouseholdId == householdId, cancellationToken),
            cancellationToken);
        if (FeedRules.ProblemsOf(wish, account) is { Count: > 0 } problems)
        {
            return new FeedOutcome.Refused(problems);
        }

        if (!await database.ReadAsync(db => PlayMoney.FitsAsync(db, householdId, account!.Bin, cancellationToken), cancellationToken))
        {
            return new FeedOutcome.Refused([new FieldProblem("accountId", "otherMoney", "Tiền tập và tiền thật không đi chung. Chọn tài khoản khác.")]);
        }

        var feed = new FeedRegistration(Guid.CreateVersion7(time.GetUtcNow()), householdId, account!.Id, wish.Provider, account.Bin, account.Number)
        {
            ApiKey = wish.Credentials.ApiKey,
            HmacSecret = wish.Credentials.HmacSecret,
            ListName = wish.ListName,
            ListToken = wish.Credentials.ListToken,
        };
        await database.WriteAsync(
            db =>
            {
                db.Add(feed);
                return db.SaveChangesAsync(cancellationToken);
            },
            keep: _ => true,
            cancellationToken);
        return await FindAsync(householdId, feed.Id, cancellationToken);
    }

    public async Task<FeedOutcome> RotateAsync(Guid householdId, Guid feedId, FeedCredentials credentials, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        var feed = await database.ReadAsync(
            db => db.Set<FeedRegistration>().SingleOrDefaultAsync(f => f.Id == feedId && f.HouseholdId == householdId && f.RetiredAt == null, cancellationToken),
            cancellationToken);
        if (feed is null)
        {
            return new FeedOutcome.NotFound();
        }

        if (FeedRules.ProblemsOf(credentials, feed) is { Count: > 0 } problems)
        {
            return new FeedOutcome.Refused(problems);
        }

        // The same secret again changes nothing, so that a repeated click does not push the one before out.
        var (key, secret, token) = (credentials.ApiKey, credentials.HmacSecret, credentials.ListToken);
        return await ChangeAsync(
            householdId,
            feedId,
            async db => (key is null ? 0 : await db.Database.ExecuteSqlAsync(
                    $"UPDATE commerce_feeds SET previous_api_key = api_key, api_key = {key} WHERE id = {feedId} AND household_id = {householdId} AND retired_at IS NULL AND (api_key IS NULL OR api_key <> {key})",
                    cancellationToken))
                + (secret is null ? 0 : await db.Database.ExecuteSqlAsync(
                    $"UPDATE commerce_feeds SET previous_hmac_secret = hmac_secret, hmac_secret = {secret} WHERE id = {feedId} AND household_id = {householdId} AND retired_at IS NULL AND (hmac_secret IS NULL OR hmac_secret <> {secret})",
                    cancellationToken))
                + (token is null ? 0 : await db.Database.ExecuteSqlAsync(
                    $"UPDATE commerce_feeds SET list_token = {token} WHERE id = {feedId} AND household_id = {householdId} AND retired_at IS NULL",
                    cancellationToken)),
            cancellationToken);
    }

    public Task<FeedOutcome> EndRotationAsync(Guid householdId, Guid feedId, CancellationToken cancellationToken = default) => ChangeAsync(
        householdId,
        feedId,
        db => db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_feeds SET previous_api_key = NULL, previous_hmac_secret = NULL WHERE id = {feedId} AND household_id = {householdId}",
            cancellationToken),
        cancellationToken);

    public Task<FeedOutcome> RetireAsync(Guid householdId, Guid feedId, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return ChangeAsync(
            householdId,
            feedId,
            db => db.Database.ExecuteSqlAsync(
                $"""
                UPDATE commerce_feeds
                SET retired_at = {now}, api_key = NULL, previous_api_key = NULL, hmac_secret = NULL, previous_hmac_secret = NULL, list_token = NULL
                WHERE id = {feedId} AND household_id = {householdId} AND retired_at IS NULL
                """,
                cancellationToken),
            cancellationToken);
    }

    private async Task<FeedOutcome> ChangeAsync(Guid householdId, Guid feedId, Func<DbContext, Task<int>> change, CancellationToken cancellationToken)
    {
        await database.WriteAsync(change, keep: _ => true, cancellationToken);
        return await FindAsync(householdId, feedId, cancellationToken);
    }

    private async Task<FeedOutcome> FindAsync(Guid householdId, Guid feedId, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => FeedReading.ListAsync(db, householdId, feedId, cancellationToken), cancellationToken) is [var feed]
            ? new FeedOutcome.Done(feed)
            : new FeedOutcome.NotFound();
}
