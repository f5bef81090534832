using CsCheck;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

public sealed class PlainQrTests
{
    private static readonly string[] OneOfEach =
    [
        "https://e.example", "https://img.vietqr.io/i", "https://dl.vietqr.io/p", "a://b", "2|99|", "STB|0000|A", "tel:1", "sms:1", "mailto:a",
        "WIFI:", "MECARD:", "geo:", "BEGIN:VEVENT", "x",
    ];

    [Theory]
    [InlineData("https://img.vietqr.io/image/970422-0000000000-compact2.png?amount=50000&addInfo=Thanh%20toan", PlainQrKind.VietQrImageLink)]
    [InlineData("HTTPS://IMG.VIETQR.IO/image/vba-0-print.svg", PlainQrKind.VietQrImageLink)]
    [InlineData("https://dl.vietqr.io/pay?app=mb&ba=0@icb", PlainQrKind.VietQrPayLink)]
    [InlineData("https://vonhai.example/lo/12", PlainQrKind.WebLink)]
    [InlineData("  http://192.168.1.1/  ", PlainQrKind.WebLink)]
    [InlineData("www.example.com/a", PlainQrKind.WebLink)]
    [InlineData("momo://app?action=pay", PlainQrKind.AppLink)]
    [InlineData("mbmobile://applink?targetPage=QRPay", PlainQrKind.AppLink)]
    [InlineData("intent://scan/#Intent;scheme=zxing;end", PlainQrKind.AppLink)]
    [InlineData("2|99|0900000000|TEN||0|0|50000|ghi chu|transfer_p2p", PlainQrKind.MoMoTransfer)]
    [InlineData("STB|0000000000|NGUYEN VAN A", PlainQrKind.AccountText)]
    [InlineData("Sacombank|0000000000|NGUYEN VAN A|50000", PlainQrKind.AccountText)]
    [InlineData("tel:+84912345678", PlainQrKind.Telephone)]
    [InlineData("0912 345 678", PlainQrKind.Telephone)]
    [InlineData("+84 912.345.678", PlainQrKind.Telephone)]
    [InlineData("SMSTO:8000:DK", PlainQrKind.Message)]
    [InlineData("mailto:a@example.com", PlainQrKind.Email)]
    [InlineData("WIFI:T:WPA;S:nha;P:12345678;;", PlainQrKind.WiFi)]
    [InlineData("BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD", PlainQrKind.Contact)]
    [InlineData("MECARD:N:A;;", PlainQrKind.Contact)]
    [InlineData("geo:21.7,106.0", PlainQrKind.Place)]
    [InlineData("BEGIN:VEVENT\nEND:VEVENT", PlainQrKind.Event)]
    [InlineData("Xin chào", PlainQrKind.Text)]
    [InlineData("a|b", PlainQrKind.Text)]
    [InlineData("C:\\x", PlainQrKind.Text)]
    [InlineData("1900 1234", PlainQrKind.Telephone)]
    [InlineData("024 3825 0000", PlainQrKind.Telephone)]
    [InlineData("0002010102", PlainQrKind.Text)]
    [InlineData("0000000000", PlainQrKind.Text)]
    [InlineData("9704360000000000", PlainQrKind.Text)]
    [InlineData("12", PlainQrKind.Text)]
    [InlineData("", PlainQrKind.Text)]
    [InlineData(null, PlainQrKind.Text)]
    public void Is_known_by_its_shape(string? text, PlainQrKind kind)
    {
        Assert.Equal(kind, PlainQr.Of(text).Kind);
        Assert.Equal(kind, VietQrReader.Read(text).Plain?.Kind);
        Assert.Equal(QrScheme.NotEmv, VietQrReader.Read(text).Scheme);
    }

    [Theory]
    [InlineData("https://img.vietqr.io.evil.example/image/970422-0-print.png", "img.vietqr.io.evil.example")]
    [InlineData("https://img.vietqr.io@evil.example/image/970422-0-print.png", "evil.example")]
    [InlineData("https://dl.vietqr.io:x@evil.example/pay", "evil.example")]
    [InlineData("https://ⅾl.vietqr.io.evil.example/", "dl.vietqr.io.evil.example")]
    [InlineData("https://vіetqr.io/", "xn--vetqr-n2e.io")]
    public void Names_where_a_link_really_leads(string text, string host)
    {
        var plain = PlainQr.Of(text);
        Assert.Equal((PlainQrKind.WebLink, host), (plain.Kind, plain.Host));
        Assert.Contains(host, plain.Vietnamese, StringComparison.Ordinal);
    }

    // What a careless check believes.
    [Fact]
    public void Control_looking_for_the_name_in_the_text_is_fooled() =>
        Assert.Contains("img.vietqr.io", "https://img.vietqr.io@evil.example/image/970422-0-print.png", StringComparison.Ordinal);

    [Fact]
    public void A_payment_code_has_no_other_sort() => Assert.Null(VietQrReader.Read(VietQrTransfer.To(Banks.Agribank, "0").Payload).Plain);

    [Fact]
    public void Every_sort_says_in_short_sentences_that_it_is_no_payment()
    {
        Assert.Equal(Enum.GetValues<PlainQrKind>(), OneOfEach.Select(text => PlainQr.Of(text).Kind).Order());
        Assert.All(
            OneOfEach,
            text =>
            {
                var plain = PlainQr.Of(text);
                Assert.All(plain.Vietnamese.TrimEnd('.').Split(". "), sentence => Assert.InRange(sentence.Split(' ').Length, 3, 12));
                Assert.Matches("không phải|chưa phải|không đọc được", plain.Vietnamese);
                Assert.Matches("not|cannot", plain.English);
            });
    }

    [Fact]
    public void Never_throws() => Gen.OneOf(Gen.String, Gen.String.Select(text => "https://" + text), Gen.String.Select(text => "www." + text), Gen.String.Select(text => text + "://" + text))
        .Sample(text => PlainQr.Of(text) is { Vietnamese.Length: > 0 }, iter: 20_000);

    [Fact]
    public void Does_not_read_a_megabyte() => Assert.Equal(PlainQrKind.WebLink, PlainQr.Of("https://a.example/" + new string('a', 1 << 20)).Kind);
}
