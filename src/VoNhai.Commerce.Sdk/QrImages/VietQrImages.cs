using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.QrImages;

/// <summary>Pictures of a transfer. A practice transfer always carries its words, see <see cref="QrImage"/>.</summary>
public static class VietQrImages
{
    /// <summary>The transfer's code as SVG.</summary>
    public static string ToSvg(this VietQrTransfer transfer, QrImageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        options ??= new();
        return QrImage.Svg(transfer.Payload, options.Label is null ? options with { Label = LabelOf(transfer) } : options);
    }

    /// <summary>The transfer's code as PNG, at least 600 pixels wide unless the options say otherwise.</summary>
    public static byte[] ToPng(this VietQrTransfer transfer, QrImageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return QrImage.Png(transfer.Payload, options);
    }

    // Who cannot see the picture hears what the picture says.
    private static string LabelOf(VietQrTransfer transfer)
    {
        var bank = Banks.TryFind(transfer.Bin, out var known) ? known.ShortName : transfer.Bin;
        var number = transfer.IsToCard ? "số thẻ" : "số tài khoản";
        var amount = transfer.Amount is { } dong ? $", {dong}" : "";
        var memo = transfer.Memo is { } text ? $", nội dung {text}" : "";
        return $"Mã VietQR: {bank}, {number} {transfer.Account}{amount}{memo}";
    }
}
