using System.Text;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Statements;

/// <summary>
/// The words by which banks name their columns, Vietnamese and English, without marks. Of several that fit a cell the longest counts:
/// "so du luy ke" before "so du". A <c>null</c> field is a column that must not be taken for another one.
/// </summary>
internal static class HeaderWords
{
    private static readonly (StatementField? Field, string[] Phrases)[] Table =
    [
        (StatementField.Date, ["ngay giao dich", "ngay gd", "ngay tnx", "tnx date", "ngay gio", "thoi gian giao dich", "thoi gian", "transaction date", "trans date", "date time", "trdt", "ngay", "date"]),
        (StatementField.ValueDate, ["ngay hieu luc", "ngay hach toan", "ngay hl", "ngay gia tri", "effective date", "value date", "posting date", "booking date"]),
        (null, ["ngay kh thuc hien", "requesting date", "ngay mo", "ma gdv", "ma cn", "ngan hang doi tac", "ngan hang doi ung", "remitter s bank", "remitter bank", "currency", "loai tien", "stt", "no stt", "stt no"]),
        (StatementField.Reference, ["so but toan", "so tham chieu", "ma tham chieu", "so ct", "doc no", "so chung tu", "ma giao dich", "ma gd", "so giao dich", "so gd", "reference number", "reference no", "reference", "ref no", "transaction no", "transaction id", "transaction number"]),
        (StatementField.Debit, ["so tien ghi no", "phat sinh no", "ps no", "ghi no", "tien ra", "so tien rut", "rut tien", "debit amount", "debit", "withdrawal", "withdrawals", "no"]),
        (StatementField.Credit, ["so tien ghi co", "phat sinh co", "ps co", "ghi co", "tien vao", "so tien gui", "gui tien", "credit amount", "credit", "deposit", "deposits", "co"]),
        (StatementField.SignedAmount, ["so tien giao dich", "so tien phat sinh", "so tien", "transaction amount", "amount", "acctccyamt"]),
        (StatementField.Balance, ["so du luy ke", "so du sau giao dich", "so du sau gd", "so du", "running balance", "balance", "aftrbal"]),
        (StatementField.Memo, ["noi dung chi tiet", "noi dung giao dich", "noi dung", "mo ta giao dich", "mo ta", "dien giai", "transactions in detail", "transaction details", "transaction detail", "details", "description", "explanation", "narrative", "remarks", "remark", "rem"]),
        (StatementField.Counterparty, ["ten tai khoan doi ung", "ten tk doi ung", "ten doi ung", "don vi thu huong", "nguoi chuyen", "nguoi thu huong", "remitter s account name", "counter account name", "beneficiary name", "beneficiary"]),
        (StatementField.CounterAccount, ["so tai khoan doi ung", "so tk doi ung", "tai khoan doi ung", "tk doi ung", "tai khoan dich", "tai khoan", "remitter s account number", "counter account number", "counter account"]),
    ];

    private static readonly (StatementField? Field, string Padded)[] ByLength =
    [
        .. Table.SelectMany(row => row.Phrases.Select(phrase => (row.Field, Padded: $" {phrase} "))).OrderByDescending(word => word.Padded.Length),
    ];

    private static readonly string[] Totals = ["tong so", "tong cong", "tong phat sinh", "tong ", "cong phat sinh", "cong ", "total", "grand total", "sum "];

    private static readonly string[] Balances = ["so du dau", "so du cuoi", "so du hien tai", "so du kha dung", "opening balance", "closing balance", "beginning balance", "ending balance", "available balance"];

    /// <summary>A cell's words, separated and enclosed by single spaces.</summary>
    public static string KeyOf(string text)
    {
        // A header cell is short; what is longer is no header.
        if (text.Length is 0 or > 200)
        {
            return "";
        }

        var key = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var c in VietnameseText.SearchKey(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(c);
            }
            else if (key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return (key[^1] == ' ' ? key : key.Append(' ')).ToString();
    }

    /// <summary>What a column is by its heading, with the length of the word that says so: the longer, the surer.</summary>
    public static (StatementField? Field, int Weight) FieldOf(string key)
    {
        foreach (var (field, padded) in ByLength)
        {
            if (key.Contains(padded, StringComparison.Ordinal) && !IsTooShortFor(padded, key))
            {
                return (field, padded.Length - 2);
            }
        }

        return (null, 0);
    }

    /// <summary>Whether a heading names a reference, too: Vietcombank's date cell holds both in two lines.</summary>
    public static bool NamesReferenceToo(string key) =>
        ByLength.Any(word => word.Field == StatementField.Reference && key.Contains(word.Padded, StringComparison.Ordinal));

    public static bool IsTotal(string text) => StartsWithAny(text, Totals);

    public static bool IsBalance(string text) => StartsWithAny(text, Balances);

    /// <summary>"no" and "co" stand alone ("Nợ / Debit" is found by "debit"): inside a longer heading they are other words.</summary>
    private static bool IsTooShortFor(string padded, string key) => padded.Length == 4 && key.Length > padded.Length;

    private static bool StartsWithAny(string text, string[] beginnings)
    {
        var key = text.Length > 200 ? KeyOf(text[..200]) : KeyOf(text);
        return Array.Exists(beginnings, beginning => key.AsSpan(Math.Min(1, key.Length)).StartsWith(beginning, StringComparison.Ordinal));
    }
}
