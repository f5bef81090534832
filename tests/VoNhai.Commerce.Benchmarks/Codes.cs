using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>The code that everything is measured on: 123 characters, all fields of a transfer.</summary>
public static class Codes
{
    public const string Account = "0000000000000";
    public const long Amount = 250_000;
    public const string Memo = "QZ4K7M2P97G BAN NA";

    public static string Payload { get; } = Transfer().Payload;

    /// <summary>A new one each time: a transfer keeps the text that it built.</summary>
    public static VietQrTransfer Transfer() => VietQrTransfer.To(Banks.Agribank, Account).WithAmount(Vnd.Of(Amount)).WithMemo(Memo);
}
