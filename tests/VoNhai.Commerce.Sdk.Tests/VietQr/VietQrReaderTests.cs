using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

public sealed class VietQrReaderTests
{
    private const string Napas = "0010A000000727";
    private const string Payee = "0124" + "0006970405" + "01100000000000";

    [Fact]
    public void Tells_who_is_paid_how_much_and_why()
    {
        var reading = VietQrReader.Read(VietQrTransfer.To(Banks.Agribank, "0000000000").WithAmount(Vnd.Of(250_000)).WithMemo("QZ4K7M2P97G").Payload);
        Assert.True(reading.Valid);
        Assert.Empty(reading.Problems);
        Assert.Equal(QrScheme.VietQrAccount, reading.Scheme);
        Assert.Equal(("970405", "0000000000", Vnd.Of(250_000), "QZ4K7M2P97G"), (reading.Bin, reading.Account, reading.Amount, reading.Memo));
        Assert.Equal(("QRIBFTTA", "704", 250_000m), (reading.Service, reading.Currency, reading.AmountFigure));
        Assert.False(reading.IsPractice);
    }

    [Theory]
    [InlineData(Napas + Payee + "0208QRIBFTTA" + "0208QRIBFTTA", "duplicateInAccount")]
    [InlineData(Napas + Payee + Payee + "0208QRIBFTTA", "duplicateInAccount")]
    [InlineData(Napas + "0134" + "0006970405" + "0006970436" + "01100000000000" + "0208QRIBFTTA", "duplicateInAccount")]
    [InlineData(Napas + "0208QRIBFTTA", "beneficiaryMissing")]
    [InlineData(Napas + "0114" + "01100000000000" + "0208QRIBFTTA", "binMissing")]
    [InlineData(Napas + "0110" + "0006970405" + "0208QRIBFTTA", "accountMissing")]
    [InlineData(Napas + "0124" + "000697O405" + "01100000000000" + "0208QRIBFTTA", "binNotSixDigits")]
    [InlineData(Napas + "0134" + "0006970405" + "012000000000000000000000" + "0208QRIBFTTA", "accountTooLong")]
    [InlineData(Napas + Payee + "0208QRIBFTTX", "serviceUnknown")]
    [InlineData(Napas + "0136" + "0006970405" + "01100000000000" + "0208QRIBFTTA", "serviceMisplaced")]
    public void Refuses_an_account_that_apps_could_read_differently(string template, string code)
    {
        var reading = VietQrReader.Read(Code($"38{template.Length}{template}"));
        Assert.Contains(code, reading.Problems.Where(problem => problem.IsError).Select(problem => problem.Code));
        Assert.False(reading.Valid);
    }

    [Theory]
    [InlineData("54031.5", "amountFraction")]
    [InlineData("54010", "amountZero")]
    [InlineData("54040.00", "amountZero")]
    [InlineData("5402.5", "amountMalformed")]
    [InlineData("54045 00", "amountMalformed")]
    [InlineData("5402-5", "amountMalformed")]
    [InlineData("54041e10", "amountMalformed")]
    [InlineData("54041.0.", "amountMalformed")]
    [InlineData("541410000000000000", "amountTooLong")]
    [InlineData("5400", "zeroLength")]
    public void Refuses_an_amount_that_is_none(string amount, string code)
    {
        var reading = VietQrReader.Read(Code(Template("0208QRIBFTTA") + amount));
        Assert.False(reading.Valid);
        Assert.Contains(code, reading.Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("540550000", 50_000, null)]
    [InlineData("540650000.", 50_000, "amountZeroDecimals")]
    [InlineData("540850000.00", 50_000, "amountZeroDecimals")]
    [InlineData("5406050000", 50_000, null)]
    [InlineData("5409499999999", 499_999_999, null)]
    [InlineData("5409500000000", 500_000_000, "amountAboveTransferLimit")]
    public void Reads_an_amount_of_whole_dong(string amount, long dong, string? warning)
    {
        var reading = VietQrReader.Read(Code(Template("0208QRIBFTTA") + "5303704" + amount + "5802VN", isVietnamese: false));
        Assert.True(reading.Valid);
        Assert.Equal(Vnd.Of(dong), reading.Amount);
        Assert.Equal(warning, reading.Problems.SingleOrDefault().ToString() is "" ? null : reading.Problems.Single().Code);
    }

    [Theory]
    [InlineData("0208QRIBFTTA", "", QrScheme.VietQrAccount)]
    [InlineData("0208QRIBFTTC", "", QrScheme.VietQrCard)]
    [InlineData("0206QRPUSH", "5904SHOP", QrScheme.VietQrMerchant)]
    [InlineData("0206QRCASH", "", QrScheme.VietQrMerchant)]
    [InlineData("", "5904SHOP", QrScheme.VietQrMerchant)]
    [InlineData("", "", QrScheme.VietQrAccount)]
    public void Tells_a_transfer_from_a_payment_to_a_merchant(string service, string more, QrScheme scheme) =>
        Assert.Equal(scheme, VietQrReader.Read(Code(Template(service) + "54041000" + more)).Scheme);

    [Theory]
    [InlineData("971025", "0900000000", QrScheme.MoMo)]
    [InlineData("971025", "PSP000000000000000", QrScheme.MoMo)]
    [InlineData("970454", "99MM00000000000000", QrScheme.MoMo)]
    [InlineData("970426", "MOMO000000000000000", QrScheme.MoMo)]
    [InlineData("970405", "PSP00000", QrScheme.VietQrAccount)]
    [InlineData("970454", "99ZP00000000000000", QrScheme.ZaloPay)]
    [InlineData("970454", "0000000000", QrScheme.VietQrAccount)]
    public void Knows_the_wallets_that_ride_on_a_bank(string bin, string account, QrScheme scheme) =>
        Assert.Equal(scheme, VietQrReader.Read(VietQrTransfer.To(bin, account).Payload).Scheme);

    [Fact]
    public void Knows_momo_with_the_telephone_digits_of_its_second_generation_and_zalopay_with_its_own_template()
    {
        var account = "970454" + "011899MM00000000000000";
        var momo = VietQrReader.Read(Code("3862" + Napas + "0132" + "0006" + account + "0208QRIBFTTA" + "8003123"));
        Assert.Equal((QrScheme.MoMo, true), (momo.Scheme, momo.Valid));
        var zalo = VietQrReader.Read(Code("26080004ABCD" + "3862" + Napas + "0132" + "0006" + account.Replace("99MM", "99ZP", StringComparison.Ordinal) + "0208QRIBFTTA"));
        Assert.Equal((QrScheme.ZaloPay, true, "970454"), (zalo.Scheme, zalo.Valid, zalo.Bin));
    }

    [Theory]
    [InlineData("38200016A0052662846625775303418" + "5802LA", QrScheme.LaoQr)]
    [InlineData("33200016A0052662846625775303418" + "5802LA", QrScheme.LaoQr)]
    [InlineData("33180004BCEL0106ONEPAY5303418" + "5802LA", QrScheme.LaoQr)]
    [InlineData("33180004BCEL0106ONEPAY5303704" + "5802VN", QrScheme.OtherEmv)]
    [InlineData("29150011hong@aclbkk5303116" + "5802KH", QrScheme.Khqr)]
    [InlineData("30150011hong@aclbkk5303840" + "5802KH", QrScheme.Khqr)]
    [InlineData("29200016A0000006770101115303764" + "5802TH", QrScheme.PromptPay)]
    [InlineData("0411VNPayWallet0710039335715" + "80803Anh", QrScheme.OtherEmv)]
    [InlineData("26060002005303704" + "5802VN", QrScheme.OtherEmv)]
    [InlineData("30200016A0000006770101125303764" + "5802TH", QrScheme.PromptPay)]
    [InlineData("26170013vn.airpay.www5303704" + "5802VN", QrScheme.ShopeePay)]
    [InlineData("26140010A0000007755303704" + "5802VN", QrScheme.Vnpay)]
    [InlineData("29150011hong@aclbkk5303704" + "5802VN", QrScheme.OtherEmv)]
    public void Knows_the_networks_by_their_identifiers(string objects, QrScheme scheme)
    {
        var reading = VietQrReader.Read(Code(objects, isVietnamese: false));
        Assert.Equal(scheme, reading.Scheme);
        Assert.True(reading.Valid);
        Assert.Equal((null, null), (reading.Bin, reading.Account));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0912345678")]
    [InlineData("https://example.com/?a=000201")]
    [InlineData("2|99|0900000000|TEN||0|0|50000|ghi chu|transfer_p2p")]
    [InlineData("STB|0000000000|TEN")]
    [InlineData("000201")]
    [InlineData("\uD800\uDFFF\uDBFF")]
    public void Calls_any_other_text_no_code_and_leaves_it_at_that(string? text)
    {
        var reading = VietQrReader.Read(text);
        Assert.Equal(QrScheme.NotEmv, reading.Scheme);
        Assert.Equal(["notEmv"], reading.Problems.Select(problem => problem.Code));
        Assert.False(reading.Valid);
    }

    [Fact]
    public void Does_not_read_a_megabyte() =>
        Assert.Equal(["tooLong"], VietQrReader.Read("000201" + new string('9', 1 << 20)).Problems.Select(problem => problem.Code));

    [Fact]
    public void An_account_of_twenty_is_an_error_to_the_letter_and_a_warning_otherwise()
    {
        var payload = Code("3864" + Napas + "0134" + "0006970426" + "0120MOMO0000000000000000" + "0208QRIBFTTA");
        Assert.False(VietQrReader.Read(payload).Valid);
        Assert.True(VietQrReader.Read(payload, VietQrStrictness.Lenient).Valid);
        Assert.False(VietQrTransfer.TryParse(payload, out _, out var problems));
        Assert.Equal("accountTooLong", problems.Single(problem => problem.IsError).Code);
    }

    [Fact]
    public void Surroundings_are_an_error_to_the_letter()
    {
        var reading = VietQrReader.Read(" " + VietQrTransfer.To(Banks.Agribank, "0000000000").Payload);
        Assert.Equal((QrScheme.OtherEmv, false, null), (reading.Scheme, reading.Valid, reading.Bin));
        Assert.Contains("surroundingText", reading.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Offsets_count_in_the_text_that_was_given()
    {
        var payload = VietQrTransfer.To(Banks.Agribank, "0000000000").Payload;
        var broken = payload.Replace("5303704", "5303840", StringComparison.Ordinal);
        var problem = VietQrReader.Read("\uFEFF  " + broken, VietQrStrictness.Lenient).Problems.Single(found => found.Code == "currencyNotVnd");
        Assert.Equal("840", ("\uFEFF  " + broken).Substring(problem.Offset, 3));
    }

    [Fact]
    public void An_unknown_bank_is_a_warning_and_the_practice_bank_is_none()
    {
        Assert.Equal(["binUnknown"], VietQrReader.Read(VietQrTransfer.To("123456", "0").Payload).Problems.Select(problem => problem.Code));
        Assert.Empty(VietQrReader.Read(VietQrTransfer.To(Banks.Practice, "0").Payload).Problems);
    }

    [Fact]
    public void A_name_in_a_code_is_given_as_it_stands()
    {
        var reading = VietQrReader.Read(Code(Template("0208QRIBFTTA") + "5912CUA HANG MAT"));
        Assert.Equal("CUA HANG MAT", reading.MerchantName);
    }

    private static string Template(string service)
    {
        var template = Napas + Payee + service;
        return $"38{template.Length}{template}";
    }

    private static string Code(string objects, bool isVietnamese = true)
    {
        var text = "000201" + "010212" + objects + (isVietnamese ? "5303704" + "5802VN" : "") + "6304";
        return text + EmvCrc.Of(text).ToString("X4", null);
    }
}
