using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.QrImages;

/// <summary>A transfer's code on paper, in a box of known size.</summary>
internal static class PrintedCode
{
    // Nearly four pixels of a page scanned at 150 dpi; smaller ones are read sometimes and sometimes not.
    private const double LeastModule = 0.65;

    private static readonly QrLevel[] Levels = [QrLevel.Quartile, QrLevel.Medium, QrLevel.Low];

    /// <summary>The picture with as much error correction as leaves its modules large enough.</summary>
    /// <param name="transfer">What it asks for.</param>
    /// <param name="width">Of the box, in mm.</param>
    /// <param name="height">Of the box, in mm.</param>
    public static string Svg(VietQrTransfer transfer, double width, double height)
    {
        foreach (var level in Levels)
        {
            var options = new QrImageOptions { Level = level };
            var sheet = QrSheet.Of(transfer.Payload, options);
            var module = Math.Min(width / sheet.Width, height / sheet.Height) * sheet.DotsPerModule;
            if (module >= LeastModule || level == Levels[^1])
            {
                return transfer.ToSvg(options);
            }
        }

        throw new InvalidOperationException("There is no level of error correction to draw with.");
    }

    /// <summary>"1903 6543 210": groups of four are read aloud without a slip. Letters stay together.</summary>
    public static string Grouped(string account) =>
        account.All(char.IsAsciiDigit) ? string.Join(' ', account.Chunk(4).Select(group => new string(group))) : account;

    /// <summary>The bank as text only: bank and network logos are registered marks, see docs/decisions/no-bank-logos.md.</summary>
    public static string BankOf(VietQrTransfer transfer) => Banks.TryFind(transfer.Bin, out var bank) ? bank.ShortName : $"Ngân hàng {transfer.Bin}";
}
