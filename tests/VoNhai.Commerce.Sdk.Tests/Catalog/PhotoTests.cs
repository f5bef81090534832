using VoNhai.Commerce.Catalog;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Catalog;

public sealed class PhotoTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(1280, new[] { 320, 640, 1280 })]
    [InlineData(1279, new[] { 320, 640, 1279 })]
    [InlineData(500, new[] { 320, 500 })]
    [InlineData(320, new[] { 320 })]
    [InlineData(100, new[] { 100 })]
    public void Is_kept_in_no_width_larger_than_what_was_brought(int width, int[] kept) => Assert.Equal(kept, Photo.Of(Hash, width, width).Widths);

    [Fact]
    public void Is_as_high_as_it_is_wide_in_every_width()
    {
        var photo = Photo.Of(Hash, 1280, 961);

        Assert.Equal([240, 480, 961], photo.Widths.Select(photo.HeightAt));
        Assert.Equal($"{Hash}-640.webp", photo.NameAt(640));
    }

    [Theory]
    [InlineData("0123456789ABCDEF0123456789abcdef")]
    [InlineData("0123456789abcdef")]
    [InlineData("../3456789abcdef0123456789abcdef")]
    [InlineData("")]
    public void A_name_that_is_no_hash_is_refused(string hash)
    {
        Assert.False(Photo.IsHash(hash));
        Assert.Throws<ArgumentException>(() => Photo.Of(hash, 640, 480));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1281, 1281)]
    [InlineData(100, 401)]
    [InlineData(400, 99)]
    public void A_measure_out_of_range_is_refused(int width, int height) => Assert.Throws<ArgumentOutOfRangeException>(() => Photo.Of(Hash, width, height));

    [Fact]
    public void The_same_bytes_have_the_same_name_and_others_another()
    {
        Assert.Equal(Picture.Of(700).Photo, Picture.Of(700).Photo);
        Assert.NotEqual(Picture.Of(700).Photo.Hash, Picture.Of(700, mark: 2).Photo.Hash);
    }

    [Fact]
    public void A_file_is_refused_when_a_width_is_missing_or_is_no_webp()
    {
        ReadOnlyMemory<byte> webp = Picture.WebP(1);

        Assert.Throws<ArgumentException>(() => PhotoFile.Of(700, 700, [webp, webp]));
        Assert.Throws<ArgumentException>(() => PhotoFile.Of(300, 300, ["<svg></svg> and more"u8.ToArray()]));
        Assert.Throws<ArgumentException>(() => PhotoFile.Of(300, 300, [new byte[PhotoFile.MostBytes + 1]]));
        Assert.Single(PhotoFile.Of(300, 300, [webp]).Sizes);
    }
}
