namespace VoNhai.Commerce.Storefront.School;

/// <summary>How sure a source is.</summary>
internal enum SourceTrust
{
    /// <summary>A: read at the source itself.</summary>
    Read,

    /// <summary>B: another text says so.</summary>
    Secondary,

    /// <summary>D: made by the authors of the course.</summary>
    OwnMaking,
}
