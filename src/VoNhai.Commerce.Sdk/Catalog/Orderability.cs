namespace VoNhai.Commerce.Catalog;

/// <summary>Whether a product can be ordered today, and if not, why: the four answers mean different things to a buyer.</summary>
public enum Orderability
{
    /// <summary>Can be ordered now.</summary>
    Orderable,

    /// <summary>In season, but less is left than the smallest order.</summary>
    SoldOut,

    /// <summary>Its months are over or have not come.</summary>
    OutOfSeason,

    /// <summary>The household has taken it off the stall, or cannot be paid by transfer yet.</summary>
    NotOffered,
}
