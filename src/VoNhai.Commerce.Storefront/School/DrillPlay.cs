namespace VoNhai.Commerce.Storefront.School;

/// <summary>A set of drills as somebody is playing it.</summary>
/// <param name="Set">Its scenes; one for a drill alone.</param>
/// <param name="Choices">What was chosen so far, from 0.</param>
/// <param name="HasLooked">Whether the evidence of the next scene lies open.</param>
internal sealed record DrillPlay(DrillSet Set, IReadOnlyList<int> Choices, bool HasLooked = false)
{
    public static DrillPlay Of(DrillSet set) => new(set, []);

    public bool IsOver => Choices.Count >= Set.Scenes.Count;

    /// <summary>The scene to decide.</summary>
    public DrillScene Next => Set.Scenes[Choices.Count];

    /// <summary>The scene that was decided last.</summary>
    public DrillScene Last => Set.Scenes[Choices.Count - 1];

    public DrillPlay Look() => this with { HasLooked = true };

    public DrillPlay Choose(int choice) => new(Set, [.. Choices, choice]);

    public bool IsRight(int scene) => Set.Scenes[scene].Twin.Right == Choices[scene];

    public bool Passes => IsOver && Set.Passes(Choices);
}
