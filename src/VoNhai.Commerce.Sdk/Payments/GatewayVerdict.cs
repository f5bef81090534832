namespace VoNhai.Commerce.Payments;

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
