namespace VoNhai.Commerce.Storefront.School;

/// <summary>The two sides of a drill: they look and sound alike until the evidence is opened.</summary>
internal enum TwinKind
{
    /// <summary>bẫy</summary>
    Scam,

    /// <summary>thật</summary>
    Honest,
}
