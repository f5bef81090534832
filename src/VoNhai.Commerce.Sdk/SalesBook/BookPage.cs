namespace VoNhai.Commerce.SalesBook;

/// <summary>Some lines of the books.</summary>
/// <param name="Lines">The lines, by day and number.</param>
/// <param name="Next">Where the next ones begin; <c>null</c> after the last.</param>
public sealed record BookPage(IReadOnlyList<BookEntry> Lines, string? Next);
