namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Don;

/// <summary>One field of one form of the page, ready to print.</summary>
/// <param name="Form">The form's id; with <paramref name="Name"/> it makes the field's.</param>
/// <param name="Name">The property of <see cref="MoneyInput"/>.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Hint">What helps to fill it in; may be empty.</param>
/// <param name="Problem">What is wrong with it; <c>null</c> when nothing is.</param>
public sealed record MoneyField(string Form, string Name, string Label, string? Value, string Hint, string? Problem)
{
    /// <summary>The field's id.</summary>
    public string Id => $"{Form}-{Name}";

    /// <summary>What a screen reader reads with the field; <c>null</c> when there is nothing.</summary>
    public string? DescribedBy => (Hint.Length > 0, Problem) switch
    {
        (true, null) => $"{Id}-goi-y",
        (true, _) => $"{Id}-goi-y {Id}-loi",
        (false, null) => null,
        _ => $"{Id}-loi",
    };
}
