namespace VoNhai.Commerce.Storefront.School;

/// <summary>A way through the lessons: stations of a festival, an afternoon for officials, six weeks.</summary>
/// <param name="Id">Its name in addresses and in lessons.</param>
/// <param name="File">Where it was read.</param>
/// <param name="Title">For trainers.</param>
/// <param name="Minutes">All steps together.</param>
/// <param name="ForWhom">Who comes.</param>
/// <param name="Steps">In order.</param>
/// <param name="Markdown">The trainer's text.</param>
internal sealed record Track(string Id, string File, string Title, int Minutes, string ForWhom, IReadOnlyList<TrackStep> Steps, string Markdown);
