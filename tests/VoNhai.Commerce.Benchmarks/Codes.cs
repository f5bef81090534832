using System.Globalization;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>
/// The codes that everything is measured on, 120 characters each with all fields of a transfer. Each call takes the next one:
/// over a single code the processor learns every branch by heart, and one encoding then seems three times faster than it is in a shop.
/// </summary>
public static class Codes
{
    public const int Count = 256;
    public const string Account = "0000000000";
    public const long Amount = 250_000;
    public const string Memo = "QZ4K7M2P97G";

    private static int _at;

    public static string Payload { get; } = Transfer().Payload;

    public static IReadOnlyList<string> Payloads { get; } = [.. Enumerable.Range(0, Count).Select(PayloadOf)];

    /// <summary>A place in anything that has <see cref="Count"/> entries, another one each time.</summary>
    public static int Next() => _at = (_at + 1) % Count;

    /// <summary>A new one each time: a transfer keeps the text that it built.</summary>
    public static VietQrTransfer Transfer() => VietQrTransfer.To(Banks.Agribank, Account).WithAmount(Vnd.Of(Amount)).WithMemo(Memo);

    private static string PayloadOf(int index)
    {
        var account = (1_234_567_891L * (index + 1) % 10_000_000_000L).ToString("0000000000", CultureInfo.InvariantCulture);
        return VietQrTransfer.To(Banks.Agribank, account).WithAmount(Vnd.Of(100_000 + index * 3_121)).WithMemo(Memo).Payload;
    }
}
