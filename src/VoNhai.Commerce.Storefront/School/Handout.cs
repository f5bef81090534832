namespace VoNhai.Commerce.Storefront.School;

/// <summary>Something on paper to take home or to fill in.</summary>
/// <param name="Id">Its name in addresses; the file's name.</param>
/// <param name="File">Where it was read.</param>
/// <param name="Title">For trainers.</param>
/// <param name="IsForm">Whether it is filled in; then official wording may be longer than a learner's sentence.</param>
/// <param name="Paper">A4, A5 or A6.</param>
/// <param name="LessonIds">The lessons that give it out.</param>
/// <param name="Markdown">What is printed.</param>
internal sealed record Handout(string Id, string File, string Title, bool IsForm, string Paper, IReadOnlyList<string> LessonIds, string Markdown);
