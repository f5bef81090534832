namespace VoNhai.Commerce.VietQr;

/// <summary>What stands behind a BIN.</summary>
public enum BankKind
{
    /// <summary>A bank.</summary>
    Bank,

    /// <summary>A digital brand of a bank with a BIN of its own.</summary>
    DigitalBank,

    /// <summary>A wallet.</summary>
    Wallet,

    /// <summary>Mobile money of a telephone company.</summary>
    MobileMoney,

    /// <summary>A finance company.</summary>
    Finance,

    /// <summary>The bank for social policies.</summary>
    PolicyBank,
}
