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
