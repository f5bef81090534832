using System.Reflection;
using System.Xml.Linq;
using CsCheck;
using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.QrImages;

/// <summary>No picture of a practice code without "TẬP, KHÔNG CHUYỂN TIỀN" in its pixels, through whichever door.</summary>
public sealed class PracticeBandTests
{
    private static readonly VietQrTransfer Practice = VietQrTransfer.To(Banks.Practice, "0000000000").WithAmount(Vnd.Of(250_000));
    private static readonly VietQrTransfer Real = VietQrTransfer.To(Banks.Agribank, "0000000000").WithAmount(Vnd.Of(250_000));

    // What the dots must look like, '#' for a white dot: one can read it here.
    private static readonly string[] Lettering = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "QrImages", "practice-lettering.txt"));

    private static readonly Gen<QrImageOptions> Options =
        Gen.Select(Gen.Int[1, 4096], Gen.Enum<QrLevel>(), Gen.String, Gen.Bool, Gen.Int[4, 16], Gen.Enum<QrUse>())
            .Select((width, level, label, isBare, quietZone, use) => new QrImageOptions
            {
                Width = width,
                Level = isBare ? null : level,
                Label = isBare ? null : label,
                QuietZone = quietZone,
                Use = use,
            });

    public static TheoryData<string> PracticePayloads =>
    [
        Practice.Payload,
        Practice.WithoutAmount().Payload,
        VietQrTransfer.ToCard(Banks.Practice, "9999990000000000").Payload,
        Practice.Payload.ToLowerInvariant()[^4..] is var crc ? Practice.Payload[..^4] + crc : "",
        "\uFEFF " + Practice.Payload + "\r\n",
        Practice.Payload[..^4] + "0000",
        Practice.Payload[..^8],
        Practice.Payload[..50],
        Practice.Payload.Replace("3854", "2654", StringComparison.Ordinal),
        Practice.Payload.Replace("5802VN", "5802XX", StringComparison.Ordinal),
        Practice.Payload.Replace("QRIBFTTA", "QRPUSHED", StringComparison.Ordinal),
        Practice.Payload + Practice.Payload,
        "https://example.com/?qr=" + Practice.Payload,
        "ế" + Practice.Payload,
    ];

    [Theory]
    [MemberData(nameof(PracticePayloads))]
    public void Is_on_every_picture_of_the_practice_bank(string payload)
    {
        AssertCarriesWords(Dots.OfSvg(QrImage.Svg(payload)));
        AssertCarriesWords(Dots.OfPng(QrImage.Png(payload)));
    }

    [Fact]
    public void Is_on_the_pictures_of_a_transfer()
    {
        AssertCarriesWords(Dots.OfSvg(Practice.ToSvg()));
        AssertCarriesWords(Dots.OfPng(Practice.ToPng()));
    }

    [Fact]
    public void Stays_under_all_options_and_is_said_aloud_too() => Options.Sample(
        options =>
        {
            AssertCarriesWords(Dots.OfSvg(Practice.ToSvg(options)));
            AssertCarriesWords(Dots.OfPng(Practice.ToPng(options with { Width = Math.Min(options.Width!.Value, 400) })));
            var label = XDocument.Parse(Practice.ToSvg(options)).Root!.Attribute("aria-label")!.Value;
            Assert.StartsWith("TẬP, KHÔNG CHUYỂN TIỀN. ", label, StringComparison.Ordinal);
        },
        iter: 40);

    [Fact]
    public void Fits_above_and_below_the_shortest_and_the_longest_code()
    {
        AssertCarriesWords(Dots.OfSvg(QrImage.Svg("0006999999")));
        AssertCarriesWords(Dots.OfSvg(QrImage.Svg(Practice.Payload + new string('a', 2000))));
    }

    public static TheoryData<string> AmbiguousPayloads =>
    [
        Practice.Payload + Real.Payload,
        Real.Payload + Practice.Payload,
        Seal(Real.Payload[..^8] + Practice.Payload[12..70]),
        Seal("000201010211" + "3864" + "0010A000000727" + "0134" + "0006999999" + "0006970405" + "01100000000000" + "0208QRIBFTTA"),
        Real.Payload[..60] + "0006999999",
        .. TwoPayees.All,
    ];

    // With the words it could still move real money, without them a practice code would hide what it is.
    [Theory]
    [MemberData(nameof(AmbiguousPayloads))]
    public void Cannot_be_had_for_a_text_that_names_another_bank_too(string payload)
    {
        Assert.False(VietQrReader.Read(payload).IsPractice);
        Assert.Throws<ArgumentException>(() => QrImage.Svg(payload));
        Assert.Throws<ArgumentException>(() => QrImage.Png(payload));
    }

    [Theory]
    [InlineData("970405", "0006999999")]
    [InlineData("970405", "9999990000")]
    [InlineData("999998", "0000000000")]
    public void Is_not_on_a_sound_code_of_another_bank(string bin, string account)
    {
        var dots = Dots.OfSvg(VietQrTransfer.To(bin, account).ToSvg());
        Assert.Equal(dots.Width, dots.Height);
    }

    /// <summary>Anybody can write the practice bank's number into a memo: a payment of another network stays what it is.</summary>
    [Fact]
    public void Is_not_on_a_sound_code_of_another_network_whose_memo_spells_the_practice_bank()
    {
        var payload = Seal("000201010211" + TwoPayees.VnpayShop + "52045411" + "5303704" + "5802VN" + "5904SHOP" + "6005HANOI" + "6214" + "08100006999999");
        var reading = VietQrReader.Read(payload);
        Assert.Equal((true, QrScheme.Vnpay, false), (reading.Valid, reading.Scheme, reading.IsPractice));
        var dots = Dots.OfSvg(QrImage.Svg(payload));
        Assert.Equal(dots.Width, dots.Height);
    }

    // Control: the same assertion fails on a picture without the words.
    [Fact]
    public void Control_a_picture_without_it_is_noticed() =>
        Assert.ThrowsAny<Exception>(() => AssertCarriesWords(Dots.OfSvg(Real.ToSvg())));

    // A new door or option of this room must be added here by hand, and its author then reads why it must not drop the words.
    [Fact]
    public void Has_no_public_way_around()
    {
        var doors = typeof(QrImage).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(QrImage).Namespace)
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(member => member is PropertyInfo or FieldInfo { IsLiteral: false } || member is MethodInfo { IsSpecialName: false })
                .Select(member => $"{type.Name}.{member.Name}"))
            .Where(name => !name.StartsWith("QrColour.", StringComparison.Ordinal) && !name.EndsWith(".value__", StringComparison.Ordinal))
            .Where(name => name.Split('.')[1] is not ("ToString" or "GetHashCode" or "Equals" or "<Clone>$" or "Deconstruct"));
        Assert.Equal(
            [
                "OrderSlip.Buyer", "OrderSlip.Code", "OrderSlip.HolderName", "OrderSlip.IsPractice", "OrderSlip.Lines", "OrderSlip.Payment",
                "OrderSlip.Phone", "OrderSlip.Place", "OrderSlip.Seller", "OrderSlip.Total", "OrderSlip.Transfer",
                "OrderSlipLine.Total", "OrderSlipLine.What", "OrderSlipPages.Of",
                "PriceTag.HolderName", "PriceTag.Name", "PriceTag.Price", "PriceTag.Transfer", "PriceTag.Unit", "PriceTagPages.Of",
                "PrintPage.Body", "PrintPage.Css", "PrintPage.CssFor", "PrintPage.Paper", "PrintPage.Title", "PrintPage.ToHtml",
                "QrColours.BlackOnWhite", "QrColours.Dark", "QrColours.Light",
                "QrImage.Png", "QrImage.Svg",
                "QrImageOptions.Colours", "QrImageOptions.Label", "QrImageOptions.Level", "QrImageOptions.QuietZone", "QrImageOptions.Scale",
                "QrImageOptions.Use", "QrImageOptions.Width",
                "StandPage.Of",
                "VietQrImages.ToPng", "VietQrImages.ToSvg",
            ],
            doors.Order(StringComparer.Ordinal));
    }

    // Finds the lettering in the first and in the last rows, at whatever scale the picture has.
    private static void AssertCarriesWords(Dots picture)
    {
        var scale = ScaleOf(picture);
        var dots = scale == 1 ? picture : picture.Shrunk(scale);
        AssertBand(dots, top: 0);
        AssertBand(dots, top: dots.Height - Lettering.Length - 6);
    }

    private static void AssertBand(Dots dots, int top)
    {
        var left = (dots.Width - Lettering[0].Length) / 2;
        var rows = dots.Rows(top + 3, Lettering.Length);
        Assert.Equal(Lettering, rows.Select(row => row.Substring(left, Lettering[0].Length).Replace('#', ' ').Replace('.', '#').Replace(' ', '.')));
        Assert.All(dots.Rows(top, 3).Concat(dots.Rows(top + 3 + Lettering.Length, 3)), row => Assert.DoesNotContain('.', row));
    }

    // The band is 28 dots high and its ground is dark from the first pixel; the quiet zone below begins white.
    private static int ScaleOf(Dots picture)
    {
        var band = 0;
        while (picture[band, 0])
        {
            band++;
        }

        Assert.Equal(0, band % 28);
        Assert.NotEqual(0, band);
        return band / 28;
    }

    private static string Seal(string text) => text + "6304" + EmvCrc.Of(text + "6304").ToString("X4", null);
}
