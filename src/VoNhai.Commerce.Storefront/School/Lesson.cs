namespace VoNhai.Commerce.Storefront.School;

/// <summary>One lesson of the course.</summary>
/// <param name="Id">Its name in addresses and in other files: <c>bai-06</c>.</param>
/// <param name="Number">From 1; the order of teaching.</param>
/// <param name="File">Where it was read.</param>
/// <param name="Title">For learners.</param>
/// <param name="Minutes">How long it takes, 30 to 180.</param>
/// <param name="Goal">What a learner can do alone afterwards.</param>
/// <param name="Materials">What lies on the table before it begins.</param>
/// <param name="Themes">One at least.</param>
/// <param name="TrackIds">The tracks that have it; the tracks say the same.</param>
/// <param name="Sources">What its figures rest on; none when it has no figures.</param>
/// <param name="Sections">All nine, in order.</param>
/// <param name="Quiz">The questions of <see cref="LessonPart.Questions"/>.</param>
internal sealed record Lesson(
    string Id, int Number, string File, string Title, int Minutes, string Goal, IReadOnlyList<string> Materials, IReadOnlyList<Theme> Themes,
    IReadOnlyList<string> TrackIds, IReadOnlyList<Source> Sources, IReadOnlyList<LessonSection> Sections, Quiz Quiz)
{
    /// <summary>Its name in addresses, which is the file's: <c>06-nhan-tien-bang-qr</c>.</summary>
    public string Slug => Path.GetFileNameWithoutExtension(File);

    public LessonSection this[LessonPart part] => Sections[(int)part];
}
