namespace VoNhai.Commerce.Storefront.School;

/// <summary>The themes of the digital-transformation day of Võ Nhai (2023).</summary>
internal enum Theme
{
    /// <summary>nhận thức số</summary>
    DigitalAwareness,

    /// <summary>thói quen tài chính cá nhân</summary>
    PersonalFinance,

    /// <summary>thanh toán không tiền mặt</summary>
    CashlessPayment,

    /// <summary>bán hàng trên mạng</summary>
    SellingOnline,

    /// <summary>an toàn</summary>
    Safety,
}
