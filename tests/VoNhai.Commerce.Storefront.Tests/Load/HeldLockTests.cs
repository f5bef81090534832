using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Load;

/// <summary>
/// A third process (this one) holds the write lock for as long as anybody waits: a backup gone wrong. <c>VONHAI_WEBHOOKS_HELD</c> sets how
/// many deliveries wait at each instance (default 3; <c>eng/webhooks.sh</c> has 24 wait).
/// </summary>
[Collection(MachineOfItsOwn.Name)]
public sealed class HeldLockTests(PublishedCopy published)
{
    private static readonly int Waiting = int.Parse(Environment.GetEnvironmentVariable("VONHAI_WEBHOOKS_HELD") ?? "3", CultureInfo.InvariantCulture);

    [Theory, BothDatabases]
    public async Task Every_sender_is_answered_before_it_gives_up_and_what_was_put_off_counts_once_later(DatabaseKind kind)
    {
        await using var two = await TwoInstances.StartAsync(published, kind);
        var transfers = await two.OrderAsync(Waiting * 2);

        (HttpStatusCode Status, TimeSpan Wait)[] held;
        await using (var other = await two.Database.OpenAsync())
        {
            await using var transaction = await HoldAsync(other);
            held = await Task.WhenAll(transfers.Select((transfer, number) => DeliverAsync(two, transfer, number)));
            await transaction.RollbackAsync();
        }

        var slowest = held.Max(reply => reply.Wait);
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {held.Length} deliveries to two instances while the lock is held: all put off, the slowest after {slowest.TotalSeconds:0.0} s");
        Assert.All(held, reply => Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.Status));
        Assert.True(slowest < WebhookStorm.SendersPatience);
        Assert.Equal(0, await two.CountCreditsAsync());

        foreach (var round in Enumerable.Range(0, 2))
        {
            var later = await Task.WhenAll(transfers.Select((transfer, number) => DeliverAsync(two, transfer, number + round)));
            Assert.All(later, reply => Assert.Equal(HttpStatusCode.OK, reply.Status));
            Assert.Equal((transfers.Count, 0), (await two.CountCreditsAsync(), await two.CountWronglyPaidAsync()));
        }
    }

    /// <summary>A provider that repeats itself needs no lock, so it is neither put off nor in the way of others; what is new still is.</summary>
    [Theory, BothDatabases]
    public async Task What_was_taken_in_before_is_acknowledged_at_once_though_the_lock_is_held(DatabaseKind kind)
    {
        await using var two = await TwoInstances.StartAsync(published, kind);
        var transfers = await two.OrderAsync(2);
        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(two, transfers[0], number: 0)).Status);

        await using (var other = await two.Database.OpenAsync())
        {
            await using var transaction = await HoldAsync(other);
            var repeated = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => DeliverAsync(two, transfers[0], number)));
            Assert.All(repeated, reply => Assert.Equal(HttpStatusCode.OK, reply.Status));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await DeliverAsync(two, transfers[1], number: 1)).Status);
            await transaction.RollbackAsync();
        }

        Assert.Equal(1, await two.CountCreditsAsync());
    }

    private static async Task<(HttpStatusCode Status, TimeSpan Wait)> DeliverAsync(TwoInstances two, FakeBankTransfer transfer, int number)
    {
        var began = Stopwatch.GetTimestamp();
        var status = await two.Doors[number % 2].DeliverAsync(two.Feed, SePayDelivery.WithSignature(transfer, Outsider.FeedSecret, DateTimeOffset.UtcNow));
        return (status, Stopwatch.GetElapsedTime(began));
    }

    private static async Task<DbTransaction> HoldAsync(DbConnection other)
    {
        var transaction = await other.BeginTransactionAsync();
        await using var hold = other.CreateCommand();
        hold.Transaction = transaction;
        hold.CommandText = "UPDATE commerce_feeds SET last_heard_at = last_heard_at";
        await hold.ExecuteNonQueryAsync();
        return transaction;
    }
}
