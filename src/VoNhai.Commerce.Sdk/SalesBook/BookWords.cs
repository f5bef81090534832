using System.Globalization;

namespace VoNhai.Commerce.SalesBook;

/// <summary>What stands beside an amount in the books, in Vietnamese: on the page and in an export alike.</summary>
public static class BookWords
{
    /// <summary>The title of an export.</summary>
    public const string Title = "Bảng kê bán hàng (tham khảo theo mẫu S1a-HKD)";

    /// <summary>What every total and every export says of itself.</summary>
    public const string NoAdvice = "Đây là số ghi nhận trong phần mềm, không phải số thuế và không phải tư vấn thuế.";

    /// <summary>What a line says, without its amount.</summary>
    public static string Of(BookEntry line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var order = line.Code is { } code ? $" đơn {code}" : "";
        var what = line.Kind switch
        {
            BookEntryKind.Sold => $"Bán hàng{order}",
            BookEntryKind.Repriced => $"Đổi giá{order}",
            BookEntryKind.CameBack => $"Hàng trả lại{order}",
            BookEntryKind.MoneyIn => $"{MoneyOf(line.Column)} vào{order}",
            BookEntryKind.MoneyOut => $"{MoneyOf(line.Column)} trả lại{order}",
            BookEntryKind.Confirmed => $"Ngân hàng báo, thay lời ghi{order}",
            BookEntryKind.TakenBack => $"Ghi lại{order}",
            BookEntryKind.Owed => line.Amount.IsPositive ? $"Bán chịu{order}" : $"Bớt nợ{order}",
            BookEntryKind.Forfeited => $"Khách bỏ cọc{order}",
            BookEntryKind.MadeGood => $"Bù cho khớp{order}",
            BookEntryKind.HandSale => "Bán ngoài phần mềm",
            BookEntryKind.HandIn => "Bỏ tiền vào",
            BookEntryKind.HandOut => "Lấy tiền ra",
            _ => throw new ArgumentOutOfRangeException(nameof(line), line.Kind, "No such kind."),
        };
        var corrects = line.Corrects is { } number ? string.Create(CultureInfo.InvariantCulture, $" (cho dòng số {number})") : "";
        var belated = line.IsBelated ? $" (của ngày {Day(line.HappenedOn)}, tháng đã khóa sổ)" : "";
        return $"{what}{corrects}{belated}{(line.Text.Length > 0 ? $": {line.Text}" : "")}";
    }

    /// <summary>The name of a column.</summary>
    public static string Of(BookColumn column) => column switch
    {
        BookColumn.Sales => "Bán hàng",
        BookColumn.Cash => "Tiền mặt",
        BookColumn.Transfer => "Chuyển khoản",
        BookColumn.Told => "Chuyển khoản (người bán ghi)",
        BookColumn.Gateway => "Thẻ (chưa vào tài khoản)",
        BookColumn.Owed => "Còn nợ",
        BookColumn.Forfeited => "Cọc khách bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>A day as people write it: 30/11/2026.</summary>
    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>Some months as people say them: "Tháng 11/2026", "Năm 2026".</summary>
    public static string Period(BookMonth from, BookMonth until) =>
        from == until ? string.Create(CultureInfo.InvariantCulture, $"Tháng {from.Month}/{from.Year}")
        : from.Year == until.Year && from.Month == 1 && until.Month == 12 ? string.Create(CultureInfo.InvariantCulture, $"Năm {from.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"Từ tháng {from.Month}/{from.Year} đến tháng {until.Month}/{until.Year}");

    private static string MoneyOf(BookColumn column) => column switch
    {
        BookColumn.Cash => "Tiền mặt",
        BookColumn.Told => "Chuyển khoản (người bán ghi)",
        BookColumn.Gateway => "Tiền thẻ (chưa vào tài khoản)",
        _ => "Chuyển khoản",
    };
}
