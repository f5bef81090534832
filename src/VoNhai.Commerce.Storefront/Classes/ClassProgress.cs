namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>That a learner finished a lesson, a quiz or a set of drills. The best result stays.</summary>
internal sealed class ClassProgress
{
    public required Guid ClassId { get; init; }

    public required int Number { get; init; }

    public required ProgressKind Kind { get; init; }

    /// <summary>Which: the lesson's or drill's id in <c>docs/dao-tao</c>.</summary>
    public required string Item { get; init; }

    public required long At { get; init; }

    /// <summary>How many were right.</summary>
    public required int Right { get; init; }

    /// <summary>Of how many; 0 where nothing is counted.</summary>
    public required int Of { get; init; }

    /// <summary>Whether it counts as passed.</summary>
    public required bool IsPassed { get; init; }
}
