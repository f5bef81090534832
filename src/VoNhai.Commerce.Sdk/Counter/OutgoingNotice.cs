using VoNhai.Commerce.Money;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>A notice on its way. What it says is read when it is sent, so it never tells what has been overtaken.</summary>
public sealed record OutgoingNotice
{
    /// <summary>Stays the same when it has to be sent again: a sender's idempotency key.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it tells of.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>Who is told. Only the buyer may be given the secret of the order's link.</summary>
    public required NoticeReceiver Receiver { get; init; }

    /// <summary>The e-mail address; <c>null</c> on every other channel, which uses the phone number of <see cref="OrderView.Buyer"/>.</summary>
    public required EmailAddress? Email { get; init; }

    /// <summary>The order as it is now.</summary>
    public required OrderView Order { get; init; }

    /// <summary>The money that was seen; zero where none is told of.</summary>
    public required Vnd Amount { get; init; }

    /// <summary>The secret of the link that ends these notices.</summary>
    public required TrackingSecret StopSecret { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
