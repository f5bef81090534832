namespace VoNhai.Commerce.Sheets;

/// <summary>Two lines that show how a sheet is filled in. A line that still carries their mark is never taken in.</summary>
public static class SheetExamples
{
    /// <summary>How the name of an example begins.</summary>
    public const string Mark = "Ví dụ:";

    /// <summary>An empty sheet with the examples.</summary>
    /// <param name="fresh">What the host calls the category of the first, fresh one.</param>
    /// <param name="packed">What it calls that of the second, packed one.</param>
    public static byte[] Write(string fresh, string packed) => Sheet.Write(
    [
        new Dictionary<SheetColumn, string>
        {
            [SheetColumn.Name] = $"{Mark} Na dai loại 1",
            [SheetColumn.Category] = fresh,
            [SheetColumn.Unit] = "kg",
            [SheetColumn.Price] = "50000",
            [SheetColumn.Stock] = "40",
            [SheetColumn.Minimum] = "1",
            [SheetColumn.Step] = "0,5",
            [SheetColumn.Months] = "tháng 8–10",
            [SheetColumn.Processing] = "Tươi, chưa chế biến",
            [SheetColumn.Description] = "Hái sáng, giao trong ngày.",
            [SheetColumn.Publish] = "có",
            [SheetColumn.Photos] = "na1.jpg, na2.jpg",
        },
        new Dictionary<SheetColumn, string>
        {
            [SheetColumn.Name] = $"{Mark} Chè búp khô",
            [SheetColumn.Category] = packed,
            [SheetColumn.Unit] = "gói 500 g",
            [SheetColumn.Price] = "95k",
            [SheetColumn.Stock] = "12",
            [SheetColumn.Months] = "quanh năm",
            [SheetColumn.Processing] = "Sơ chế: phơi, xay, đóng gói",
            [SheetColumn.Ingredients] = "Chè búp",
            [SheetColumn.Storage] = "Nơi khô, tránh nắng",
            [SheetColumn.Publish] = "không",
        },
    ]);
}
