namespace VoNhai.Commerce.VietQr;

/// <summary>Whose code it is.</summary>
public enum QrScheme
{
    /// <summary>Not a merchant-presented payment code: a link, a telephone number, any other text. <see cref="PlainQr"/> tells which.</summary>
    NotEmv,

    /// <summary>A payment code of a network that is none of the others here, e.g. what VNPAY's wallet shows to another VNPAY wallet.</summary>
    OtherEmv,

    /// <summary>VietQR, transfer to an account (QRIBFTTA, or no service code and no merchant described).</summary>
    VietQrAccount,

    /// <summary>VietQR, transfer to a card (QRIBFTTC).</summary>
    VietQrCard,

    /// <summary>VietQR of a shop or a cash machine (QRPUSH, QRCASH, or no service code but a merchant's name, city or category).</summary>
    VietQrMerchant,

    /// <summary>VNPAY-QR of a merchant.</summary>
    Vnpay,

    /// <summary>
    /// A VietQR transfer into a MoMo wallet, of all three generations: MoMo's own BIN 971025 (account PSP… or a telephone number), before
    /// that BVBank (99MM…), first MSB (MOMO…).
    /// </summary>
    MoMo,

    /// <summary>A VietQR transfer into a ZaloPay wallet.</summary>
    ZaloPay,

    /// <summary>ShopeePay (AirPay).</summary>
    ShopeePay,

    /// <summary>PromptPay of Thailand.</summary>
    PromptPay,

    /// <summary>KHQR of Cambodia.</summary>
    Khqr,

    /// <summary>Lao QR. It stands in object 38 as VietQR does.</summary>
    LaoQr,
}
