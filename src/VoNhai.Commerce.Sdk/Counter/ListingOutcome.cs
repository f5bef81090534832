namespace VoNhai.Commerce.Counter;

/// <summary>What became of a change to a product.</summary>
public abstract record ListingOutcome
{
    private ListingOutcome()
    {
    }

    /// <summary>It is kept. Whether it is on the stall says <see cref="ListingView.State"/>.</summary>
    /// <param name="Listing">The product as it stands now.</param>
    public sealed record Saved(ListingView Listing) : ListingOutcome;

    /// <summary>Nothing was changed; each problem stands beside its field.</summary>
    /// <param name="Problems">At least one.</param>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : ListingOutcome;

    /// <summary>Somebody else of the household changed it meanwhile; nothing was changed.</summary>
    /// <param name="Listing">The product as it stands now.</param>
    public sealed record ChangedMeanwhile(ListingView Listing) : ListingOutcome;

    /// <summary>This household has no such product.</summary>
    public sealed record NotFound : ListingOutcome;
}
