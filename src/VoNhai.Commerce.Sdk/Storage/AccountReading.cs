using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>An account as it was read from a wish, folded as banks write it.</summary>
internal sealed record AccountReading(string Bin, string Number, string HolderName, string MemoPrefix, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>What is wrong for a household of this kind: play money and money never meet.</summary>
    public IReadOnlyList<FieldProblem> ProblemsFor(bool practises) =>
        Problems.Count > 0 || PlayMoney.Fits(practises, Bin) ? Problems
        : [new FieldProblem("bin", practises ? "practiceOnly" : "notPractice", practises ? "Gian hàng tập chỉ dùng Ngân hàng Tập." : "Ngân hàng Tập không nhận tiền thật. Chọn ngân hàng của mình.")];
}
