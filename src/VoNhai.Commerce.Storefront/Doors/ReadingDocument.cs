using VoNhai.Commerce.Emv;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>A scanned text as the API and the command line tell of it.</summary>
/// <param name="Scheme">Whose code it is.</param>
/// <param name="Valid">Whether no problem is an error.</param>
/// <param name="Bin">The receiving bank, in a VietQR.</param>
/// <param name="Account">The receiving account, in a VietQR.</param>
/// <param name="Amount">The figure of object 54 in <paramref name="Currency"/>, without trailing zeros.</param>
/// <param name="Currency">Object 53: 704 is đồng.</param>
/// <param name="Memo">The purpose.</param>
/// <param name="Problems">Everything found.</param>
/// <param name="Bank">The name that people say of the bank, when it is known.</param>
/// <param name="MerchantName">Object 59. It proves nothing.</param>
/// <param name="Practice">Whether the code names the practice bank and no other.</param>
/// <param name="Plain">What it is, when it is no payment code.</param>
internal sealed record ReadingDocument(
    QrScheme Scheme,
    bool Valid,
    string? Bin,
    string? Account,
    decimal? Amount,
    string? Currency,
    string? Memo,
    IReadOnlyList<ReadingDocument.Found> Problems,
    string? Bank,
    string? MerchantName,
    bool Practice,
    ReadingDocument.PlainText? Plain)
{
    /// <param name="reading">What was read.</param>
    /// <param name="english">Whether messages are in English; otherwise they are in Vietnamese.</param>
    public static ReadingDocument Of(VietQrReading reading, bool english = false) => new(
        reading.Scheme,
        reading.Valid,
        reading.Bin,
        reading.Account,
        reading.AmountFigure is { } figure ? figure / 1.0000000000000000000000000000m : null,
        reading.Currency,
        reading.Memo,
        [.. reading.Problems.Select(problem => new Found(problem.Code, problem.Severity, problem.Offset, english ? problem.English : problem.Vietnamese))],
        Banks.TryFind(reading.Bin, out var bank) ? bank.ShortName : null,
        reading.MerchantName,
        reading.IsPractice,
        reading.Plain is { } plain ? new(plain.Kind, plain.Host, english ? plain.English : plain.Vietnamese) : null);

    internal sealed record Found(string Code, EmvSeverity Severity, int Offset, string Message);

    /// <param name="Kind">A link, a telephone number…</param>
    /// <param name="Host">Where a web link leads.</param>
    /// <param name="Message">What may safely be said of it.</param>
    internal sealed record PlainText(PlainQrKind Kind, string? Host, string Message);
}
