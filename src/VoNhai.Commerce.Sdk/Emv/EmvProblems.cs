namespace VoNhai.Commerce.Emv;

/// <summary>Every sort of problem that the Emv room finds. Codes never change their meaning.</summary>
public static class EmvProblems
{
    /// <summary>Longer than any QR symbol can hold; nothing was read.</summary>
    public static EmvProblemKind TooLong { get; } = Error("tooLong",
        "Đoạn chữ quá dài, không phải mã thanh toán.", "The text is too long to be a payment code.");

    /// <summary>Where an id and a length are due stand no four ASCII digits. The rest of that level is not read.</summary>
    public static EmvProblemKind BadHeader { get; } = Error("badHeader",
        "Chỗ này phải là bốn chữ số.", "Four digits, an id and a length, are due here.");

    /// <summary>Bytes that are not UTF-8; U+FFFD stands in the text for them.</summary>
    public static EmvProblemKind MalformedUtf8 { get; } = Error("malformedUtf8",
        "Chỗ này không phải chữ UTF-8.", "These bytes are not UTF-8.");

    /// <summary>An object is longer than what is left; what is left is taken as its value.</summary>
    public static EmvProblemKind LengthBeyondEnd { get; } = Error("lengthBeyondEnd",
        "Mục {0} dài hơn phần còn lại.", "Object {0} is longer than what is left.");

    /// <summary>Fewer characters than a header are left.</summary>
    public static EmvProblemKind TrailingText { get; } = Error("trailingText",
        "Có ký tự thừa ở cuối.", "Stray characters are left at the end.");

    /// <summary>An object without a value: a length is 01 to 99.</summary>
    public static EmvProblemKind ZeroLength { get; } = Error("zeroLength",
        "Mục {0} để trống.", "Object {0} is empty.");

    /// <summary>An object 80-99 is no template (older MoMo codes): kept as it is.</summary>
    public static EmvProblemKind RawTemplate { get; } = Warning("rawTemplate",
        "Mục {0} không theo mẫu chuẩn.", "Object {0} is not a template.");

    /// <summary>Object 00 is not the first.</summary>
    public static EmvProblemKind FormatIndicatorNotFirst { get; } = Error("formatIndicatorNotFirst",
        "Mã phải bắt đầu bằng mục 00.", "The code must begin with object 00.");

    /// <summary>Object 00 is not "01", the only version that exists.</summary>
    public static EmvProblemKind FormatIndicatorUnknown { get; } = Error("formatIndicatorUnknown",
        "Phiên bản mã không phải 01.", "The payload format is not 01.");

    /// <summary>A root object occurs again: which one counts would be each reader's guess.</summary>
    public static EmvProblemKind DuplicateId { get; } = Error("duplicateId",
        "Mục {0} có hai lần.", "Object {0} occurs twice.");

    /// <summary>No object 63.</summary>
    public static EmvProblemKind CrcMissing { get; } = Error("crcMissing",
        "Thiếu mã kiểm ở cuối.", "The check value at the end is missing.");

    /// <summary>Something follows object 63.</summary>
    public static EmvProblemKind CrcNotLast { get; } = Error("crcNotLast",
        "Mã kiểm phải đứng cuối cùng.", "The check value must come last.");

    /// <summary>Object 63 is not four hexadecimal digits.</summary>
    public static EmvProblemKind CrcMalformed { get; } = Error("crcMalformed",
        "Mã kiểm phải có bốn ký tự 0-9, A-F.", "The check value must be four hexadecimal digits.");

    /// <summary>The check value does not belong to this text: something was changed or misread.</summary>
    public static EmvProblemKind CrcMismatch { get; } = Error("crcMismatch",
        "Mã kiểm không khớp, mã đã bị sửa.", "The check value does not match, the code was changed.");

    /// <summary>The check value is right but in lower case (an MB app does this).</summary>
    public static EmvProblemKind CrcLowerCase { get; } = Warning("crcLowerCase",
        "Mã kiểm viết chữ thường.", "The check value is in lower case.");

    /// <summary>None of the objects 02 to 51 that say who is paid.</summary>
    public static EmvProblemKind MerchantAccountMissing { get; } = Error("merchantAccountMissing",
        "Mã không nói trả tiền cho ai.", "The code does not say who is paid.");

    /// <summary>No object 01 (11 for many payments, 12 for one).</summary>
    public static EmvProblemKind InitiationMethodMissing { get; } = Error("initiationMethodMissing",
        "Thiếu mục 01.", "Object 01 is missing.");

    /// <summary>Object 01 is neither 11 nor 12.</summary>
    public static EmvProblemKind InitiationMethodUnknown { get; } = Error("initiationMethodUnknown",
        "Mục 01 phải là 11 hoặc 12.", "Object 01 must be 11 or 12.");

    /// <summary>An id that the standard keeps for later.</summary>
    public static EmvProblemKind ReservedId { get; } = Warning("reservedId",
        "Mục {0} chưa được quy định.", "Object {0} is reserved for later.");

    /// <summary>Objects do not ascend by id. Only 00 and 63 have a fixed place, but readers that go by position stumble.</summary>
    public static EmvProblemKind ShuffledOrder { get; } = Warning("shuffledOrder",
        "Mục {0} đứng sai thứ tự thường gặp.", "Object {0} does not stand in the usual order.");

    /// <summary>Object 55 is none of 01, 02 and 03.</summary>
    public static EmvProblemKind TipUnknown { get; } = Warning("tipUnknown",
        "Mục 55 phải là 01, 02 hoặc 03.", "Object 55 must be 01, 02 or 03.");

    /// <summary>Object 55 announces a fee that is not there.</summary>
    public static EmvProblemKind TipPartMissing { get; } = Warning("tipPartMissing",
        "Mục 55 cần có mục {0}.", "Object 55 needs object {0}.");

    /// <summary>A fee that object 55 does not announce: 56 goes with 02 and 57 with 03 only.</summary>
    public static EmvProblemKind TipPartUnexpected { get; } = Warning("tipPartUnexpected",
        "Mục {0} không hợp với mục 55.", "Object {0} does not go with object 55.");

    /// <summary>Object 56 is no amount above zero.</summary>
    public static EmvProblemKind TipFeeMalformed { get; } = Warning("tipFeeMalformed",
        "Phí ở mục 56 viết không đúng.", "The fee in object 56 is malformed.");

    /// <summary>Object 57 is not 00.01 to 99.99.</summary>
    public static EmvProblemKind TipPercentMalformed { get; } = Warning("tipPercentMalformed",
        "Mục 57 phải từ 00.01 đến 99.99.", "Object 57 must be 00.01 to 99.99.");

    private static EmvProblemKind Error(string code, string vietnamese, string english) =>
        new(code, EmvSeverity.Error, vietnamese, english);

    private static EmvProblemKind Warning(string code, string vietnamese, string english) =>
        new(code, EmvSeverity.Warning, vietnamese, english);
}
