namespace VoNhai.Commerce.Counter;

/// <summary>The days in Vietnam that a statement covers whole.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; not before <paramref name="From"/>. Of today only what has passed counts.</param>
public sealed record StatementPeriod(DateOnly From, DateOnly To);
