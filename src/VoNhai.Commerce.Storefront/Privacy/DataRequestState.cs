namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>Where a request stands. Kept by its name.</summary>
public enum DataRequestState
{
    /// <summary>An operator has not looked at it.</summary>
    Open,

    /// <summary>It was granted; some orders are not over yet, and are blanked when they are.</summary>
    Waiting,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>The operator did not grant it: the person could not be made sure of.</summary>
    Refused,

    /// <summary>The person took it back.</summary>
    Withdrawn,
}
