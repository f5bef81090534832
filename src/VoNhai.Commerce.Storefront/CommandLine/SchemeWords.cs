using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary>What to call a scheme.</summary>
internal static class SchemeWords
{
    public static Phrase Of(QrScheme scheme) => scheme switch
    {
        QrScheme.VietQrAccount => new("VietQR, chuyển vào tài khoản", "VietQR, to an account"),
        QrScheme.VietQrCard => new("VietQR, chuyển vào thẻ", "VietQR, to a card"),
        QrScheme.VietQrMerchant => new("VietQR, trả cho cửa hàng", "VietQR, to a shop"),
        QrScheme.MoMo => new("VietQR, vào ví MoMo", "VietQR, to a MoMo wallet"),
        QrScheme.ZaloPay => new("VietQR, vào ví ZaloPay", "VietQR, to a ZaloPay wallet"),
        QrScheme.Vnpay => new("VNPAY-QR của cửa hàng", "VNPAY-QR of a shop"),
        QrScheme.ShopeePay => new("ShopeePay", "ShopeePay"),
        QrScheme.PromptPay => new("PromptPay, Thái Lan", "PromptPay, Thailand"),
        QrScheme.Khqr => new("KHQR, Campuchia", "KHQR, Cambodia"),
        QrScheme.LaoQr => new("Lao QR, Lào", "Lao QR, Laos"),
        QrScheme.NotEmv => new("không phải mã thanh toán", "no payment code"),
        _ => new("mã thanh toán của mạng khác", "a payment code of another network"),
    };
}
