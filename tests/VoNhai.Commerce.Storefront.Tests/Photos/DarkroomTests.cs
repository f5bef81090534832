using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NetVips;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Photos;

namespace VoNhai.Commerce.Storefront.Tests.Photos;

/// <summary>What becomes of a file that is brought as a photo.</summary>
public sealed class DarkroomTests
{
    public static TheoryData<string> Hostile => [.. HostileFiles.All().Select(hostile => hostile.Name)];

    [Fact]
    public async Task A_photo_comes_in_three_widths_as_small_webp()
    {
        var file = await DevelopAsync(Pictures.Jpeg(4000, 3000, noisy: true));

        Assert.Equal((1280, 960), (file.Photo.Width, file.Photo.Height));
        Assert.Equal([320, 640, 1280], file.Sizes.Select(size => size.Width));
        foreach (var size in file.Sizes)
        {
            using var picture = Pictures.Read(size.WebP.ToArray());
            Assert.Equal((size.Width, file.Photo.HeightAt(size.Width)), (picture.Width, picture.Height));
        }
    }

    [Theory]
    [InlineData(500, 400, new[] { 320, 500 })]
    [InlineData(100, 400, new[] { 100 })]
    [InlineData(1281, 5124, new[] { 320, 640, 1280 })]
    [InlineData(5124, 1281, new[] { 320, 640, 1280 })]
    public async Task It_is_never_made_larger(int width, int height, int[] widths)
    {
        var file = await DevelopAsync(Pictures.Png(width, height));

        Assert.Equal(widths, file.Photo.Widths);
        Assert.All(file.Sizes, size =>
        {
            using var picture = Pictures.Read(size.WebP.ToArray());
            Assert.Equal(size.Width, picture.Width);
            Assert.InRange(picture.Height, file.Photo.HeightAt(size.Width) - 1, file.Photo.HeightAt(size.Width) + 1);
        });
    }

    /// <summary>Six quarters of a turn and mirror: where red lies when a person looks at it. // Exif 2.32, 4.6.5.1.6</summary>
    [Theory]
    [InlineData(1, "left")]
    [InlineData(2, "right")]
    [InlineData(3, "right")]
    [InlineData(4, "left")]
    [InlineData(5, "top")]
    [InlineData(6, "top")]
    [InlineData(7, "bottom")]
    [InlineData(8, "bottom")]
    public async Task It_stands_upright_as_the_phone_held_it(int orientation, string red)
    {
        var file = await DevelopAsync(Pictures.FromPhone(600, 400, orientation));

        Assert.Equal(orientation < 5 ? (600, 400) : (400, 600), (file.Photo.Width, file.Photo.Height));
        using var picture = Pictures.Read(file.Sizes[^1].WebP.ToArray());
        var (x, y) = red switch { "left" => (20, 200), "right" => (580, 200), "top" => (200, 20), _ => (200, 580) };
        Assert.True(picture[x, y][0] > 180 && picture[x, y][2] < 80, $"{string.Join(' ', picture[x, y])} at {red}");
    }

    [Fact]
    public async Task Nothing_is_left_of_where_when_and_by_what_it_was_taken()
    {
        var brought = Pictures.FromPhone(800, 600, orientation: 6);

        // The control: it is all there before.
        using var before = Image.NewFromBuffer(brought);
        Assert.Contains(before.GetFields(), field => field.Contains("GPSLatitude", StringComparison.Ordinal));
        Assert.True(Holds(brought, "Nha may dien thoai") && Holds(brought, "2026:11:23") && Holds(brought, "Exif"));

        var file = await DevelopAsync(brought);
        Assert.All(file.Sizes, size =>
        {
            using var after = Pictures.Read(size.WebP.ToArray());
            Assert.DoesNotContain(after.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal) || field.StartsWith("xmp", StringComparison.Ordinal) || field.StartsWith("icc", StringComparison.Ordinal));
            Assert.False(Holds(size.WebP.ToArray(), "EXIF") || Holds(size.WebP.ToArray(), "XMP ") || Holds(size.WebP.ToArray(), "ICCP") || Holds(size.WebP.ToArray(), "Nha may"));
        });
    }

    [Fact]
    public async Task What_is_see_through_becomes_white()
    {
        var file = await DevelopAsync(Pictures.SeeThrough(400, 300));

        using var picture = Pictures.Read(file.Sizes[^1].WebP.ToArray());
        Assert.Equal(3, picture.Bands);
        Assert.All(picture[390, 150], band => Assert.InRange(band, 250, 255));
        Assert.InRange(picture[10, 150][0], 180, 255);
    }

    [Fact]
    public async Task Printers_inks_become_colours()
    {
        var file = await DevelopAsync(Pictures.Cmyk(400, 300));

        using var picture = Pictures.Read(file.Sizes[^1].WebP.ToArray());
        Assert.Equal(3, picture.Bands);
        Assert.True(picture[50, 150][0] > picture[50, 150][2] && picture[350, 150][2] > picture[350, 150][0]);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_file_is_refused_and_a_person_is_told_why(string name)
    {
        var hostile = HostileFiles.All().Single(file => file.Name == name);

        var refused = Assert.IsType<Developed.Refused>(await NewDarkroom().DevelopAsync(Upload(hostile.Make()), TestContext.Current.CancellationToken));

        Assert.Equal(hostile.Told, refused.Problem);
    }

    /// <summary>Why the header is asked: these would take more than a gigabyte, by what they themselves announce.</summary>
    [Fact]
    public void Without_the_header_a_bomb_would_take_more_than_a_gigabyte()
    {
        var bomb = Pictures.GreyPng(30_000, 30_000);
        var header = PhotoHeader.Read(PhotoKind.Png, bomb)!;

        Assert.InRange(bomb.Length, 1, new PhotoSettings().MostBytes);
        Assert.True(header.Pixels * 3 > 1024L * 1024 * 1024, $"{header.Pixels * 3:N0} bytes as sRGB");
        Assert.True(new PhotoHeader(8160, 6120, PhotoHeader.Read(PhotoKind.Jpeg, Pictures.Jpeg(200, 200, progressive: true))!.HeldBytesPerPixel).HeldBytes > new PhotoSettings().MostMemoryBytes);
    }

    [Theory]
    [InlineData("Jpeg")]
    [InlineData("Png")]
    [InlineData("WebP")]
    public void Whatever_is_cut_or_changed_in_a_file_its_header_is_read_or_refused(string name)
    {
        var kind = Enum.Parse<PhotoKind>(name);
        var file = kind switch { PhotoKind.Jpeg => Pictures.FromPhone(200, 160, 6), PhotoKind.Png => Pictures.Png(200, 160), _ => Pictures.WebP(200, 160) };
        var random = new Random(20261124);
        for (var round = 0; round < 20_000; round++)
        {
            var changed = file[..random.Next(file.Length + 1)];
            for (var change = random.Next(4); change > 0 && changed.Length > 0; change--)
            {
                changed[random.Next(Math.Min(changed.Length, 800))] = (byte)random.Next(256);
            }

            PhotoHeader.Read(PhotoKinds.Of(changed), changed);
        }

        Assert.Equal((200, 160), PhotoHeader.Read(kind, file) is { } header ? (header.Width, header.Height) : default);
    }

    [Fact]
    public async Task An_archive_behind_a_photo_is_gone_afterwards()
    {
        byte[] polyglot = [.. Pictures.Jpeg(600, 400), .. "PK\x03\x04"u8, .. "<script>alert(1)</script>"u8];

        var file = await DevelopAsync(polyglot);

        Assert.All(file.Sizes, size => Assert.False(Holds(size.WebP.ToArray(), "PK\x03\x04") || Holds(size.WebP.ToArray(), "<script>")));
    }

    [Fact]
    public async Task The_limits_are_settings()
    {
        var small = new PhotoSettings { MostBytes = 100 * 1024, MostPixels = 1_000_000 };

        Assert.Equal(PhotoProblem.TooManyPixels, await RefuseAsync(Pictures.Png(1200, 1000), small));
        Assert.Equal(PhotoProblem.TooLarge, await RefuseAsync(Pictures.Jpeg(900, 900, noisy: true), small));
        Assert.IsType<Developed.Ready>(await NewDarkroom(small).DevelopAsync(Upload(Pictures.Png(900, 900)), TestContext.Current.CancellationToken));
    }

    internal static bool Holds(byte[] file, string text) => file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(text)) >= 0;

    private static async Task<PhotoProblem> RefuseAsync(byte[] file, PhotoSettings settings) =>
        Assert.IsType<Developed.Refused>(await NewDarkroom(settings).DevelopAsync(Upload(file), TestContext.Current.CancellationToken)).Problem;

    private static async Task<PhotoFile> DevelopAsync(byte[] file) =>
        await NewDarkroom().DevelopAsync(Upload(file), TestContext.Current.CancellationToken) switch
        {
            Developed.Ready ready => ready.File,
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static Darkroom NewDarkroom(PhotoSettings? settings = null) => new(Options.Create(settings ?? new PhotoSettings()), NullLogger<Darkroom>.Instance);

    private static FormFile Upload(byte[] file) => new(new MemoryStream(file), 0, file.Length, "Photo", "anh.jpg");
}
