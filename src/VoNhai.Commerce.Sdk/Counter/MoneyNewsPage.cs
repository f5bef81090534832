namespace VoNhai.Commerce.Counter;

/// <summary>One reading of the news of money.</summary>
/// <param name="Items">Oldest first, at most 100; empty when nothing came since.</param>
/// <param name="Next">What to pass as <c>after</c> next time. Opaque: do not take it apart.</param>
/// <param name="ReadAt">When it was read, in UTC: the age of news is judged by this clock, never by the listener's.</param>
public sealed record MoneyNewsPage(IReadOnlyList<MoneyNews> Items, string Next, DateTimeOffset ReadAt);
