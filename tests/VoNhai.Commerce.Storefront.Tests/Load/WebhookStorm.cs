using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Storefront.Tests.Journeys;

namespace VoNhai.Commerce.Storefront.Tests.Load;

/// <summary>
/// A provider gone wild: many senders at once, at every instance in turn. Like SePay it gives a reply 30 seconds, and sends again, seven
/// times at most, what was not acknowledged; so it always ends.
/// </summary>
internal sealed class WebhookStorm(IReadOnlyList<Outsider> doors, string feed)
{
    /// <summary>After this SePay counts a delivery as failed.</summary>
    public static readonly TimeSpan SendersPatience = TimeSpan.FromSeconds(30);

    private const int Senders = 32;
    private const int MostTries = 8;

    private readonly ConcurrentBag<TimeSpan> waits = [];
    private int repeated;
    private int unacknowledged;

    /// <summary>Sends each of them, in this order but many at once.</summary>
    public async Task<StormReport> RunAsync(IEnumerable<FakeBankTransfer> deliveries, CancellationToken cancellationToken)
    {
        var lasted = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            deliveries.Select((transfer, number) => (transfer, door: doors[number % doors.Count])),
            new ParallelOptions { MaxDegreeOfParallelism = Senders, CancellationToken = cancellationToken },
            async (delivery, _) => await SendAsync(delivery.door, delivery.transfer));
        return new StormReport([.. waits], repeated, unacknowledged, lasted.Elapsed);
    }

    private async Task SendAsync(Outsider door, FakeBankTransfer transfer)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var delivery = SePayDelivery.WithSignature(transfer, Outsider.FeedSecret, DateTimeOffset.UtcNow);
            var began = Stopwatch.GetTimestamp();
            var status = await door.DeliverAsync(feed, delivery);
            waits.Add(Stopwatch.GetElapsedTime(began));
            if (status == HttpStatusCode.OK)
            {
                return;
            }

            // Anything else would be a fault of ours: genuine news are either taken or put off.
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Interlocked.Increment(ref repeated);
        }

        Interlocked.Increment(ref unacknowledged);
    }
}
