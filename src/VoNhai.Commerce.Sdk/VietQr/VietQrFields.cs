using VoNhai.Commerce.Money;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.VietQr;

/// <summary>What each field of a transfer may hold when we build it. Stricter than what is read: nobody needs an odd code of ours.</summary>
internal static class VietQrFields
{
    public const long GreatestAmount = 9_999_999_999_999;

    private const int BinDigits = 6;
    private const int ShortestCard = 12;

    private static readonly VietQrFieldProblem BadBin = new("bin", "binNotSixDigits",
        "Mã ngân hàng phải có sáu chữ số.", "The bank's BIN must have six digits.");

    private static readonly VietQrFieldProblem NoAccount = new("account", "accountMissing",
        "Cần có số tài khoản.", "An account number is needed.");

    private static readonly VietQrFieldProblem LongAccount = new("account", "accountTooLong",
        "Số tài khoản dài quá 19 ký tự.", "The account number is longer than 19 characters.");

    private static readonly VietQrFieldProblem OddAccount = new("account", "accountCharacters",
        "Số tài khoản chỉ gồm chữ không dấu và số.", "An account number has only ASCII letters and digits.");

    private static readonly VietQrFieldProblem BadCard = new("account", "cardNumberMalformed",
        "Số thẻ phải có từ 12 đến 19 chữ số.", "A card number must have 12 to 19 digits.");

    private static readonly VietQrFieldProblem BadAmount = new("amount", "amountOutOfRange",
        "Số tiền phải từ 1 đến 9.999.999.999.999 đồng.", "The amount must be 1 to 9,999,999,999,999 đồng.");

    private static readonly VietQrFieldProblem LongMemo = new("memo", "memoTooLong",
        "Nội dung dài quá 25 ký tự.", "The memo is longer than 25 characters.");

    private static readonly VietQrFieldProblem EmptyMemo = new("memo", "memoUnreadable",
        "Nội dung không có chữ hay số nào.", "The memo has no letter and no digit.");

    public static bool IsBin(ReadOnlySpan<char> bin) => bin.Length == BinDigits && AreDigits(bin);

    public static bool IsAccountText(ReadOnlySpan<char> account)
    {
        foreach (var c in account)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    public static VietQrFieldProblem? CheckBin(string? bin) => IsBin(bin) ? null : BadBin;

    public static VietQrFieldProblem? CheckAccount(string? account) =>
        string.IsNullOrEmpty(account) ? NoAccount
        : account.Length > VietQrRules.LongestAccount ? LongAccount
        : IsAccountText(account) ? null
        : OddAccount;

    public static VietQrFieldProblem? CheckCard(string? card) =>
        card is { Length: >= ShortestCard and <= VietQrRules.LongestAccount } && AreDigits(card) ? null : BadCard;

    public static VietQrFieldProblem? CheckAmount(Vnd? amount) =>
        amount is { Dong: < 1 or > GreatestAmount } ? BadAmount : null;

    /// <param name="memo">As typed.</param>
    /// <param name="written">As a code carries it; <c>null</c> when nothing was typed.</param>
    public static VietQrFieldProblem? CheckMemo(string? memo, out string? written)
    {
        written = null;
        if (string.IsNullOrWhiteSpace(memo))
        {
            return null;
        }

        written = BankText.Fold(memo);
        return written.Length > VietQrRules.LongestMemo ? LongMemo
            : written.AsSpan().ContainsAnyExcept(' ', '-', '.') ? null
            : EmptyMemo;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
