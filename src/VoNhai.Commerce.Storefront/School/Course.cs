namespace VoNhai.Commerce.Storefront.School;

/// <summary>The whole school as it was read: only what is sound.</summary>
internal sealed record Course(
    IReadOnlyList<Lesson> Lessons, IReadOnlyList<Track> Tracks, IReadOnlyList<Drill> Drills, Rulebook Rules, IReadOnlyList<Handout> Handouts,
    IReadOnlyList<RadioScript> RadioScripts, IReadOnlyList<SpokenLanguage> Languages, IReadOnlyList<SpokenClip> Clips)
{
    public Lesson? FindLesson(string id) => Lessons.FirstOrDefault(lesson => lesson.Id == id);

    public Drill? FindDrill(string id) => Drills.FirstOrDefault(drill => drill.Id == id);
}
