namespace VoNhai.Commerce.Storefront.Audit;

/// <summary>As whom somebody did something. Kept by its name.</summary>
public enum AuditRole
{
    /// <summary>Nobody who was logged in: the first operator, who came by the console's code.</summary>
    Nobody,

    /// <summary>An owner of the household that it is about.</summary>
    Owner,

    /// <summary>A helper of that household.</summary>
    Helper,

    /// <summary>An operator.</summary>
    Operator,

    /// <summary>A trainer.</summary>
    Trainer,

    /// <summary>A keeper of runs.</summary>
    Keeper,
}
