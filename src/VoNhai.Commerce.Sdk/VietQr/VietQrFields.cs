using VoNhai.Commerce.Emv;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.VietQr;

/// <summary>What each field of a transfer may hold when we build it. Stricter than what is read: nobody needs an odd code of ours.</summary>
internal static class VietQrFields
{
    public const long GreatestAmount = 9_999_999_999_999;

    public const int LongestTemplate = 99;
    public const int LongestDetail = 25;
    public const int LongestName = 25;
    public const int LongestCity = 15;
    public const int LongestPostalCode = 10;

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

    private static readonly VietQrFieldProblem EmptyMemo = new("memo", "memoUnreadable",
        "Nội dung không có chữ hay số nào.", "The memo has no letter and no digit.");

    private static readonly VietQrFieldProblem OddMemo = new("memo", "memoCharacters",
        "Nội dung phải viết không dấu, không ký tự lạ.", "The memo must be plain letters, digits, spaces, '-' and '.'.");

    private static readonly VietQrFieldProblem Crowded = new("memo", "detailsTooLong",
        "Nội dung và các mã kèm dài quá 99 ký tự.", "Memo and details together are longer than 99 characters.");

    private static readonly VietQrFieldProblem BadCategory = new("merchantCategory", "categoryNotFourDigits",
        "Mã ngành phải có bốn chữ số.", "The category must have four digits.");

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
    /// <param name="policy">How it is judged.</param>
    /// <param name="written">As a code carries it; <c>null</c> when nothing was typed.</param>
    public static VietQrFieldProblem? CheckMemo(string? memo, MemoPolicy policy, out string? written)
    {
        written = null;
        if (string.IsNullOrWhiteSpace(memo))
        {
            return null;
        }

        if (memo is VietQrTransfer.AskPayer)
        {
            written = memo;
            return null;
        }

        written = BankText.Fold(memo);
        return !policy.Rewrites && written != memo ? OddMemo
            : written.Length > policy.MostCharacters ? policy.TooLong
            : written.AsSpan().ContainsAnyExcept(' ', '-', '.') ? null
            : EmptyMemo;
    }

    /// <param name="text">As typed.</param>
    /// <param name="field">Whose it is.</param>
    /// <param name="longest">The most characters, counted as written.</param>
    /// <param name="written">As a code carries it; <c>null</c> when nothing was typed.</param>
    public static VietQrFieldProblem? CheckText(string? text, string field, int longest, out string? written)
    {
        written = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // Trimmed when the marks are gone: one that stood alone leaves the space beside it at the end, or nothing at all.
        written = VietnameseText.WithoutMarks(text).Trim();
        return written.Length == 0 || written.AsSpan().ContainsAnyExceptInRange(' ', '~')
                ? new(field, "textCharacters", "Chỉ dùng chữ, số và dấu câu thường.", "Only letters, digits and plain punctuation can be written.")
            : written.Length > longest
                ? new(field, "textTooLong", $"Ô này dài quá {longest} ký tự.", $"This is longer than {longest} characters.")
            : null;
    }

    public static VietQrFieldProblem? CheckCategory(string? category) =>
        string.IsNullOrWhiteSpace(category) || IsCategory(category) ? null : BadCategory;

    public static bool IsCategory(ReadOnlySpan<char> category) => category.Length == 4 && AreDigits(category);

    /// <summary>Whether memo and details fit into object 62 together.</summary>
    public static VietQrFieldProblem? CheckRoom(string? memo, TransferDetails details)
    {
        var length = details.Length + (memo is null ? 0 : EmvNode.HeaderLength + memo.Length);
        return length > LongestTemplate ? Crowded : null;
    }

    /// <summary>A text that was read, if a code of ours could carry exactly that; otherwise <c>null</c>.</summary>
    public static string? Buildable(ReadOnlySpan<char> text, int longest)
    {
        if (text.Length > longest || text.IsWhiteSpace() || text.ContainsAnyExceptInRange(' ', '~') || text[0] == ' ' || text[^1] == ' ')
        {
            return null;
        }

        return text.ToString();
    }

    public static string? WrittenOrThrow(string? text, string field, int longest)
    {
        Refuse(CheckText(text, field, longest, out var written), field);
        return written;
    }

    public static void Refuse(VietQrFieldProblem? problem, string parameter)
    {
        if (problem is not null)
        {
            throw new ArgumentException($"{problem.English} {problem.Vietnamese}", parameter);
        }
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
