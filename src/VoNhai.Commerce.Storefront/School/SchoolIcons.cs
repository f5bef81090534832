namespace VoNhai.Commerce.Storefront.School;

/// <summary>The drawing beside a theme's, a part's or a sheet's name.</summary>
internal static class SchoolIcons
{
    public static string Of(Theme theme) => theme switch
    {
        Theme.DigitalAwareness => "dien-thoai",
        Theme.PersonalFinance => "tien",
        Theme.CashlessPayment => "ma-qr",
        Theme.SellingOnline => "nha",
        Theme.Safety => "khoa",
        _ => throw new ArgumentOutOfRangeException(nameof(theme)),
    };

    public static string Of(LessonPart part) => part switch
    {
        LessonPart.Goal => "theo-doi",
        LessonPart.Story => "hoi-thoai",
        LessonPart.Show => "mat",
        LessonPart.Do => "dien-thoai",
        LessonPart.Mistakes => "xem-lai",
        LessonPart.Questions => "hoi",
        LessonPart.Card => "giay",
        LessonPart.LittleReading => "tai-nghe",
        LessonPart.NoNetwork => "mat-mang",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.GoAlong => "xong",
        Stance.Refuse => "loi",
        Stance.LookAgain => "cho",
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };
}
