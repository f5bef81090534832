namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>One text field of a form, ready to print: what was typed comes back as it was, with what is wrong beside it.</summary>
/// <param name="Id">Its id, unique on the page.</param>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Most">The most characters.</param>
/// <param name="Hint">What helps to fill it in; may be empty.</param>
/// <param name="Problem">What is wrong with it; <c>null</c> when nothing is.</param>
public sealed record FieldShown(string Id, string Name, string Label, string? Value, int Most, string Hint = "", string? Problem = null)
{
    /// <summary>The type of the field.</summary>
    public string Type { get; init; } = "text";

    /// <summary>The keyboard that a telephone shows; <c>null</c> for the usual one.</summary>
    public string? InputMode { get; init; }

    /// <summary>What a screen reader reads with the field; <c>null</c> when there is nothing.</summary>
    public string? DescribedBy => string.Join(' ', new[] { Hint.Length > 0 ? $"{Id}-goi-y" : "", Problem is null ? "" : $"{Id}-loi" }.Where(id => id.Length > 0)) is { Length: > 0 } ids ? ids : null;
}
