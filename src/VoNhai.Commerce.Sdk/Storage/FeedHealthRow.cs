using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Storage;

/// <summary>The last trouble of a feed; when it was last heard stands with the feed itself. A feed without trouble has no row.</summary>
internal sealed class FeedHealthRow
{
    private const int MostReason = 300;

    public required Guid FeedId { get; init; }

    public DateTimeOffset? RefusedAt { get; init; }

    public string Refusal { get; init; } = "";

    public DateTimeOffset? FailedAt { get; init; }

    public string Failure { get; init; } = "";

    /// <summary>Notes that a delivery proved nothing.</summary>
    public static Task<int> NoteRefusalAsync(DbContext db, Guid feedId, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_feed_health (feed_id, refused_at, refusal, failure) VALUES ({feedId}, {now.ToUnixTimeMilliseconds()}, {Fit(reason)}, '')
            ON CONFLICT (feed_id) DO UPDATE SET refused_at = excluded.refused_at, refusal = excluded.refusal
            """,
            cancellationToken);

    /// <summary>Notes that genuine news could not be read, or a list not be pulled.</summary>
    public static Task<int> NoteFailureAsync(DbContext db, Guid feedId, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_feed_health (feed_id, refusal, failed_at, failure) VALUES ({feedId}, '', {now.ToUnixTimeMilliseconds()}, {Fit(reason)})
            ON CONFLICT (feed_id) DO UPDATE SET failed_at = excluded.failed_at, failure = excluded.failure
            """,
            cancellationToken);

    private static string Fit(string reason) => reason.Length <= MostReason ? reason : reason[..MostReason];
}
