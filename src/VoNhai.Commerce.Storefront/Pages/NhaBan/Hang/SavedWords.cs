using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Hang;

/// <summary>What is told after a form of a product was sent.</summary>
internal static class SavedWords
{
    /// <summary>"Đã lưu", and whether buyers see it.</summary>
    public static string Of(ListingState state, IStringLocalizer texts) => texts[state switch
    {
        ListingState.Published => "Saved",
        ListingState.Waiting => "SavedWaiting",
        _ => "SavedHidden",
    }];

    /// <summary>The first problem of each field, to stand beside it.</summary>
    public static void Collect(IEnumerable<FieldProblem> problems, Dictionary<string, string> byField)
    {
        foreach (var problem in problems)
        {
            byField.TryAdd(problem.Field, problem.Message);
        }
    }
}
