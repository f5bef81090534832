namespace VoNhai.Commerce.Storefront.School;

/// <summary>One of the answers that a question offers.</summary>
/// <param name="Text">What the learner taps.</param>
/// <param name="IsRight">Exactly one of a question is.</param>
/// <param name="Why">Said after the tap, whichever answer it was.</param>
internal sealed record QuizAnswer(string Text, bool IsRight, string Why);
