namespace VoNhai.Commerce.Counter;

/// <summary>What became of several wishes that were to become orders together. Either all of them did, or none.</summary>
public abstract record TogetherOutcome
{
    private TogetherOutcome()
    {
    }

    /// <summary>Every order stands, in the order of the wishes.</summary>
    /// <param name="Orders">The orders, each with its own code and to be paid by itself.</param>
    /// <param name="IsReplay">The same wishes came before; these are their orders.</param>
    public sealed record Placed(IReadOnlyList<OrderView> Orders, bool IsReplay) : TogetherOutcome;

    /// <summary>Nothing was ordered.</summary>
    /// <param name="Why">One for each wish, in their order: what stands in its way, or <c>null</c> where nothing was found.</param>
    public sealed record Refused(IReadOnlyList<CheckoutOutcome?> Why) : TogetherOutcome;
}
