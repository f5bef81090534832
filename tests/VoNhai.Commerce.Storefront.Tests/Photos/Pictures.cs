using System.Buffers.Binary;
using System.IO.Compression;
using NetVips;

namespace VoNhai.Commerce.Storefront.Tests.Photos;

/// <summary>Picture files for tests, honest ones.</summary>
internal static class Pictures
{
    /// <summary>Left half red, right half blue; with noise, so that it has the bytes of a photograph.</summary>
    public static Image Halves(int width, int height, bool noisy = false)
    {
        using var left = Image.Black(width / 2, height, bands: 3) + new double[] { 220, 20, 20 };
        using var right = Image.Black(width - (width / 2), height, bands: 3) + new double[] { 20, 20, 220 };
        using var both = left.Join(right, Enums.Direction.Horizontal);
        using var grain = noisy ? Image.Gaussnoise(width, height, sigma: 12, mean: 0, seed: 7) : Image.Black(width, height);
        using var sum = both + grain;
        return sum.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width = 1600, int height = 1200, bool progressive = false, bool noisy = false)
    {
        using var image = Halves(width, height, noisy);
        return image.JpegsaveBuffer(q: 85, interlace: progressive, subsampleMode: Enums.ForeignSubsample.Off);
    }

    /// <summary>As a phone writes it: turned by a tag, with the place and the maker beside the picture.</summary>
    public static byte[] FromPhone(int width, int height, int orientation)
    {
        using var image = Halves(width, height);
        using var told = image.Mutate(mutable =>
        {
            mutable.Set(GValue.GIntType, "orientation", orientation);
            mutable.Set(GValue.GStrType, "exif-ifd0-Make", "Nha may dien thoai (Nha may dien thoai, ASCII, 19 components, 19 bytes)");
            mutable.Set(GValue.GStrType, "exif-ifd2-DateTimeOriginal", "2026:11:23 05:30:00 (2026:11:23 05:30:00, ASCII, 20 components, 20 bytes)");
            mutable.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "21/1 45/1 1234/100 (21, 45, 12.34, Rational, 3 components, 24 bytes)");
            mutable.Set(GValue.GStrType, "exif-ifd3-GPSLongitude", "106/1 3/1 5678/100 (106, 3, 56.78, Rational, 3 components, 24 bytes)");
        });
        return told.JpegsaveBuffer(q: 85, keep: Enums.ForeignKeep.All);
    }

    /// <summary>The same picture with a tag that turns it.</summary>
    public static byte[] Turned(byte[] jpeg, int orientation)
    {
        using var image = Image.JpegloadBuffer(jpeg);
        using var told = image.Mutate(mutable => mutable.Set(GValue.GIntType, "orientation", orientation));
        return told.JpegsaveBuffer(q: 95, keep: Enums.ForeignKeep.All);
    }

    public static byte[] Png(int width = 800, int height = 600, bool interlaced = false)
    {
        using var image = Halves(width, height);
        return image.PngsaveBuffer(interlace: interlaced);
    }

    /// <summary>A red disc's worth of nothing around it: see-through but for the left half.</summary>
    public static byte[] SeeThrough(int width, int height)
    {
        using var image = Halves(width, height);
        using var left = Image.Black(width / 2, height) + 255;
        using var alpha = left.Embed(0, 0, width, height).Cast(Enums.BandFormat.Uchar);
        using var both = image.Bandjoin(alpha);
        return both.PngsaveBuffer();
    }

    /// <summary>As printers have it.</summary>
    public static byte[] Cmyk(int width, int height)
    {
        using var image = Halves(width, height);
        using var inks = image.IccTransform("cmyk", inputProfile: "srgb");
        return inks.JpegsaveBuffer(q: 85);
    }

    public static byte[] WebP(int width = 800, int height = 600, bool noisy = false)
    {
        using var image = Halves(width, height, noisy);
        return image.WebpsaveBuffer();
    }

    public static byte[] Animated(int frames, bool gif)
    {
        using var frame = Halves(120, 120);
        using var turned = frame.FlipHor();
        using var strip = Image.Arrayjoin([.. Enumerable.Range(0, frames).Select(number => number % 2 == 0 ? frame : turned)], across: 1);
        return gif ? strip.GifsaveBuffer(pageHeight: 120) : strip.WebpsaveBuffer(effort: 0, pageHeight: 120);
    }

    public static Image Read(byte[] webp) => Image.NewFromBuffer(webp);

    /// <summary>A PNG of one grey, chunk by chunk: what stands between header and picture is the caller's.</summary>
    public static byte[] GreyPng(int width, int height, params (string Name, byte[] Body)[] between)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", header);
        foreach (var (name, body) in between)
        {
            Chunk(file, name, body);
        }

        Chunk(file, "IDAT", Deflated(((long)width + 1) * height));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>So many zeros, compressed about a thousandfold.</summary>
    public static byte[] Deflated(long zeros)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = new byte[1024 * 1024];
            for (; zeros > 0; zeros -= block.Length)
            {
                zlib.Write(block.AsSpan(0, (int)Math.Min(zeros, block.Length)));
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, string name, byte[] body)
    {
        var whole = new byte[12 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(whole, body.Length);
        System.Text.Encoding.ASCII.GetBytes(name, whole.AsSpan(4));
        body.CopyTo(whole.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(8 + body.Length), Crc(whole.AsSpan(4, 4 + body.Length)));
        file.Write(whole);
    }

    // W3C PNG, annex D.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
