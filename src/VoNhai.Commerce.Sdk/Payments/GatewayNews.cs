namespace VoNhai.Commerce.Payments;

/// <summary>One thing that a gateway tells. Told twice, in any order and by any way, it counts once.</summary>
public sealed record GatewayNews
{
    /// <summary>What it tells; see <see cref="LedgerEntryKinds.IsGateways"/>.</summary>
    public required LedgerEntryKind Kind { get; init; }

    /// <summary>The payment that it is about, by the gateway's name of it.</summary>
    public required string Payment { get; init; }

    /// <summary>The payment, refund or dispute itself; for a refund that we asked for, the key that we gave it.</summary>
    public required string Thing { get; init; }

    /// <summary>How much.</summary>
    public required GatewayPrice Price { get; init; }

    /// <summary>Our request, where the gateway kept it; <c>null</c> where it is found by the payment.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
