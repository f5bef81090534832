using System.IO.Compression;
using VoNhai.Commerce.Storefront.Photos;
using VoNhai.Commerce.Storefront.Sheets;

namespace VoNhai.Commerce.Storefront.Tests.Sheets;

/// <summary>Zips that mean no good are refused by name, in bounded memory, and before anything is unpacked that does not have to be.</summary>
public sealed class ParcelTests
{
    private const long MiB = 1024 * 1024;

    private static readonly SheetSettings Settings = new() { MostPictures = 20 };
    private static readonly PhotoSettings Photos = new();
    private static readonly byte[] Small = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    [Fact]
    public void An_honest_zip_is_opened_whatever_system_made_it()
    {
        var zip = ZipFile.Of(
            ("ảnh/", []), ("ảnh/na.JPG", Small), ("ảnh/Che\u0300.png", [9]), (ZipFile.Csv, ZipFile.Sheet), ("__MACOSX/ảnh/._na.JPG", [0]), ("ảnh/.DS_Store", [0]), ("Thumbs.db", [0]));

        var parcel = Open(zip, out var problem);
        Assert.Null(problem);
        Assert.Equal(ZipFile.Sheet, parcel!.Sheet.ToArray());
        Assert.Equal(["na.JPG", "Che\u0300.png"], parcel.Pictures);
        Assert.Equal(Small, parcel.Read("NA.jpg", out _));
        Assert.Equal([9], parcel.Read("chè.png", out _));
        Assert.Equal(ZipFile.Sheet, Open(ZipFile.Sheet, out _)!.Sheet.ToArray());
    }

    public static TheoryData<string, ParcelProblem> Hostile()
    {
        var data = new TheoryData<string, ParcelProblem>();
        foreach (var (name, zip) in Zips())
        {
            data.Add(name, zip.Problem);
        }

        return data;
    }

    [Theory, MemberData(nameof(Hostile))]
    public void A_hostile_zip_is_refused(string name, ParcelProblem expected)
    {
        var zip = Zips()[name].Make();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(Open(zip, out var problem));
        Assert.Equal(expected, problem?.Problem);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 * MiB, name);
    }

    /// <summary>A picture that the zip calls small, and that unpacks to sixty megabytes. Control: the framework's own reading goes on and on.</summary>
    [Fact]
    public void A_bomb_that_lies_about_its_size_is_cut_off()
    {
        var bomb = ZipFile.InList(ZipFile.Of((ZipFile.Csv, ZipFile.Sheet), ("na.jpg", new byte[60 * MiB])), 24, _ => 100_000, which: 1);
        var parcel = Open(bomb, out _);
        Assert.NotNull(parcel);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(parcel.Read("na.jpg", out var problem));
        Assert.True(problem is ParcelProblem.Lies or ParcelProblem.Damaged);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 2 * MiB);

        using var archive = new ZipArchive(new MemoryStream(ZipFile.Of(("na.jpg", new byte[60 * MiB]))));
        using var naive = new MemoryStream();
        archive.Entries[0].Open().CopyTo(naive);
        Assert.Equal(60 * MiB, naive.Length);
    }

    [Fact]
    public void A_picture_that_is_not_what_the_zip_says_is_refused()
    {
        var honest = ZipFile.Of((ZipFile.Csv, ZipFile.Sheet), ("na.jpg", Small));
        foreach (var lie in new[] { ZipFile.InList(honest, 16, sum => sum ^ 1, which: 1), ZipFile.InList(honest, 24, size => size + 1, which: 1), ZipFile.InList(honest, 24, size => size - 1, which: 1) })
        {
            Assert.Null(Open(lie, out _)!.Read("na.jpg", out var problem));
            Assert.True(problem is ParcelProblem.Lies or ParcelProblem.Damaged);
        }

        Assert.Null(Open(ZipFile.Of((ZipFile.Csv, ZipFile.Sheet), ("na.jpg", ZipFile.Of(("x", [1])))), out _)!.Read("na.jpg", out var nested));
        Assert.Equal(ParcelProblem.ZipInZip, nested);
        Assert.Null(Open(ZipFile.Of((ZipFile.Csv, ZipFile.Sheet), ("na.jpg", Noise(Photos.MostBytes + 1))), out _)!.Read("na.jpg", out var large));
        Assert.Equal(ParcelProblem.TooLarge, large);
    }

    [Fact]
    public void Bytes_changed_anywhere_break_nothing()
    {
        var honest = ZipFile.Of((ZipFile.Csv, ZipFile.Sheet), ("na.jpg", Small));
        var random = new Random(5);
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = honest.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            }

            if (Open(bytes, out var problem) is { } parcel)
            {
                Assert.All(parcel.Pictures, name => Assert.True(parcel.Read(name, out var lie) is not null || lie is not null));
            }
            else
            {
                Assert.NotNull(problem);
            }
        }
    }

    private static Dictionary<string, (Func<byte[]> Make, ParcelProblem Problem)> Zips()
    {
        var honest = ZipFile.Of((ZipFile.Csv, ZipFile.Sheet), ("na.jpg", Small));
        byte[] With(params (string, byte[])[] files) => ZipFile.Of([(ZipFile.Csv, ZipFile.Sheet), .. files]);
        return new(StringComparer.Ordinal)
        {
            ["a way out"] = (() => With(("../na.jpg", Small)), ParcelProblem.UnsafeName),
            ["a way out in the middle"] = (() => With(("anh/../../na.jpg", Small)), ParcelProblem.UnsafeName),
            ["the root"] = (() => With(("/etc/na.jpg", Small)), ParcelProblem.UnsafeName),
            ["a drive"] = (() => With(("C:na.jpg", Small)), ParcelProblem.UnsafeName),
            ["a way out of Windows"] = (() => With((@"..\na.jpg", Small)), ParcelProblem.UnsafeName),
            ["a name with an end in the middle"] = (() => With(("na.php\0.jpg", Small)), ParcelProblem.UnsafeName),
            ["a link"] = (() => ZipFile.WithLink("na.jpg", "/etc/passwd"), ParcelProblem.NoFile),
            ["a zip in a zip"] = (() => With(("x.zip", honest)), ParcelProblem.ZipInZip),
            ["two of one name"] = (() => With(("a/na.jpg", Small), ("b/NA.JPG", Small)), ParcelProblem.TwoOfOneName),
            ["locked"] = (() => ZipFile.InList(honest, 8, flags => flags | 1, bytes: 2), ParcelProblem.Encrypted),
            ["a program"] = (() => With(("na.exe", Small)), ParcelProblem.OtherKind),
            ["a workbook"] = (() => ZipFile.Of(("[Content_Types].xml", [1]), ("xl/workbook.xml", [1])), ParcelProblem.OtherKind),
            ["no sheet"] = (() => ZipFile.Of(("na.jpg", Small)), ParcelProblem.NoSheet),
            ["two sheets"] = (() => With(("b.csv", ZipFile.Sheet)), ParcelProblem.TwoSheets),
            ["too many pictures"] = (() => With([.. Enumerable.Range(0, 21).Select(i => ($"{i}.jpg", Small))]), ParcelProblem.TooManyEntries),
            ["200,000 entries"] = (() => Many(200_000), ParcelProblem.Damaged),
            ["60,000 entries"] = (() => Many(60_000), ParcelProblem.TooManyEntries),
            ["60,000 entries that are called three"] = (() => Counted(Many(60_000), 3), ParcelProblem.TooManyEntries),
            ["a picture of zeros without end"] = (() => With(("na.jpg", new byte[30 * MiB])), ParcelProblem.Bomb),
            ["a sheet of zeros without end"] = (() => ZipFile.Of((ZipFile.Csv, new byte[30 * MiB])), ParcelProblem.Bomb),
            ["a sheet that is called small"] = (() => ZipFile.InList(ZipFile.Of((ZipFile.Csv, new byte[30 * MiB])), 24, _ => 1000), ParcelProblem.Lies),
            ["sizes beyond all that may be"] = (() => ZipFile.InList(With(("na.jpg", Noise(200_000))), 24, _ => 0xF0000000, which: 1), ParcelProblem.Bomb),
            ["a way of packing that nobody knows"] = (() => ZipFile.InList(honest, 10, _ => 99, bytes: 2), ParcelProblem.Damaged),
            ["half a zip"] = (() => honest[..(honest.Length / 2)], ParcelProblem.Damaged),
            ["a comment"] = (() => [.. honest[..^2], 4, 0, 1, 2, 3, 4], ParcelProblem.Damaged),
            ["bytes behind the end"] = (() => [.. honest, 0], ParcelProblem.Damaged),
            ["bytes before the beginning of the list"] = (() => [.. honest[..4], 0, 0, .. honest[4..]], ParcelProblem.Damaged),
            ["the large form"] = (() => Counted(honest, ushort.MaxValue), ParcelProblem.Damaged),
            ["only an end"] = (() => honest[^22..], ParcelProblem.Damaged),
            ["more bytes than may be"] = (() => [.. "PK\u0003\u0004"u8, .. new byte[Settings.MostZipBytes]], ParcelProblem.TooLarge),
        };
    }

    private static Parcel? Open(byte[] file, out (ParcelProblem Problem, string Name)? problem) => Parcel.Open(file, Settings, Photos, out problem);

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    /// <summary>The same short header again and again.</summary>
    private static byte[] Many(int count)
    {
        var one = ZipFile.Of(("a.jpg", []));
        var list = one.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var header = one[list..^22];
        byte[] all = [.. one[..list], .. Enumerable.Repeat(header, count).SelectMany(bytes => bytes), .. one[^22..]];
        BitConverter.TryWriteBytes(all.AsSpan(all.Length - 10), header.Length * count);
        return Counted(all, (ushort)Math.Min(count, ushort.MaxValue));
    }

    private static byte[] Counted(byte[] zip, ushort count)
    {
        var changed = zip.ToArray();
        BitConverter.TryWriteBytes(changed.AsSpan(changed.Length - 14), count);
        BitConverter.TryWriteBytes(changed.AsSpan(changed.Length - 12), count);
        return changed;
    }
}
