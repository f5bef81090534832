using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Counter;

/// <summary>Words of a sheet that stand for one of few things.</summary>
internal static class SheetWords
{
    private static readonly (Processing Value, string Word, string[] Others)[] Processings =
    [
        (Processing.Raw, "Tươi, chưa chế biến", ["tươi", "tươi sống", "chưa chế biến"]),
        (Processing.Primary, "Sơ chế: phơi, xay, đóng gói", ["sơ chế", "phơi khô"]),
        (Processing.Processed, "Đã chế biến", ["chế biến"]),
        (Processing.Live, "Con sống", ["sống"]),
        (Processing.Craft, "Làm bằng tay", ["thủ công", "đồ thủ công"]),
    ];

    private static readonly (StockReason Value, string Word, string[] Others)[] Reasons =
    [
        (StockReason.Harvested, "Mới hái, mới làm", ["mới hái", "mới làm", "thu hoạch", "nhập thêm"]),
        (StockReason.SoldElsewhere, "Bán ở chợ, ở nhà", ["bán ở chợ", "bán ở nhà", "bán ngoài"]),
        (StockReason.Spoiled, "Hỏng, dập", ["hỏng", "dập"]),
        (StockReason.KeptOrGiven, "Để ăn, biếu", ["để ăn", "biếu"]),
        (StockReason.Counted, "Đếm lại", ["kiểm kê", "đếm"]),
    ];

    private static readonly string[] Yes = ["co", "x", "1", "v", "✓", "dang ban", "ban", "yes", "true"];
    private static readonly string[] No = ["khong", "0", "cat", "chua", "no", "false"];

    public static string AllProcessings => string.Join("; ", Processings.Select(known => known.Word));

    public static string AllReasons => string.Join("; ", Reasons.Select(known => known.Word));

    public static string Of(Processing processing) => Processings.Single(known => known.Value == processing).Word;

    public static string Of(StockReason reason) => Reasons.Single(known => known.Value == reason).Word;

    public static Processing? ProcessingOf(string typed) => Find(Processings, typed);

    public static StockReason? ReasonOf(string typed) => Find(Reasons, typed);

    public static bool? AnswerOf(string typed)
    {
        var key = VietnameseText.SearchKey(typed);
        return Yes.Contains(key) ? true : No.Contains(key) ? false : null;
    }

    private static T? Find<T>((T Value, string Word, string[] Others)[] known, string typed)
        where T : struct
    {
        var key = VietnameseText.SearchKey(typed);
        foreach (var (value, word, others) in known)
        {
            if (others.Append(word).Any(name => VietnameseText.SearchKey(name) == key))
            {
                return value;
            }
        }

        return null;
    }
}
