using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class DrawCodes
{
    public static byte[] Run(VietQrTransfer transfer)
    {
        // snippet
        var png = transfer.ToPng(new QrImageOptions { Use = QrUse.Print, Width = 1_200 });
        var svg = QrImage.Svg("https://example.vn/lo/QZ4K7M2P97G", new QrImageOptions { Label = "Xem lô hàng" });
        // end
        Xunit.Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
        return png;
    }
}
