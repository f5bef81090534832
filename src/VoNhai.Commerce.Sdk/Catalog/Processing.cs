namespace VoNhai.Commerce.Catalog;

/// <summary>
/// What was done to the produce before sale, as the household states it. Kept for each product because tax and label
/// rules ask for it; nothing here decides a tax.
/// </summary>
public enum Processing
{
    /// <summary>Fresh and unprocessed.</summary>
    Raw,

    /// <summary>Ordinary first handling only: dried, milled, bottled.</summary>
    Primary,

    /// <summary>Processed food.</summary>
    Processed,

    /// <summary>A live animal.</summary>
    Live,

    /// <summary>Handmade, not food.</summary>
    Craft,
}
