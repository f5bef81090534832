namespace VoNhai.Commerce.Sheets;

/// <summary>A column of a household's sheet. Its heading is told by <see cref="SheetColumns"/>.</summary>
public enum SheetColumn
{
    /// <summary>Which product the line is about: its address, or its id. Empty for a new one.</summary>
    Code,

    /// <summary>Name.</summary>
    Name,

    /// <summary>Category, as the host names it.</summary>
    Category,

    /// <summary>Unit of sale.</summary>
    Unit,

    /// <summary>Price of one unit.</summary>
    Price,

    /// <summary>How much there is to sell.</summary>
    Stock,

    /// <summary>Why the stock is another than when the sheet was written.</summary>
    StockReason,

    /// <summary>The smallest order.</summary>
    Minimum,

    /// <summary>By how much an order grows.</summary>
    Step,

    /// <summary>Months of the season.</summary>
    Months,

    /// <summary>The season by the moon, in words.</summary>
    SeasonNote,

    /// <summary>The first day of orders before the harvest.</summary>
    PreOrderFrom,

    /// <summary>The day of the harvest.</summary>
    HarvestOn,

    /// <summary>The last day at its best.</summary>
    BestBefore,

    /// <summary>What was done to it.</summary>
    Processing,

    /// <summary>A few words to the buyer.</summary>
    Description,

    /// <summary>Ingredients.</summary>
    Ingredients,

    /// <summary>How to keep it.</summary>
    Storage,

    /// <summary>Who answers for it.</summary>
    Maker,

    /// <summary>Whether it is to be on the stall: "có", "không".</summary>
    Publish,

    /// <summary>Names of pictures that come beside the sheet.</summary>
    Photos,

    /// <summary>What the product was like when the sheet was written; nobody types here.</summary>
    Stamp,
}
