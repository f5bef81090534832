using System.Collections.Frozen;

namespace VoNhai.Commerce.Storefront.Drawing;

/// <summary>The drawings of the icons: outlines of a 24 × 24 field, drawn for this shop. An icon never stands without its word.</summary>
internal static class Icons
{
    private static readonly FrozenDictionary<string, string> Outlines = new Dictionary<string, string>
    {
        // What a buyer does.
        ["tim"] = "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21",
        ["gio"] = "M3 9h18l-2 10.5q-.2 1-1.2 1H6.2q-1 0-1.2-1zM8 9l3-6M16 9l-3-6M9 13v4M12 13v4M15 13v4",
        ["cong"] = "M12 5v14M5 12h14",
        ["tru"] = "M5 12h14",
        ["chep"] = "M9 8h10v13H9zM5 16V3h10",
        ["luu"] = "M12 3v12M7 10l5 5 5-5M4 20h16",
        ["tiep"] = "M4 12h15M13 6l6 6-6 6",
        ["quay-lai"] = "M20 12H5M11 6l-6 6 6 6",
        ["xem-lai"] = "M20 11a8 8 0 1 0-2 6M20 4v7h-7",
        ["chia-se"] = "M12 15V3M7.5 7.5 12 3l4.5 4.5M5 12v8h14v-8",
        ["chup"] = "M3 7h4l2-3h6l2 3h4v13H3zM12 9.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
        ["anh"] = "M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 5M15.5 8.5v.1",
        ["ma-qr"] = "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 20h2",
        ["in"] = "M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z",
        ["bo"] = "M6 6l12 12M18 6 6 18",

        // How things stand.
        ["xong"] = "M4 12.5l5.5 5.5L20 6.5",
        ["cho"] = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2.5",
        ["canh-bao"] = "M12 3.5 22 20.5H2zM12 10v4.5M12 17.5v.1",
        ["loi"] = "M8 2.5h8l5.5 5.5v8L16 21.5H8L2.5 16V8zM12 7.5v5M12 16v.1",
        ["tin"] = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.1",
        ["tieng"] = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3q-6 9 0 18M12 3q6 9 0 18",
        ["lich"] = "M4 6h16v14H4zM4 11h16M8 3v5M16 3v5M8 15h2M14 15h2",

        // The loudspeaker at the stall.
        ["ghi-am"] = "M12 3.5a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0v-5a3 3 0 0 1 3-3zM6 11.5a6 6 0 0 0 12 0M12 17.5V21",
        ["loa"] = "M3.5 9.5h4L13 5v14l-5.5-4.5h-4zM16 9q2 3 0 6M18.5 6.5q4 5.5 0 11",
        ["loa-tat"] = "M3.5 9.5h4L13 5v14l-5.5-4.5h-4zM16.5 9.5l5 5M21.5 9.5l-5 5",
        ["tien"] = "M2.5 6.5h19v11h-19zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM5.5 9.5v.1M18.5 14.5v.1",
        ["thieu"] = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM7.5 12h9",
        ["hoi"] = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5q0-2.5 2.5-2.5t2.5 2.5q0 1.5-2.5 3v1M12 16.5v.1",
        ["mang"] = "M3 9q9-7 18 0M6.5 13q5.5-4 11 0M10 16.8q2-1.6 4 0M12 20v.1",
        ["mat-mang"] = "M3 9q9-7 18 0M6.5 13q5.5-4 11 0M10 16.8q2-1.6 4 0M12 20v.1M4 3l16 18",

        // The way of the goods.
        ["can"] = "M4 20h16l-1.5-9h-13zM6 7h12M12 7v4M9 14.5a3 3 0 0 1 6 0M12 16.5l1.5-2.5",
        ["goi"] = "M3.5 8 12 3.5 20.5 8v8.5L12 21l-8.5-4.5zM3.5 8l8.5 4.5L20.5 8M12 12.5V21M8 5.7l8.5 4.4",
        ["giao"] = "M2 6h12v10H2zM14 9.5h4l4 4V16h-8M6.5 16a2 2 0 1 0 .1 0zM17.5 16a2 2 0 1 0 .1 0z",
        ["den-lay"] = "M12 21.5q-7-7.5-7-12a7 7 0 0 1 14 0q0 4.5-7 12zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
        ["theo-doi"] = "M9 4H5v17h14V4h-4M9 2.5h6v4H9zM8.5 12l1.5 1.5 2.5-3M8.5 17H15",

        // People and places.
        ["nha"] = "M3 11.5 12 4l9 7.5M5.5 10v10.5h13V10M10 20.5V14h4v6.5",
        ["nguoi"] = "M12 3.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21q0-7 8-7t8 7",
        ["thu"] = "M3 5.5h18v13H3zM3 7l9 6.5L21 7",
        ["dien-thoai"] = "M7 2.5h10v19H7zM11 18.5h2",
        ["ngan-hang"] = "M3 9.5 12 4l9 5.5zM5 9.5V18M9.7 9.5V18M14.3 9.5V18M19 9.5V18M3 21h18",
        ["vao"] = "M13 3.5h6.5v17H13M3.5 12H15M10.5 7.5 15 12l-4.5 4.5",
        ["ra"] = "M11 3.5H4.5v17H11M9 12h11.5M16 7.5l4.5 4.5-4.5 4.5",

        // Keys of one's own.
        ["khoa"] = "M6 10.5h12V21H6zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5M12 14.5v2.5",

        // Sorts of things.
        ["loai"] = "M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z",
        ["la"] = "M5 19Q3 6 20 4q1 16-13 14M5 21q2-8 9-11",
        ["hoc"] = "M12 6.5Q8 3.5 3 4.5v14q5-1 9 2 4-3 9-2v-14q-5-1-9 2zM12 6.5v14",

        // The school.
        ["chieu"] = "M3 4h18M4.5 4v11h15V4M12 15v2.5M8 21l4-3.5 4 3.5M9 11.5l2-2 2 1.5 2.5-3",
        ["lop"] = "M8 4.5a3 3 0 1 0 .1 0zM16.5 6a2.5 2.5 0 1 0 .1 0zM2.5 20q0-7 5.5-7t5.5 7M13.5 14q1.3-1 3-1 5 0 5 6.5",
        ["duong"] = "M12 21.5V3M12 4.5h7l2.5 2.5L19 9.5h-7M12 11.5H5L2.5 14 5 16.5h7",
        ["hoi-thoai"] = "M3 4h11v8H8l-3.5 3v-3H3zM17 9h4v8h-1.5v3L16 17h-5v-2",
        ["the"] = "M2.5 5.5h19v13h-19zM2.5 10h19M6 14.5h5",
        ["giay"] = "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
        ["bang-khen"] = "M4 4h16v11H4zM8 8h8M8 11h5M15 13a2.5 2.5 0 1 0 .1 0zM13.5 17.5 12.5 22l2.5-1.5 2.5 1.5-1-4.5",
        ["xuc-xac"] = "M4.5 4.5h15v15h-15zM9 9v.1M15 9v.1M9 15v.1M15 15v.1M12 12v.1",
        ["mat"] = "M2.5 12q9.5-13 19 0-9.5 13-19 0zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
        ["tai-nghe"] = "M4 15v-3a8 8 0 0 1 16 0v3M4 14h3v6H4zM17 14h3v6h-3z",
    }.ToFrozenDictionary();

    /// <summary>Whether there is an icon of this name.</summary>
    public static bool Has(string name) => Outlines.ContainsKey(name);

    /// <summary>The path of an icon.</summary>
    /// <exception cref="ArgumentException">There is no icon of this name.</exception>
    public static string Outline(string name) =>
        Outlines.TryGetValue(name, out var path) ? path : throw new ArgumentException($"There is no icon '{name}'.", nameof(name));
}
