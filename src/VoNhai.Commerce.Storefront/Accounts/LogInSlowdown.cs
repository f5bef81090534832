using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// Makes guessing slow without locking anyone out: after <see cref="Free"/> tries an address waits before it may try the same account
/// again, 1, 2, 4 … seconds and at most <see cref="LongestWait"/>. The account's owner at another address notices nothing.
/// It is kept in the database, so that a second instance is no second chance.
/// </summary>
public sealed class LogInSlowdown(ShopDbContext database, TimeProvider time)
{
    public const int Free = 5;

    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>After so long without a try, all is forgotten.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    /// <summary>Counts a try before it is made, so that a hundred at once are a hundred. Null: go ahead; else how long to wait.</summary>
    public async Task<TimeSpan?> CountAsync(string account, string address, CancellationToken cancellationToken)
    {
        var key = Key(account, address);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var forgotten = now - (long)Memory.TotalMilliseconds;
        var longest = (long)LongestWait.TotalMilliseconds;
        var counted = await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO log_in_tries (key_hash, tries, next_at, last_at) VALUES ({key}, 1, {now}, {now})
             ON CONFLICT (key_hash) DO UPDATE SET
                 tries = CASE WHEN log_in_tries.last_at < {forgotten} THEN 1 ELSE log_in_tries.tries + 1 END,
                 next_at = {now} + CASE
                     WHEN log_in_tries.last_at < {forgotten} OR log_in_tries.tries + 1 < {Free} THEN 0
                     WHEN log_in_tries.tries + 1 < {Free} + 9 THEN 1000 * (1 << (log_in_tries.tries + 1 - {Free}))
                     ELSE {longest} END,
                 last_at = {now}
             WHERE log_in_tries.next_at <= {now}
             """,
            cancellationToken);
        if (counted == 1)
        {
            return null;
        }

        var nextAt = await database.LogInTries.Where(tries => tries.KeyHash == key).Select(tries => tries.NextAt)
            .SingleOrDefaultAsync(cancellationToken);
        return TimeSpan.FromMilliseconds(Math.Max(1, nextAt - now));
    }

    /// <summary>The right passphrase came: the address starts afresh.</summary>
    public Task ForgetAsync(string account, string address, CancellationToken cancellationToken)
    {
        var key = Key(account, address);
        return database.LogInTries.Where(tries => tries.KeyHash == key).ExecuteDeleteAsync(cancellationToken);
    }

    private static string Key(string account, string address) => Convert.ToHexString(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{account}|{address}"))));
}
