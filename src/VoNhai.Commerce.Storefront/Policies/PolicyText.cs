namespace VoNhai.Commerce.Storefront.Policies;

/// <summary>The texts as buyers read them, and what they were made of. Published whole: a later release of ours changes none of its sentences.</summary>
/// <param name="Draft">What the operator filled in.</param>
/// <param name="Parts">What it became.</param>
public sealed record PolicyText(PolicyDraft Draft, IReadOnlyList<PolicyPart> Parts);

/// <summary>One part: who runs the site, payment, delivery, returns, data, complaints.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">Its sentences.</param>
/// <param name="Own">The operator's own paragraph, plain text; empty for none.</param>
public sealed record PolicyPart(string Key, string Title, IReadOnlyList<PolicyLine> Lines, string Own);

/// <summary>One sentence.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsOpen">Whether it says that something is not filled in yet.</param>
public sealed record PolicyLine(string Text, bool IsOpen = false);
