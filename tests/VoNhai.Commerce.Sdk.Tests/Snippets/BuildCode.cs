using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class BuildCode
{
    public static VietQrTransfer Run()
    {
        // snippet
        var transfer = VietQrTransfer.To(Banks.Agribank, "0000000000")
            .WithAmount(Vnd.Of(250_000))
            .WithMemo("Na dai Đình Cả", MemoPolicy.Widest)
            .WithDetails(new() { Bill = "HD/12", Terminal = "Q1" })
            .WithMerchant(new() { Name = "Nhà bà Mùi", City = "Thái Nguyên" })
            .ForOnePayment();
        foreach (var warning in transfer.Warnings) Console.WriteLine(warning);
        // end
        return transfer;
    }
}
