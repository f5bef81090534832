using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Recognises a delivery that was taken in whole before, by reading alone. Providers repeat by the thousand what they are not sure of, and a
/// repetition that waited for the writers in front of it would make the news behind it late.
/// </summary>
internal static class ToldBefore
{
    /// <summary>A feed that only repeats itself is alive, too: once a minute that is written down.</summary>
    private static readonly TimeSpan HeardNotedEvery = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether nothing of it remains to be written: its copy is kept, each of its transfers has been told by this source, and the feed was
    /// heard within the minute. What stands in the rows was committed with all that followed from it, so <c>true</c> never hides money;
    /// <c>false</c> is no proof, and the caller takes it in under the lock, where the indexes decide.
    /// </summary>
    /// <param name="db">A context to read with.</param>
    /// <param name="source">Who tells it.</param>
    /// <param name="genuine">What it says.</param>
    /// <param name="bodyHash">See <see cref="TransferIntake.HashOf"/>.</param>
    /// <param name="now">The time of the server.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task<bool> IsWholeAsync(
        DbContext db, TransferSource source, FeedVerdict.Genuine genuine, string bodyHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = genuine.Transfers.Select(transfer => transfer.ProviderTransactionId).Distinct(StringComparer.Ordinal).ToList();
        var since = (now - HeardNotedEvery).ToUnixTimeMilliseconds();
        return db.Set<FeedRegistration>().AnyAsync(
            feed => feed.Id == source.Id
                && EF.Property<long?>(feed, FeedTables.LastHeardAt) >= since
                && db.Set<FeedDelivery>().Any(copy => copy.FeedId == source.Id && copy.BodyHash == bodyHash && copy.Way == source.Way && copy.Problem == "")
                && db.Set<TransferSighting>().Count(told =>
                    told.FeedId == source.Id && told.Way == source.Way && ids.Contains(told.ProviderTransactionId)) == ids.Count,
            cancellationToken);
    }
}
