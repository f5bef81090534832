namespace VoNhai.Commerce.Emv;

/// <summary>How much a problem weighs.</summary>
public enum EmvSeverity
{
    /// <summary>The code can be used, but some reader may trip over it.</summary>
    Warning,

    /// <summary>The code must not be used: it is damaged, or two readers could understand two different things.</summary>
    Error,
}
