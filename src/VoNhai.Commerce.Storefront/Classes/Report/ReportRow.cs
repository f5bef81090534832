namespace VoNhai.Commerce.Storefront.Classes.Report;

/// <summary>A row that may be told.</summary>
/// <param name="Answers">The answer, or several that were put together; empty for the rest of places or lessons, which is not named.</param>
/// <param name="People">How many people.</param>
/// <param name="IsAtLeast">Whether it may be up to four more: all others together are fewer than five.</param>
public sealed record ReportRow(IReadOnlyList<string> Answers, int People, bool IsAtLeast = false);
