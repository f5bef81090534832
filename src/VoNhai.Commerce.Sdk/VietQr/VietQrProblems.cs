using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>Every sort of problem that the VietQr room finds beyond <see cref="EmvProblems"/>. Codes never change their meaning.</summary>
public static class VietQrProblems
{
    /// <summary>The text is no payment code at all.</summary>
    public static EmvProblemKind NotEmv { get; } = Error("notEmv",
        "Đây không phải mã thanh toán.", "This is not a payment code.");

    /// <summary>Spaces or a byte order mark before or behind the code.</summary>
    public static EmvProblemKind SurroundingText { get; } = Error("surroundingText",
        "Có ký tự thừa quanh mã.", "There are stray characters around the code.");

    /// <summary>The network's identifier stands in object 26; apps look in 38.</summary>
    public static EmvProblemKind NapasOutside38 { get; } = Error("napasOutside38",
        "Tài khoản phải nằm ở mục 38.", "The account must stand in object 38.");

    /// <summary>An object inside 38 occurs again: apps could pay two different accounts.</summary>
    public static EmvProblemKind DuplicateInAccount { get; } = Error("duplicateInAccount",
        "Mục {0} có hai lần.", "Object {0} occurs twice.");

    /// <summary>No bank and account (38-01).</summary>
    public static EmvProblemKind BeneficiaryMissing { get; } = Error("beneficiaryMissing",
        "Thiếu ngân hàng và tài khoản nhận.", "The receiving bank and account are missing.");

    /// <summary>No bank (38-01-00).</summary>
    public static EmvProblemKind BinMissing { get; } = Error("binMissing",
        "Thiếu mã ngân hàng.", "The bank's BIN is missing.");

    /// <summary>The bank is not six digits.</summary>
    public static EmvProblemKind BinNotSixDigits { get; } = Error("binNotSixDigits",
        "Mã ngân hàng phải có sáu chữ số.", "The bank's BIN must have six digits.");

    /// <summary>Six digits that the directory does not know.</summary>
    public static EmvProblemKind BinUnknown { get; } = Warning("binUnknown",
        "Chưa rõ mã này của ngân hàng nào.", "The directory does not know this BIN.");

    /// <summary>No account (38-01-01).</summary>
    public static EmvProblemKind AccountMissing { get; } = Error("accountMissing",
        "Thiếu số tài khoản.", "The account number is missing.");

    /// <summary>The account has more than 19 characters.</summary>
    public static EmvProblemKind AccountTooLong { get; } = Error("accountTooLong",
        "Số tài khoản dài quá 19 ký tự.", "The account number is longer than 19 characters.");

    /// <summary>The account holds something else than ASCII letters and digits.</summary>
    public static EmvProblemKind AccountCharacters { get; } = Warning("accountCharacters",
        "Số tài khoản có ký tự lạ.", "The account number has unusual characters.");

    /// <summary>No service code, which the format allows: transfer or payment to a merchant is then each app's guess.</summary>
    public static EmvProblemKind ServiceMissing { get; } = Warning("serviceMissing",
        "Mã không nói chuyển vào tài khoản hay thẻ.", "The service code is missing.");

    /// <summary>A service code that the network does not have.</summary>
    public static EmvProblemKind ServiceUnknown { get; } = Error("serviceUnknown",
        "Loại dịch vụ trong mã không đúng.", "The service code is unknown.");

    /// <summary>The service code stands inside 38-01 instead of behind it.</summary>
    public static EmvProblemKind ServiceMisplaced { get; } = Error("serviceMisplaced",
        "Loại dịch vụ nằm sai chỗ.", "The service code stands in the wrong place.");

    /// <summary>A card number of another length than 16 or 19 digits.</summary>
    public static EmvProblemKind CardNumberUnusual { get; } = Warning("cardNumberUnusual",
        "Số thẻ thường có 16 hoặc 19 chữ số.", "A card number usually has 16 or 19 digits.");

    /// <summary>Object 53 is absent or not 704.</summary>
    public static EmvProblemKind CurrencyNotVnd { get; } = Error("currencyNotVnd",
        "Tiền tệ phải là đồng, mã 704.", "The currency must be đồng, 704.");

    /// <summary>Object 58 is absent or not VN.</summary>
    public static EmvProblemKind CountryNotVietnam { get; } = Error("countryNotVietnam",
        "Mã nước phải là VN.", "The country must be VN.");

    /// <summary>Not digits with at most one dot.</summary>
    public static EmvProblemKind AmountMalformed { get; } = Error("amountMalformed",
        "Số tiền viết không đúng.", "The amount is malformed.");

    /// <summary>More than 13 characters.</summary>
    public static EmvProblemKind AmountTooLong { get; } = Error("amountTooLong",
        "Số tiền dài quá 13 ký tự.", "The amount is longer than 13 characters.");

    /// <summary>An amount of nothing.</summary>
    public static EmvProblemKind AmountZero { get; } = Error("amountZero",
        "Số tiền phải lớn hơn 0.", "The amount must be greater than zero.");

    /// <summary>A part of a đồng.</summary>
    public static EmvProblemKind AmountFraction { get; } = Error("amountFraction",
        "Tiền đồng không có phần lẻ.", "The đồng has no decimals.");

    /// <summary>A dot, or a dot and zeros, behind the đồng.</summary>
    public static EmvProblemKind AmountZeroDecimals { get; } = Warning("amountZeroDecimals",
        "Số tiền có dấu chấm thừa.", "The amount has needless decimals.");

    /// <summary>Above 499,999,999 đồng: fast transfers are limited to less than 500 million.</summary>
    public static EmvProblemKind AmountAboveTransferLimit { get; } = Warning("amountAboveTransferLimit",
        "Số tiền vượt mức một lần chuyển nhanh.", "The amount is above what one fast transfer carries.");

    /// <summary>A code for many payments (11) carries an amount.</summary>
    public static EmvProblemKind AmountInStatic { get; } = Warning("amountInStatic",
        "Mã dùng nhiều lần nhưng có sẵn số tiền.", "A reusable code carries an amount.");

    /// <summary>A code for one payment (12) carries no amount.</summary>
    public static EmvProblemKind DynamicWithoutAmount { get; } = Warning("dynamicWithoutAmount",
        "Mã dùng một lần nhưng không có số tiền.", "A code for one payment carries no amount.");

    /// <summary>More than 25 characters.</summary>
    public static EmvProblemKind MemoTooLong { get; } = Warning("memoTooLong",
        "Nội dung dài quá 25 ký tự.", "The memo is longer than 25 characters.");

    /// <summary>Diacritics or other characters that some apps refuse.</summary>
    public static EmvProblemKind MemoNotAscii { get; } = Warning("memoNotAscii",
        "Nội dung nên viết không dấu.", "The memo should be plain ASCII.");

    /// <summary>A sound code, but not a transfer to an account or a card.</summary>
    public static EmvProblemKind NotATransfer { get; } = Error("notATransfer",
        "Mã này không phải mã chuyển khoản VietQR.", "This is not a VietQR transfer code.");

    private static EmvProblemKind Error(string code, string vietnamese, string english) =>
        new(code, EmvSeverity.Error, vietnamese, english);

    private static EmvProblemKind Warning(string code, string vietnamese, string english) =>
        new(code, EmvSeverity.Warning, vietnamese, english);
}
