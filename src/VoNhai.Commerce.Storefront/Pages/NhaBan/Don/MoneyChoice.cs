namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Don;

/// <summary>A question with a few answers, of which one is chosen.</summary>
/// <param name="Form">The form's id.</param>
/// <param name="Name">The property of <see cref="MoneyInput"/>.</param>
/// <param name="Label">The question.</param>
/// <param name="Answers">Value and words of each.</param>
/// <param name="Chosen">The value that is chosen; <c>null</c> for none.</param>
/// <param name="Problem">What is wrong; <c>null</c> when nothing is.</param>
public sealed record MoneyChoice(string Form, string Name, string Label, IReadOnlyList<(string Value, string Words)> Answers, string? Chosen, string? Problem);
