using VoNhai.Commerce.Counter;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary>A code that was made, as JSON.</summary>
internal sealed record MadeDocument(
    string Payload, string Bin, string? Bank, string Account, bool ToCard, long? Amount, string? Memo, bool OnePayment, bool Practice, IReadOnlyList<FieldProblem> Warnings)
{
    public static MadeDocument Of(VietQrTransfer transfer, bool english) => new(
        transfer.Payload,
        transfer.Bin,
        Banks.TryFind(transfer.Bin, out var bank) ? bank.ShortName : null,
        transfer.Account,
        transfer.IsToCard,
        transfer.Amount?.Dong,
        transfer.Memo,
        transfer.IsForOnePayment,
        transfer.IsPractice,
        [.. transfer.Warnings.Select(warning => new FieldProblem(warning.Field, warning.Code, english ? warning.English : warning.Vietnamese))]);
}
