using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

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
    public sealed record AmountOutOfRange(Vnd Least, Vnd Most) : GatewayStartOutcome;

    /// <summary>There is no such gateway, it is not set up, or the household only practises.</summary>
    public sealed record NotOffered : GatewayStartOutcome;

    /// <summary>The household has no such order.</summary>
    public sealed record NotFound : GatewayStartOutcome;

    /// <summary>The gateway refused or did not answer. Asking again is safe.</summary>
    /// <param name="Reason">For the log.</param>
    public sealed record Failed(string Reason) : GatewayStartOutcome;
}
