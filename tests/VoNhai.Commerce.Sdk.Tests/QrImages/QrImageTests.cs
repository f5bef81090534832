using System.Xml.Linq;
using CsCheck;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Sdk.Tests.VietQr;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.QrImages;

public sealed class QrImageTests
{
    private static readonly VietQrTransfer Transfer =
        VietQrTransfer.To(Banks.Agribank, "0000000000").WithAmount(Vnd.Of(250_000)).WithMemo("QZ4K7M2P97G");

    private static readonly VietQrTransfer Practice =
        VietQrTransfer.To(Banks.Practice, "0000000000").WithAmount(Vnd.Of(250_000)).WithMemo("QZ4K7M2P97G");

    public static TheoryData<string> Texts =>
    [
        Transfer.Payload,
        Transfer.WithoutAmount().WithMemo(null).Payload,
        Transfer.WithMemo("tien na dai Vo Nhai").Payload,
        VietQrTransfer.ToCard(Banks.Vietcombank, "9704360000000000").Payload,
        Practice.Payload,
        Practice.WithMemo("tien na dai Vo Nhai").Payload,
        VietQrTransfer.To(Banks.Practice, "1").Payload,
        "https://example.com/lo/VN-2026-0001",
        "0912345678",
        new string('a', 1500),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Png_is_decoded_byte_for_byte(string text) => Assert.Equal(text, Zbar.Decode(QrImage.Png(text)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Svg_and_png_are_the_same_dots(string text)
    {
        var svg = Dots.OfSvg(QrImage.Svg(text));
        var png = Dots.OfPng(QrImage.Png(text));
        var shrunk = png.Shrunk(png.Width / svg.Width);
        Assert.Equal(svg.Rows(0, svg.Height), shrunk.Rows(0, shrunk.Height));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Svg_drawn_by_a_browser_is_decoded_byte_for_byte(bool isPractice)
    {
        var transfer = isPractice ? Practice : Transfer;
        var screenshot = Chromium.Draw(transfer.ToSvg(), 320, 430);
        Assert.Equal(transfer.Payload, Zbar.Decode(screenshot));
    }

    [Fact]
    public void Any_transfer_is_decoded_byte_for_byte()
    {
        ExternalTool.Demand("zbarimg");
        VietQrTransferTests.Transfers.Sample(transfer => Zbar.Decode(transfer.ToPng()) == transfer.Payload, iter: 40);
    }

    [Theory]
    [InlineData(QrLevel.Low, false)]
    [InlineData(QrLevel.Medium, false)]
    [InlineData(QrLevel.Quartile, false)]
    [InlineData(QrLevel.High, false)]
    [InlineData(QrLevel.Low, true)]
    [InlineData(QrLevel.Medium, true)]
    [InlineData(QrLevel.Quartile, true)]
    [InlineData(QrLevel.High, true)]
    public void Every_level_is_decoded(QrLevel level, bool isPractice)
    {
        var transfer = isPractice ? Practice : Transfer;
        Assert.Equal(transfer.Payload, Zbar.Decode(transfer.ToPng(new() { Level = level })));
    }

    [Fact]
    public void Control_a_picture_with_one_changed_digit_is_decoded_as_another_payload() =>
        Assert.NotEqual(Transfer.Payload, Zbar.Decode(Transfer.WithAmount(Vnd.Of(950_000)).ToPng()));

    [Theory]
    [InlineData(null, 600)]
    [InlineData(1, 1)]
    [InlineData(1000, 1000)]
    public void Png_is_at_least_as_wide_as_asked(int? asked, int least)
    {
        foreach (var transfer in new[] { Transfer, Practice })
        {
            var dots = Dots.OfPng(transfer.ToPng(new() { Width = asked }));
            Assert.InRange(dots.Width, least, least + 200);
            Assert.True(dots.Height >= dots.Width);
        }
    }

    [Fact]
    public void Quiet_zone_is_four_modules_on_every_side()
    {
        var dots = Dots.OfSvg(Transfer.ToSvg());
        var side = dots.Width;
        for (var i = 0; i < side; i++)
        {
            for (var edge = 0; edge < 4; edge++)
            {
                Assert.False(dots[edge, i] || dots[side - 1 - edge, i] || dots[i, edge] || dots[i, side - 1 - edge]);
            }
        }

        Assert.True(dots[4, 4] && dots[side - 5, 4] && dots[4, side - 5], "the three corners begin right behind it");
    }

    // Eight bits a character would take version 7 (45 modules): the encoder changes to digits and capitals where it can.
    [Theory]
    [InlineData("QZ4K7M2P97G")]
    [InlineData("qz4k7m2p97g")]
    [InlineData("tien na dai Vo Nhai")]
    public void A_transfer_with_amount_and_memo_has_37_modules_a_side(string memo) =>
        Assert.Equal(37 + 2 * 4, Dots.OfSvg(Transfer.WithMemo(memo).ToSvg()).Width);

    [Fact]
    public void Svg_is_well_formed_and_tells_what_it_shows()
    {
        var svg = XDocument.Parse(Transfer.ToSvg()).Root!;
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("crispEdges", svg.Attribute("shape-rendering")!.Value);
        Assert.Equal(("320", "320"), (svg.Attribute("width")!.Value, svg.Attribute("height")!.Value));
        Assert.Equal(
            "Mã VietQR: Agribank, số tài khoản 0000000000, 250.000\u00A0₫, nội dung QZ4K7M2P97G",
            svg.Attribute("aria-label")!.Value);
        Assert.Equal("640", XDocument.Parse(Transfer.ToSvg(new() { Width = 640 })).Root!.Attribute("width")!.Value);
    }

    [Fact]
    public void Label_is_text_whatever_it_holds() => Gen.OneOf(Gen.String, Gen.Const("\"/><script>alert('&')</script>\uD800\u0000")).Sample(label =>
    {
        var svg = XDocument.Parse(QrImage.Svg("a", new() { Label = label })).Root!;
        Assert.Equal(2, svg.Elements().Count());
        Assert.Equal(5 + 2, svg.Attributes().Count());
        Assert.All(label.Where(char.IsAsciiLetterOrDigit), letter => Assert.Contains(letter, svg.Attribute("aria-label")!.Value));
    });

    [Fact]
    public void Is_refused_for_no_text_too_much_text_and_no_width()
    {
        Assert.Throws<ArgumentException>(() => QrImage.Svg(""));
        Assert.Throws<ArgumentException>(() => QrImage.Png(new string('a', 3000)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new QrImageOptions { Width = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new QrImageOptions { Width = 4097 });
        Assert.Throws<ArgumentOutOfRangeException>(() => QrImage.Svg("a", new() { Level = (QrLevel)9 }));
    }
}
