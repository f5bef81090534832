using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Takes in together what one feed delivers at once. Its writers would wait for each other anyway, each for a commit of its own; one
/// transaction for all that wait costs little more than for one, and while another process holds the lock, all are put off after one
/// time-out and not after one each.
/// </summary>
internal sealed class DeliveryQueue(ICommerceDatabase database, TimeProvider time)
{
    private const int MostAtOnce = 50;

    /// <summary>Less than the 30 s after which a webhook's sender gives up. What is written after that is known when the sender repeats it.</summary>
    private static readonly TimeSpan MostWaiting = TimeSpan.FromSeconds(20);

    /// <summary>A lock is waited for longer than this; what fails sooner fails because of what one of them says.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, WaitingLine<Delivery>> lines = new();

    /// <summary>Takes a genuine delivery in; when it returns, all that follows from it is committed.</summary>
    /// <param name="feed">Who delivers.</param>
    /// <param name="genuine">What it says.</param>
    /// <param name="bodyHash">See <see cref="TransferIntake.HashOf"/>.</param>
    /// <param name="cancellationToken">Stops the waiting; what is under way is seen through.</param>
    /// <returns>How many transfers were newly credited.</returns>
    /// <exception cref="TimeoutException">It was not its turn within 20 s.</exception>
    public Task<int> TakeInAsync(FeedRegistration feed, FeedVerdict.Genuine genuine, string bodyHash, CancellationToken cancellationToken)
    {
        var (line, delivery) = (lines.GetOrAdd(feed.Id, _ => new WaitingLine<Delivery>()), new Delivery(genuine, bodyHash));
        if (line.IsFirst(delivery))
        {
            // For all that join, so not on the first one's time.
            _ = Task.Run(() => WorkAsync(feed, line), CancellationToken.None);
        }

        return delivery.Credited.Task.WaitAsync(MostWaiting, cancellationToken);
    }

    private async Task WorkAsync(FeedRegistration feed, WaitingLine<Delivery> line)
    {
        while (line.Next(MostAtOnce) is { Count: > 0 } together)
        {
            await TakeInAsync(feed, together);
        }
    }

    private async Task TakeInAsync(FeedRegistration feed, IReadOnlyList<Delivery> together)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var credited = await database.WriteAsync(db => WriteAsync(db, feed, together), keep: _ => true, CancellationToken.None);
            foreach (var (delivery, count) in together.Zip(credited))
            {
                delivery.Credited.SetResult(count);
            }
        }
        catch (Exception) when (together.Count > 1 && Stopwatch.GetElapsedTime(began) < Soon)
        {
            // Nobody shall suffer for another's delivery: alone, each answers for itself.
            foreach (var delivery in together)
            {
                await TakeInAsync(feed, [delivery]);
            }
        }
        catch (Exception failure)
        {
            // Thrown again where each of them is waited for.
            foreach (var delivery in together)
            {
                delivery.Credited.SetException(failure);
            }
        }
    }

    private async Task<List<int>> WriteAsync(DbContext db, FeedRegistration feed, IReadOnlyList<Delivery> together)
    {
        var (source, reader, now) = (TransferSource.Of(feed, TransferSource.Push), FeedReaders.OfPush(feed.Provider)!, time.GetUtcNow().ToMilliseconds());
        var (credited, seen) = (new List<int>(together.Count), new HashSet<string>(StringComparer.Ordinal));
        await TransferIntake.HoldAsync(db, feed.Id, heardAt: now, CancellationToken.None);
        foreach (var delivery in together)
        {
            credited.Add(seen.Add(delivery.BodyHash)
                ? await TransferIntake.TakeInAsync(db, source, delivery.Genuine, reader, delivery.BodyHash, now, CancellationToken.None)
                : 0);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return credited;
    }

    private sealed record Delivery(FeedVerdict.Genuine Genuine, string BodyHash)
    {
        public TaskCompletionSource<int> Credited { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
