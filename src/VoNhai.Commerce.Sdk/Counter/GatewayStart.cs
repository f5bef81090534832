using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

/// <summary>How a buyer wants to pay through a gateway.</summary>
public sealed record GatewayStart
{
    /// <summary>The gateway's name.</summary>
    public required string Gateway { get; init; }

    /// <summary>Where he pays.</summary>
    public GatewayWay Way { get; init; } = GatewayWay.Page;

    /// <summary>Where the gateway sends him back to; needed for <see cref="GatewayWay.Page"/>.</summary>
    public GatewayReturn? Return { get; init; }

    /// <summary>
    /// What he is charged, where that is not in đồng: a price that he and the host agreed on. Nothing here knows a rate. <c>null</c>: what is due,
    /// in đồng.
    /// </summary>
    public GatewayPrice? Price { get; init; }
}

/// <summary>What became of the wish to pay through a gateway.</summary>
public abstract record GatewayStartOutcome
{
    private GatewayStartOutcome()
    {
    }

    /// <summary>The place is open.</summary>
    /// <param name="Payment">Where.</param>
    public sealed record Ready(GatewayPayment Payment) : GatewayStartOutcome;

    /// <summary>Nothing is to be paid: it was paid meanwhile, also by what the gateway answered just now, or the order is over or not accepted yet.</summary>
    public sealed record NothingDue : GatewayStartOutcome;

    /// <summary>The gateway takes no such amount at once.</summary>
    /// <param name="Least">The least it takes, in đồng.</param>
    /// <param name="Most">The most.</param>
    public sealed record AmountOutOfRange(Money.Vnd Least, Money.Vnd Most) : GatewayStartOutcome;

    /// <summary>There is no such gateway, it is not set up, or the household only practises.</summary>
    public sealed record NotOffered : GatewayStartOutcome;

    /// <summary>The household has no such order.</summary>
    public sealed record NotFound : GatewayStartOutcome;

    /// <summary>The gateway refused or did not answer. Asking again is safe.</summary>
    /// <param name="Reason">For the log.</param>
    public sealed record Failed(string Reason) : GatewayStartOutcome;
}

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
