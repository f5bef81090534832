using System.Globalization;
using VoNhai.Commerce.Emv;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

/// <summary>
/// The strict judgement against the corpus. Every disagreement is listed here with its reason; the lists are exact,
/// so a new one and a vanished one both fail.
/// </summary>
public sealed class VietQrCorpusTests
{
    // The corpus lists what an EMV parser stumbles over; a text that is no code gets one answer from us, not four.
    private const string NoCode = "notEmv instead of the stumbling of a parser";

    // We name the cause beside the stumbling.
    private const string Surrounded = "surroundingText is added";

    private static readonly Dictionary<string, string> OtherErrors = new()
    {
        ["quick link URL scanned as text"] = NoCode,
        ["home-made pipe text"] = NoCode,
        ["plain text"] = NoCode,
        ["empty"] = NoCode,
        ["only the first object"] = NoCode,
        ["leading space"] = Surrounded,
        ["BOM prefix"] = Surrounded,
    };

    [Fact]
    public void Holds_175_codes_of_which_56_were_masked_across_an_object()
    {
        Assert.Equal(175, VietQrVector.All.Count);
        Assert.Equal(56, VietQrVector.All.Count(vector => vector.IsMasked));
    }

    // Unmended, "unknown service" has no service code any more: it is in an unknown object 86.
    [Fact]
    public void Validity_of_the_masked_texts_as_they_are_agrees_but_for_one()
    {
        var other = VietQrVector.All.Where(vector => VietQrReader.Read(vector.Payload).Valid != vector.Valid);
        Assert.Equal(["unknown service"], other.Select(vector => vector.Why));
    }

    [Fact]
    public void Bank_amount_and_memo_of_the_masked_texts_as_they_are_agree() => AssertNone(vector =>
    {
        var masked = VietQrReader.Read(vector.Payload);
        var mended = VietQrReader.Read(vector.Mended);
        return (masked.Bin, masked.Amount, masked.Memo) == (mended.Bin, mended.Amount, mended.Memo);
    });

    [Fact]
    public void Validity_agrees_on_every_code() =>
        AssertNone(vector => VietQrReader.Read(vector.Mended).Valid == vector.Valid);

    [Fact]
    public void Bank_account_memo_and_merchant_agree_on_every_code() => AssertNone(vector =>
    {
        var reading = VietQrReader.Read(vector.Mended);
        return reading.Bin == vector.Field("bin")
            && reading.Account == vector.Field("account")
            && reading.Service == vector.Field("service")
            && reading.Memo == vector.Field("memo")
            && reading.MerchantName == vector.Field("merchantName")
            && reading.Currency == vector.Field("currency");
    });

    [Fact]
    public void The_figure_of_the_amount_agrees_wherever_it_is_a_figure() => AssertNone(vector =>
    {
        var expected = vector.Field("amount") is { } text && IsFigure(text) ? decimal.Parse(text, CultureInfo.InvariantCulture) : (decimal?)null;
        return VietQrReader.Read(vector.Mended).AmountFigure == expected;
    });

    [Fact]
    public void An_amount_in_dong_is_whole_and_never_another_currency() => AssertNone(vector =>
    {
        var reading = VietQrReader.Read(vector.Mended);
        var isDong = vector.Field("currency") is "704" or null;
        var expected = isDong && reading.AmountFigure is { } figure && decimal.IsInteger(figure) ? (long?)figure : null;
        return reading.Amount?.Dong == expected;
    });

    [Fact]
    public void Only_two_codes_carry_an_amount_that_is_not_dong()
    {
        var foreign = VietQrVector.All.Select(vector => VietQrReader.Read(vector.Mended))
            .Where(reading => reading is { Amount: null, AmountFigure: { } figure } && decimal.IsInteger(figure));
        Assert.Equal(["764", "840"], foreign.Select(reading => reading.Currency).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_way_lengths_count_agrees_on_every_code() => AssertNone(vector =>
        vector.LengthMode is null || vector.LengthMode == ModeOf(VietQrReader.Read(vector.Mended).Tree.LengthMode));

    [Fact]
    public void Errors_agree_but_for_the_listed_ones()
    {
        var other = VietQrVector.All.Where(vector => !CodesOf(vector.Mended, EmvSeverity.Error).SetEquals(vector.Errors.SelectMany(OurError)));
        Assert.Equal(OtherErrors.Keys.Order(StringComparer.Ordinal), other.Select(vector => vector.Why).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_warning_of_the_corpus_is_ours_too() => AssertNone(vector =>
        CodesOf(vector.Mended, EmvSeverity.Warning).IsSupersetOf(vector.Warnings.Select(OurWarning)));

    // The corpus does not look at the order, at tips, or at the limit of a transfer.
    [Fact]
    public void Our_further_warnings_are_of_the_listed_sorts()
    {
        var further = VietQrVector.All
            .SelectMany(vector => CodesOf(vector.Mended, EmvSeverity.Warning).Except(vector.Warnings.Select(OurWarning)))
            .GroupBy(code => code)
            .Select(group => $"{group.Key} {group.Count()}");
        Assert.Equal(
            ["amountAboveTransferLimit 4", "initiationMethodUnknown 1", "shuffledOrder 7", "tipPartMissing 1", "tipPartUnexpected 1", "tipUnknown 1"],
            further.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("vietqr", new[] { QrScheme.VietQrAccount, QrScheme.VietQrCard, QrScheme.VietQrMerchant, QrScheme.MoMo, QrScheme.ZaloPay })]
    [InlineData("vnpay", new[] { QrScheme.Vnpay })]
    [InlineData("promptpay", new[] { QrScheme.PromptPay })]
    [InlineData("airpay-shopeepay", new[] { QrScheme.ShopeePay })]
    [InlineData("emv-26-other", new[] { QrScheme.OtherEmv })]
    // VNPAY's wallet is among the others of the corpus; we know it by its name.
    [InlineData("emv-other", new[] { QrScheme.OtherEmv, QrScheme.NotEmv })]
    [InlineData("none", new[] { QrScheme.NotEmv })]
    public void Schemes_agree(string scheme, QrScheme[] ours) => AssertNone(vector =>
        vector.Scheme != scheme || ours.Contains(VietQrReader.Read(vector.Mended).Scheme));

    [Theory]
    [InlineData("momo", QrScheme.MoMo)]
    [InlineData("zalopay", QrScheme.ZaloPay)]
    [InlineData(null, null)]
    public void Wallets_agree(string? wallet, QrScheme? ours) => AssertNone(vector =>
        vector.Field("wallet") != wallet
        || (VietQrReader.Read(vector.Mended).Scheme is var scheme && (ours is null ? scheme is not (QrScheme.MoMo or QrScheme.ZaloPay) : scheme == ours)));

    [Fact]
    public void Every_code_is_written_back_as_it_was() => AssertNone(vector => EmvReader.Read(vector.Mended).Write() == vector.Mended);

    private static void AssertNone(Func<VietQrVector, bool> agrees) =>
        Assert.Empty(VietQrVector.All.Where(vector => !agrees(vector)).Select(vector => $"{vector.Why} {vector.Mended}"));

    private static HashSet<string> CodesOf(string payload, EmvSeverity severity) =>
        [.. VietQrReader.Read(payload).Problems.Where(problem => problem.Severity == severity).Select(problem => problem.Code)];

    private static bool IsFigure(string text) => text.All(c => char.IsAsciiDigit(c) || c == '.');

    private static string ModeOf(EmvLengthMode mode) => mode switch
    {
        EmvLengthMode.Ascii => "ascii",
        EmvLengthMode.Utf16Units => "utf16",
        EmvLengthMode.Utf8Bytes => "utf8bytes",
        _ => "neither",
    };

    private static IEnumerable<string> OurError(string error)
    {
        var name = error.Split([':', ' '])[0];
        yield return name switch
        {
            "TLV_ROOT" or "TLV_NESTED" when error.Contains("bad header", StringComparison.Ordinal) => "badHeader",
            "TLV_ROOT" or "TLV_NESTED" when error.Contains("exceeds remaining", StringComparison.Ordinal) => "lengthBeyondEnd",
            "TLV_ROOT" or "TLV_NESTED" when error.Contains("trailing", StringComparison.Ordinal) => "trailingText",
            "TLV_ROOT" or "TLV_NESTED" when error.Contains("zero length", StringComparison.Ordinal) => "zeroLength",
            "METHOD_INVALID" when error.EndsWith("None", StringComparison.Ordinal) => "initiationMethodMissing",
            "METHOD_INVALID" => "initiationMethodUnknown",
            "CRC_MISSING" => "crcMissing",
            "CRC_MISMATCH" => "crcMismatch",
            "CRC_NOT_HEX4" => "crcMalformed",
            "PFI_NOT_FIRST" => "formatIndicatorNotFirst",
            "PFI_NOT_01" => "formatIndicatorUnknown",
            "MERCHANT_ACCOUNT_MISSING" => "merchantAccountMissing",
            "DUPLICATE_ROOT_ID" => "duplicateId",
            "CURRENCY_NOT_704" => "currencyNotVnd",
            "COUNTRY_NOT_VN" => "countryNotVietnam",
            "SERVICE_CODE_NESTED_INSIDE_38-01" => "serviceMisplaced",
            "SERVICE_UNKNOWN" => "serviceUnknown",
            "BIN_NOT_6_DIGITS" => "binNotSixDigits",
            "ACCOUNT_TOO_LONG" => "accountTooLong",
            "AMOUNT_HAS_DECIMALS" => "amountFraction",
            "AMOUNT_ZERO" => "amountZero",
            "AMOUNT_SYNTAX" => "amountMalformed",
            "NAPAS_GUID_IN_TAG_26" => "napasOutside38",
            _ => name,
        };
    }

    private static string OurWarning(string warning) => warning.Split([':', ' '])[0] switch
    {
        "DYNAMIC_WITHOUT_AMOUNT" => "dynamicWithoutAmount",
        "AMOUNT_IN_STATIC" => "amountInStatic",
        "SERVICE_MISSING" => "serviceMissing",
        "MEMO_NON_ASCII" => "memoNotAscii",
        "MEMO_LONGER_THAN_25" => "memoTooLong",
        "CRC_LOWERCASE" => "crcLowerCase",
        "CARD_NUMBER_SHAPE" => "cardNumberUnusual",
        "RFU_IDS" => "reservedId",
        "AMOUNT_TRAILING_DOT_OR_ZERO_DECIMALS" => "amountZeroDecimals",
        "UNRESERVED_80_NOT_A_TEMPLATE" => "rawTemplate",
        var name => name,
    };
}
