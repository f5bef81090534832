namespace VoNhai.Commerce.Emv;

/// <summary>What object 55 says about a tip or fee on top of the amount.</summary>
public enum EmvTipKind
{
    /// <summary>No object 55, or one with a value that the standard does not have.</summary>
    None,

    /// <summary>01: the app asks the payer for a tip.</summary>
    PayerDecides,

    /// <summary>02: a fee of a fixed amount, in object 56.</summary>
    FixedFee,

    /// <summary>03: a fee in per cent of the amount, in object 57.</summary>
    Percentage,
}
