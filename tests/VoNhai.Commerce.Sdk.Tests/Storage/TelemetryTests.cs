using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using VoNhai.Commerce.Counter;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class TelemetryTests
{
    /// <summary>Other tests run beside this one and are measured too: at least what happened here is there.</summary>
    [Fact]
    public async Task Orders_transfers_and_refusals_are_measured_by_their_documented_names()
    {
        var counted = new ConcurrentBag<(string Name, string Outcome)>();
        var spans = new ConcurrentBag<string>();
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == CommerceTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => counted.Add((instrument.Name, tags.Length == 0 ? "" : $"{tags[0].Key}={tags[0].Value}")));
        meters.Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CommerceTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => spans.Add($"{span.OperationName} {string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        var order = await shop.OrderAsync(await shop.SellAsync());
        await shop.BankReportsAsync(new Notice(97_000_001, order.Code.ToString(), order.Total.Dong));
        await shop.BankReportsAsync(new Notice(97_000_002, "tien rau", 12_000));
        var forged = new Notice(97_000_003, order.Code.ToString(), order.Total.Dong);
        Assert.IsType<InboxReceipt.NotGenuine>(await shop.Inbox.ReceiveAsync(BankFeeds.BankFeedProviders.SePay, shop.Feed.Id, Notice.ByKey("wrong"), forged.Body()));

        Assert.Contains((CommerceTelemetry.OrdersPlaced, ""), counted);
        Assert.Contains((CommerceTelemetry.TransfersHeard, "outcome=matched"), counted);
        Assert.Contains((CommerceTelemetry.TransfersHeard, "outcome=noCode"), counted);
        Assert.Contains((CommerceTelemetry.DeliveriesRefused, "outcome=notGenuine"), counted);
        Assert.Contains($"{CommerceTelemetry.PlaceOrdersSpan} outcome=placed", spans);
        Assert.Contains($"{CommerceTelemetry.ReceiveDeliverySpan} outcome=acknowledged", spans);
        Assert.DoesNotContain(spans, span => span.Contains(TrialShop.AccountNumber, StringComparison.Ordinal) || span.Contains(order.Code.ToString(), StringComparison.Ordinal));
    }
}
