namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Hang;

/// <summary>One field: its label, what is typed, and what is said beside it.</summary>
/// <param name="Name">Its name as the desk knows it, camelCase.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Value">What was typed.</param>
/// <param name="Hint">An example, or <c>null</c>.</param>
/// <param name="Problem">What is wrong, or <c>null</c>.</param>
/// <param name="Wait">Why a person looks at it first, or <c>null</c>.</param>
/// <param name="Type">text, date, or decimal for a number pad.</param>
/// <param name="Most">The most characters.</param>
/// <param name="Rows">Lines to write in; 0 for one line.</param>
/// <param name="Form">The form's prefix.</param>
/// <param name="List">The id of the words to suggest while it is typed, or <c>null</c>.</param>
public sealed record TypedField(string Name, string Label, string? Value, string? Hint, string? Problem, string? Wait = null, string Type = "text", int Most = 200, int Rows = 0, string Form = "Form", string? List = null)
{
    /// <summary>The name that is sent.</summary>
    public string Sent => $"{Form}.{char.ToUpperInvariant(Name[0])}{Name[1..]}";

    /// <summary>The id of the input.</summary>
    public string Id => $"{Form}-{Name}";

    /// <summary>What a screen reader reads with it.</summary>
    public string? DescribedBy => string.Join(' ', new[] { Problem is null ? null : Id + "-loi", Wait is null ? null : Id + "-cho", Hint is null ? null : Id + "-goi-y" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
