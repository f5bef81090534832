using System.Data.Common;
using System.Net;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Durability;

/// <summary>What is not on disk is not acknowledged.</summary>
public sealed class CommitTests
{
    [Theory, BothDatabases]
    public async Task A_delivery_that_cannot_be_written_is_not_acknowledged_and_a_later_one_counts_once(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.ProductAsync());
        var feed = await outsider.FeedOfAsync(order);
        var delivery = SePayDelivery.WithSignature(Outsider.TransferFor(order), Outsider.FeedSecret, DateTimeOffset.UtcNow);

        await using (var other = await server.Database.OpenAsync())
        {
            // Another process holds what a delivery must write, longer than we wait.
            await using var transaction = await other.BeginTransactionAsync();
            await using var hold = other.CreateCommand();
            hold.Transaction = transaction;
            hold.CommandText = "UPDATE commerce_feeds SET last_heard_at = 0";
            await hold.ExecuteNonQueryAsync();

            Assert.Equal(HttpStatusCode.ServiceUnavailable, await outsider.DeliverAsync(feed, delivery));
            await transaction.RollbackAsync();
        }

        Assert.Equal("open/none", Outsider.StateOf(await outsider.TrackAsync(order)));
        Assert.Equal(HttpStatusCode.OK, await outsider.DeliverAsync(feed, delivery));
        Assert.Equal(HttpStatusCode.OK, await outsider.DeliverAsync(feed, delivery));
        Assert.Equal("paid/none", Outsider.StateOf(await outsider.TrackAsync(order)));
    }
}
