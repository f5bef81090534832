namespace VoNhai.Commerce.Storefront.School;

/// <summary>The nine parts of a lesson, in the order in which they are taught.</summary>
internal enum LessonPart
{
    Goal,
    Story,
    Show,
    Do,
    Mistakes,
    Questions,
    Card,
    LittleReading,
    NoNetwork,
}
