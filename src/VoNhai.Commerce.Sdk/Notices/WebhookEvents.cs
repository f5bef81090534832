namespace VoNhai.Commerce.Notices;

/// <summary>What outgoing webhooks tell of: the <c>type</c> of their bodies. A name never changes its meaning; new ones may be added.</summary>
public static class WebhookEvents
{
    /// <summary>The order was placed. Always the first of an order.</summary>
    public const string OrderPlaced = "order.placed";

    /// <summary>The whole amount is there: by bank, by a person's word (<c>exception</c> is then <c>marked</c>) or in cash.</summary>
    public const string OrderPaid = "order.paid";

    /// <summary>The order was paid and is not any more: money turned out to belong elsewhere, or it went back.</summary>
    public const string OrderUnpaid = "order.unpaid";

    /// <summary>The order took a step, or the household took its last step back (<c>undone</c> is then true).</summary>
    public const string OrderStep = "order.step";
}
