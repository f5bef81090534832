namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>What can be finished.</summary>
public enum ProgressKind
{
    /// <summary>A lesson was read to its end.</summary>
    Lesson,

    /// <summary>The three questions of a lesson.</summary>
    Quiz,

    /// <summary>A set of drills (một lượt).</summary>
    Drills,
}
