namespace VoNhai.Commerce.Counter;

/// <summary>What to answer to whoever delivered in a gateway's name.</summary>
public abstract record GatewayReceipt
{
    private GatewayReceipt()
    {
    }

    /// <summary>It is taken in: answer 2xx, also for what was told before and for what means nothing to us.</summary>
    /// <param name="Written">How many entries were newly written.</param>
    /// <param name="Problem">A word for the log why some of it could not be written; empty when all was.</param>
    public sealed record Acknowledged(int Written, string Problem) : GatewayReceipt;

    /// <summary>Nobody proves that it is the gateway's: answer 401.</summary>
    /// <param name="Reason">For the log.</param>
    public sealed record NotGenuine(string Reason) : GatewayReceipt;

    /// <summary>It is the gateway's, and cannot be understood: answer 400, so that it is delivered again.</summary>
    /// <param name="Reason">For the log.</param>
    public sealed record Unreadable(string Reason) : GatewayReceipt;

    /// <summary>It names a payment that only the gateway knows, and the gateway could not be asked: answer 503, so that it is delivered again.</summary>
    /// <param name="Reason">For the log.</param>
    public sealed record NotNow(string Reason) : GatewayReceipt;

    /// <summary>There is no such gateway, or it is not set up.</summary>
    public sealed record NotConfigured : GatewayReceipt;
}
