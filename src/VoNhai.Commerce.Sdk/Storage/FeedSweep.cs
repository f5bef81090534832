using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Removes what is private of news that pay no order. A transfer that stands in a ledger is somebody's bookkeeping and stays as it is.
/// Each statement may run twice, or in two instances at once: what is gone is not found again.
/// </summary>
internal static class FeedSweep
{
    public static async Task<int> RunAsync(ICommerceDatabase database, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var limit = before.ToUnixTimeMilliseconds();
        var nothing = Array.Empty<byte>();
        FormattableString[] statements =
        [
            $"""
            UPDATE commerce_transfers SET memo = '', counterparty_account = '', counterparty_bin = '', counterparty_name = ''
            WHERE recorded_at < {limit} AND (memo <> '' OR counterparty_account <> '' OR counterparty_bin <> '' OR counterparty_name <> '')
              AND NOT EXISTS (SELECT 1 FROM commerce_ledger WHERE commerce_ledger.transfer_id = commerce_transfers.id)
            """,
            $"""
            DELETE FROM commerce_deliveries
            WHERE received_at < {limit} AND problem = '' AND NOT EXISTS (
              SELECT 1 FROM commerce_transfer_sightings AS s JOIN commerce_ledger AS l ON l.transfer_id = s.transfer_id
              WHERE s.feed_id = commerce_deliveries.feed_id AND s.body_hash = commerce_deliveries.body_hash)
            """,
            $"UPDATE commerce_deliveries SET body = {nothing} WHERE received_at < {limit} AND problem <> '' AND length(body) > 0",
        ];

        // One short transaction each: a webhook's sender waits less than the sum.
        var gone = 0;
        foreach (var statement in statements)
        {
            gone += await database.WriteAsync(db => db.Database.ExecuteSqlAsync(statement, cancellationToken), keep: _ => true, cancellationToken);
        }

        return gone;
    }
}
