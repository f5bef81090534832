using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Hang;

/// <summary>The fields of the product form and what is to be said beside them.</summary>
/// <param name="Form">What is typed.</param>
/// <param name="Problems">What is wrong, by field.</param>
/// <param name="Waits">Why a person looks at it.</param>
/// <param name="IsNew">Whether the stock is asked for.</param>
public sealed record ListingFields(ListingForm Form, IReadOnlyDictionary<string, string> Problems, IReadOnlyList<ListingWait> Waits, bool IsNew)
{
    private static readonly string[] First = ["name", "category", "unit", "price", "stock"];

    /// <summary>Whether something is to be said about a field that is folded away.</summary>
    public bool Unfolds => Problems.Keys.Concat(Waits.Select(wait => wait.Field)).Any(name => !First.Contains(name));

    /// <summary>One field with a line to type in.</summary>
    public TypedField Field(string name, string label, string? value, string? hint = null, string type = "text", int most = 200, int rows = 0) =>
        new(name, label, value, hint, Problems.GetValueOrDefault(name), Waits.FirstOrDefault(wait => wait.Field == name)?.Message, type, most, rows);
}
