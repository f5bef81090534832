namespace VoNhai.Commerce.Storefront.Classes.Report;

/// <summary>One question of the report.</summary>
/// <param name="Question">Its key, as it is kept.</param>
/// <param name="Answers">Every answer there is; empty where answers are places or lessons, of which only those that came up are known.</param>
public sealed record ReportTable(string Question, IReadOnlyList<string> Answers)
{
    /// <summary>How many questions are asked before and after a class.</summary>
    public const int Questions = 3;

    /// <summary>Yes.</summary>
    public const string Yes = "co";

    /// <summary>No, or not yet.</summary>
    public const string No = "chua";

    /// <summary>Nothing was said.</summary>
    public const string Unsaid = "khong-noi";

    /// <summary>The question whose answers are lessons.</summary>
    public const string Module = "bai";

    /// <summary>The question whose answers are communes.</summary>
    public const string Commune = "xa";

    /// <summary>The question whose answers are sexes.</summary>
    public const string Sex = "gioi";

    private static readonly string[] YesOrNo = [Yes, No];

    /// <summary>All of them, in the order in which they are told.</summary>
    public static IReadOnlyList<ReportTable> All { get; } =
    [
        new(Module, []),
        new(Commune, []),
        new(Sex, ["nu", "nam", Unsaid]),
        .. new[] { "bay-hang", "nhan-tien", "giao-hang", "tra-tien", "tu-choi", "tinh-huong" }.Select(question => new ReportTable(question, YesOrNo)),
        .. from number in Enumerable.Range(1, Questions)
           from time in new[] { "truoc", "sau" }
           select new ReportTable($"{time}-{number}", [Yes, No, Unsaid]),
    ];
}
