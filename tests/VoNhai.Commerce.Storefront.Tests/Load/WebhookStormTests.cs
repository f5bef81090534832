using System.Net;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Load;

[Collection(MachineOfItsOwn.Name)]
public sealed class WebhookStormTests(PublishedCopy published)
{
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(2);

    [Theory, BothDatabases]
    public async Task Each_transfer_is_credited_once_however_often_two_instances_are_told(DatabaseKind kind)
    {
        var size = StormSize.Asked;
        await using var two = await TwoInstances.StartAsync(published, kind);
        var transfers = await two.OrderAsync(size.Transfers);
        var seed = Environment.TickCount;
        var deliveries = Enumerable.Range(0, size.Deliveries).Select(number => transfers[number % transfers.Count]).ToArray();
        new Random(seed).Shuffle(deliveries);

        var report = await new WebhookStorm(two.Doors, two.Feed).RunAsync(deliveries, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {size.Deliveries:N0} deliveries of {size.Transfers:N0} transfers to two instances, seed {seed}: {report}");
        Assert.Equal(0, report.Unacknowledged);
        Assert.Equal(size.Transfers, await two.CountCreditsAsync());
        Assert.Equal(0, await two.CountWronglyPaidAsync());
        Assert.True(!StormSize.IsMeasured || report.At(0.999) < MostWait, report.ToString());

        // The control: this count sees a second crediting, here of a second transfer that somebody really made.
        var again = transfers[0] with { Id = transfers[0].Id + 1_000_000, BankReference = "FT99999999999999" };
        Assert.Equal(HttpStatusCode.OK, await two.Doors[0].DeliverAsync(two.Feed, SePayDelivery.WithSignature(again, Outsider.FeedSecret, DateTimeOffset.UtcNow)));
        Assert.Equal((size.Transfers + 1, 1), (await two.CountCreditsAsync(), await two.CountWronglyPaidAsync()));
    }
}
