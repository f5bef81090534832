using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>An attempt to be paid through a gateway. What was paid stands in the ledger; this says where to ask, and with which key.</summary>
internal sealed class GatewayPaymentRow
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    public required Guid RequestId { get; init; }

    public required string Gateway { get; init; }

    /// <summary>From 1; request and attempt together are the idempotency key.</summary>
    public required int Attempt { get; init; }

    public required GatewayWay Way { get; init; }

    /// <summary>What the gateway calls it; <c>null</c> until it answered.</summary>
    public string? GatewayId { get; init; }

    /// <summary>What of the order is to be paid.</summary>
    public required Vnd Amount { get; init; }

    /// <summary>What the buyer is charged for it.</summary>
    public required long Units { get; init; }

    public required string Currency { get; init; }

    /// <summary>In whole seconds.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it was found paid or over; nobody is sent there any more.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When the gateway is asked about it next; <c>null</c> for never again.</summary>
    public DateTimeOffset? AskAt { get; init; }

    public string Key => $"{RequestId:N}-{Attempt}";

    public GatewayPrice Price => new(Units, Currency);

    /// <summary>What a part of the charge is in đồng; <c>null</c> when it is more than was charged.</summary>
    public Vnd? DongOf(long units) => units > Units ? null : Vnd.Of(Share(Amount.Dong, units, Units));

    /// <summary>What a part of the amount is of the charge.</summary>
    public GatewayPrice PriceOf(Vnd part) => Price with { Units = Share(Units, part.Dong, Amount.Dong) };

    private static long Share(long whole, long part, long of) => (long)(((Int128)whole * part + (of / 2)) / of);
}
