namespace VoNhai.Commerce.Payments;

/// <summary>Where a payment stands at its gateway.</summary>
public enum GatewayPaymentStatus
{
    /// <summary>The buyer may pay, or is paying.</summary>
    Open,

    /// <summary>He paid.</summary>
    Paid,

    /// <summary>It was closed or ran out, and nobody can pay there any more.</summary>
    Over,
}

/// <summary>A place where a buyer pays.</summary>
/// <param name="Id">The gateway's id of it; at most <see cref="GatewayTrace.MostLength"/> characters.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Page">The gateway's page; <c>null</c> for <see cref="GatewayWay.InApp"/>, and when it is over.</param>
/// <param name="ClientSecret">What the host's own application shows the fields with; <c>null</c> for <see cref="GatewayWay.Page"/>. Belongs to this buyer alone, and into no log.</param>
public sealed record GatewayPayment(string Id, GatewayPaymentStatus Status, Uri? Page, string? ClientSecret)
{
    /// <summary>Says nothing of where it is or of its secret.</summary>
    public override string ToString() => $"{Id} {Status}";
}

/// <summary>What a gateway answers when it is asked about a payment.</summary>
/// <param name="Payment">Where it stands.</param>
/// <param name="News">Everything that is to be written of it: paid, refunds, disputes.</param>
public sealed record GatewayAnswer(GatewayPayment Payment, IReadOnlyList<GatewayNews> News);

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

/// <summary>What a delivery in a gateway's name is.</summary>
public abstract record GatewayVerdict
{
    private GatewayVerdict()
    {
    }

    /// <summary>It is the gateway's. Whatever of it means nothing to us has no news.</summary>
    /// <param name="EventId">The delivery's own id: repeated deliveries have the same.</param>
    /// <param name="News">What it tells.</param>
    public sealed record Genuine(string EventId, IReadOnlyList<GatewayNews> News) : GatewayVerdict;

    /// <summary>Nobody proves that it is the gateway's. Nothing of it is looked at.</summary>
    /// <param name="Reason">Why; holds nothing of the delivery.</param>
    public sealed record NotGenuine(string Reason) : GatewayVerdict;

    /// <summary>It is the gateway's, and cannot be understood: another version of its API, or no shape that we know.</summary>
    /// <param name="Reason">Why; holds nothing of the delivery but its version.</param>
    public sealed record Unreadable(string Reason) : GatewayVerdict;
}
