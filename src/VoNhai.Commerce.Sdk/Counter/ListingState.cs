namespace VoNhai.Commerce.Counter;

/// <summary>Where a product stands with its household. Sold out and out of season are another question: see <see cref="Catalog.Orderability"/>.</summary>
public enum ListingState
{
    /// <summary>On the stall.</summary>
    Published,

    /// <summary>Kept off the stall by its household.</summary>
    Hidden,

    /// <summary>A person has to look at its words before it is sold.</summary>
    Waiting,

    /// <summary>A person looked and said no. Other words are looked at anew.</summary>
    Refused,
}
