namespace VoNhai.Commerce.SalesBook;

/// <summary>What stands above the rows of an export.</summary>
/// <param name="Household">The household's name.</param>
/// <param name="Address">Its hamlet, commune and province.</param>
/// <param name="Period">The months, in words.</param>
internal sealed record BookHeading(string Household, string Address, string Period)
{
    /// <summary>The columns of S1a-HKD, with the letters that stand under their names.</summary>
    public static readonly string[] Columns = ["Ngày tháng", "Diễn giải", "Số tiền"];

    /// <summary>The letters under them.</summary>
    public static readonly string[] Letters = ["A", "B", "1"];

    public static string Total => "Tổng cộng";

    /// <summary>Name and value of each line; the tax code stays a blank, because nobody is asked for it.</summary>
    public IReadOnlyList<(string Name, string Value)> Lines =>
    [
        ("Hộ, cá nhân kinh doanh", Household),
        ("Địa chỉ", Address),
        ("Mã số thuế", "…………………"),
        ("Địa điểm kinh doanh", Address),
        ("Kỳ kê khai", Period),
        ("Đơn vị tính", "đồng"),
    ];

    /// <summary>What a person fills in below.</summary>
    public static IReadOnlyList<string> Signing => ["Ngày ….. tháng ….. năm …..", "Người đại diện hộ, cá nhân kinh doanh (ký, ghi rõ họ tên)"];
}
