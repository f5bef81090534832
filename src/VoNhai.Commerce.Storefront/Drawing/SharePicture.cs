using Microsoft.Extensions.Caching.Memory;
using NetVips;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.Storefront.Photos;

namespace VoNhai.Commerce.Storefront.Drawing;

/// <summary>The picture that Zalo and Facebook show beside a shared address: the goods, their name, price and unit, and who sells them.</summary>
internal sealed class SharePicture(IProductPhotos photos, IWebHostEnvironment environment) : IDisposable
{
    /// <summary>Pixels, as Facebook asks for.</summary>
    public const int Width = 1200;

    /// <summary>Pixels.</summary>
    public const int Height = 630;

    private const int Side = 540;
    private const int Left = Side + 50;
    private const int Room = Width - Left - 40;
    private const int MostKept = 100;
    private static readonly double[] Paper = [250, 245, 234];
    private static readonly double[] Leaf = [230, 239, 220];
    private static readonly double[] Ink = [35, 41, 31];
    private static readonly double[] Soft = [86, 91, 76];
    private static readonly double[] Earth = [147, 70, 26];
    private static readonly double[] Tea = [35, 82, 58];
    private static readonly double[] Light = [251, 246, 232];

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly SemaphoreSlim place = new(1);

    /// <summary>What the picture shows, as a text: the same text, the same picture.</summary>
    public static string FactsOf(ProductView product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return string.Join('\u001F', product.Name, product.Price.Dong, product.Unit, product.Household.Name, product.Household.CommuneCode, product.Picture, product.Photos is [var first, ..] ? first.Hash : "");
    }

    /// <summary>The picture as JPEG.</summary>
    public async Task<byte[]> DrawAsync(ProductView product, string site, CancellationToken cancellationToken)
    {
        var key = FactsOf(product);
        if (kept.TryGetValue(key, out byte[]? drawn))
        {
            return drawn!;
        }

        // One at a time, so that memory stays what one picture takes.
        await place.WaitAsync(cancellationToken);
        try
        {
            if (kept.TryGetValue(key, out drawn))
            {
                return drawn!;
            }

            using var goods = await GoodsAsync(product, cancellationToken);
            return kept.Set(key, Draw(product, site, goods), new MemoryCacheEntryOptions { Size = 1 });
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

    /// <summary>The first photo, or the drawing that stands in, as wide as its part and as high as the picture.</summary>
    private async Task<Image> GoodsAsync(ProductView product, CancellationToken cancellationToken)
    {
        if (product.Photos is [var first, ..] && await photos.ReadAsync(first.Hash, first.Width, cancellationToken) is { } webp)
        {
            using var photo = Image.WebploadBuffer(webp.ToArray());
            using var cut = photo.ThumbnailImage(Side, height: Height, crop: Enums.Interesting.Attention, outputProfile: "srgb");
            return cut.HasAlpha() ? cut.Flatten(background: Leaf) : cut.CopyMemory();
        }

        var file = environment.WebRootFileProvider.GetFileInfo($"/img/sp/{product.Picture}.svg");
        if (!file.Exists)
        {
            using var leaf = Ground(Side, Height, Leaf);
            return leaf.CopyMemory();
        }

        using var svg = new MemoryStream();
        await using (var stream = file.CreateReadStream())
        {
            await stream.CopyToAsync(svg, cancellationToken);
        }

        using var drawing = Image.SvgloadBuffer(svg.ToArray(), scale: Side / 400.0);
        using var opaque = drawing.Flatten(background: Leaf);

        // Its sky goes on above, its ground below.
        return opaque.Embed(0, (Height - opaque.Height) / 2, Side, Height, extend: Enums.Extend.Copy).CopyMemory();
    }

    private static byte[] Draw(ProductView product, string site, Image goods)
    {
        using var ground = Ground(Width, Height, Paper);
        using var foot = Ground(Width - Side, 84, Tea);
        using var footed = ground.Insert(foot, Side, Height - 84);
        var picture = footed.Insert(goods, 0, 0);
        if (Lettering.IsReady)
        {
            foreach (var (text, size, top, height, colour, bold) in Lines(product, site))
            {
                using var before = picture;
                picture = Lettering.Write(before, text, size, (Left, top, Room, height), colour, bold);
            }
        }

        using (picture)
        {
            return picture.JpegsaveBuffer(q: 84, optimizeCoding: true, keep: Enums.ForeignKeep.None);
        }
    }

    private static IEnumerable<(string Text, int Size, int Top, int Height, double[] Colour, bool Bold)> Lines(ProductView product, string site) =>
    [
        (product.Name, 66, 46, 240, Ink, true),
        (product.Price.ToString(), 76, 300, 86, Earth, true),
        ($"/ {product.Unit}", 40, 392, 50, Earth, false),
        ($"{product.Household.Name}, {Address.OfCommune(product.Household.CommuneCode)}", 30, 456, 76, Soft, false),
        (site, 34, 568, 44, Light, true),
    ];

    private static Image Ground(int width, int height, double[] colour)
    {
        using var black = Image.Black(width, height);
        using var filled = black.NewFromImage(colour);
        return filled.Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
