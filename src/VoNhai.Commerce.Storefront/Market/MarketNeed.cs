namespace VoNhai.Commerce.Storefront.Market;

/// <summary>What must be recorded before real households of several families sell on one site.</summary>
public enum MarketNeed
{
    /// <summary>The operator's legal name, in the published texts.</summary>
    Name,

    /// <summary>Its tax code, there.</summary>
    TaxCode,

    /// <summary>The number of its notice to the authority, there.</summary>
    NoticeNumber,

    /// <summary>Its own dated answer on withholding tax.</summary>
    Withholding,
}
