namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// Twelve drills, each as scam or as honest, mixed. All must be right: guessing one of three each time passes about one set in
/// 531,000 (3^12), and at least four of either kind means that no single answer fits.
/// </summary>
internal sealed record DrillSet(IReadOnlyList<DrillScene> Scenes)
{
    /// <summary>How many scenes a set has.</summary>
    public const int Length = 12;

    /// <summary>How many of them are scams at least, and how many are honest at least.</summary>
    public const int LeastOfAKind = 4;

    /// <param name="drills">Twelve at least.</param>
    /// <param name="random">Where chance comes from.</param>
    public static DrillSet Draw(IReadOnlyList<Drill> drills, Random random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(drills.Count, Length);
        Drill[] mixed = [.. drills];
        random.Shuffle(mixed);
        var scams = random.Next(LeastOfAKind, Length - LeastOfAKind + 1);
        TwinKind[] kinds = [.. Enumerable.Range(0, Length).Select(i => i < scams ? TwinKind.Scam : TwinKind.Honest)];
        random.Shuffle(kinds);
        return new([.. mixed.Take(Length).Zip(kinds, (drill, kind) => new DrillScene(drill, kind))]);
    }

    /// <param name="choices">The place of the choice taken in each scene, from 0.</param>
    public int RightIn(IReadOnlyList<int> choices) => Scenes.Zip(choices).Count(pair => pair.First.Twin.Right == pair.Second);

    public bool Passes(IReadOnlyList<int> choices) => RightIn(choices) == Scenes.Count;
}
