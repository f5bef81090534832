using VoNhai.Commerce.Storefront.Practice;

namespace VoNhai.Commerce.Storefront.Pages.ThucHanh;

/// <summary>The tricks that a learner can choose, by the words that forms send.</summary>
internal static class PracticeScenes
{
    /// <summary>How the news travels; the first is the plain one.</summary>
    public static readonly IReadOnlyDictionary<string, NewsHabit> News = new Dictionary<string, NewsHabit>
    {
        ["ngay"] = NewsHabit.AtOnce,
        ["cham"] = NewsHabit.Late,
        ["lap"] = NewsHabit.Repeated,
        ["dao"] = NewsHabit.Reordered,
        ["mat"] = NewsHabit.Lost,
    };

    /// <summary>What the payer does to the memo.</summary>
    public static readonly IReadOnlyDictionary<string, Func<string, string>> Memos = new Dictionary<string, Func<string, string>>
    {
        ["nguyen"] = memo => memo,
        ["nua"] = memo => memo[..(memo.Length / 2)],
        ["khong"] = _ => "chuyen tien",
    };
}
