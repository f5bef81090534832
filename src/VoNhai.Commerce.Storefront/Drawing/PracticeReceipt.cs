using System.Globalization;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using NetVips;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.Storefront.Practice;

namespace VoNhai.Commerce.Storefront.Drawing;

/// <summary>
/// A receipt of the practice bank as a picture. TẬP is burnt across amount and names in the pixels themselves, so that whoever cuts a piece out
/// cuts TẬP out with it. It looks like no bank's, and nothing on it can be chosen: the names are a bank's that names places of a class by
/// number, and of a memo only an order's code is shown.
/// </summary>
internal sealed class PracticeReceipt : IDisposable
{
    /// <summary>Pixels.</summary>
    public const int Width = 720;

    /// <summary>Pixels.</summary>
    public const int Height = 900;

    /// <summary>Where the amount stands: left, top, width, height.</summary>
    public static readonly (int Left, int Top, int Width, int Height) AmountBox = (40, 250, 640, 110);

    /// <summary>Where the two names stand.</summary>
    public static readonly (int Left, int Top, int Width, int Height) NamesBox = (40, 400, 640, 220);

    /// <summary>The colour of what is burnt in, before it mixes with what is below.</summary>
    public static readonly double[] Fire = [168, 50, 28];

    private const int MostKept = 200;
    private static readonly double[] Ink = [51, 36, 15];
    private static readonly double[] Soft = [94, 74, 44];

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly SemaphoreSlim place = new(1);

    /// <summary>Whether it can be drawn here: there is libvips with a font.</summary>
    public static bool IsReady => Lettering.IsReady;

    /// <summary>The picture as PNG.</summary>
    public async Task<byte[]> DrawAsync(Wallet wallet, WalletLine line, CancellationToken cancellationToken)
    {
        var key = (wallet.Account, line.Number, line.Reference);
        if (kept.TryGetValue(key, out byte[]? drawn))
        {
            return drawn!;
        }

        await place.WaitAsync(cancellationToken);
        try
        {
            return kept.TryGetValue(key, out drawn) ? drawn! : kept.Set(key, Draw(wallet, line, burns: true), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(30) });
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

    /// <summary>Draws it. Without the burning it is for a test alone, which shows that the test sees the difference.</summary>
    internal static byte[] Draw(Wallet wallet, WalletLine line, bool burns)
    {
        using var ground = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(Paper));
        using var opaque = ground.Flatten(background: [255, 250, 240]);
        using var rgb = opaque.Colourspace(Enums.Interpretation.Srgb);
        var picture = rgb.CopyMemory();
        foreach (var (text, size, box, colour, bold) in Words(wallet, line))
        {
            using var before = picture;
            picture = Lettering.Write(before, text, size, box, colour, bold, centred: true);
        }

        if (burns)
        {
            using var before = picture;
            using var fire = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(Burning));
            picture = before.Composite2(fire, Enums.BlendMode.Over).Flatten();
        }

        using (picture)
        {
            return picture.PngsaveBuffer(palette: true, bitdepth: 8, dither: 0, keep: Enums.ForeignKeep.None);
        }
    }

    private static IEnumerable<(string Text, int Size, (int, int, int, int) Box, double[] Colour, bool Bold)> Words(Wallet wallet, WalletLine line)
    {
        var (from, to) = line.Amount.IsPositive ? (line.OtherName, wallet.Holder) : (wallet.Holder, line.OtherName);
        var code = OrderCode.FindIn(line.Memo) is [var only] ? only.ToString() : "";
        return
        [
            ("NGÂN HÀNG TẬP", 52, (40, 50, 640, 70), [255, 250, 240], true),
            ("Tiền tập. Không phải tiền thật.", 34, (40, 160, 640, 56), Fire, true),
            ($"{Vnd.Of(Math.Abs(line.Amount.Dong))} TẬP", 78, AmountBox, Ink, true),
            ("Từ", 28, (40, 400, 640, 40), Soft, false),
            (from.Length > 0 ? from : "KHÁCH CHỢ", 38, (40, 440, 640, 54), Ink, true),
            ("Đến", 28, (40, 510, 640, 40), Soft, false),
            (to.Length > 0 ? to : "KHÁCH CHỢ", 38, (40, 550, 640, 54), Ink, true),
            (code.Length > 0 ? $"Mã đơn {code}" : "", 32, (40, 660, 640, 46), Ink, false),
            (Clock.Show(line.At), 30, (40, 715, 640, 44), Ink, false),
            ("Tờ này không chứng minh gì.", 32, (40, 790, 640, 46), Fire, true),
            ("Tiền về hay chưa: xem app của người nhận.", 28, (40, 836, 640, 42), Soft, false),
        ];
    }

    private static string Paper { get; } = string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}">
          <path fill="#fffaf0" d="M0 0h{Width}v{Height}H0z"/>
          <path stroke="#f3dfb4" stroke-width="14" d="{Stripes}"/>
          <path fill="#a8321c" d="M30 34 690 26 686 132 34 138z"/>
          <path fill="none" stroke="#8a6327" stroke-width="6" stroke-dasharray="20 14" d="M12 12h{Width - 24}v{Height - 24}H12z"/>
        </svg>
        """);

    private static string Stripes => string.Concat(Enumerable.Range(-18, 45).Select(i => string.Create(CultureInfo.InvariantCulture, $"M{i * 40} {Height}L{(i * 40) + Height} 0")));

    // T, A with its two marks, P: strokes of a broad brush, thrice, so that no part of amount or names is without one.
    private static string Burning { get; } = string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}">
          <g fill="none" stroke="#a8321c" stroke-opacity="0.82" stroke-width="20" stroke-linecap="round" stroke-linejoin="round">
            <g transform="translate(50 262) rotate(-4) scale(1.02 1)">{Brush}</g>
            <g transform="translate(60 398) rotate(5) scale(1 .95)">{Brush}</g>
            <g transform="translate(48 530) rotate(-5) scale(1.03 .95)">{Brush}</g>
          </g>
        </svg>
        """);

    private const string Brush =
        """<path d="M0 12H170M85 12V104M225 104 305 12 385 104M255 74H355M270 -2 305 -26 340 -2M305 128v4M440 104V12H545Q600 12 600 38T545 64H440"/>""";
}
