using VoNhai.Commerce.Emv;

namespace VoNhai.Commerce.VietQr;

/// <summary>What a reader would remark about a code of ours, told to its maker first; and what is known of the bank.</summary>
internal static class VietQrWarnings
{
    private static readonly VietQrFieldProblem NoTransfers = new("bin", "bankReceivesNoTransfers",
        "Ngân hàng này chưa nhận chuyển nhanh.", "Lists say that fast transfers do not reach this bank.");

    private static readonly VietQrFieldProblem Disputed = new("bin", "bankTransfersDisputed",
        "Chưa chắc ngân hàng này nhận chuyển nhanh. Hãy chuyển thử ít tiền.", "Lists disagree whether fast transfers reach this bank; try a small one.");

    private static readonly VietQrFieldProblem Unknown = new("bin", "bankTransfersUnknown",
        "Chưa rõ ngân hàng này có nhận chuyển nhanh không.", "No list says whether fast transfers reach this bank.");

    public static IReadOnlyList<VietQrFieldProblem> Of(VietQrTransfer transfer)
    {
        var warnings = VietQrReader.Read(transfer.Payload, VietQrStrictness.Lenient).Problems
            .Select(problem => new VietQrFieldProblem(FieldOf(problem), problem.Code, problem.Vietnamese, problem.English))
            .ToList();
        if (!transfer.IsPractice && Banks.TryFind(transfer.Bin, out var bank) && OfBank(bank) is { } aboutBank)
        {
            warnings.Add(aboutBank);
        }

        return warnings.AsReadOnly();
    }

    private static VietQrFieldProblem? OfBank(Bank bank) => bank.Transfers switch
    {
        TransferSupport.No => NoTransfers,
        TransferSupport.Disputed => Disputed,
        TransferSupport.Unknown => Unknown,
        _ => null,
    };

    private static string FieldOf(EmvProblem problem) => problem.Kind switch
    {
        var kind when kind == VietQrProblems.BinUnknown => "bin",
        var kind when kind == VietQrProblems.CardNumberUnusual || kind == VietQrProblems.AccountCharacters => "account",
        var kind when kind == VietQrProblems.MemoTooLong || kind == VietQrProblems.MemoNotAscii => "memo",
        var kind when kind == VietQrProblems.AmountInStatic || kind == VietQrProblems.DynamicWithoutAmount => "isForOnePayment",
        _ => "amount",
    };
}
