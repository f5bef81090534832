using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace VoNhai.Commerce.VietQr;

/// <summary>The directory of banks and wallets that VietQR codes name, keyed by BIN.</summary>
/// <remarks>
/// Merged from public lists: the vietqr.io directory, vietnam-qr-pay and the State Bank's list of BINs; each bank says in
/// <see cref="Bank.Sources"/> which of them name it, of which day, and what they say of transfers. No official list of NAPAS
/// participants was reachable, so a BIN that is missing here is unknown, not wrong: <see cref="VietQrTransfer.To(string, string)"/>
/// takes any six digits.
/// </remarks>
public static class Banks
{
    internal const string PracticeBin = "999999";

    private static readonly IReadOnlyList<Bank> Directory = BankDirectory.Load();

    private static readonly FrozenDictionary<string, Bank> ByBin = Directory
        .SelectMany(bank => bank.OtherBins.Append(bank.Bin).Select(bin => KeyValuePair.Create(bin, bank)))
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Bank>.AlternateLookup<ReadOnlySpan<char>> ByWrittenBin = ByBin.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly BankSearch Names = new(Directory);

    /// <summary>The day of the list that decides, vietqr.io's; each bank has its own in <see cref="Bank.Sources"/>.</summary>
    public static DateOnly AsOf { get; } = Directory[0].Sources[0].AsOf;

    /// <summary>Every bank by BIN, without <see cref="Practice"/>.</summary>
    public static IReadOnlyList<Bank> All => Directory;

    /// <summary>
    /// The bank in which people practise. Its BIN belongs to nobody, so a code that names it cannot move money;
    /// every picture of such a code says so.
    /// </summary>
    public static Bank Practice { get; } = new(PracticeBin, "TAP", "Ngân hàng Tập", "Ngân hàng Tập (không chuyển tiền thật)", BankKind.Bank, [])
    {
        NameEn = "Practice Bank (no real money)",
    };

    /// <summary>Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam, 970405.</summary>
    public static Bank Agribank => ByBin["970405"];

    /// <summary>Ngân hàng TMCP Ngoại Thương Việt Nam, 970436.</summary>
    public static Bank Vietcombank => ByBin["970436"];

    /// <summary>Ngân hàng TMCP Đầu tư và Phát triển Việt Nam, 970418.</summary>
    public static Bank BIDV => ByBin["970418"];

    /// <summary>Ngân hàng TMCP Công thương Việt Nam, 970415.</summary>
    public static Bank VietinBank => ByBin["970415"];

    /// <summary>Ngân hàng TMCP Quân đội, 970422.</summary>
    public static Bank MBBank => ByBin["970422"];

    /// <summary>Ngân hàng TMCP Kỹ thương Việt Nam, 970407.</summary>
    public static Bank Techcombank => ByBin["970407"];

    /// <summary>Ngân hàng TMCP Á Châu, 970416.</summary>
    public static Bank ACB => ByBin["970416"];

    /// <summary>Ngân hàng TMCP Việt Nam Thịnh Vượng, 970432.</summary>
    public static Bank VPBank => ByBin["970432"];

    /// <summary>Ngân hàng TMCP Sài Gòn Thương Tín, 970403.</summary>
    public static Bank Sacombank => ByBin["970403"];

    /// <summary>Ngân hàng TMCP Tiên Phong, 970423.</summary>
    public static Bank TPBank => ByBin["970423"];

    /// <summary>Ngân hàng TMCP Quốc tế Việt Nam, 970441.</summary>
    public static Bank VIB => ByBin["970441"];

    /// <summary>Ngân hàng TMCP Sài Gòn - Hà Nội, 970443.</summary>
    public static Bank SHB => ByBin["970443"];

    /// <summary>Ngân hàng TMCP Phát triển Thành phố Hồ Chí Minh, 970437.</summary>
    public static Bank HDBank => ByBin["970437"];

    /// <summary>Ngân hàng TMCP Lộc Phát Việt Nam (before: LienVietPostBank), 970449.</summary>
    public static Bank LPBank => ByBin["970449"];

    /// <summary>Ngân hàng TMCP Hàng Hải Việt Nam, 970426.</summary>
    public static Bank MSB => ByBin["970426"];

    /// <summary>Ngân hàng TMCP Phương Đông, 970448.</summary>
    public static Bank OCB => ByBin["970448"];

    /// <summary>Ngân hàng Hợp tác xã Việt Nam, 970446.</summary>
    public static Bank CoopBank => ByBin["970446"];

    /// <summary>The MoMo wallet, 971025.</summary>
    public static Bank MoMo => ByBin["971025"];

    /// <summary>
    /// Finds the bank of a BIN, or of another BIN of the same bank (970459 is CIMB, 422589, too). Also finds the practice bank, so
    /// that a practice code can be called what it is.
    /// </summary>
    public static bool TryFind([NotNullWhen(true)] string? bin, [NotNullWhen(true)] out Bank? bank)
    {
        bank = bin == PracticeBin ? Practice : null;
        return bank is not null || (bin is not null && ByBin.TryGetValue(bin, out bank));
    }

    internal static bool IsKnown(ReadOnlySpan<char> bin) => bin.SequenceEqual(PracticeBin) || ByWrittenBin.ContainsKey(bin);

    /// <summary>
    /// Finds banks by any name, former name, code or BIN, without regard to marks, case and spaces.
    /// An exact name or code comes first, then a name that begins so, then letters inside a name, then banks whose names have
    /// every word ("ngân hàng" aside); an empty text gives all.
    /// </summary>
    public static IReadOnlyList<Bank> Search(string? text) => Names.Find(text ?? "");
}
