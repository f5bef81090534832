namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>One question with a few answers, ready to print.</summary>
/// <param name="Id">Its id, unique on the page.</param>
/// <param name="Name">Its name in the form.</param>
/// <param name="Legend">The question.</param>
/// <param name="Answers">What can be chosen: value and words.</param>
/// <param name="Chosen">The value that is chosen; <c>null</c> when none is.</param>
/// <param name="Problem">What is wrong with it; <c>null</c> when nothing is.</param>
public sealed record ChoiceShown(string Id, string Name, string Legend, IReadOnlyList<KeyValuePair<string, string>> Answers, string? Chosen, string? Problem = null);
