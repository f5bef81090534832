namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>What a person asks of their data. Kept by its name.</summary>
public enum DataRequestKind
{
    /// <summary>A copy of what is held.</summary>
    Copy,

    /// <summary>To be named no more.</summary>
    Erase,
}
