namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// A scene that may be a scam or may be honest. Scene, and what is seen and heard, are one text for both, so that only the evidence
/// decides: whoever refuses everything wrongs the honest, whoever agrees to everything is robbed.
/// </summary>
/// <param name="Id">Its name in addresses; the file's name.</param>
/// <param name="File">Where it was read.</param>
/// <param name="Title">For learners; it does not give away which twin it is.</param>
/// <param name="LessonId">The lesson that teaches its rule.</param>
/// <param name="RuleId">The rule that decides it.</param>
/// <param name="Scene">Where one is.</param>
/// <param name="SeenAndHeard">What one sees and hears without looking anywhere.</param>
/// <param name="Scam">The one truth.</param>
/// <param name="Honest">The other.</param>
/// <param name="Choices">Three, one of each stance.</param>
/// <param name="Rule">The sentence to remember.</param>
/// <param name="Sources">Where the pattern was seen; one at least.</param>
internal sealed record Drill(
    string Id, string File, string Title, string LessonId, string RuleId, string Scene, string SeenAndHeard, DrillTwin Scam, DrillTwin Honest,
    IReadOnlyList<DrillChoice> Choices, string Rule, IReadOnlyList<Source> Sources)
{
    public DrillTwin this[TwinKind kind] => kind == TwinKind.Scam ? Scam : Honest;

    /// <summary>The place of the choice of a stance.</summary>
    public int ChoiceOf(Stance stance) => Choices.Select((choice, i) => (choice, i)).Single(pair => pair.choice.Stance == stance).i;
}
