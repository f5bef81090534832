using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace VoNhai.Commerce;

/// <summary>
/// What the stall measures of itself. A host listens by these names (<c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry take <see cref="Name"/>); who does
/// not listen pays nothing. No measure and no span carries a name, a phone, an account number, a memo or a secret.
/// </summary>
public static class CommerceTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "VoNhai.Commerce";

    /// <summary>Span: orders that were wished together are placed, or refused.</summary>
    public const string PlaceOrdersSpan = "commerce.orders.place";

    /// <summary>Span: a delivery of a bank feed is judged and taken in.</summary>
    public const string ReceiveDeliverySpan = "commerce.delivery.receive";

    /// <summary>Span: one try to send an outgoing webhook.</summary>
    public const string SendWebhookSpan = "commerce.webhook.send";

    /// <summary>Counter: orders placed, without replays.</summary>
    public const string OrdersPlaced = "commerce.orders.placed";

    /// <summary>Counter: orders whose time for payment ended and whose goods were released.</summary>
    public const string OrdersExpired = "commerce.orders.expired";

    /// <summary>Counter: transfers that were heard of for the first time, by <see cref="OutcomeTag"/>: <c>matched</c> or why not.</summary>
    public const string TransfersHeard = "commerce.transfers.heard";

    /// <summary>Counter: deliveries of bank feeds that were not genuine or not readable, by <see cref="OutcomeTag"/>.</summary>
    public const string DeliveriesRefused = "commerce.deliveries.refused";

    /// <summary>Counter: tries to send an outgoing webhook, by <see cref="OutcomeTag"/>: <c>sent</c>, <c>later</c> or <c>dead</c>.</summary>
    public const string WebhooksTried = "commerce.webhooks.tried";

    /// <summary>The one tag: what became of it, in camelCase.</summary>
    public const string OutcomeTag = "outcome";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Placed = Meter.CreateCounter<long>(OrdersPlaced, "{order}");
    private static readonly Counter<long> Expired = Meter.CreateCounter<long>(OrdersExpired, "{order}");
    private static readonly Counter<long> Heard = Meter.CreateCounter<long>(TransfersHeard, "{transfer}");
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>(DeliveriesRefused, "{delivery}");
    private static readonly Counter<long> Tried = Meter.CreateCounter<long>(WebhooksTried, "{try}");

    internal static void CountPlaced(int orders) => Placed.Add(orders);

    internal static void CountExpired() => Expired.Add(1);

    internal static void CountHeard(string outcome) => Heard.Add(1, Outcome(outcome));

    internal static void CountRefused(string outcome) => Refused.Add(1, Outcome(outcome));

    internal static void CountTried(string outcome) => Tried.Add(1, Outcome(outcome));

    private static KeyValuePair<string, object?> Outcome(string outcome) => new(OutcomeTag, outcome);
}
