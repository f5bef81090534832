using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using VoNhai.Commerce.FakeBank;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>A host that listens by the documented names hears of orders and money, and of nobody's name, number or code.</summary>
public sealed class TelemetryTests
{
    // Meters and sources are of the whole process: what other tests do meanwhile is not ours to hear.
    private static readonly AsyncLocal<Guid> Here = new();

    [Theory, OnEachEngine]
    public async Task Orders_and_money_are_heard_by_their_names(Engine engine)
    {
        Here.Value = Guid.NewGuid();
        await using var shop = await TrialShop.OpenAsync(engine);
        var product = await shop.SellAsync();
        using var ears = new Ears(Here.Value);

        var order = await shop.OrderAsync(product);
        await new TestBank(shop.Feed, shop.Inbox.ReceiveAsync, shop.Clock).PayAsync(order.Payment.Transfer!, TestContext.Current.CancellationToken);

        Assert.Equal([$"{CommerceTelemetry.OrdersPlaced} 1", $"{CommerceTelemetry.TransfersHeard} 1 {CommerceTelemetry.OutcomeTag}=matched"], ears.Counts.Order(StringComparer.Ordinal));
        Assert.Equal([CommerceTelemetry.ReceiveDeliverySpan, CommerceTelemetry.PlaceOrdersSpan], ears.Spans.Select(span => span.OperationName).Order(StringComparer.Ordinal));
        Assert.All(ears.Spans.SelectMany(span => span.TagObjects), tag => Assert.Equal(CommerceTelemetry.OutcomeTag, tag.Key));
    }

    /// <summary>The control: by another name nothing is heard.</summary>
    [Fact]
    public async Task By_another_name_nothing_is_heard()
    {
        Here.Value = Guid.NewGuid();
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        using var ears = new Ears(Here.Value, "VoNhai.Other");

        await shop.OrderAsync(await shop.SellAsync());

        Assert.Empty(ears.Counts);
        Assert.Empty(ears.Spans);
    }

    private sealed class Ears : IDisposable
    {
        private readonly MeterListener meters = new();
        private readonly ActivityListener activities;

        public Ears(Guid here, string name = CommerceTelemetry.Name)
        {
            meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            {
                if (Here.Value == here)
                {
                    Counts.Add(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Prepend($"{instrument.Name} {value}")));
                }
            });
            meters.Start();
            activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = span =>
                {
                    if (Here.Value == here)
                    {
                        Spans.Add(span);
                    }
                },
            };
            ActivitySource.AddActivityListener(activities);
        }

        public ConcurrentBag<string> Counts { get; } = [];

        public ConcurrentBag<Activity> Spans { get; } = [];

        public void Dispose()
        {
            meters.Dispose();
            activities.Dispose();
        }
    }
}
