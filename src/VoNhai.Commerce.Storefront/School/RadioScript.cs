namespace VoNhai.Commerce.Storefront.School;

/// <summary>What a commune's loudspeaker reads of a lesson, 75 to 150 words: half a minute to a minute.</summary>
internal sealed record RadioScript(string Id, string File, string Title, string LessonId, string Text)
{
    public const int FewestWords = 75;

    public const int MostWords = 150;
}
