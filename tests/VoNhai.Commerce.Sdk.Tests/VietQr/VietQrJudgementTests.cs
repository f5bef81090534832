using System.Text;
using VoNhai.Commerce.Emv;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>Line by line: what is a warning and what stays an error, to the letter and leniently.</summary>
public sealed class VietQrJudgementTests
{
    private const string Account = "3854" + "0010A000000727" + "0124" + "0006970405" + "01100000000000" + "0208QRIBFTTA";
    private const string Tail = "5303704" + "5802VN";
    private const string Sound = "000201" + "010211" + Account + Tail;

    [Theory]
    [InlineData("crcLowerCase")]
    [InlineData("shuffledOrder")]
    [InlineData("rawTemplate")]
    [InlineData("serviceMissing")]
    [InlineData("amountInStatic")]
    public void Oddities_of_the_field_are_warnings_to_the_letter_too(string code)
    {
        var payload = code switch
        {
            "crcLowerCase" => Sealed(Sound)[..^4] + Sealed(Sound)[^4..].ToLowerInvariant(),
            "shuffledOrder" => Sealed("000201" + "010211" + Tail + Account),
            "rawTemplate" => Sealed(Sound + "8003046"),
            "serviceMissing" => Sealed("000201" + "010211" + "3842" + Account[4..^12] + Tail),
            _ => Sealed("000201" + "010211" + Account + "5303704" + "54041000" + "5802VN"),
        };
        foreach (var strictness in Enum.GetValues<VietQrStrictness>())
        {
            var reading = VietQrReader.Read(payload, strictness);
            Assert.Equal([(code, EmvSeverity.Warning)], reading.Problems.Select(problem => (problem.Code, problem.Severity)));
            Assert.True(reading.Valid);
            Assert.Equal("0000000000", reading.Account);
        }
    }

    [Theory]
    [InlineData("\uFEFF{0}", "surroundingText")]
    [InlineData("  {0}", "surroundingText")]
    [InlineData("{0}\r\n", "surroundingText")]
    [InlineData("\uFEFF {0} ", "surroundingText")]
    public void Surroundings_are_a_warning_leniently_and_an_error_to_the_letter(string around, string code)
    {
        var payload = around.Replace("{0}", Sealed(Sound), StringComparison.Ordinal);
        var lenient = VietQrReader.Read(payload, VietQrStrictness.Lenient);
        Assert.Equal([(code, EmvSeverity.Warning)], lenient.Problems.Select(problem => (problem.Code, problem.Severity)));
        Assert.True(lenient.Valid);
        Assert.False(VietQrReader.Read(payload).Valid);
    }

    [Fact]
    public void Object_00_in_another_place_is_a_warning_leniently_and_an_error_to_the_letter()
    {
        var payload = Sealed("010211" + "000201" + Account + Tail);
        Assert.False(VietQrReader.Read(payload).Valid);
        var lenient = VietQrReader.Read(payload, VietQrStrictness.Lenient);
        Assert.Equal(["formatIndicatorNotFirst"], lenient.Problems.Select(problem => problem.Code));
        Assert.True(lenient.Valid);
        Assert.Equal(EmvSeverity.Warning, EmvProfile.Check(lenient.Tree, EmvStrictness.Lenient).Single().Severity);
    }

    [Theory]
    [InlineData("zeroLength")]
    [InlineData("crcMismatch")]
    [InlineData("lengthBeyondEnd")]
    public void What_makes_the_text_doubtful_is_an_error_leniently_too(string code)
    {
        var payload = code switch
        {
            "zeroLength" => Sealed(Sound + "6200"),
            "crcMismatch" => Sound + "63040000",
            _ => Sealed("000201" + "010211" + Account.Replace("0208QR", "0209QR", StringComparison.Ordinal) + Tail),
        };
        foreach (var strictness in Enum.GetValues<VietQrStrictness>())
        {
            var reading = VietQrReader.Read(payload, strictness);
            Assert.Contains(reading.Problems, problem => problem.Code == code && problem.IsError);
            Assert.False(reading.Valid);
        }
    }

    [Fact]
    public void Bytes_read_as_their_text_does()
    {
        var payload = Sealed(Sound + "5904chào");
        var reading = VietQrReader.Read(Encoding.UTF8.GetBytes(payload), VietQrStrictness.Strict);
        Assert.Equal((true, "chào", "970405"), (reading.Valid, reading.MerchantName, reading.Bin));
        Assert.Equal(payload, VietQrReader.Read(payload.AsSpan(), VietQrStrictness.Strict).Tree.Write());
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_an_error_in_the_text_that_was_given()
    {
        byte[] bytes = [(byte)' ', .. Encoding.ASCII.GetBytes(Sealed(Sound)), 0xFF];
        var reading = VietQrReader.Read(bytes, VietQrStrictness.Lenient);
        Assert.False(reading.Valid);
        Assert.Contains(reading.Problems, problem => problem.Code == "malformedUtf8" && problem.Offset == bytes.Length - 1);
        Assert.Equal(["tooLong"], VietQrReader.Read(new byte[1 << 20], VietQrStrictness.Lenient).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void All_of_a_merchants_code_is_read()
    {
        var additional = string.Concat(Enumerable.Range(1, 8).Select(id => $"{id:00}02{(char)('a' + id)}x")) + "0903AME" + "10022x" + "1103abc" + "50120003abc0101z";
        var reading = VietQrReader.Read(Sealed("000201" + "010212" + Account + "52045411" + "5303704" + "54041000" + "550203" + "57015"
            + "5802VN" + "5904SHOP" + "6008VO NHAI " + "6106250000" + $"62{additional.Length}{additional}" + "64" + "22" + "0002vi" + "0104Quán" + "0204Xã X"));
        Assert.True(reading.Valid);
        Assert.Empty(reading.Problems);
        Assert.Equal(("5411", "VN", "SHOP", "VO NHAI ", "250000"), (reading.MerchantCategory, reading.Country, reading.MerchantName, reading.MerchantCity, reading.PostalCode));
        Assert.Equal((EmvTipKind.Percentage, 5m), (reading.Tip.Kind, reading.Tip.Percent));
        Assert.Equal(("vi", "Quán", "Xã X"), (reading.Language.Code, reading.Language.MerchantName, reading.Language.MerchantCity));
        var data = reading.AdditionalData;
        Assert.Equal(
            ["bx", "cx", "dx", "ex", "fx", "gx", "hx", "ix", "AME", "2x", "abc"],
            [data.BillNumber, data.MobileNumber, data.StoreLabel, data.LoyaltyNumber, data.ReferenceLabel, data.CustomerLabel, data.TerminalLabel,
                data.Purpose, data.ConsumerDataRequest, data.MerchantTaxId, data.MerchantChannel]);
        Assert.Equal("ix", reading.Memo);
        Assert.Equal([50], data.PaymentSystems.Select(system => system.Id));
        Assert.True(data.PaymentSystems.Single().IsTemplate);
    }

    [Fact]
    public void A_code_without_merchant_fields_has_none()
    {
        var reading = VietQrReader.Read(Sealed(Sound));
        Assert.Equal((null, null, null, null), (reading.MerchantCategory, reading.MerchantCity, reading.PostalCode, reading.Language.Code));
        Assert.Equal((default, null), (reading.Tip, reading.AdditionalData.Purpose));
        Assert.Empty(reading.AdditionalData.Objects);
        Assert.Empty(reading.AdditionalData.PaymentSystems);
    }

    private static string Sealed(string text) => text + "6304" + EmvCrc.Of(text + "6304").ToString("X4", null);
}
