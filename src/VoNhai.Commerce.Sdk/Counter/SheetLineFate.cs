namespace VoNhai.Commerce.Counter;

/// <summary>What a line of a sheet means for its household's products.</summary>
public enum SheetLineFate
{
    /// <summary>It says what is known.</summary>
    Same,

    /// <summary>A product is changed.</summary>
    Changed,

    /// <summary>A product is listed.</summary>
    New,
}
