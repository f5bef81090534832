namespace VoNhai.Commerce.Counter;

/// <summary>What became of a change to a product's photos.</summary>
public abstract record PhotoOutcome
{
    private PhotoOutcome()
    {
    }

    /// <summary>It is done, now or by the same request before.</summary>
    public sealed record Done(ProductAlbum Album) : PhotoOutcome;

    /// <summary>The product has this very picture already; nothing was added.</summary>
    public sealed record AlreadyThere(ProductAlbum Album) : PhotoOutcome;

    /// <summary>There are as many photos as there may be.</summary>
    public sealed record Full(ProductAlbum Album) : PhotoOutcome;

    /// <summary>The household has no such product, or the product no such photo.</summary>
    public sealed record NotFound : PhotoOutcome;
}
