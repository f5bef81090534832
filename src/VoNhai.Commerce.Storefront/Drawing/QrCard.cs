using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using NetVips;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Drawing;

/// <summary>
/// A code as a picture to save: below it stands, as letters, who is paid, where, how much and with which memo, so that the picture alone is enough in the
/// gallery of a telephone, and the payer can compare it with what the bank's app shows.
/// </summary>
internal sealed class QrCard : IDisposable
{
    /// <summary>Pixels; the code alone has at least 600.</summary>
    public const int Width = 720;

    // A practice code has its words above and below.
    private const int CodeHeight = 672;
    private const int PracticeCodeHeight = 944;
    private const int WordsHeight = 310;
    private const int Margin = 24;
    private const int MostKept = 200;
    private static readonly double[] Ink = [35, 41, 31];
    private static readonly double[] Earth = [147, 70, 26];

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly SemaphoreSlim place = new(1);

    /// <summary>How high the picture of a transfer is, in pixels.</summary>
    public static int HeightOf(VietQrTransfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return WordsHeight + (transfer.IsPractice ? PracticeCodeHeight : CodeHeight);
    }

    /// <summary>The picture as PNG; where no words can be drawn, the code alone.</summary>
    public async Task<byte[]> DrawAsync(VietQrTransfer transfer, string payee, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        var key = (transfer.Payload, payee);
        if (kept.TryGetValue(key, out byte[]? drawn))
        {
            return drawn!;
        }

        await place.WaitAsync(cancellationToken);
        try
        {
            return kept.TryGetValue(key, out drawn) ? drawn! : kept.Set(key, Draw(transfer, payee), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(30) });
        }
        finally
        {
            place.Release();
        }
    }

    public void Dispose()
    {
        kept.Dispose();
        place.Dispose();
    }

    private static byte[] Draw(VietQrTransfer transfer, string payee)
    {
        var code = transfer.ToPng(new QrImageOptions { Width = 600 });
        if (!Lettering.IsReady)
        {
            return code;
        }

        using var read = Image.PngloadBuffer(code);
        using var rgb = read.Colourspace(Enums.Interpretation.Srgb);
        using var opaque = rgb.HasAlpha() ? rgb.Flatten(background: [255, 255, 255]) : rgb.Copy();
        var height = HeightOf(transfer);
        var top = height - WordsHeight + Margin;
        var card = opaque.Embed((Width - opaque.Width) / 2, (height - WordsHeight - opaque.Height) / 2, Width, height, extend: Enums.Extend.White);
        foreach (var (text, size, room, colour, bold) in Lines(transfer, payee))
        {
            using var before = card;
            card = Lettering.Write(before, text, size, (Margin, top, Width - (2 * Margin), room), colour, bold, centred: true);
            top += room + 10;
        }

        using (card)
        {
            return card.PngsaveBuffer(palette: true, bitdepth: 4, dither: 0, keep: Enums.ForeignKeep.None);
        }
    }

    private static IEnumerable<(string Text, int Size, int Height, double[] Colour, bool Bold)> Lines(VietQrTransfer transfer, string payee) =>
    [
        (payee, 44, 54, Ink, true),
        ($"{PaymentWords.BankName(transfer.Bin)} · {transfer.Account}", 34, 44, Ink, false),
        (transfer.Amount?.ToString() ?? "", 60, 70, Earth, true),
        (transfer.Memo ?? "", 48, 58, Ink, true),
    ];
}
