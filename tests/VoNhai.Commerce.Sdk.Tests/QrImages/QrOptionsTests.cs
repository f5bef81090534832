using System.Buffers.Binary;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.QrImages;

public sealed class QrOptionsTests
{
    private static readonly VietQrTransfer Transfer =
        VietQrTransfer.To(Banks.Agribank, "0000000000").WithAmount(Vnd.Of(250_000)).WithMemo("QZ4K7M2P97G");

    [Fact]
    public void A_screen_takes_medium_paper_takes_quartile_and_a_long_text_on_a_screen_takes_low()
    {
        var text = new string('a', 201);
        Assert.Equal(QrImage.Svg(Transfer.Payload, new() { Level = QrLevel.Medium }), QrImage.Svg(Transfer.Payload));
        Assert.Equal(QrImage.Svg(Transfer.Payload, new() { Level = QrLevel.Quartile }), QrImage.Svg(Transfer.Payload, new() { Use = QrUse.Print }));
        Assert.Equal(QrImage.Svg(text, new() { Level = QrLevel.Low }), QrImage.Svg(text));
        Assert.Equal(QrImage.Svg(text, new() { Level = QrLevel.High }), QrImage.Svg(text, new() { Use = QrUse.Print, Level = QrLevel.High }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(11)]
    public void A_scale_is_whole_pixels_a_module(int scale)
    {
        var png = Dots.OfPng(Transfer.ToPng(new() { Scale = scale, Width = 4096 }));
        Assert.Equal(45 * scale, png.Width);
        Assert.Contains($" width=\"{45 * scale}\" height=\"{45 * scale}\"", Transfer.ToSvg(new() { Scale = scale }), StringComparison.Ordinal);
        Assert.Equal(Dots.OfSvg(Transfer.ToSvg()).Rows(0, 45), png.Shrunk(scale).Rows(0, 45));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(16)]
    public void A_quiet_zone_is_as_wide_as_asked_and_the_code_is_read(int modules)
    {
        var dots = Dots.OfSvg(Transfer.ToSvg(new() { QuietZone = modules }));
        Assert.Equal(37 + 2 * modules, dots.Width);
        Assert.True(dots[modules, modules]);
        Assert.Equal(Transfer.Payload, Zbar.Decode(Transfer.ToPng(new() { QuietZone = modules })));
    }

    [Theory]
    [InlineData("#23523a", "#faf5ea")]
    [InlineData("#1f3a8a", "#ffffff")]
    [InlineData("#000000", "#c8c8c8")]
    public void Colours_with_contrast_are_drawn_and_read(string dark, string light)
    {
        var options = new QrImageOptions { Colours = new(Colour(dark), Colour(light)) };
        var png = Transfer.ToPng(options);

        Assert.Equal(Transfer.Payload, Zbar.Decode(png));
        Assert.Equal("PLTE"u8.ToArray(), png[37..41]);
        Assert.Equal(3, png[25]);
        Assert.Equal(6, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33)));
        Assert.Contains($"fill=\"{dark}\"", Transfer.ToSvg(options) + "fill=\"#000000\"", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#ffffff", "#000000")]
    [InlineData("#faf5ea", "#23523a")]
    [InlineData("#808080", "#ffffff")]
    [InlineData("#000000", "#808080")]
    [InlineData("#ff0000", "#ffffff")]
    public void Colours_without_contrast_or_the_wrong_way_round_are_refused(string dark, string light) =>
        Assert.Throws<ArgumentException>(() => new QrColours(Colour(dark), Colour(light)));

    [Fact]
    public void What_no_scanner_wants_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new QrImageOptions { QuietZone = 3 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new QrImageOptions { QuietZone = 17 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new QrImageOptions { Scale = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new QrImageOptions { Scale = 65 });
        Assert.Throws<ArgumentException>(() => QrImage.Png(new string('a', 1500), new() { Scale = 64 }));
        Assert.Throws<ArgumentNullException>(() => new QrImageOptions { Colours = null! });
    }

    [Theory]
    [InlineData("#23523a", true)]
    [InlineData("#23523", false)]
    [InlineData("23523a0", false)]
    [InlineData("#2352 a", false)]
    [InlineData("#+1234a", false)]
    [InlineData(null, false)]
    public void A_colour_is_read_as_it_is_written(string? text, bool isColour)
    {
        Assert.Equal(isColour, QrColour.TryParse(text, out var colour));
        Assert.Equal(isColour ? text : "#000000", colour.ToString());
    }

    private static QrColour Colour(string text) => QrColour.TryParse(text, out var colour) ? colour : throw new ArgumentException(text);
}
