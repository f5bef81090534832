namespace VoNhai.Commerce.Storefront.School;

/// <summary>What the themes are called, in files and on the page.</summary>
internal static class Themes
{
    public static readonly IReadOnlyList<Theme> All = Enum.GetValues<Theme>();

    public static string Name(this Theme theme) => theme switch
    {
        Theme.DigitalAwareness => "nhận thức số",
        Theme.PersonalFinance => "thói quen tài chính cá nhân",
        Theme.CashlessPayment => "thanh toán không tiền mặt",
        Theme.SellingOnline => "bán hàng trên mạng",
        Theme.Safety => "an toàn",
        _ => throw new ArgumentOutOfRangeException(nameof(theme)),
    };

    /// <returns><c>null</c> for any other words.</returns>
    public static Theme? Read(string name) => All.Where(theme => theme.Name() == name).Select(theme => (Theme?)theme).FirstOrDefault();
}
