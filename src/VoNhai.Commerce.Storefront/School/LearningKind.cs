namespace VoNhai.Commerce.Storefront.School;

/// <summary>What a learner can finish.</summary>
public enum LearningKind
{
    /// <summary>The three questions of a lesson, all right.</summary>
    Quiz,

    /// <summary>A set of twelve drills, all right.</summary>
    DrillSet,
}
