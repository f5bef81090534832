using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Sdk.Tests.QrImages;

/// <summary>Sound codes that pay the practice bank in one app and somebody real in another.</summary>
internal static class TwoPayees
{
    public const string VnpayShop = "26240010A0000007750106123456";

    private static readonly string Practice = VietQrTransfer.To(Banks.Practice, "0000000000").WithAmount(Vnd.Of(250_000)).Payload;
    private static readonly string Real = VietQrTransfer.To(Banks.Agribank, "0000000000").WithAmount(Vnd.Of(250_000)).Payload;

    public static IReadOnlyList<string> All { get; } =
    [
        // A shop of VNPAY, and a merchant of a card scheme.
        Beside(VnpayShop),
        Beside("0216" + "4000000000000000"),

        // Lengths as letters skip the first account, lengths as bytes the second: both readings fit to the end.
        Beside("6593" + new string('ế', 31) + AccountOf(Real) + "7058"),
        Seal(Practice[..12] + "6593" + new string('ế', 31) + AccountOf(Practice) + "7058" + AccountOf(Real) + Practice[70..^8]),
    ];

    private static string Beside(string objects) => Seal(Practice[..12] + objects + Practice[12..^8]);

    private static string AccountOf(string payload) => payload[12..70];

    private static string Seal(string text) => text + "6304" + EmvCrc.Of(text + "6304").ToString("X4", null);
}
