namespace VoNhai.Commerce.Statements;

/// <summary>Every reason there is. Codes never change their meaning.</summary>
public static class StatementReasons
{
    /// <summary>The file holds nothing.</summary>
    public static StatementReason EmptyFile { get; } = new("emptyFile",
        "Tệp không có gì.", "The file is empty.");

    /// <summary>Over <see cref="StatementLimits.MaxBytes"/>.</summary>
    public static StatementReason FileTooLarge { get; } = new("fileTooLarge",
        "Tệp lớn hơn 20 MB. Hãy tải sao kê từng tháng.", "The file is over 20 MB. Export one month at a time.");

    /// <summary>Over <see cref="StatementLimits.MaxRows"/>.</summary>
    public static StatementReason TooManyRows { get; } = new("tooManyRows",
        "Sao kê có quá nhiều dòng. Hãy tải từng tháng.", "The statement has too many rows. Export one month at a time.");

    /// <summary>Over <see cref="StatementLimits.MaxColumns"/>.</summary>
    public static StatementReason TooManyColumns { get; } = new("tooManyColumns",
        "Bảng có quá nhiều cột, không giống sao kê.", "The table has too many columns for a statement.");

    /// <summary>A cell over <see cref="StatementLimits.MaxCell"/>, or a line that does not end.</summary>
    public static StatementReason CellTooLong { get; } = new("cellTooLong",
        "Có dòng quá dài. Có thể dấu ngoặc kép bị lỗi.", "A line is too long; perhaps a quotation mark does not close.");

    /// <summary>A quotation mark opens and does not close where it should: lines could vanish inside it.</summary>
    public static StatementReason QuotesBroken { get; } = new("quotesBroken",
        "Dấu ngoặc kép bị lỗi. Hãy tải lại từ ngân hàng.", "A quotation mark does not close. Download the file from the bank again.");

    /// <summary>It unpacks to far more than any statement.</summary>
    public static StatementReason UnpacksTooLarge { get; } = new("unpacksTooLarge",
        "Tệp bung ra quá lớn, không an toàn.", "The file unpacks to an unsafe size.");

    /// <summary>A PDF.</summary>
    public static StatementReason Pdf { get; } = new("pdf",
        "Đây là tệp PDF. Hãy tải bản Excel hoặc CSV.", "This is a PDF. Export Excel or CSV instead.");

    /// <summary>A web page or XML that calls itself Excel.</summary>
    public static StatementReason WebPage { get; } = new("webPage",
        "Đây là trang web. Hãy mở bằng Excel, lưu thành .xlsx.", "This is a web page. Open it in Excel and save it as .xlsx.");

    /// <summary>Locked by a password.</summary>
    public static StatementReason Locked { get; } = new("locked",
        "Tệp có mật khẩu. Hãy lưu bản không có mật khẩu.", "The file has a password. Save a copy without one.");

    /// <summary>A picture, a program, a document, …</summary>
    public static StatementReason NotAStatement { get; } = new("notAStatement",
        "Tệp này không phải CSV hay Excel.", "The file is neither CSV nor Excel.");

    /// <summary>It begins like Excel and then does not hold together.</summary>
    public static StatementReason Damaged { get; } = new("damaged",
        "Tệp bị hỏng. Hãy tải lại từ ngân hàng.", "The file is damaged. Download it from the bank again.");

    /// <summary>The file names another account than the one it is read for.</summary>
    public static StatementReason OtherAccount { get; } = new("otherAccount",
        "Sao kê này của tài khoản khác.", "The statement is of another account.");

    /// <summary>A mapping without a date, or without any amount.</summary>
    public static StatementReason MappingIncomplete { get; } = new("mappingIncomplete",
        "Hãy chọn cột ngày và cột số tiền.", "Choose a date column and an amount column.");

    /// <summary>The date is missing or is none.</summary>
    public static StatementReason DateUnreadable { get; } = new("dateUnreadable",
        "Không đọc được ngày.", "The date cannot be read.");

    /// <summary>The amount is none that can be read without guessing.</summary>
    public static StatementReason AmountUnreadable { get; } = new("amountUnreadable",
        "Không đọc được số tiền.", "The amount cannot be read.");

    /// <summary>A transfer without any amount.</summary>
    public static StatementReason AmountMissing { get; } = new("amountMissing",
        "Dòng này thiếu số tiền.", "The amount is missing.");

    /// <summary>Money in and money out in one line.</summary>
    public static StatementReason BothWays { get; } = new("bothWays",
        "Dòng có cả tiền vào và tiền ra.", "The line has money both in and out.");

    /// <summary>A negative amount where only money in can stand.</summary>
    public static StatementReason SignDoesNotFit { get; } = new("signDoesNotFit",
        "Số âm nằm trong cột tiền vào.", "A negative amount stands in the column for money in.");

    /// <summary>More cells than the header has: an amount with commas was perhaps not quoted.</summary>
    public static StatementReason CellsDoNotFit { get; } = new("cellsDoNotFit",
        "Dòng có nhiều ô hơn tiêu đề.", "The line has more cells than the header.");

    /// <summary>A total at the end of a page or of the statement.</summary>
    public static StatementReason Total { get; } = new("total",
        "Dòng tổng cộng.", "A total.");

    /// <summary>What was on the account before or after.</summary>
    public static StatementReason BalanceOnly { get; } = new("balanceOnly",
        "Dòng số dư.", "An opening or closing balance.");

    /// <summary>The header once more, on another page or in another language.</summary>
    public static StatementReason Heading { get; } = new("heading",
        "Dòng tiêu đề.", "A heading.");

    /// <summary>Text that is no transfer.</summary>
    public static StatementReason Note { get; } = new("note",
        "Dòng ghi chú.", "A note.");

    /// <summary>The bank wrote zero.</summary>
    public static StatementReason NoMoney { get; } = new("noMoney",
        "Dòng 0 đồng.", "A line of zero đồng.");
}
