using Stripe;
using Stripe.Checkout;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.StripePayments;

/// <summary>What Stripe's objects mean. A payment is called by its payment intent, whichever object tells of it.</summary>
internal static class StripeReading
{
    public const string SessionPrefix = "cs_";

    /// <summary>Where our request's id stands with every object that we make.</summary>
    public const string RequestKey = "vonhai_request";

    /// <summary>Where the name stands that we gave a refund.</summary>
    public const string RefundKey = "vonhai_refund";

    public static GatewayPayment PlaceOf(Session session) => new(
        session.Id,
        session.Status switch
        {
            "open" => GatewayPaymentStatus.Open,
            "expired" => GatewayPaymentStatus.Over,

            // Completed and not paid yet: a slow way of paying, which succeeds or fails later.
            _ => session.PaymentStatus == "paid" ? GatewayPaymentStatus.Paid : GatewayPaymentStatus.Open,
        },
        session.Status == "open" && Uri.TryCreate(session.Url, UriKind.Absolute, out var page) ? page : null,
        ClientSecret: null);

    public static GatewayPayment PlaceOf(PaymentIntent intent) => new(
        intent.Id,
        intent.Status switch
        {
            "succeeded" => GatewayPaymentStatus.Paid,
            "canceled" => GatewayPaymentStatus.Over,
            _ => GatewayPaymentStatus.Open,
        },
        Page: null,
        intent.Status is "succeeded" or "canceled" ? null : intent.ClientSecret);

    /// <summary>That a session was paid; <c>null</c> when it was not. Being completed is not being paid.</summary>
    public static GatewayNews? PaidOf(Session session, DateTimeOffset at) =>
        session is { PaymentStatus: "paid", PaymentIntentId: { Length: > 0 } payment, AmountTotal: { } amount, Currency: { Length: > 0 } currency }
            ? News(LedgerEntryKind.GatewayPaid, payment, payment, new GatewayPrice(amount, currency), RequestOf(session.Metadata), at)
            : null;

    /// <summary>That an intent was paid; <c>null</c> when it was not.</summary>
    public static GatewayNews? PaidOf(PaymentIntent intent) =>
        intent is { Status: "succeeded", Id: { Length: > 0 } payment, Currency: { Length: > 0 } currency }
            ? News(LedgerEntryKind.GatewayPaid, payment, payment, new GatewayPrice(intent.AmountReceived, currency), RequestOf(intent.Metadata), TimeOf(intent.Created))
            : null;

    /// <summary>What a refund says; <c>null</c> when it names no payment intent. What is pending counts as gone until it is said to have failed.</summary>
    public static GatewayNews? NewsOf(Refund refund) =>
        refund is { PaymentIntentId: { Length: > 0 } payment, Id: { Length: > 0 } id, Currency: { Length: > 0 } currency }
            ? News(
                refund.Status is "failed" or "canceled" ? LedgerEntryKind.GatewayRefundFailed : LedgerEntryKind.GatewayRefunded,
                payment,
                refund.Metadata?.GetValueOrDefault(RefundKey) is { Length: > 0 } ours ? ours : id,
                new GatewayPrice(refund.Amount, currency),
                RequestOf(refund.Metadata),
                TimeOf(refund.Created))
            : null;

    /// <summary>What a dispute says. An enquiry before a dispute moves no money, and is noted like one.</summary>
    public static IEnumerable<GatewayNews> NewsOf(Dispute dispute)
    {
        if (dispute is not { PaymentIntentId: { Length: > 0 } payment, Id: { Length: > 0 } id, Currency: { Length: > 0 } currency })
        {
            yield break;
        }

        var noted = News(LedgerEntryKind.GatewayDisputed, payment, id, new GatewayPrice(dispute.Amount, currency), RequestOf(dispute.Metadata), TimeOf(dispute.Created));
        yield return noted;
        if (dispute.Status is "won" or "warning_closed" or "prevented")
        {
            yield return noted with { Kind = LedgerEntryKind.GatewayDisputeWon };
        }
        else if (dispute.Status == "lost")
        {
            yield return noted with { Kind = LedgerEntryKind.GatewayDisputeLost };
        }
    }

    /// <summary>What an event says of money; empty for all that says nothing of it.</summary>
    public static IReadOnlyList<GatewayNews> NewsOf(Event told) => (told.Type, told.Data?.Object) switch
    {
        (EventTypes.CheckoutSessionCompleted or EventTypes.CheckoutSessionAsyncPaymentSucceeded, Session session) => Some(PaidOf(session, TimeOf(told.Created))),
        (EventTypes.PaymentIntentSucceeded, PaymentIntent intent) => Some(PaidOf(intent)),
        (EventTypes.RefundCreated or EventTypes.RefundUpdated or EventTypes.RefundFailed or EventTypes.ChargeRefundUpdated, Refund refund) => Some(NewsOf(refund)),
        (EventTypes.ChargeDisputeCreated or EventTypes.ChargeDisputeUpdated or EventTypes.ChargeDisputeClosed
            or EventTypes.ChargeDisputeFundsWithdrawn or EventTypes.ChargeDisputeFundsReinstated, Dispute dispute) => [.. NewsOf(dispute)],
        _ => [],
    };

    /// <summary>Our request; <c>null</c> where the object was not made by us, or bears no id.</summary>
    public static Guid? RequestOf(Dictionary<string, string>? metadata) =>
        metadata?.GetValueOrDefault(RequestKey) is { } text && Guid.TryParseExact(text, "N", out var id) ? id : null;

    private static IReadOnlyList<GatewayNews> Some(GatewayNews? news) => news is null ? [] : [news];

    private static GatewayNews News(LedgerEntryKind kind, string payment, string thing, GatewayPrice price, Guid? requestId, DateTimeOffset at) =>
        new() { Kind = kind, Payment = payment, Thing = thing, Price = price, RequestId = requestId, OccurredAt = at };

    private static DateTimeOffset TimeOf(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
