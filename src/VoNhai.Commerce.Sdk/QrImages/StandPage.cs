using VoNhai.Commerce.VietQr;
using static VoNhai.Commerce.QrImages.PrintPage;

namespace VoNhai.Commerce.QrImages;

/// <summary>The stall stand on paper: who is paid in large letters, the code, and what a careful payer does.</summary>
public static class StandPage
{
    /// <summary>What the payer is asked to do; learnt by heart in lesson seven.</summary>
    public const string Advice = "Đọc tên, đọc số tiền, rồi mới bấm";

    /// <summary>Stands with every code, on paper and on screens: the name is what a payer can compare.</summary>
    public const string OnlyThisName = "Chỉ chuyển khoản đúng tên này";

    // In hundredths of the paper's width; two lines of the name at most, three of the smallest.
    private static readonly FittedText Name = new(width: 87, sizes: [11, 9.4, 8, 6.8, 5.8, 4.9], lines: [1, 2, 2, 2, 2, 3]);
    private static readonly FittedText Seller = new(width: 87, sizes: [2.8], lines: [2]);

    /// <summary>One page with one stand.</summary>
    /// <param name="stand">Whose code.</param>
    /// <param name="holderName">The holder as the bank writes it: what the payer's app will show, and reads aloud.</param>
    /// <param name="seller">The household's name and place, small at the foot; may be empty.</param>
    /// <param name="paper">A4 for a wall, A5 for a table, A6 for a basket.</param>
    public static PrintPage Of(StallStand stand, string holderName, string seller, PaperSize paper)
    {
        ArgumentNullException.ThrowIfNull(stand);
        ArgumentException.ThrowIfNullOrWhiteSpace(holderName);
        ArgumentNullException.ThrowIfNull(seller);
        var transfer = stand.Transfer;
        var (size, name) = Name.Fit(holderName);
        var account = PrintedCode.Grouped(transfer.Account);
        var unit = paper switch { PaperSize.A4 => 2.1, PaperSize.A5 => 1.48, _ => 1.05 };
        var body =
            $"""
            <section class="paper p-stand">
            {PrintedWarning.Of(transfer)}
            <p class="p-to">{OnlyThisName}</p>
            <h1 class="f{size}">{Encode(name)}</h1>
            <p class="p-bank">{Encode(PrintedCode.BankOf(transfer))}</p>
            <p class="p-account{(account.Length > 19 ? " long" : "")}"><b>{Encode(account)}</b></p>
            <div class="p-qr">{PrintedCode.Svg(transfer, 88 * unit, 66 * unit)}</div>
            <p class="p-say">{Advice}</p>
            <p class="p-seller">{Encode(Seller.Fit(seller).Text)}</p>
            </section>
            """;
        return new PrintPage($"Bảng QR {paper}", paper, body);
    }
}
