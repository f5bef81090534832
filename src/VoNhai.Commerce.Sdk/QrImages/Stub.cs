namespace VoNhai.Commerce.QrImages;
/// <summary>x</summary>
public static class Stub {
 /// <summary>x</summary>
 public static string ToSvg(this VoNhai.Commerce.VietQr.VietQrTransfer t) => t.Payload;
 /// <summary>x</summary>
 public static byte[] ToPng(this VoNhai.Commerce.VietQr.VietQrTransfer t) => [];
}
