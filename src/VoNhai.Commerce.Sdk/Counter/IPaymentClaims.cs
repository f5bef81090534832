namespace VoNhai.Commerce.Counter;

/// <summary>
/// The buyer's word "tôi đã chuyển". It changes no state: it is noted, shown to the household, and makes a feed that can be asked be
/// asked sooner.
/// </summary>
public interface IPaymentClaims
{
    /// <summary>Notes the claim. Wrong, foreign and missing codes give the same answer.</summary>
    /// <param name="code">The order's code, as typed.</param>
    /// <param name="secret">The secret of its link.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<ClaimOutcome> ClaimAsync(string code, string secret, CancellationToken cancellationToken = default);
}

/// <summary>What became of a claim.</summary>
public abstract record ClaimOutcome
{
    private ClaimOutcome()
    {
    }

    /// <summary>It is noted; claiming again within ten minutes notes nothing new.</summary>
    public sealed record Noted(OrderView Order) : ClaimOutcome;

    /// <summary>There is nothing to claim: the money is there, or the order is over.</summary>
    public sealed record NothingDue(OrderView Order) : ClaimOutcome;

    /// <summary>No such order.</summary>
    public sealed record NotFound : ClaimOutcome;
}
