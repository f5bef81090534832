using VoNhai.Commerce.Statements;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Statements;

/// <summary>
/// The layouts that public importers describe, filled with invented lines. No genuine export of a bank was at hand: what a bank really
/// sends today may differ, which is why a person can correct the mapping.
/// </summary>
internal static class Layouts
{
    public const string Account = "0123456789";

    private static readonly DateTime Noon = new(2026, 11, 23, 12, 5, 30);

    /// <summary>Each with two lines: 250,000 in with the code, 40,000 out.</summary>
    public static IReadOnlyDictionary<string, object?[][]> All { get; } = new Dictionary<string, object?[][]>
    {
        ["Vietcombank"] =
        [
            ["SAO KÊ TÀI KHOẢN\nSTATEMENT OF ACCOUNT"],
            ["Số tài khoản\nAccount number:", null, Account],
            [],
            ["STT\nNo.", "Ngày\nTNX Date\nSố CT\nDoc No", "Ngày hiệu lực\nEffective date", "Số tiền ghi nợ\nDebit", "Số tiền ghi có\nCredit", "Số dư\nBalance", "Nội dung chi tiết\nTransactions in detail"],
            ["1", "23/11/2026\n5272.20135", "23/11/2026", null, "250,000", "1,250,000", "MBVCB.1.2.QZ4K7M2P97G.CT tu 1"],
            ["2", "23/11/2026\n5272.20136", "23/11/2026", "40,000", null, "1,210,000", "mua phan bon"],
            ["Tổng số", null, null, "40,000", "250,000"],
            ["Trang 1/1"],
        ],
        ["Vietcombank, older"] =
        [
            ["Ngày giao dịch", "Số tham chiếu", "Số tiền ghi nợ", "Số tiền ghi có", "Mô tả"],
            ["23/11/2026", "5272 - 20135", "", "250,000", "QZ4K7M2P97G"],
            ["23/11/2026", "5272 - 20136", "40,000", "", "mua phan bon"],
        ],
        ["MB"] =
        [
            ["NGÂN HÀNG TMCP QUÂN ĐỘI"], ["SAO KÊ TÀI KHOẢN"], ["Số tài khoản: " + Account], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [],
            ["Ngày giao dịch", "Ngày hạch toán", "Số bút toán", "Phát sinh nợ", "Phát sinh có", "Số dư lũy kế", "Nội dung", "Đơn vị thụ hưởng", "Tài khoản", "Ngân hàng đối tác"],
            ["Transaction date", "Posting date", "Transaction no", "Debit", "Credit", "Balance", "Details", "Beneficiary", "Account", "Partner bank"],
            [Noon, "23/11/2026", "FT26327000000001", null, 250000, 1250000, "QZ4K7M2P97G", "NGUYEN VAN AN", "190011", "TCB"],
            [Noon, "23/11/2026", "FT26327000000002", 40000, null, 1210000, "mua phan bon", "CUA HANG B", "190012", "VCB"],
            ["Tổng phát sinh trong kỳ", null, null, 40000, 250000],
        ],
        ["Techcombank"] =
        [
            ["Ngày KH thực hiện/\nRequesting date", "Ngày giao dịch/\nTransaction date", "Số bút toán/\nReference no.", "Ngân hàng đối tác/\nRemitter's bank", "Tài khoản đích/\nRemitter's account number", "Tên tài khoản đối ứng/\nRemitter's account name", "Diễn giải/\nDescription", "Nợ/Debit", "Có/Credit", "Số dư/\nRunning balance"],
            ["22/11/2026", "23/11/2026", "FT240120B3JQ\\BNK", "MB", "190011", "NGUYEN VAN AN", "QZ4K7M2P97G", "", "+ 250,000", "1,250,000"],
            ["22/11/2026", "23/11/2026", "FT240120B3JR\\BNK", "VCB", "190012", "CUA HANG B", "mua phan bon", "40,000", "", "1,210,000"],
        ],
        ["BIDV"] =
        [
            ["STT", "Ngày GD", "Số tham chiếu", "Mô tả", "Phát sinh Nợ", "Phát sinh Có", "Số dư"],
            ["1", "23/11/2026 12:05:30", "013AB1", "QZ4K7M2P97G", "0", "250.000", "1.250.000"],
            ["2", "23/11/2026 13:05:30", "013AB2", "mua phan bon", "40.000", "0", "1.210.000"],
        ],
        ["BIDV, by value date"] =
        [
            ["STT", "Ngày HL", "Số tham chiếu", "Mô tả", "Phát sinh Nợ", "Phát sinh Có", "Số dư"],
            ["1", "23/11/2026", "013AB1", "QZ4K7M2P97G", "", "250,000.00", "1,250,000.00"],
            ["2", "23/11/2026", "013AB2", "mua phan bon", "40,000.00", "", "1,210,000.00"],
        ],
        ["BIDV, as its PDF"] =
        [
            ["STT", "Ngày giao dịch", "Mã giao dịch", "Phát sinh nợ", "Phát sinh có", "Số dư", "Số chứng từ\nSEQ", "Mã GDV", "Mã CN", "Diễn giải"],
            ["1", "23/11/2026 12:05:30", "TF1", "", "250.000", "1.250.000", "11", "999", "120", "QZ4K7M2P97G"],
            ["2", "23/11/2026 13:05:30", "TF2", "40.000", "", "1.210.000", "12", "999", "120", "mua phan bon"],
        ],
        ["VietinBank"] =
        [
            ["Số tài khoản", Account], ["Tên tài khoản", "NGUYEN THI MUI"], ["Loại tiền", "VND"], ["Số dư đầu kỳ", "1,000,000"], ["Từ ngày", "01/11/2026"],
            [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [],
            ["STT\nNo", "Ngày GD\nDate", "Mô tả\nDescription", "Ghi nợ/Debit", "Ghi có/Credit", "Số dư/Balance", "Số TK đối ứng", "Tên TK đối ứng"],
            ["1", "23-11-2026 12:05:30", "SEVQR QZ4K7M2P97G", "", "250,000", "1,250,000", "190011", "NGUYEN VAN AN"],
            ["2", "23-11-2026 13:05:30", "mua phan bon", "40,000", "", "1,210,000", "190012", "CUA HANG B"],
            ["Tổng cộng", "", "", "40,000", "250,000"],
        ],
        ["Agribank"] =
        [
            ["trdt", "acctccyamt", "aftrbal", "rem", "trcdnm", "tomgntno"],
            ["20261123", 250000, 1250000, "1234-VCB;190011;QZ4K7M2P97G", "CHUYEN KHOAN", ""],
            ["20261123", -40000, 1210000, "mua phan bon", "CHUYEN KHOAN", ""],
        ],
        ["TPBank"] =
        [
            ["Transaction Date", "Reference Number", "Explanation", "Debit", "Credit", "Balance"],
            ["23/11/2026", "TP1", "TKPQZ QZ4K7M2P97G", "", "250,000", "1,250,000"],
            ["23/11/2026", "TP2", "mua phan bon", "40,000", "", "1,210,000"],
        ],
    };

    public static Statement Understand(byte[] file, StatementMapping? mapping = null) =>
        Assert.IsType<StatementReading.Understood>(StatementReader.Read(file, Account, mapping)).Statement;
}
