namespace VoNhai.Commerce.Storefront.Declarations;

/// <summary>What the operator declares. Kept by its name.</summary>
public enum DeclarationKind
{
    /// <summary>The texts that buyers read: who runs the site, payment, delivery, returns, data, complaints.</summary>
    Policy,

    /// <summary>How long buyers' data is kept.</summary>
    Retention,

    /// <summary>The operator's own answer on withholding tax for several sellers.</summary>
    Withholding,
}
