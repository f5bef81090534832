namespace VoNhai.Commerce.Storefront.School;

/// <summary>One choice, and what follows from it in either case.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Card">The card that a class raises for it: <c>xanh</c>, <c>vang</c>, <c>do</c>.</param>
/// <param name="Scam">Plain text.</param>
/// <param name="Honest">Plain text.</param>
internal sealed record DrillChoiceDocument(string Text, string Card, string Scam, string Honest);
