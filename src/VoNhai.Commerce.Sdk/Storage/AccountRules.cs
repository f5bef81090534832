using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Text;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storage;

/// <summary>What an account must look like before it is asked for. Each problem stands beside its field, in words for the household.</summary>
internal static class AccountRules
{
    private const int MostNumber = 19;
    private const int LeastName = 2;
    private const int MostName = 50;
    private const int MostPrefix = 12;

    public static AccountReading Read(AccountWish wish)
    {
        var (bin, number) = ((wish.Bin ?? "").Trim(), new string([.. (wish.Number ?? "").Where(c => !char.IsWhiteSpace(c))]).ToUpperInvariant());
        var name = BankText.Fold(wish.HolderName ?? "").ToUpperInvariant();
        var prefix = (wish.MemoPrefix ?? "").Trim().ToUpperInvariant();
        return new AccountReading(bin, number, name, prefix, [.. Judge(bin, number, name, wish.HolderName ?? "", prefix)]);
    }

    private static IEnumerable<FieldProblem> Judge(string bin, string number, string name, string typedName, string prefix)
    {
        if (bin.Length == 0)
        {
            yield return new FieldProblem("bin", "required", "Chọn ngân hàng.");
        }
        else if (bin != Banks.Practice.Bin && !(Banks.TryFind(bin, out var bank) && bank.CanReceiveTransfers))
        {
            yield return new FieldProblem("bin", "unknown", "Ngân hàng này chưa nhận chuyển tiền bằng mã VietQR. Chọn ngân hàng khác.");
        }

        if (number.Length == 0)
        {
            yield return new FieldProblem("number", "required", "Nhập số tài khoản.");
        }
        else if (number.Length > MostNumber || !number.All(char.IsAsciiLetterOrDigit))
        {
            yield return new FieldProblem("number", "notAnAccount", $"Số tài khoản chỉ có chữ không dấu và số, dài nhất {MostNumber} ký tự.");
        }

        if (typedName.Trim().Length == 0)
        {
            yield return new FieldProblem("holderName", "required", "Nhập tên chủ tài khoản như trên app ngân hàng.");
        }
        else if (name.Length is < LeastName or > MostName || typedName.Length > 2 * MostName || !name.Any(char.IsAsciiLetter))
        {
            yield return new FieldProblem("holderName", "notAName", $"Tên chủ tài khoản dài từ {LeastName} đến {MostName} chữ, như trên app ngân hàng.");
        }

        if (prefix.Length > MostPrefix || !prefix.All(char.IsAsciiLetterOrDigit))
        {
            yield return new FieldProblem("memoPrefix", "notAPrefix", $"Chữ đứng trước mã chỉ có chữ không dấu và số, dài nhất {MostPrefix} ký tự.");
        }
    }
}
