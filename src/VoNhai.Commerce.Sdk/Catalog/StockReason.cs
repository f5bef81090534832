namespace VoNhai.Commerce.Catalog;

/// <summary>Why a household changed what it has to sell.</summary>
public enum StockReason
{
    /// <summary>The stock that a product was listed with.</summary>
    Opening,

    /// <summary>More was harvested or made.</summary>
    Harvested,

    /// <summary>Sold elsewhere: at the market, to a neighbour.</summary>
    SoldElsewhere,

    /// <summary>Spoiled or broken.</summary>
    Spoiled,

    /// <summary>Kept or given away.</summary>
    KeptOrGiven,

    /// <summary>Counted again.</summary>
    Counted,

    /// <summary>More was sold at the till than was written down anywhere; only the till writes it.</summary>
    SoldBeyond,
}
