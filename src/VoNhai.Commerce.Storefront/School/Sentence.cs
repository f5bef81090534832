namespace VoNhai.Commerce.Storefront.School;

/// <summary>What is said in one breath.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Text">Without Markdown's signs and without its source.</param>
/// <param name="SourceKey">What <c>[nguồn: …]</c> behind it names; <c>null</c> when nothing does.</param>
internal sealed record Sentence(int Line, string Text, string? SourceKey)
{
    /// <summary>Syllables: what stands between blanks and has a letter or a digit.</summary>
    public int Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
