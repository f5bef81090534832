namespace VoNhai.Commerce.Catalog;

/// <summary>What a paper certifies.</summary>
public enum CertificateKind
{
    /// <summary>OCOP, with its stars.</summary>
    Ocop,

    /// <summary>VietGAP.</summary>
    VietGap,

    /// <summary>Organic.</summary>
    Organic,

    /// <summary>Food safety.</summary>
    FoodSafety,

    /// <summary>Something else, named by its holder.</summary>
    Other,
}
