namespace VoNhai.Commerce.Storefront.School;

/// <summary>What a part is called on the page, and in an address or a file name.</summary>
internal static class LessonParts
{
    public static readonly IReadOnlyList<LessonPart> All = Enum.GetValues<LessonPart>();

    public static string Title(this LessonPart part) => part switch
    {
        LessonPart.Goal => "Mục tiêu",
        LessonPart.Story => "Chuyện kể",
        LessonPart.Show => "Xem",
        LessonPart.Do => "Làm",
        LessonPart.Mistakes => "Sửa lỗi",
        LessonPart.Questions => "Ba câu hỏi",
        LessonPart.Card => "Thẻ mang về",
        LessonPart.LittleReading => "Cho người ít đọc chữ",
        LessonPart.NoNetwork => "Khi không có mạng",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public static string Slug(this LessonPart part) => part switch
    {
        LessonPart.Goal => "muc-tieu",
        LessonPart.Story => "chuyen-ke",
        LessonPart.Show => "xem",
        LessonPart.Do => "lam",
        LessonPart.Mistakes => "sua-loi",
        LessonPart.Questions => "ba-cau-hoi",
        LessonPart.Card => "the-mang-ve",
        LessonPart.LittleReading => "cho-nguoi-it-doc-chu",
        LessonPart.NoNetwork => "khi-khong-co-mang",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
