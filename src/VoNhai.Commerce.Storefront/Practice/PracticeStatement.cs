using System.Globalization;
using System.Text;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>A statement of the practice bank as a CSV file. TẬP stands in its head and in every line: nobody takes it for a real one.</summary>
public static class PracticeStatement
{
    /// <summary>The word in front of every memo. It also keeps a memo that begins with = from being a formula of a spreadsheet.</summary>
    public const string Mark = "TẬP";

    /// <summary>The file, UTF-8 with its mark.</summary>
    public static byte[] Csv(string account, IEnumerable<FakeBankTransfer> transfers)
    {
        ArgumentNullException.ThrowIfNull(transfers);
        var text = new StringBuilder()
            .Append("NGÂN HÀNG TẬP - TIỀN TẬP, KHÔNG PHẢI TIỀN THẬT\r\n")
            .Append(CultureInfo.InvariantCulture, $"Số tài khoản: {account}\r\n")
            .Append("Ngày giao dịch,Số tham chiếu,Ghi nợ,Ghi có,Số dư,Nội dung\r\n");
        foreach (var transfer in transfers)
        {
            var isIn = transfer.Direction == TransferDirection.In;
            var at = VietnamTime.Of(transfer.OccurredAt);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{at:dd/MM/yyyy HH:mm:ss},{transfer.BankReference},{(isIn ? "" : transfer.Amount.Dong)},{(isIn ? transfer.Amount.Dong : "")},{transfer.BalanceAfter.Dong},{Quoted($"{Mark} {transfer.Memo}")}\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
