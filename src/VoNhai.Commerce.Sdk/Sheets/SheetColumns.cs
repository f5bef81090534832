using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Sheets;

/// <summary>The headings of a sheet, and how they are recognised: without marks, without case, under other names that people use.</summary>
public static class SheetColumns
{
    private static readonly (SheetColumn Column, string Heading, string[] Others)[] Known =
    [
        (SheetColumn.Code, "Mã", ["mã hàng", "mã sản phẩm"]),
        (SheetColumn.Name, "Tên hàng", ["tên", "tên món", "tên món hàng", "tên sản phẩm"]),
        (SheetColumn.Category, "Loại hàng", ["loại", "nhóm hàng"]),
        (SheetColumn.Unit, "Bán theo", ["đơn vị", "đơn vị bán", "đvt", "đơn vị tính"]),
        (SheetColumn.Price, "Giá (đồng)", ["giá", "giá bán", "đơn giá"]),
        (SheetColumn.Stock, "Kho", ["tồn kho", "tồn", "số lượng"]),
        (SheetColumn.StockReason, "Vì sao đổi kho", ["lý do", "lý do đổi kho"]),
        (SheetColumn.Minimum, "Mua ít nhất", []),
        (SheetColumn.Step, "Thêm từng", ["mỗi lần thêm"]),
        (SheetColumn.Months, "Tháng bán", ["tháng", "mùa bán"]),
        (SheetColumn.SeasonNote, "Mùa theo lịch âm", ["mùa âm lịch"]),
        (SheetColumn.PreOrderFrom, "Ngày mở đặt trước", ["mở đặt trước"]),
        (SheetColumn.HarvestOn, "Ngày hái", ["ngày thu hoạch"]),
        (SheetColumn.BestBefore, "Hạn dùng", ["hạn sử dụng", "hsd"]),
        (SheetColumn.Processing, "Cách làm", ["chế biến"]),
        (SheetColumn.Description, "Mô tả", ["lời giới thiệu"]),
        (SheetColumn.Ingredients, "Thành phần", []),
        (SheetColumn.Storage, "Cách giữ", ["bảo quản"]),
        (SheetColumn.Maker, "Ai làm ở đâu", ["người làm", "nơi làm", "cơ sở sản xuất"]),
        (SheetColumn.Publish, "Bày bán", ["đang bán"]),
        (SheetColumn.Photos, "Ảnh", ["tên tệp ảnh", "hình", "hình ảnh"]),
        (SheetColumn.Stamp, "Dấu bảng (đừng sửa)", ["dấu bảng"]),
    ];

    private static readonly Dictionary<string, SheetColumn> ByKey = Known
        .SelectMany(known => known.Others.Append(known.Heading).Select(name => (Key: KeyOf(name), known.Column)))
        .ToDictionary(name => name.Key, name => name.Column, StringComparer.Ordinal);

    /// <summary>Every column, in the order in which a sheet is written.</summary>
    public static IReadOnlyList<SheetColumn> All { get; } = [.. Known.Select(known => known.Column)];

    /// <summary>Its heading.</summary>
    public static string Heading(this SheetColumn column) => Known.Single(known => known.Column == column).Heading;

    /// <summary>The column with such a heading.</summary>
    public static bool TryFind(string heading, out SheetColumn column)
    {
        ArgumentNullException.ThrowIfNull(heading);
        return ByKey.TryGetValue(KeyOf(heading), out column);
    }

    /// <summary>The column of a field as a listing's draft names it, camelCase; <c>null</c> for none.</summary>
    internal static SheetColumn? OfField(string field) => Enum.TryParse<SheetColumn>(field, ignoreCase: true, out var column) ? column : null;

    /// <summary>"Giá (đồng)", "GIÁ ĐỒNG" and "gia, dong" are one heading.</summary>
    private static string KeyOf(string heading) => VietnameseText.SearchKey(string.Concat(heading.Select(c => char.IsPunctuation(c) ? ' ' : c)));
}
