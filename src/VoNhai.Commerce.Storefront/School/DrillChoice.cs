namespace VoNhai.Commerce.Storefront.School;

/// <summary>One of the three things that a learner can do.</summary>
/// <param name="Text">What the learner taps.</param>
/// <param name="Stance">What it comes down to.</param>
/// <param name="AfterScam">What happens then, when it was a scam.</param>
/// <param name="AfterHonest">What happens then, when it was honest.</param>
internal sealed record DrillChoice(string Text, Stance Stance, string AfterScam, string AfterHonest)
{
    public string After(TwinKind kind) => kind == TwinKind.Scam ? AfterScam : AfterHonest;
}
