namespace VoNhai.Commerce.Catalog;

/// <summary>Why a text is no unit of sale.</summary>
public enum UnitProblem
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It begins with no unit that is known.</summary>
    Unknown,

    /// <summary>A chục whose count is not stated: "chục 10 quả".</summary>
    CountMissing,

    /// <summary>What follows the unit is no content, or this unit has none.</summary>
    ContentUnknown,
}
