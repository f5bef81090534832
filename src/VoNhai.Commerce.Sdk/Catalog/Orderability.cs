namespace VoNhai.Commerce.Catalog;

/// <summary>Whether a product can be ordered today, and if not, why: the answers mean different things to a buyer.</summary>
public enum Orderability
{
    /// <summary>Can be ordered now.</summary>
    Orderable,

    /// <summary>In season, but less is left than the smallest order.</summary>
    SoldOut,

    /// <summary>Its months are over or have not come, or orders before the harvest are not taken yet.</summary>
    OutOfSeason,

    /// <summary>The stall takes no orders: it cannot be paid by transfer yet, or it is a practice stall where practice is off.</summary>
    NotOffered,

    /// <summary>Can be ordered now and is handed over after the harvest, which is still to come.</summary>
    PreOrder,

    /// <summary>Its best-before day is over.</summary>
    PastBestBefore,

    /// <summary>The household has taken it off the stall, or a person has still to look at it.</summary>
    Unpublished,
}
